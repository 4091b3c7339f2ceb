#include "renderers/pdf/pdf_document.hpp"

#include <algorithm>

#include "diagnostics/diagnostic.hpp"
#include "renderers/pdf/icc_profile.hpp"
#include "renderers/pdf/outline.hpp"
#include "renderers/pdf/syntax.hpp"

namespace underlag::pdf {

PdfDocument::PdfDocument(const FontLibrary& fonts, DocumentInfo info, Diagnostics& problems)
    : problems_(&problems), info_(std::move(info)), fonts_(fonts, problems, info_.source_file) {}

PageCanvas& PdfDocument::add_page(PageSize size) {
  int index = page_count();
  order_.push_back(index);
  page_refs_.push_back(file_.reserve());
  annotations_.emplace_back();
  return pages_.emplace_back(fonts_, structure_, index, size);
}

void PdfDocument::move_last_pages(int first, int to) {
  auto moved = std::ranges::find(order_, first);
  if (moved != order_.end()) std::rotate(order_.begin() + to, moved, order_.end());
}

int PdfDocument::page_number(int index) const {
  return static_cast<int>(std::ranges::find(order_, index) - order_.begin()) + 1;
}

ElementId PdfDocument::element(ElementId parent, Tag tag, const ElementOptions& options) {
  return structure_.add(parent, tag, options);
}

ElementId PdfDocument::figure(ElementId parent, PageCanvas& page, const Rectangle& area, std::string alt) {
  ElementOptions options;
  options.alt = std::move(alt);
  options.has_box = true;
  options.box = page.to_pdf(area);
  return structure_.add(parent, Tag::Figure, options);
}

ElementId PdfDocument::note_element(int note, ElementId parent) {
  auto [found, is_new] = notes_.try_emplace(note);
  if (is_new) {
    ElementOptions options;
    options.id = "not-" + std::to_string(note + 1);
    found->second = element(parent, Tag::Note, options);
  }
  return found->second;
}

double PdfDocument::text_width(const TextStyle& style, std::string_view text) {
  return fonts_.word(style.face, text).width * style.size / 1000;
}

void PdfDocument::add_link(PageCanvas& page, ElementId link_element, const Rectangle& area,
                           const LinkTarget& target, std::string_view spoken) {
  Ref ref = file_.reserve();
  int key = structure_.attach(link_element, page.index(), ref);
  std::string& list = annotations_[static_cast<std::size_t>(page.index())];
  append_ref(list, ref);
  list += ' ';
  links_.push_back({ref, page.index(), page.to_pdf(area), target, std::string(spoken), key});
}

void PdfDocument::set_destination(std::string name, const PageCanvas& page, double y) {
  destinations_[std::move(name)] = {page.index(), page.to_pdf({0, y, 0, 0}).y};
}

int PdfDocument::page_of(std::string_view destination) const {
  auto found = destinations_.find(destination);
  return found == destinations_.end() ? 0 : page_number(found->second.page);
}

void PdfDocument::add_bookmark(std::string title, int level, std::string destination) {
  bookmarks_.push_back({std::move(title), level, std::move(destination)});
}

void PdfDocument::attach_widget(PageCanvas& page, ElementId parent, int field, Widget widget) {
  ElementId form = structure_.add(parent, Tag::Form);
  widget.page = page.index();
  widget.ref = file_.reserve();
  widget.parent_key = structure_.attach(form, page.index(), widget.ref);
  std::string& list = annotations_[static_cast<std::size_t>(page.index())];
  append_ref(list, widget.ref);
  list += ' ';
  fields_.add_widget(field, std::move(widget));
}

bool PdfDocument::add_field(PageCanvas& page, ElementId parent, Field field, const Rectangle& area) {
  int index = fields_.add(std::move(field), *problems_, info_.source_file);
  if (index < 0) return false;
  Widget widget;
  widget.area = page.to_pdf(area);
  attach_widget(page, parent, index, std::move(widget));
  return true;
}

std::optional<int> PdfDocument::add_radio_group(Field field) {
  field.kind = FieldKind::radio;
  int index = fields_.add(std::move(field), *problems_, info_.source_file);
  return index < 0 ? std::nullopt : std::optional(index);
}

void PdfDocument::add_radio_button(PageCanvas& page, ElementId parent, int group, const FieldOption& option,
                                   const Rectangle& area) {
  Widget widget;
  widget.area = page.to_pdf(area);
  widget.value = option.value;
  widget.spoken = fields_.field(group).tooltip + ": " + option.value;
  if (!option.label.empty()) widget.spoken += ", " + option.label;
  attach_widget(page, parent, group, std::move(widget));
}

void PdfDocument::draw_image(PageCanvas& page, const std::string& key, const Image& image,
                             const Rectangle& area) {
  auto [found, is_new] = images_.try_emplace(key);
  if (is_new) found->second = write_image(file_, image);
  page.show_image("I" + std::to_string(found->second.number), area, image.orientation);
}

std::string PdfDocument::destination_array(const Destination& destination) const {
  std::string out = "[";
  append_ref(out, page_refs_[static_cast<std::size_t>(destination.page)]);
  out += "/XYZ null ";
  append_number(out, destination.y);
  return out + " null]";
}

void PdfDocument::write_links() {
  for (const Link& link : links_) {
    std::string out = "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[";
    for (double edge : {link.area.x, link.area.y, link.area.right(), link.area.y + link.area.height}) {
      append_number(out, edge);
      out += ' ';
    }
    out += "]/StructParent ";
    append_integer(out, structure_.annotation_key(link.parent_key, page_count()));
    out += "/Contents";
    append_text_string(out, link.spoken);
    if (!link.target.uri.empty()) {
      out += "/A<</S/URI/URI";
      append_byte_string(out, link.target.uri);
      out += ">>";
    } else if (auto found = destinations_.find(link.target.destination); found != destinations_.end()) {
      out += "/Dest" + destination_array(found->second);
    }
    file_.put(link.ref, out + ">>");
  }
}

Ref PdfDocument::write_resources() {
  std::string out = "<</Font<<" + fonts_.write(file_) + ">>/XObject<<";
  for (const auto& [key, ref] : images_) {
    append_name(out, "I" + std::to_string(ref.number));
    out += ' ';
    append_ref(out, ref);
  }
  return file_.add(out + ">>>>");
}

void PdfDocument::write_pages(Ref tree, Ref resources) {
  std::string kids;
  for (int index : order_) {
    auto at = static_cast<std::size_t>(index);
    Ref content = file_.add_stream("", pages_[at].content());
    std::string out = "<</Type/Page/Parent ";
    append_ref(out, tree);
    out += "/MediaBox[0 0 ";
    append_number(out, pages_[at].size().width);
    out += ' ';
    append_number(out, pages_[at].size().height);
    out += "]/Resources ";
    append_ref(out, resources);
    out += "/Contents ";
    append_ref(out, content);
    if (structure_.marks_on(index) > 0) {
      out += "/StructParents ";
      append_integer(out, index);
    }
    out += "/Tabs/S";
    if (!annotations_[at].empty()) out += "/Annots[" + annotations_[at] + "]";
    file_.put(page_refs_[at], out + ">>");
    append_ref(kids, page_refs_[at]);
    kids += ' ';
  }
  file_.put(tree, "<</Type/Pages/Count " + std::to_string(order_.size()) + "/Kids[" + kids + "]>>");
}

Ref PdfDocument::write_outline() {
  std::vector<OutlineEntry> entries;
  for (const Bookmark& bookmark : bookmarks_) {
    auto found = destinations_.find(bookmark.destination);
    if (found == destinations_.end()) continue;
    entries.push_back({bookmark.title, bookmark.level, destination_array(found->second)});
  }
  return pdf::write_outline(file_, entries);
}

Ref PdfDocument::write_output_intent() {
  Ref profile = file_.add_stream("/N 3", srgb_profile());
  std::string out =
      "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ";
  append_ref(out, profile);
  return file_.add(out + ">>");
}

std::string PdfDocument::finish() {
  if (pages_.empty()) add_page({});
  Ref tree = file_.reserve();
  write_pages(tree, write_resources());
  write_links();
  std::string catalog = "<</Type/Catalog/Pages ";
  append_ref(catalog, tree);
  catalog += "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang";
  append_text_string(catalog, info_.language);
  catalog += "/StructTreeRoot ";
  append_ref(catalog, structure_.write(file_, page_refs_));
  if (!fields_.empty()) {
    catalog += "/AcroForm ";
    append_ref(catalog, fields_.write(file_, fonts_.library(), page_refs_, page_count()));
  }
  if (Ref outline = write_outline()) {
    catalog += "/PageMode/UseOutlines/Outlines ";
    append_ref(catalog, outline);
  }
  Ref metadata = file_.reserve();
  file_.put_raw_stream(metadata, "/Type/Metadata/Subtype/XML", xmp_packet(info_));
  catalog += "/Metadata ";
  append_ref(catalog, metadata);
  catalog += "/OutputIntents[";
  append_ref(catalog, write_output_intent());
  Ref root = file_.add(catalog + "]>>");
  return file_.finish(root, file_.add(info_dictionary(info_)));
}

}  // namespace underlag::pdf
