#include "renderers/pdf/structure_tree.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "renderers/pdf/syntax.hpp"

namespace underlag::pdf {

namespace {

constexpr std::array<std::string_view, 34> kTagNames = {
    "Document", "Part",  "Art",       "Sect",  "Div",   "BlockQuote", "Caption", "TOC", "TOCI",
    "P",        "H1",    "H2",        "H3",    "H4",    "H5",         "H6",      "L",   "LI",
    "Lbl",      "LBody", "Table",     "THead", "TBody", "TR",         "TH",      "TD",  "Span",
    "Quote",    "Note",  "Reference", "Code",  "Link",  "Figure",     "Form"};

void append_entry(std::string& out, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  out += key;
  append_text_string(out, text);
}

std::string_view name_of(Scope scope) {
  switch (scope) {
    case Scope::column:
      return "/Column";
    case Scope::row:
      return "/Row";
    case Scope::both:
      return "/Both";
    case Scope::none:
      break;
  }
  return "";
}

std::string_view name_of(ListNumbering numbering) {
  switch (numbering) {
    case ListNumbering::disc:
      return "/Disc";
    case ListNumbering::decimal:
      return "/Decimal";
    case ListNumbering::lower_alpha:
      return "/LowerAlpha";
    case ListNumbering::none:
      break;
  }
  return "/None";
}

std::string table_attributes(const ElementOptions& options) {
  std::string out;
  if (options.scope != Scope::none) out += "/Scope" + std::string(name_of(options.scope));
  if (options.column_span > 1) out += "/ColSpan " + std::to_string(options.column_span);
  if (options.row_span > 1) out += "/RowSpan " + std::to_string(options.row_span);
  if (!options.headers.empty()) {
    out += "/Headers[";
    for (const std::string& id : options.headers) append_text_string(out, id);
    out += ']';
  }
  return out.empty() ? out : "/A<</O/Table" + out + ">>";
}

std::string spell_options(Tag tag, const ElementOptions& options) {
  std::string out;
  append_entry(out, "/Lang", options.language);
  append_entry(out, "/Alt", options.alt);
  append_entry(out, "/ActualText", options.actual);
  append_entry(out, "/E", options.expansion);
  append_entry(out, "/ID", options.id);
  append_entry(out, "/T", options.title);
  if (tag == Tag::L) out += "/A<</O/List/ListNumbering" + std::string(name_of(options.numbering)) + ">>";
  return out + table_attributes(options);
}

}  // namespace

std::string_view name_of(Tag tag) {
  return kTagNames[static_cast<std::size_t>(tag)];
}

Tag heading_tag(int level) {
  return static_cast<Tag>(static_cast<int>(Tag::H1) + std::clamp(level, 1, 6) - 1);
}

StructureTree::StructureTree() {
  elements_.emplace_back();
}

ElementId StructureTree::add(ElementId parent, Tag tag, const ElementOptions& options) {
  int index = static_cast<int>(elements_.size());
  elements_[static_cast<std::size_t>(parent.index)].kids.push_back({Kid::Kind::element, -1, index});
  elements_.push_back(
      {tag, parent.index, {}, spell_options(tag, options), options.id, options.has_box, options.box});
  return {index};
}

void StructureTree::set_box(ElementId element, const Rectangle& box) {
  auto& changed = elements_[static_cast<std::size_t>(element.index)];
  changed.has_box = true;
  changed.box = box;
}

int StructureTree::mark(ElementId element, int page) {
  auto at_page = static_cast<std::size_t>(page);
  if (marks_.size() <= at_page) marks_.resize(at_page + 1);
  int mcid = static_cast<int>(marks_[at_page].size());
  marks_[at_page].push_back(element.index);
  elements_[static_cast<std::size_t>(element.index)].kids.push_back({Kid::Kind::mark, page, mcid});
  return mcid;
}

int StructureTree::attach(ElementId element, int page, Ref annotation) {
  elements_[static_cast<std::size_t>(element.index)].kids.push_back(
      {Kid::Kind::annotation, page, annotation.number});
  annotations_.push_back(element.index);
  return static_cast<int>(annotations_.size()) - 1;
}

int StructureTree::marks_on(int page) const {
  auto at_page = static_cast<std::size_t>(page);
  return at_page < marks_.size() ? static_cast<int>(marks_[at_page].size()) : 0;
}

Ref StructureTree::write(ObjectFile& file, const std::vector<Ref>& pages) const {
  Ref root = file.reserve();
  std::vector<Ref> refs;
  refs.reserve(elements_.size());
  for (std::size_t i = 0; i < elements_.size(); ++i) refs.push_back(file.reserve());
  for (std::size_t i = 0; i < elements_.size(); ++i)
    file.put(refs[i], spell(elements_[i], refs, root, pages));
  std::string out = "<</Type/StructTreeRoot/K ";
  append_ref(out, refs[0]);
  out += "/ParentTree ";
  append_ref(out, write_parent_tree(file, refs, pages.size()));
  out += "/ParentTreeNextKey ";
  append_integer(out, static_cast<long long>(pages.size() + annotations_.size()));
  if (Ref ids = write_id_tree(file, refs)) {
    out += "/IDTree ";
    append_ref(out, ids);
  }
  file.put(root, out + ">>");
  return root;
}

std::string StructureTree::spell(const Element& element, const std::vector<Ref>& refs, Ref root,
                                 const std::vector<Ref>& pages) const {
  std::string out = "<</Type/StructElem/S/";
  out += name_of(element.tag);
  out += "/P ";
  append_ref(out, element.parent < 0 ? root : refs[static_cast<std::size_t>(element.parent)]);
  auto first_on_page = std::ranges::find_if(element.kids, [](const Kid& kid) { return kid.page >= 0; });
  int page = first_on_page == element.kids.end() ? -1 : first_on_page->page;
  if (page >= 0) {
    out += "/Pg ";
    append_ref(out, pages[static_cast<std::size_t>(page)]);
  }
  out += element.entries;
  if (element.has_box) {
    out += "/A<</O/Layout/Placement/Block/BBox[";
    const Rectangle& box = element.box;
    for (double edge : {box.x, box.y, box.right(), box.y + box.height}) {
      append_number(out, edge);
      out += ' ';
    }
    out += "]>>";
  }
  if (!element.kids.empty()) out += "/K";
  if (element.kids.size() > 1) out += '[';
  for (const Kid& kid : element.kids) {
    if (kid.kind == Kid::Kind::element) {
      out += ' ';
      append_ref(out, refs[static_cast<std::size_t>(kid.number)]);
    } else if (kid.kind == Kid::Kind::mark && kid.page == page) {
      out += ' ';
      append_integer(out, kid.number);
    } else {
      bool is_mark = kid.kind == Kid::Kind::mark;
      out += is_mark ? "<</Type/MCR/MCID " : "<</Type/OBJR/Obj ";
      append_integer(out, kid.number);
      out += is_mark ? "/Pg " : " 0 R/Pg ";
      append_ref(out, pages[static_cast<std::size_t>(kid.page)]);
      out += ">>";
    }
  }
  if (element.kids.size() > 1) out += ']';
  return out + ">>";
}

Ref StructureTree::write_parent_tree(ObjectFile& file, const std::vector<Ref>& refs,
                                     std::size_t page_count) const {
  std::string out = "<</Nums[";
  for (std::size_t page = 0; page < marks_.size(); ++page) {
    if (marks_[page].empty()) continue;
    std::string owners = "[";
    for (int element : marks_[page]) {
      append_ref(owners, refs[static_cast<std::size_t>(element)]);
      owners += ' ';
    }
    append_integer(out, static_cast<long long>(page));
    out += ' ';
    append_ref(out, file.add(owners + "]"));
    out += ' ';
  }
  for (std::size_t number = 0; number < annotations_.size(); ++number) {
    append_integer(out, static_cast<long long>(page_count + number));
    out += ' ';
    append_ref(out, refs[static_cast<std::size_t>(annotations_[number])]);
    out += ' ';
  }
  return file.add(out + "]>>");
}

Ref StructureTree::write_id_tree(ObjectFile& file, const std::vector<Ref>& refs) const {
  std::vector<std::pair<std::string, std::size_t>> ids;
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    if (!elements_[i].id.empty()) ids.emplace_back(text_string(elements_[i].id), i);
  }
  if (ids.empty()) return {};
  std::ranges::sort(ids);
  std::string out = "<</Names[";
  for (const auto& [id, index] : ids) {
    out += id;
    append_ref(out, refs[index]);
    out += ' ';
  }
  return file.add(out + "]>>");
}

}  // namespace underlag::pdf
