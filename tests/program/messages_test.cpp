// The catalogues: every message has its own code and says the same in both languages.

#include "program/all_messages.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

using underlag::Message;
using underlag_test::MessageList;

namespace {

// The numbers of the {0}, {1} … in a text.
std::set<char> slots(const std::string& text) {
  std::set<char> found;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '{' && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '9')
      found.insert(text[i + 1]);
  }
  return found;
}

std::size_t times(const std::string& text, const std::string& word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("every code is used once and has a letter and three digits") {
  std::map<std::string, std::string> seen;
  for (const MessageList& list : underlag_test::all_messages()) {
    for (const Message* message : list.messages) {
      std::string code = message->code;
      INFO(code << " in " << list.header << " and " << seen[code]);
      CHECK(seen[code].empty());
      seen[code] = list.header;
      REQUIRE(code.size() == 4);
      CHECK(std::string("SDKTMLFPXQRUGW").find(code[0]) != std::string::npos);
      CHECK(std::ranges::all_of(code.substr(1), [](char c) { return c >= '0' && c <= '9'; }));
    }
  }
  CHECK(seen.size() > 100);
}

TEST_CASE("no text is empty and both languages name the same arguments") {
  for (const MessageList& list : underlag_test::all_messages()) {
    for (const Message* message : list.messages) {
      INFO(message->code << " in " << list.header);
      CHECK_FALSE(std::string(message->sv).empty());
      CHECK_FALSE(std::string(message->en).empty());
      // Equal in number: {0} may be a Swedish word where {1} is the English one.
      CHECK(slots(message->sv).size() == slots(message->en).size());
      CHECK(std::string(message->hint_sv).empty() == std::string(message->hint_en).empty());
      CHECK(slots(message->hint_sv).size() == slots(message->hint_en).size());
    }
  }
}

TEST_CASE("every message of a header stands in the list at its end") {
  for (const MessageList& list : underlag_test::all_messages()) {
    std::ifstream in(std::string(UNDERLAG_SOURCE_DIR) + "/generator/" + list.header);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    INFO(list.header);
    CHECK(times(text, "inline constexpr Message ") == list.messages.size());
    CHECK(std::set<const Message*>(list.messages.begin(), list.messages.end()).size() ==
          list.messages.size());
  }
}
