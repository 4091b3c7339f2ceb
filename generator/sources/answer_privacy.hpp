#pragma once
// What must not leave a filled form inside an answer: telephone numbers, e-mail, and what the form's own
// personal fields say. Also tells a question that asks for such things.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

/// True for text with an e-mail address or something as long as a telephone number in it.
bool looks_like_contact(std::string_view text);

/// True for words such as "Namn", "Klientens adress", "E-post": of a label, or of a field's name.
bool asks_for_personal_data(std::string_view words);

/// What one filled form says about persons in the fields made for it.
class PersonalValues {
 public:
  /// The content of a personal field; empty is fine.
  void add(std::string_view value);

  /// True when a name, a word of an address or a long number of the fields stands in `text`, also with other
  /// case, without its marks (Åsa, asa) and in the genitive (Åsas).
  bool are_in(std::string_view text) const;

 private:
  std::set<std::string, std::less<>> words_;        ///< Folded; the words that say nothing are left out.
  std::set<std::string, std::less<>> short_words_;  ///< Of one or two letters, as written: "Bo".
  std::vector<std::string> numbers_;                ///< Digits only.
};

}  // namespace underlag
