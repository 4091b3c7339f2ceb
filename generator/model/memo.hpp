#pragma once
// What the front matter of a memo to a board says (type: memo): to whom, what is to be decided, who signs and
// which annexes go with it. documents/memo.cpp makes blocks of it.

#include <string>
#include <vector>

namespace underlag {

struct Signatory {
  std::string name;
  std::string title;  ///< May be empty.
};

struct Annex {
  std::string title;
  std::string description;
  std::vector<std::string> authors;
  std::string unit;
  std::string date;  ///< ISO
};

struct Memo {
  std::string addressee;               ///< The body that decides: "Socialtjänstnämnden".
  std::vector<std::string> decisions;  ///< Proposed, in order.
  std::vector<Signatory> signatories;
  std::vector<Annex> annexes;
};

}  // namespace underlag
