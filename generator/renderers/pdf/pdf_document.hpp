#pragma once
// A tagged, archivable, fillable PDF (PDF/UA-1 and PDF/A-2a) put together page by page. The layers below it
// are objects, fonts, structure, canvas and form fields; paragraph.hpp sets wrapped text. How to use them
// together:
//
//   auto fonts = FontLibrary::open({}, problems);              // once per run
//   PdfDocument pdf(*fonts, {.title = "Plan"}, problems);
//   PageCanvas& page = pdf.add_page({});
//   ElementId heading = pdf.element(pdf.root(), Tag::H1);
//   page.tag(heading);
//   page.show({mm(20), mm(25)}, {Face::bold, 18}, "Genomförandeplan");
//   page.artifact();
//   page.line({mm(20), mm(28)}, {mm(190), mm(28)}, {kBlack, 0.5, {}});
//   ElementId row = pdf.element(pdf.root(), Tag::P);
//   page.tag(row);
//   page.show({mm(20), mm(36)}, {}, "Namn");
//   pdf.add_field(page, row, {.name = "namn", .tooltip = "Klientens namn"}, {mm(20), mm(38), mm(80), 16});
//   std::string bytes = pdf.finish();
//
// Coordinates are points from the page's top left corner, y downwards (mm() turns millimetres into points).
// Elements are read in the order in which they were added to their parent.

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/pdf/document_fonts.hpp"
#include "renderers/pdf/form_fields.hpp"
#include "renderers/pdf/image.hpp"
#include "renderers/pdf/metadata.hpp"
#include "renderers/pdf/object_file.hpp"
#include "renderers/pdf/page_canvas.hpp"
#include "renderers/pdf/structure_tree.hpp"
#include "renderers/pdf/word_breaks.hpp"

namespace underlag::pdf {

/// Where a link leads: an address, or a name given to `PdfDocument::set_destination` before or after.
struct LinkTarget {
  std::string uri = {};
  std::string destination = {};
};

class PdfDocument {
 public:
  /// `fonts` and `problems` must live as long as the document.
  PdfDocument(const FontLibrary& fonts, DocumentInfo info, Diagnostics& problems);

  // Pages. References stay valid until `finish`.
  PageCanvas& add_page(PageSize size);
  PageCanvas& page(int index) { return pages_[static_cast<std::size_t>(index)]; }
  int page_count() const { return static_cast<int>(pages_.size()); }
  /// Puts the pages from index `first` on before the page at place `to` in the printed order: contents that
  /// are set after the text they list. Indexes of pages do not change.
  void move_last_pages(int first, int to);
  /// The place of a page in the printed order, from 1.
  int page_number(int index) const;

  // Structure.
  ElementId root() const { return structure_.root(); }
  ElementId element(ElementId parent, Tag tag, const ElementOptions& options = {});
  /// A Figure with its place on the page, which its drawing must not leave.
  ElementId figure(ElementId parent, PageCanvas& page, const Rectangle& area, std::string alt);
  StructureTree& structure() { return structure_; }
  /// The Note element of footnote `note`, made under `parent` the first time it is asked for, which must be
  /// where the text refers to it.
  ElementId note_element(int note, ElementId parent);

  // Text without layout; for wrapped text see paragraph.hpp. Widths in points.
  DocumentFonts& fonts() { return fonts_; }
  WordBreaks& word_breaks() { return word_breaks_; }
  double text_width(const TextStyle& style, std::string_view text);

  // Links, destinations, bookmarks. `spoken` is what a screen reader says of the link.
  void add_link(PageCanvas& page, ElementId link_element, const Rectangle& area, const LinkTarget& target,
                std::string_view spoken);
  void set_destination(std::string name, const PageCanvas& page, double y);
  /// The place in the printed order, from 1, of the page a destination is on; 0 when it is not set.
  int page_of(std::string_view destination) const;
  /// Level 1 is outermost. A bookmark to a destination that is never set is left out.
  void add_bookmark(std::string title, int level, std::string destination);

  // Fields. The Form element is added under `parent`; draw the box or line around it yourself, as an
  // artifact. False when the field was refused (name used twice, no tooltip), which is reported.
  bool add_field(PageCanvas& page, ElementId parent, Field field, const Rectangle& area);
  /// A group of radio buttons; then one `add_radio_button` for each option. None when it was refused.
  std::optional<int> add_radio_group(Field field);
  void add_radio_button(PageCanvas& page, ElementId parent, int group, const FieldOption& option,
                        const Rectangle& area);

  /// Draws an image that `load_image` has accepted; the page must be tagged with a Figure or be an artifact.
  /// Equal `key`s share one copy in the file.
  void draw_image(PageCanvas& page, const std::string& key, const Image& image, const Rectangle& area);

  /// The file. The document is spent afterwards.
  std::string finish();

  Diagnostics& problems() { return *problems_; }
  const DocumentInfo& info() const { return info_; }

 private:
  struct Link {
    Ref ref;
    int page;
    Rectangle area;
    LinkTarget target;
    std::string spoken;
    int parent_key;
  };
  struct Destination {
    int page = 0;
    double y = 0;  ///< In PDF coordinates.
  };
  struct Bookmark {
    std::string title;
    int level;
    std::string destination;
  };

  void attach_widget(PageCanvas& page, ElementId parent, int field, Widget widget);
  std::string destination_array(const Destination& destination) const;
  void write_links();
  void write_pages(Ref tree, Ref resources);
  Ref write_resources();
  Ref write_outline();
  Ref write_output_intent();

  Diagnostics* problems_;
  DocumentInfo info_;
  ObjectFile file_;
  DocumentFonts fonts_;
  WordBreaks word_breaks_;
  StructureTree structure_;
  FormFields fields_;
  std::deque<PageCanvas> pages_;
  std::vector<int> order_;
  std::vector<Ref> page_refs_;
  std::vector<std::string> annotations_;  ///< By page: references.
  std::vector<Link> links_;
  std::map<std::string, Destination, std::less<>> destinations_;
  std::vector<Bookmark> bookmarks_;
  std::map<int, ElementId> notes_;
  std::map<std::string, Ref> images_;  ///< By key; the resource is named after its object.
};

}  // namespace underlag::pdf
