#pragma once
// The words that stand around the text of a page, in the language of the page: menus, downloads, footer.
// Templates see them as `words.NAME`.

#include <span>
#include <string_view>

#include "text/language.hpp"

namespace underlag {

struct PageWord {
  std::string_view name;
  std::string_view sv;
  std::string_view en;

  std::string_view in(Language language) const { return language == Language::en ? en : sv; }
};

/// All of them, sorted by name.
std::span<const PageWord> page_words();

/// One of them; a name that is not in the list is a bug and throws.
std::string_view page_word(std::string_view name, Language language);

}  // namespace underlag
