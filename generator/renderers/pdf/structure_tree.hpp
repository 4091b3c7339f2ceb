#pragma once
// The logical structure of a tagged PDF (ISO 32000-1, 14.7 and 14.8): elements, their marked content on the
// pages, the parent tree and the ID tree. Children keep the order in which they were added, which is the
// reading order.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/chart/canvas.hpp"
#include "renderers/pdf/object_file.hpp"

namespace underlag::pdf {

/// The standard structure types that are used.
enum class Tag : std::uint8_t {
  Document,
  Part,
  Art,
  Sect,
  Div,
  BlockQuote,
  Caption,
  TOC,
  TOCI,
  P,
  H1,
  H2,
  H3,
  H4,
  H5,
  H6,
  L,
  LI,
  Lbl,
  LBody,
  Table,
  THead,
  TBody,
  TR,
  TH,
  TD,
  Span,
  Quote,
  Note,
  Reference,
  Code,
  Link,
  Figure,
  Form,
};

std::string_view name_of(Tag tag);

/// H1 to H6; levels outside become the nearest.
Tag heading_tag(int level);

enum class Scope : std::uint8_t { none, column, row, both };

enum class ListNumbering : std::uint8_t { none, disc, decimal, lower_alpha };

/// What an element says beside its content. Leave empty what does not apply.
struct ElementOptions {
  std::string language = {};   ///< BCP 47, only where it differs from the document's.
  std::string alt = {};        ///< What a figure shows. Required for Figure.
  std::string actual = {};     ///< The text that a picture of text stands for.
  std::string expansion = {};  ///< What an abbreviation is short for.
  std::string id = {};  ///< Distinct in the document; required for Note, and for TH that `headers` names.
  std::string title = {};
  Scope scope = Scope::none;              ///< TH.
  std::vector<std::string> headers = {};  ///< TD and TH: ids of the head cells, where Scope does not tell.
  int column_span = 1;
  int row_span = 1;
  ListNumbering numbering = ListNumbering::none;  ///< L.
  bool has_box = false;                           ///< Figure: `box` is its place on the page.
  Rectangle box = {};  ///< In PDF coordinates: y is the bottom edge, counted upwards.
};

struct ElementId {
  int index = -1;
  explicit operator bool() const { return index >= 0; }
  bool operator==(const ElementId&) const = default;
};

class StructureTree {
 public:
  /// Starts with the one Document element.
  StructureTree();

  ElementId root() const { return {0}; }
  ElementId add(ElementId parent, Tag tag, const ElementOptions& options = {});
  Tag tag(ElementId element) const { return at(element).tag; }
  void set_box(ElementId element, const Rectangle& box);

  /// A new piece of marked content of the element on a page; gives its MCID.
  int mark(ElementId element, int page);

  /// An annotation that belongs to the element; gives its /StructParent key.
  int attach(ElementId element, int page, Ref annotation);

  /// Number of marked content pieces on the page so far.
  int marks_on(int page) const;

  /// The /StructParents key of a page is its index; annotations count on from the number of pages.
  int annotation_key(int number, int page_count) const { return page_count + number; }

  /// Writes all elements; gives the structure tree root. `pages` are the page objects by index.
  Ref write(ObjectFile& file, const std::vector<Ref>& pages) const;

 private:
  struct Kid {
    enum class Kind : std::uint8_t { element, mark, annotation };
    Kind kind = Kind::element;
    int page = -1;
    int number = 0;  ///< Element index, MCID or object number.
  };
  struct Element {
    Tag tag = Tag::Document;
    int parent = -1;
    std::vector<Kid> kids;
    std::string entries;  ///< Alt, Lang, A … spelled out.
    std::string id;
    bool has_box = false;
    Rectangle box;
  };

  const Element& at(ElementId element) const { return elements_[static_cast<std::size_t>(element.index)]; }
  std::string spell(const Element& element, const std::vector<Ref>& refs, Ref root,
                    const std::vector<Ref>& pages) const;
  Ref write_parent_tree(ObjectFile& file, const std::vector<Ref>& refs, std::size_t page_count) const;
  Ref write_id_tree(ObjectFile& file, const std::vector<Ref>& refs) const;

  std::vector<Element> elements_;
  std::vector<std::vector<int>> marks_;  ///< By page and MCID: element index.
  std::vector<int> annotations_;         ///< By number: element index.
};

}  // namespace underlag::pdf
