#pragma once
// Which number and which anchor every table and chart of a page gets, and what a link to it says.

#include <string>
#include <vector>

#include "documents/site.hpp"
#include "model/page.hpp"
#include "text/language.hpp"

namespace underlag {

/// A table, chart or picture: "Tabell 2" is `number` 2 of `is_table`. What is not numbered has number 0 and
/// no id.
struct Numbered {
  int number = 0;
  std::string id;  ///< The author's, else `tabell-2` or `figur-3`.
  bool is_table = false;

  bool operator==(const Numbered&) const = default;
};

/// Computed and typed tables share one series of numbers, charts and pictures the other.
struct PageNumbers {
  std::vector<Numbered> requests;  ///< One for every request of the page, in the same order.
  std::vector<Numbered>
      typed;  ///< Typed tables that are numbered and pictures with captions, in the order of the page.
};

PageNumbers number_page(const Page& page);

/// A typed table has a number when its caption has a name, and in reports whenever it has a caption.
bool is_numbered(const TextTable& table, const Page& page);

/// "Tabell 2", "Figur 3", in the language of the page.
std::string label_of(const Numbered& thing, Language language);

/// For every block of the page that is a heading, in order: "2.1" in a numbered page, "Bilaga 1" for a
/// section of level 2 that begins with the word and a colon ("Bilaga: Enkäten"), else empty. Sections of an
/// annex have none.
struct HeadingNumber {
  std::string number;
  bool is_annex = false;
};
std::vector<HeadingNumber> number_headings(const Page& page, Language language);

/// Takes "Bilaga: " away from the heading of an annex, which has its number instead.
void remove_annex_word(Heading& heading);

/// Everything on the page that a link can point at, in the order of the page: headings, then tables and
/// charts.
std::vector<Anchor> anchors_of(const Page& page, Language language);

}  // namespace underlag
