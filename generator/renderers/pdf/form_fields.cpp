#include "renderers/pdf/form_fields.hpp"

#include <algorithm>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/messages/pdf.hpp"
#include "renderers/pdf/font_writer.hpp"
#include "renderers/pdf/syntax.hpp"

namespace underlag::pdf {

namespace {

// Field flags (ISO 32000-1, tables 221, 226, 228 and 230).
constexpr int kRequired = 1 << 1;
constexpr int kMultiline = 1 << 12;
constexpr int kNoToggleToOff = 1 << 14;
constexpr int kRadio = 1 << 15;
constexpr int kCombo = 1 << 17;
constexpr int kDoNotSpellCheck = 1 << 22;
constexpr int kDoNotScroll = 1 << 23;
constexpr int kComb = 1 << 24;

// What the fields' font is called in the file. Chrome's and Edge's viewer (PDFium) takes a font of its own,
// not embedded, for every letter outside Latin 1, unless the field's font goes by the name of a symbol font;
// then it asks whether the font has the letter. With any other name a copy filled in there would be neither
// PDF/A nor PDF/UA.
constexpr std::string_view kTypingFontName = "/Webdings ";

// Ours; other programs keep it and do nothing with it. sources/filled_form_reader looks for it.
constexpr std::string_view kPersonalMark = "/UnderlagPersonal true";

bool is_text(FieldKind kind) {
  return kind == FieldKind::text || kind == FieldKind::number || kind == FieldKind::date;
}

int flags_of(const Field& field) {
  int flags = field.required ? kRequired : 0;
  if (field.kind == FieldKind::radio) return flags | kRadio | kNoToggleToOff;
  if (field.kind == FieldKind::choice) return flags | kCombo;
  if (!is_text(field.kind)) return flags;
  if (field.multiline) flags |= kMultiline;
  if (field.kind != FieldKind::text) flags |= kDoNotSpellCheck;
  // What does not fit must not be typed: it would be missing on paper. A comb has its own limit.
  bool comb = field.comb && field.max_length > 0 && !field.multiline;
  return flags | (comb ? kComb : kDoNotScroll);
}

std::string default_appearance(double size) {
  std::string out(kTypingFontName);
  append_number(out, size);
  return "(" + out + " Tf 0 g)";
}

std::string box_entry(double width, double height) {
  std::string out = "/Type/XObject/Subtype/Form/BBox[0 0 ";
  append_number(out, width);
  out += ' ';
  append_number(out, height);
  return out + "]";
}

// Two strokes corner to corner, as people mark a box by hand.
std::string cross_mark(double width, double height) {
  double inset = std::min(width, height) * 0.22;
  std::string out = "q 1.4 w 1 J ";
  for (bool rises : {true, false}) {
    append_number(out, inset);
    out += ' ';
    append_number(out, rises ? inset : height - inset);
    out += " m ";
    append_number(out, width - inset);
    out += ' ';
    append_number(out, rises ? height - inset : inset);
    out += " l S ";
  }
  return out + "Q";
}

// A filled disc.
std::string disc_mark(double width, double height) {
  double radius = std::min(width, height) * 0.28;
  double k = radius * 0.5523;
  double x = width / 2;
  double y = height / 2;
  std::string out = "q ";
  auto add = [&](std::initializer_list<double> values, std::string_view operation) {
    for (double value : values) {
      append_number(out, value);
      out += ' ';
    }
    out += operation;
  };
  add({x + radius, y}, "m ");
  add({x + radius, y + k, x + k, y + radius, x, y + radius}, "c ");
  add({x - k, y + radius, x - radius, y + k, x - radius, y}, "c ");
  add({x - radius, y - k, x - k, y - radius, x, y - radius}, "c ");
  add({x + k, y - radius, x + radius, y - k, x + radius, y}, "c f Q");
  return out;
}

}  // namespace

int FormFields::add(Field field, Diagnostics& problems, const std::string& source_file) {
  Place place{source_file, 0, 0, ""};
  if (field.tooltip.empty()) {
    problems.add(messages::field_without_tooltip, place, {field.name});
    return -1;
  }
  // `a` as a field and `a.b` as another cannot both be: a group holds no value.
  auto taken = names_.find(field.name);
  bool clashes = taken != names_.end();
  for (auto dot = field.name.find('.'); dot != std::string::npos; dot = field.name.find('.', dot + 1)) {
    auto group = names_.find(std::string_view(field.name).substr(0, dot));
    clashes = clashes || (group != names_.end() && group->second);
  }
  if (clashes) {
    problems.add(messages::field_name_used_twice, place, {field.name});
    return -1;
  }
  for (auto dot = field.name.find('.'); dot != std::string::npos; dot = field.name.find('.', dot + 1)) {
    names_.emplace(field.name.substr(0, dot), false);
  }
  names_.emplace(field.name, true);
  fields_.push_back({std::move(field), {}});
  return static_cast<int>(fields_.size()) - 1;
}

void FormFields::add_widget(int field, Widget widget) {
  fields_[static_cast<std::size_t>(field)].widgets.push_back(std::move(widget));
}

struct FormFields::Writer {
  struct Group {
    Ref ref;
    Ref parent;
    std::string kids;
  };

  ObjectFile& file;
  const std::vector<Ref>& pages;
  int key_offset;
  Ref font{};
  std::map<std::string, Group> groups{};  ///< By full name; "" = the form itself.
  std::map<std::string, Ref> appearances{};

  Ref appearance(double width, double height, const std::string& resources, const std::string& drawing) {
    std::string entries = box_entry(width, height) + "/Resources<<" + resources + ">>";
    Ref& kept = appearances[entries + drawing];
    if (!kept) kept = file.add_stream(entries, drawing);
    return kept;
  }

  // The group that holds the field, made with the groups around it.
  Group& group_of(const std::string& name) {
    auto [found, is_new] = groups.try_emplace(name);
    if (!is_new || name.empty()) return found->second;
    found->second.ref = file.reserve();
    auto dot = name.rfind('.');
    Group& outer = group_of(dot == std::string::npos ? std::string() : name.substr(0, dot));
    append_ref(outer.kids, found->second.ref);
    outer.kids += ' ';
    found->second.parent = outer.ref;
    return found->second;
  }

  std::string field_entries(const Field& field, Group& group) {
    auto dot = field.name.rfind('.');
    std::string out = "/T";
    append_text_string(out, dot == std::string::npos ? field.name : field.name.substr(dot + 1));
    out += "/TU";
    append_text_string(out, field.tooltip);
    if (group.ref) {
      out += "/Parent ";
      append_ref(out, group.ref);
    }
    out += "/FT/";
    out += is_text(field.kind) ? "Tx" : field.kind == FieldKind::choice ? "Ch" : "Btn";
    if (field.personal) out += kPersonalMark;
    if (int flags = flags_of(field); flags != 0) out += "/Ff " + std::to_string(flags);
    if (is_text(field.kind) && field.max_length > 0) out += "/MaxLen " + std::to_string(field.max_length);
    if (is_text(field.kind) || field.kind == FieldKind::choice)
      out += "/DA" + default_appearance(field.font_size);
    if (field.kind == FieldKind::checkbox || field.kind == FieldKind::radio) out += "/V/Off";
    if (field.kind == FieldKind::choice) {
      out += "/Opt[";
      for (const FieldOption& option : field.options) {
        out += '[';
        append_text_string(out, option.value);
        append_text_string(out, option.label.empty() ? option.value : option.label);
        out += ']';
      }
      out += ']';
    }
    return out;
  }

  std::string widget_entries(const Field& field, const Widget& widget) {
    std::string out = "/Type/Annot/Subtype/Widget/F 4/Rect[";
    for (double edge :
         {widget.area.x, widget.area.y, widget.area.right(), widget.area.y + widget.area.height}) {
      append_number(out, edge);
      out += ' ';
    }
    out += "]/P ";
    append_ref(out, pages[static_cast<std::size_t>(widget.page)]);
    out += "/StructParent " + std::to_string(widget.parent_key + key_offset);
    double width = widget.area.width;
    double height = widget.area.height;
    if (field.kind == FieldKind::checkbox || field.kind == FieldKind::radio) {
      bool is_radio = field.kind == FieldKind::radio;
      out += "/AS/Off/AP<</N<<";
      append_name(out, is_radio ? widget.value : field.on_value);
      out += ' ';
      append_ref(out, appearance(width, height, "",
                                 is_radio ? disc_mark(width, height) : cross_mark(width, height)));
      out += "/Off ";
      append_ref(out, appearance(width, height, "", ""));
      return out + ">>>>";
    }
    out += "/AP<</N ";
    std::string resources = "/Font<<" + std::string(kTypingFontName);
    append_ref(resources, font);
    append_ref(out, appearance(width, height, resources + ">>", "/Tx BMC\nEMC"));
    return out + ">>";
  }

  void write_single(const Entry& entry, Group& group) {
    const Widget& widget = entry.widgets.front();
    file.put(widget.ref,
             "<<" + field_entries(entry.field, group) + widget_entries(entry.field, widget) + ">>");
    append_ref(group.kids, widget.ref);
    group.kids += ' ';
  }

  void write_with_kids(const Entry& entry, Group& group) {
    Ref self = file.reserve();
    std::string kids;
    for (const Widget& widget : entry.widgets) {
      std::string out = "<<" + widget_entries(entry.field, widget) + "/Parent ";
      append_ref(out, self);
      if (!widget.spoken.empty()) {
        out += "/Contents";
        append_text_string(out, widget.spoken);
      }
      if (is_text(entry.field.kind) || entry.field.kind == FieldKind::choice) {
        out += "/DA" + default_appearance(entry.field.font_size);
      }
      file.put(widget.ref, out + ">>");
      append_ref(kids, widget.ref);
      kids += ' ';
    }
    file.put(self, "<<" + field_entries(entry.field, group) + "/Kids[" + kids + "]>>");
    append_ref(group.kids, self);
    group.kids += ' ';
  }
};

Ref FormFields::write(ObjectFile& file, const FontLibrary& fonts, const std::vector<Ref>& pages,
                      int key_offset) const {
  Writer writer{file, pages, key_offset};
  writer.font = write_typing_font(file, fonts, Face::regular);
  for (const Entry& entry : fields_) {
    if (entry.widgets.empty()) continue;
    auto dot = entry.field.name.rfind('.');
    auto& group = writer.group_of(dot == std::string::npos ? std::string() : entry.field.name.substr(0, dot));
    bool is_single = entry.widgets.size() == 1 && entry.field.kind != FieldKind::radio;
    if (is_single) {
      writer.write_single(entry, group);
    } else {
      writer.write_with_kids(entry, group);
    }
  }
  std::string top;
  for (const auto& [name, group] : writer.groups) {
    if (name.empty()) {
      top = group.kids;
      continue;
    }
    auto dot = name.rfind('.');
    std::string out = "<</T";
    append_text_string(out, dot == std::string::npos ? name : name.substr(dot + 1));
    if (group.parent) {
      out += "/Parent ";
      append_ref(out, group.parent);
    }
    file.put(group.ref, out + "/Kids[" + group.kids + "]>>");
  }
  // Programs that fill forms (PDFBox) add an unembedded Helvetica and ZapfDingbats where these names are
  // missing, and the filled copy is then no PDF/A. Nothing is drawn with them: buttons are vectors.
  std::string form = "<</Fields[" + top + "]/DR<</Font<<";
  for (std::string_view name : {kTypingFontName, std::string_view("/Helv "), std::string_view("/ZaDb ")}) {
    form += name;
    append_ref(form, writer.font);
  }
  return file.add(form + ">>>>/DA" + default_appearance(10) + ">>");
}

}  // namespace underlag::pdf
