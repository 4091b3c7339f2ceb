#include "sources/form_reader.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/forms.hpp"
#include "diagnostics/messages/sources.hpp"
#include "diagnostics/phrases.hpp"
#include "sources/form_item_reader.hpp"
#include "sources/option_reader.hpp"
#include "text/colour.hpp"
#include "text/suggest.hpp"

namespace underlag {
namespace {

// A contrast with one decimal, cut off: 4.46 must not print as "4,5, at least 4,5 is needed".
std::string contrast_text(double contrast) {
  int tenths = static_cast<int>(contrast * 10);
  return fmt::format("{},{}", tenths / 10, tenths % 10);
}

std::string checked_colour(YamlObject& object, std::string otherwise) {
  const YamlNode* node = object.node("colour");
  if (node == nullptr) {
    // `colour: #00506b` without quotes is a key with only a comment after it.
    if (object.has("colour")) object.required_text("colour");
    return otherwise;
  }
  auto colour = parse_colour(node->text);
  if (!colour) {
    object.report(messages::bad_colour, *node, {node->is_scalar() ? node->text : described(*node)});
    return otherwise;
  }
  if (contrast_on_white(*colour) < 4.5) {
    object.report(messages::pale_colour, *node, {node->text, contrast_text(contrast_on_white(*colour))});
    return otherwise;
  }
  return node->text;
}

// It is printed in the foot of every page, and a filled copy carries it among its keywords.
std::string checked_version(YamlObject& object) {
  constexpr std::size_t kLongest = 20;
  std::string version = object.required_text("version");
  bool is_short_mark = version.size() <= kLongest && std::ranges::all_of(version, [](char c) {
                         return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                c == '.' || c == '-' || c == '_';
                       });
  if (!is_short_mark) object.report(messages::bad_version, *object.node("version"), {version});
  return version;
}

constexpr double kTallestPage = 267;  // Millimetres of an A4 that a form can use.

class FormReader {
 public:
  FormReader(const DefinitionFile& source, const FormLibrary& library, Diagnostics& diagnostics)
      : source_(source),
        file_(source.file()),
        library_(library),
        diagnostics_(diagnostics),
        errors_before_(diagnostics.count(Severity::error)) {}

  FormDefinition read() {
    YamlObject object(source_.root, file_, diagnostics_);
    form_.id = source_.id;
    form_.file = source_.path;
    form_.title = object.required_text("title");
    form_.version = checked_version(object);
    form_.description = object.text_or("description", "");
    form_.mark = object.text_or("mark", "");
    form_.language = object.choice("language", {"sv", "en"}).value_or("sv");
    form_.colour = checked_colour(object, form_.colour);
    form_.landscape = object.choice("orientation", {"portrait", "landscape"}) == "landscape";
    form_.continuation = object.boolean("continuation").value_or(false);
    find_instrument(object);
    read_scales(object);
    read_sections(object);
    object.finish();
    report_unused_scales(object);
    FormFieldCount count = count_fields(form_);
    if (count.total() == 0 && library_.is_whole && diagnostics_.count(Severity::error) == errors_before_) {
      object.report(messages::no_fields, source_.root, {});
    }
    return std::move(form_);
  }

 private:
  void find_instrument(YamlObject& object) {
    const YamlNode* node = object.node("instrument");
    if (node == nullptr) return;
    auto found = std::ranges::find(library_.instruments, node->text, &Instrument::id);
    if (found != library_.instruments.end()) {
      instrument_ = &*found;
      form_.instrument = found->id;
      return;
    }
    static const Instrument kLost;
    instrument_ = &kLost;
    std::vector<std::string> names;
    for (const Instrument& one : library_.instruments) names.push_back(one.id);
    object.report(messages::unknown_instrument, *node, {node->text, nearest_word(node->text, names)});
  }

  void read_scales(YamlObject& object) {
    const YamlNode* node = object.node("scales");
    if (node == nullptr) return;
    YamlObject scales(*node, file_, diagnostics_);
    for (const auto& [id, scale] : node->members) {
      scales.node(id.text);
      YamlObject parts(scale, file_, diagnostics_);
      FormLegend legend;
      legend.title = parts.text_or("title", "");
      if (const YamlNode* steps = parts.node("steps")) {
        legend.steps = form_options(read_options(*steps, id.text, file_, diagnostics_));
      } else {
        parts.required_text("steps");
      }
      parts.finish();
      scales_[id.text] = std::move(legend);
    }
    scales.finish();
  }

  void read_sections(YamlObject& object) {
    const YamlNode* node = object.node("sections");
    if (node == nullptr) {
      object.required_text("sections");
      return;
    }
    if (!node->is_sequence()) {
      object.report(messages::wrong_type, *node, {"sections", messages::list_of_sections, described(*node)});
      return;
    }
    for (const YamlNode& section : node->items) read_section(section);
  }

  void read_section(const YamlNode& node) {
    const YamlNode* for_each = node.find("for_each");
    if (for_each == nullptr) {
      read_block(node, nullptr, diagnostics_);
      return;
    }
    auto list = std::ranges::find(library_.lists, for_each->text, &FormList::id);
    if (list == library_.lists.end()) {
      std::vector<std::string> names;
      for (const FormList& one : library_.lists) names.push_back(one.id);
      YamlObject(node, file_, diagnostics_)
          .report(messages::unknown_list, *for_each, {for_each->text, nearest_word(for_each->text, names)});
      return;
    }
    int number = 0;
    for (const FormList::Entry& entry : list->entries) {
      FormRepeat repeat{entry.name, entry.title, ++number};
      // The same words are read for every entry: their faults are reported once.
      Diagnostics unheard;
      read_block(node, &repeat, number == 1 ? diagnostics_ : unheard);
    }
  }

  void read_block(const YamlNode& node, const FormRepeat* repeat, Diagnostics& diagnostics) {
    FormScope scope{file_, diagnostics, scales_, used_scales_, instrument_, repeat, form_.language == "sv"};
    YamlObject object(node, file_, diagnostics);
    if (!node.is_mapping()) return;
    object.text("for_each");
    FormSection section;
    section.place = object.place_of(node);
    section.id = section_id(object, node, repeat);
    section.title = filled_text(object, "title", node, scope);
    section.keep_together = object.boolean("keep_together").value_or(false);
    section.new_page = object.boolean("new_page").value_or(false);
    section.new_page_if_less_than = object.number("new_page_if_less_than_mm").value_or(0);
    if (section.new_page_if_less_than < 0 || section.new_page_if_less_than > kTallestPage) {
      const YamlNode& limit = *node.find("new_page_if_less_than_mm");
      object.report(messages::out_of_range, limit,
                    {"new_page_if_less_than_mm", "0", fmt::format("{}", kTallestPage), limit.text});
    }
    const YamlNode* content = object.node("content");
    if (content == nullptr) {
      object.required_text("content");
    } else if (!content->is_sequence()) {
      object.report(messages::wrong_type, *content, {"content", messages::a_list, described(*content)});
    } else {
      FormItemReader reader(scope, library_.lists);
      for (const YamlNode& item : content->items) reader.read(item, section.items);
    }
    object.finish();
    form_.sections.push_back(std::move(section));
  }

  std::string section_id(YamlObject& object, const YamlNode& node, const FormRepeat* repeat) {
    std::string id = object.text_or("id", fmt::format("avsnitt_{}", form_.sections.size() + 1));
    const YamlNode* written = node.find("id");
    if (written != nullptr) check_field_name(object, *written);
    if (repeat != nullptr) {
      // A list may be gone through twice, with other questions.
      id = repeat->name;
      for (int i = 2; section_ids_.contains(id); ++i) id = fmt::format("{}_{}", repeat->name, i);
    } else if (written != nullptr && section_ids_.contains(id)) {
      object.report(messages::duplicate_section, *written, {id});
    }
    section_ids_.insert(id);
    return id;
  }

  void report_unused_scales(YamlObject& object) {
    const YamlNode* node = source_.root.find("scales");
    if (node == nullptr) return;
    for (const auto& [id, scale] : node->members) {
      if (!used_scales_.contains(id.text)) object.report(messages::unused_scale, id, {id.text});
    }
  }

  const DefinitionFile& source_;
  YamlFile file_;
  const FormLibrary& library_;
  Diagnostics& diagnostics_;
  int errors_before_;  ///< A form that lost its fields to an error needs no second complaint.
  FormDefinition form_;
  const Instrument* instrument_ = nullptr;
  std::map<std::string, FormLegend, std::less<>> scales_;
  std::set<std::string, std::less<>> used_scales_;
  std::set<std::string, std::less<>> section_ids_;
};

}  // namespace

FormDefinition read_form(const DefinitionFile& source, const FormLibrary& library, Diagnostics& diagnostics) {
  return FormReader(source, library, diagnostics).read();
}

FormDefinition read_form_variant(const DefinitionFile& source, const FormDefinition& base,
                                 Diagnostics& diagnostics) {
  YamlFile file = source.file();
  YamlObject object(source.root, file, diagnostics);
  object.text("based_on");
  FormDefinition variant = base;
  variant.id = source.id;
  variant.file = source.path;
  variant.based_on = base.id;
  if (object.has("title")) variant.title = object.required_text("title");
  variant.description = object.text_or("description", base.description);
  variant.mark = object.text_or("mark", base.mark);
  variant.colour = checked_colour(object, base.colour);
  object.finish();
  return variant;
}

}  // namespace underlag
