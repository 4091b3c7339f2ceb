#pragma once
// A page of the site before its requests are resolved: front matter, blocks and what they ask for.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/block.hpp"
#include "model/request.hpp"

namespace underlag {

/// `type` of the page that holds the accessibility statement.
inline constexpr const char* kAccessibilityType = "accessibility";

/// The YAML at the top of a Markdown file.
struct FrontMatter {
  std::string title;
  std::string description;
  std::string type = "page";     ///< page, report, memo, form, course, module, accessibility
  std::string template_name;     ///< Of templates/site/; empty = by type.
  std::optional<int> order;      ///< In the navigation; pages without it come after, by file name.
  std::string navigation_title;  ///< Shorter title for the sidebar.
  bool in_navigation = true;
  bool draft = false;
  bool publish = true;   ///< false: made under output/internal/ only.
  std::string language;  ///< Empty = the site's.
  std::string date;      ///< ISO; empty = the site's.
  std::vector<std::string> authors;
  std::string for_each;  ///< Dataset id: one page per row, or per group of rows with the same `key`.
  std::string key;       ///< Column id that names the pages of `for_each`; empty = the first column.
  std::string where;     ///< Expression that chooses rows of `for_each`.
  /// Folder with Markdown of single rows, each file named by its row's key (`3a-och-3b.md`); its text stands
  /// first in the row's page and its front matter wins over the pattern's.
  std::string row_texts;
  std::vector<std::string> downloads;          ///< pdf, xlsx
  std::string form;                            ///< Form id of a form page.
  bool numbered = false;                       ///< Headings of a report get numbers.
  std::map<std::string, std::string> figures;  ///< name → expression
  bool raw_html = false;
  std::optional<Memo> memo;  ///< Of `type: memo`.
};

/// Of a page made by `for_each`: which rows it stands for, and the text of its own that stands first.
struct PageRows {
  std::string pattern;  ///< Source of the page with `for_each`.
  std::string key;      ///< As written in the data.
  std::shared_ptr<const ProtectedTable> table;
  std::vector<std::size_t> rows;  ///< Into `table`.
  std::string text_source;        ///< `content/kurs/moduler/12.md`; empty = no text of its own.
  std::string text;               ///< Of that file, for excerpts.
  std::size_t text_blocks = 0;    ///< How many blocks at the start of the body come from it.
  std::size_t text_footnotes = 0;
};

struct Page {
  std::string source;  ///< `content/modul-1.md`
  std::string output;  ///< `kurs/modul-1.html`, relative to output/site/
  FrontMatter front_matter;
  Blocks body;
  std::vector<Blocks> footnotes;  ///< In order of first use.
  std::vector<Request> requests;  ///< Answered in this order.
  std::string text;               ///< The source, kept for excerpts.
  std::optional<PageRows> rows;
};

}  // namespace underlag
