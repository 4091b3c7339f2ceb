#include "sources/instrument_loader.hpp"

#include <algorithm>
#include <map>

#include "diagnostics/messages/forms.hpp"
#include "diagnostics/messages/sources.hpp"
#include "diagnostics/phrases.hpp"
#include "sources/answer_privacy.hpp"
#include "sources/definition_file.hpp"
#include "sources/option_reader.hpp"
#include "text/suggest.hpp"

namespace underlag {
namespace {

constexpr std::string_view kFolder = "data/instruments";
constexpr std::string_view kEnding = ".instrument.yaml";

class InstrumentReader {
 public:
  InstrumentReader(const DefinitionFile& source, Diagnostics& diagnostics)
      : source_(source), file_(source.file()), diagnostics_(diagnostics) {}

  Instrument read() {
    YamlObject object(source_.root, file_, diagnostics_);
    out_.id = source_.id;
    out_.file = source_.path;
    out_.title = object.required_text("title");
    out_.version = object.required_text("version");
    out_.description = object.text_or("description", "");
    out_.citation = object.text_or("citation", "");
    out_.about = object.choice("about", {"client", "staff", "unit", "none"}).value_or("none");
    read_missing(object);
    read_option_sets(object);
    read_items(object);
    auto declared = object.integer("item_count");
    if (declared && *declared != static_cast<long long>(questions_)) {
      object.report(messages::wrong_item_count, *source_.root.find("item_count"),
                    {std::to_string(questions_), std::to_string(*declared)});
    }
    object.finish();
    return std::move(out_);
  }

 private:
  void read_missing(YamlObject& object) {
    const YamlNode* node = object.node("missing");
    if (node == nullptr) return;
    YamlObject codes(*node, file_, diagnostics_);
    static const std::vector<std::string> kClasses = {"not_answered", "dont_know", "not_applicable",
                                                      "declined"};  // in the order of MissingClass
    for (const auto& [code, reason] : node->members) {
      auto found = codes.choice(code.text, kClasses);
      if (!found) continue;
      auto position = std::ranges::find(kClasses, *found);
      if (position != kClasses.end()) {
        out_.missing.push_back({code.text, static_cast<MissingClass>(position - kClasses.begin())});
      }
    }
    codes.finish();
  }

  void read_option_sets(YamlObject& object) {
    const YamlNode* node = object.node("option_sets");
    if (node == nullptr) return;
    YamlObject sets(*node, file_, diagnostics_);
    for (const auto& [name, options] : node->members) {
      sets.node(name.text);
      option_sets_[name.text] = read_options(options, name.text, file_, diagnostics_);
    }
    sets.finish();
  }

  void read_items(YamlObject& object) {
    const YamlNode* node = object.node("items");
    if (node == nullptr) {
      object.required_text("items");
      return;
    }
    if (!node->is_sequence()) {
      object.report(messages::wrong_type, *node, {"items", messages::list_of_questions, described(*node)});
      return;
    }
    for (const YamlNode& item : node->items) read_item(item);
  }

  void read_item(const YamlNode& node) {
    YamlObject object(node, file_, diagnostics_);
    if (!node.is_mapping()) return;
    InstrumentItem item;
    item.place = object.place_of(node);
    if (!read_identity(object, node, item)) return;
    read_kind(object, node, item);
    item.lines = whole_number(object, "lines", 1, 40).value_or(3);
    item.reverse = object.boolean("reverse").value_or(false);
    read_sensitive(object, node, item);
    item.required = object.boolean("required").value_or(false);
    read_condition(object, item);
    const YamlNode* comment = object.node("comment");
    object.finish();
    ++questions_;
    out_.items.push_back(std::move(item));
    if (comment != nullptr) read_comment(*comment);
  }

  /// False when the item has no usable id.
  bool read_identity(YamlObject& object, const YamlNode& node, InstrumentItem& item) {
    item.id = object.required_text("id");
    if (item.id.empty() || !check_field_name(object, *node.find("id"))) return false;
    if (const InstrumentItem* first = out_.find(item.id)) {
      object.report(messages::duplicate_field, *node.find("id"), {item.id, to_string(first->place)});
      return false;
    }
    item.number = object.text_or("number", std::to_string(questions_ + 1));
    item.text = object.required_text("text");
    item.title = object.text_or("title", item.text);
    item.aliases = object.texts("aliases");
    return true;
  }

  void read_kind(YamlObject& object, const YamlNode& node, InstrumentItem& item) {
    static const std::vector<std::string> kKinds = {"single",      "multiple", "integer", "number", "rating",
                                                    "visual_line", "date",     "text",    "long"};
    using Kind = InstrumentItem::Kind;
    static constexpr Kind kValues[] = {Kind::single, Kind::multiple, Kind::integer,
                                       Kind::number, Kind::rating,   Kind::visual_line,
                                       Kind::date,   Kind::text,     Kind::long_text};
    auto kind = object.choice("type", kKinds);
    if (!kind) object.required_text("type");
    auto position = std::ranges::find(kKinds, kind.value_or("text"));
    if (position == kKinds.end()) position = std::ranges::find(kKinds, std::string("text"));
    item.kind = kValues[position - kKinds.begin()];
    if (item.kind == Kind::single || item.kind == Kind::multiple) item.options = options_of(object, item.id);
    if (item.kind == Kind::integer || item.kind == Kind::number || item.kind == Kind::rating) {
      read_limits(object, node, item);
    }
    if (item.kind == Kind::rating || item.kind == Kind::visual_line) {
      item.low_label = object.text_or("low", "");
      item.high_label = object.text_or("high", "");
    }
  }

  // The forms that ask the question take this from here: whether it may be read back is said once.
  void read_sensitive(YamlObject& object, const YamlNode& node, InstrumentItem& item) {
    using Kind = InstrumentItem::Kind;
    auto said = object.boolean("sensitive");
    item.sensitive = said.value_or(false);
    bool own_words = item.kind == Kind::text || item.kind == Kind::long_text;
    if (said || !own_words) return;
    if (asks_for_personal_data(item.text) || asks_for_personal_data(item.id)) {
      object.report(messages::looks_personal, *node.find("id"), {item.id, "sensitive"});
    }
  }

  void read_limits(YamlObject& object, const YamlNode& node, InstrumentItem& item) {
    item.min = whole_number(object, "min", -kLargestLimit, kLargestLimit);
    item.max = whole_number(object, "max", -kLargestLimit, kLargestLimit);
    if (item.kind == InstrumentItem::Kind::rating) {
      item.min = item.min.value_or(1);
      item.max = item.max.value_or(10);
    }
    const YamlNode* limit = node.find("max") != nullptr ? node.find("max") : node.find("min");
    if (limit != nullptr && item.min && item.max && *item.min >= *item.max) {
      object.report(messages::bad_range, *limit,
                    {item.id, std::to_string(*item.min), std::to_string(*item.max)});
    }
  }

  /// Options written in place, or the name of a set.
  std::vector<InstrumentOption> options_of(YamlObject& object, const std::string& id) {
    const YamlNode* node = object.node("options");
    if (node == nullptr) {
      object.required_text("options");
      return {};
    }
    if (!node->is_scalar()) return read_options(*node, id, file_, diagnostics_);
    auto found = option_sets_.find(node->text);
    if (found != option_sets_.end()) return found->second;
    std::vector<std::string> names;
    for (const auto& [name, options] : option_sets_) names.push_back(name);
    object.report(messages::unknown_option_set, *node, {node->text, nearest_word(node->text, names)});
    return {};
  }

  /// `only_if: {fraga: svar}`
  void read_condition(YamlObject& object, InstrumentItem& item) {
    const YamlNode* node = object.node("only_if");
    if (node == nullptr) return;
    std::string example = "{har_gjort: ja}";
    if (node->is_mapping() && node->members.size() == 1) {
      const auto& [question, answer] = node->members.front();
      const InstrumentItem* asked = out_.find(question.text);
      if (asked != nullptr && answer.is_scalar()) {
        if (std::ranges::find(asked->options, answer.text, &InstrumentOption::value) !=
            asked->options.end()) {
          item.only_if = {question.text, answer.text};
          return;
        }
        if (!asked->options.empty())
          example = "{" + question.text + ": " + asked->options.front().value + "}";
      }
      object.report(messages::unknown_condition, question,
                    {question.text + ": " + (answer.is_scalar() ? answer.text : "…"), example});
      return;
    }
    object.report(messages::unknown_condition, *node, {described(*node), example});
  }

  /// `comment: {id: …, text: …}`: room for words under a question, a column of its own.
  void read_comment(const YamlNode& node) {
    YamlObject object(node, file_, diagnostics_);
    InstrumentItem item;
    item.place = object.place_of(node);
    if (!read_identity(object, node, item)) return;
    item.number.clear();
    item.kind = InstrumentItem::Kind::long_text;
    item.lines = whole_number(object, "lines", 1, 40).value_or(2);
    read_sensitive(object, node, item);
    object.finish();
    out_.items.push_back(std::move(item));
  }

  const DefinitionFile& source_;
  YamlFile file_;
  Diagnostics& diagnostics_;
  Instrument out_;
  std::map<std::string, std::vector<InstrumentOption>, std::less<>> option_sets_;
  std::size_t questions_ = 0;  ///< Without the comments.
};

}  // namespace

std::vector<Instrument> load_instruments(const FileTree& tree, Diagnostics& diagnostics) {
  std::vector<std::string> ids;
  std::vector<Instrument> instruments;
  for (const DefinitionFile& file : read_definition_files(tree, kFolder, kEnding, diagnostics, ids)) {
    instruments.push_back(InstrumentReader(file, diagnostics).read());
  }
  for (const std::string& id : ids) {
    if (std::ranges::find(instruments, id, &Instrument::id) != instruments.end()) continue;
    instruments.emplace_back().id = id;
  }
  return instruments;
}

}  // namespace underlag
