#pragma once
// The one tree of typed blocks for every output. sources/ parses Markdown into it with unresolved requests,
// documents/ resolves the requests, renderers/ turn it into HTML, PDF and workbooks.

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/chart.hpp"
#include "model/form_definition.hpp"
#include "model/memo.hpp"
#include "model/protected_table.hpp"
#include "model/request.hpp"

namespace underlag {

// --- inlines
// -------------------------------------------------------------------------------------------------------

struct Inline;
using Inlines = std::vector<Inline>;

struct Text {
  std::string text;
};
struct SoftBreak {};
struct HardBreak {};
struct Code {
  std::string text;
};
struct Emphasis {
  Inlines content;
};
struct Strong {
  Inlines content;
};
struct Strikethrough {
  Inlines content;
};
/// Before documents/ the target is as written (`sida.md`, `#tab-figur1`); after it, relative to the page.
struct Link {
  std::string target;
  std::string title;
  Inlines content;  ///< Empty in `[](#tab-figur1)`: documents/ fills in "Tabell 2".
};
struct Image {
  std::string source;
  std::string title;
  std::string alternative_text;
};
struct FootnoteReference {
  int number = 0;  ///< From 1, in order of first use; `Document::footnotes[number - 1]`.
  int use = 1;     ///< The how manieth reference to the same note.
};
/// A passage in another language: English abstracts, titles.
struct LanguageSpan {
  std::string language;
  Inlines content;
};
/// `` `= figur1.grund.sum` `` before and after statistics.
struct ValueRequest {
  std::string expression;
  int request = -1;  ///< Index into the page's requests.
};
struct AnsweredValue {
  /// Never null. Aside, because most inlines are words, and every inline is as large as the largest kind.
  std::shared_ptr<const ProtectedValue> value = std::make_shared<const ProtectedValue>();
  std::string id;  ///< For `explain`: `varde-1`.
};

struct Inline {
  std::variant<Text, SoftBreak, HardBreak, Code, Emphasis, Strong, Strikethrough, Link, Image,
               FootnoteReference, LanguageSpan, ValueRequest, AnsweredValue>
      content;
  int line = 0;  ///< In the source file, 0 = made by the program.
};

// --- blocks
// --------------------------------------------------------------------------------------------------------

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
  int level = 1;  ///< 1–6
  Inlines content;
  std::string id;      ///< Unique in the document; made from the text.
  std::string number;  ///< "2.1" in numbered reports, "Bilaga 1" of an annex, else empty.
  bool is_annex = false;
};
struct Paragraph {
  Inlines content;
};
struct List {
  bool ordered = false;
  int start = 1;
  bool tight = true;
  /// Task lists: one per item, none = an ordinary item.
  enum class Mark : unsigned char { none, unchecked, checked };
  struct Item {
    Mark mark = Mark::none;
    Blocks content;
  };
  std::vector<Item> items;
  bool key_figures = false;  ///< Each point begins with a figure that is shown large.
};
struct Quote {
  Blocks content;
};
/// `> [!NOTE]`
struct Callout {
  enum class Kind { note, tip, important, warning, caution };
  Kind kind = Kind::note;
  Blocks content;
};
struct CodeBlock {
  std::string language;
  std::string text;
};
struct ThematicBreak {};
/// A table typed in Markdown: words, no figures of ours.
struct TextTable {
  enum class Alignment : unsigned char { none, left, center, right };
  /// A cell that takes several rows or columns; the other cells of the area are empty. Areas do not overlap.
  struct Join {
    std::size_t row = 0;  ///< 0 = the head, which is never joined with the body.
    std::size_t column = 0;
    int rows = 1;
    int columns = 1;
  };
  std::vector<Alignment> columns;
  std::vector<Inlines> head;
  std::vector<std::vector<Inlines>> rows;
  Inlines caption = {};  ///< Of a paragraph "Tabell: …" beside it; empty without one.
  std::vector<Join> joins = {};
  std::string id = {};  ///< Of `{#tab-ansvar}` in the caption, else given by documents/ with the number.
  int number = 0;       ///< Tabell n, given by documents/; 0 = not numbered.
};
/// A picture that stands alone and has a caption.
struct Picture {
  Image image;
  std::string caption;
  std::string id;  ///< `fig-schema`, after its file.
  int number = 0;  ///< Figur n, given by documents/.
};
/// A computed table after disclosure control.
struct FigureTable {
  std::string id;  ///< `tab-figur1`
  int number = 0;  ///< Tabell n; 0 = not numbered.
  std::string caption;
  std::shared_ptr<const ProtectedTable> table;
};
struct ChartBlock {
  std::string id;  ///< `fig-figur1`
  int number = 0;  ///< Figur n
  std::string caption;
  ChartSpecification chart;
};
/// A form to fill, or only a link to it, as the output asks.
struct FormBlock {
  std::string id;
  std::shared_ptr<const FormDefinition> form;
};
/// A fenced block with YAML inside before documents/ has resolved it.
struct BlockRequest {
  int request = -1;  ///< Index into the page's requests.
};
/// The fenced block `pages`: links to the pages of a `for_each` page or of a folder. documents/ turns it into
/// a List, so no renderer meets it.
struct PageList {
  std::string of;       ///< `modul.md` or `rapporter/`, relative to the page's folder.
  bool nested = false;  ///< With the pages under each, and those under them.
};
/// Bullet points that are ticked by hand.
struct Checklist {
  std::string title;
  std::vector<Inlines> items;
};
/// What a report refers to, in alphabetical order.
struct ReferenceList {
  struct Entry {
    std::string id;     ///< `ref-mclellan1980`, for links.
    std::string label;  ///< What an empty link to it says: "McLellan m.fl. (1980)".
    Inlines text;
  };
  std::vector<Entry> entries;
};
/// Names of those who sign, side by side in print.
struct Signatures {
  std::vector<Signatory> names;
};
/// Only where `raw_html: true`; already trusted.
struct RawHtml {
  std::string html;
};
struct PageBreak {};

struct Block {
  std::variant<Heading, Paragraph, List, Quote, Callout, CodeBlock, ThematicBreak, TextTable, FigureTable,
               ChartBlock, FormBlock, BlockRequest, PageList, Checklist, ReferenceList, Signatures, Picture,
               RawHtml, PageBreak>
      content;
  int line = 0;          ///< In the source file, 0 = made by the program.
  std::string language;  ///< When it differs from the document's.
};

}  // namespace underlag
