#pragma once
// A page or report as every renderer gets it: the block tree with all requests resolved into figures, links
// relative to the page and everything numbered. Made by documents/compose.

#include <string>
#include <vector>

#include "model/block.hpp"

namespace underlag {

/// A heading as the contents of the page and the outline of a PDF list it.
struct ContentsEntry {
  int level = 2;
  std::string number;  ///< "2.1" in numbered reports, else empty.
  std::string text;
  std::string id;
};

struct Document {
  std::string title;  ///< Plain text; never empty.
  std::string description;
  std::string type;      ///< As in the front matter: page, report, memo …
  std::string language;  ///< "sv" or "en"
  std::string date;      ///< ISO
  std::vector<std::string> authors;
  std::string addressee;   ///< Of a memo, above its title: "Till Socialtjänstnämnden".
  std::string annex_note;  ///< Of a memo, below its title: "(1 bilaga)".
  std::string source;      ///< `content/kurs/dag-1.md`
  std::string output;      ///< `kurs/dag-1.html`
  /// Without the title's own heading: sections start at level 2.
  Blocks body;
  std::vector<Blocks> footnotes;  ///< In order of first use.
  std::vector<ContentsEntry> contents;
  std::vector<std::string> value_sources;  ///< Where the figures in the text come from, in words, each once.
};

}  // namespace underlag
