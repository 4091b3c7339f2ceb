#include "sources/dataset_description_reader.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "diagnostics/messages/data.hpp"
#include "diagnostics/messages/sources.hpp"
#include "sources/expression_parser.hpp"
#include "sources/yaml_object.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

template <typename T>
using Names = std::vector<std::pair<std::string, T>>;

const Names<ColumnType> kTypes = {
    {"text", ColumnType::text},       {"count", ColumnType::count},         {"number", ColumnType::number},
    {"percent", ColumnType::percent}, {"date", ColumnType::date},           {"month", ColumnType::month},
    {"boolean", ColumnType::boolean}, {"choice", ColumnType::choice},       {"multi", ColumnType::multi},
    {"band", ColumnType::band},       {"free_text", ColumnType::free_text}, {"mixed", ColumnType::mixed}};
const Names<MissingClass> kMissingClasses = {{"not_answered", MissingClass::not_answered},
                                             {"dont_know", MissingClass::dont_know},
                                             {"not_applicable", MissingClass::not_applicable},
                                             {"declined", MissingClass::declined},
                                             {"not_yet", MissingClass::not_yet},
                                             {"not_published", MissingClass::not_published}};
const Names<About> kAbout = {
    {"none", About::none}, {"unit", About::unit}, {"staff", About::staff}, {"client", About::client}};
const Names<Severity> kSeverities = {
    {"error", Severity::error}, {"warning", Severity::warning}, {"note", Severity::note}};

template <typename T>
std::vector<std::string> words(const Names<T>& names) {
  std::vector<std::string> out;
  for (const auto& [word, value] : names) out.push_back(word);
  return out;
}

template <typename T>
std::optional<T> named(YamlObject& object, std::string_view key, const Names<T>& names) {
  const auto word = object.choice(key, words(names));
  const auto found =
      std::ranges::find_if(names, [&](const auto& pair) { return word && pair.first == *word; });
  return found == names.end() ? std::nullopt : std::optional<T>(found->second);
}

std::string id_of(const std::string& path) {
  const auto slash = path.rfind('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  return name.substr(0, name.find(".dataset."));
}

class DescriptionReader {
 public:
  DescriptionReader(const FileTree& files, const YamlNode& root, const YamlFile& file,
                    Diagnostics& diagnostics)
      : files_(files), file_(file), diagnostics_(diagnostics), object_(root, file, diagnostics) {
    out_.path = file.path;
    out_.id = id_of(file.path);
  }

  DatasetDescription description() {
    out_.title = object_.required_text("title");
    if (const std::string name = object_.required_text("file"); !name.empty()) {
      out_.file = path_beside(file_.path, name);
    }
    out_.view = object_.text_or("view", "");
    read_reading();
    out_.about = named(object_, "about", kAbout).value_or(About::none);
    if (!object_.has("about")) object_.report(messages::about_missing, root_node(), {});
    out_.rows_are_counts = object_.choice("rows", {"people", "counts"}).value_or("people") == "counts";
    out_.is_synthetic = object_.boolean("synthetic").value_or(false);
    out_.source = object_.text_or("source", "");
    out_.key = object_.texts("key");
    out_.notes = object_.texts("notes");
    read_publication();
    read_period();
    out_.missing = missing_codes(object_.node("missing"));
    read_columns();
    read_replies();
    read_declared_totals();
    each("split", [this](const YamlNode& item) { read_split(item); });
    each("marks", [this](const YamlNode& item) { read_mark(item); });
    each("checks", [this](const YamlNode& item) { read_check(item); });
    each("accepted", [this](const YamlNode& item) { read_accepted(item); });
    object_.finish();
    return std::move(out_);
  }

 private:
  const YamlNode& root_node() const { return object_.node_itself(); }

  template <typename Read>
  void each(std::string_view key, Read read) {
    const YamlNode* list = object_.node(key);
    if (list == nullptr) return;
    if (!list->is_sequence()) return read(*list);
    for (const YamlNode& item : list->items) read(item);
  }

  void read_reading() {
    FileReading& reading = out_.reading;
    reading.encoding =
        object_.choice("encoding", {"UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252", "CP850", "MacRoman"})
            .value_or("");
    if (const auto separator = object_.choice("separator", {";", ",", "|", "tab"})) {
      reading.separator = *separator == "tab" ? '\t' : separator->front();
    }
    if (const auto mark = object_.choice("decimal", {",", "."})) reading.decimal_mark = mark->front();
    if (const auto hidden = object_.choice("hidden", {"read", "skip"}))
      reading.keep_hidden = *hidden == "read";
    if (const auto cells = object_.integer("max_cells")) {
      reading.most_cells = static_cast<int>(std::clamp<long long>(*cells, 1, 100'000'000));
    }
  }

  void read_replies() {
    const YamlNode* node = object_.node("replies");
    if (node == nullptr) return;
    YamlObject object(*node, file_, diagnostics_);
    Replies replies;
    replies.place = object.place_of(*node);
    replies.unit = object.required_text("unit");
    if (const YamlNode* unit = object.node("unit")) require_column(replies.unit, *unit);
    replies.expected = object.texts("expected");
    object.finish();
    out_.replies = std::move(replies);
  }

  void read_publication() {
    const YamlNode* node = object_.node("published");
    if (node == nullptr) return;
    YamlObject published(*node, file_, diagnostics_);
    out_.published = Publication{published.required_text("source"), published.required_text("reason")};
    published.finish();
  }

  void read_period() {
    const YamlNode* node = object_.node("period");
    if (node == nullptr) return;
    YamlObject period(*node, file_, diagnostics_);
    out_.period.from = period.date("from", true).value_or("");
    out_.period.to = period.date("to", true).value_or("");
    period.finish();
    if (out_.period.is_known() && !months_of(out_.period)) {
      period.report(messages::period_backwards, *node, {out_.period.from, out_.period.to});
    }
  }

  MissingCodes missing_codes(const YamlNode* node) {
    MissingCodes out;
    if (node == nullptr) return out;
    YamlObject codes(*node, file_, diagnostics_);
    for (const auto& [code, value] : node->members) {
      if (auto kind = named(codes, code.text, kMissingClasses)) out.emplace_back(code.text, *kind);
    }
    return out;
  }

  void read_columns() {
    const YamlNode* node = object_.node("columns");
    if (node == nullptr || !node->is_mapping()) {
      return object_.report(messages::columns_missing, node == nullptr ? root_node() : *node, {});
    }
    for (const auto& [id, content] : node->members) read_column(id, content);
    for (const std::string& key : out_.key) require_column(key, *object_.node("key"));
  }

  void read_column(const YamlNode& id, const YamlNode& content) {
    YamlObject object(content, file_, diagnostics_);
    ColumnDescription column;
    column.id = id.text;
    column.place = object.place_of(id);
    column.header = object.text_or("header", "");
    column.cell = object.text_or("cell", "");
    column.label = object.text_or("label", "");
    column.type = named(object, "type", kTypes).value_or(ColumnType::text);
    column.unit = object.text_or("unit", "");
    column.missing = missing_codes(object.node("missing"));
    column.split = object.texts("split");
    column.minimum = object.number("min");
    column.maximum = object.number("max");
    if (auto decimals = object.integer("decimals"))
      column.decimals = static_cast<int>(std::clamp(*decimals, 0LL, 9LL));
    column.reverse = object.boolean("reverse").value_or(false);
    if (column.reverse && (!column.minimum || !column.maximum)) {
      object.report(messages::reverse_without_range, id, {id.text});
    }
    read_values(object, column);
    read_qualified(object.node("qualified"), column);
    if (const YamlNode* terms = object.node("definitions")) {
      for (const auto& [term, explanation] : terms->members)
        column.definitions.emplace_back(term.text, explanation.text);
    }
    if (const YamlNode* aliases = object.node("aliases")) read_aliases(*aliases, column.aliases);
    object.finish();
    out_.columns.push_back(std::move(column));
  }

  void read_values(YamlObject& object, ColumnDescription& column) {
    const YamlNode* values = object.node("values");
    const bool is_choice = column.type == ColumnType::choice || column.type == ColumnType::multi;
    if (values == nullptr) {
      if (is_choice) object.report(messages::choice_without_values, object.node_itself(), {column.id});
      return;
    }
    for (const YamlNode& item : values->items) column.values.push_back({item.text, item.text});
    for (const auto& [value, label] : values->members) column.values.push_back({value.text, label.text});
  }

  void read_qualified(const YamlNode* node, ColumnDescription& column) {
    if (node == nullptr) return;
    for (const auto& [printed, content] : node->members) {
      YamlObject object(content, file_, diagnostics_);
      Qualification one{printed.text, object.required_text("value"), object.required_text("note")};
      object.finish();
      column.qualified.push_back(std::move(one));
    }
  }

  /// A file (`enheter.aliases.yaml`) or the table itself: name → spellings.
  void read_aliases(const YamlNode& node, AliasTable& table) {
    if (node.is_mapping()) return read_alias_table(node, file_, table);
    const std::string path = path_beside(file_.path, node.text);
    const auto text = files_.read(path);
    if (!text) {
      return object_.report(messages::file_missing, node, {path, nearest_word(path, files_.list(""))});
    }
    if (auto root = parse_yaml(*text, {path, 1}, diagnostics_)) read_alias_table(*root, {path, *text}, table);
  }

  void read_alias_table(const YamlNode& root, const YamlFile& file, AliasTable& table) {
    const YamlObject object(root, file, diagnostics_);
    for (const auto& [name, spellings] : root.members) {
      table.add(name.text, name.text);
      const std::vector<YamlNode> list =
          spellings.is_sequence() ? spellings.items : std::vector<YamlNode>{spellings};
      for (const YamlNode& spelling : list) {
        if (!spelling.is_scalar() || table.add(spelling.text, name.text)) continue;
        YamlObject(root, file, diagnostics_)
            .report(messages::alias_twice, spelling,
                    {spelling.text, table.canonical(spelling.text), name.text});
      }
    }
  }

  void read_declared_totals() {
    const YamlNode* node = object_.node("declared_totals");
    if (node == nullptr) return;
    YamlObject object(*node, file_, diagnostics_);
    DeclaredTotals totals;
    totals.place = object.place_of(*node);
    totals.row = object.text_or("row", "");
    totals.label = object.text_or("label", totals.row);
    if (const YamlNode* values = object.node("values")) {
      YamlObject numbers(*values, file_, diagnostics_);
      for (const auto& [column, value] : values->members) {
        require_column(column.text, column);
        if (auto number = numbers.number(column.text)) totals.values.emplace_back(column.text, *number);
      }
    }
    object.finish();
    out_.declared_totals = std::move(totals);
  }

  void read_split(const YamlNode& item) {
    YamlObject object(item, file_, diagnostics_);
    RowSplit split;
    split.row = object.required_text("row");
    split.place = object.place_of(item);
    if (const YamlNode* into = object.node("into")) {
      for (const auto& [label, key] : into->members) split.into.emplace_back(label.text, key.text);
    }
    object.finish();
    out_.splits.push_back(std::move(split));
  }

  void read_mark(const YamlNode& item) {
    YamlObject object(item, file_, diagnostics_);
    CellMark mark;
    mark.column = object.required_text("column");
    mark.note = object.required_text("note");
    if (const YamlNode* node = object.node("column")) require_column(mark.column, *node);
    if (auto where = expression(object, "where")) mark.where = std::move(*where);
    object.finish();
    out_.marks.push_back(std::move(mark));
  }

  void read_check(const YamlNode& item) {
    YamlObject object(item, file_, diagnostics_);
    AuditCheck check;
    check.rule = object.required_text("rule");
    check.place = object.place_of(item);
    check.source_line = line_of(file_.text, check.place.line);
    for (const char* role : {"column", "part", "whole", "percent", "n", "mean", "sd", "estimate", "low",
                             "high", "stars", "declared", "with"}) {
      const YamlNode* node = object.node(role);
      if (node == nullptr) continue;
      check.columns[role] = object.text_or(role, "");
      if (std::string_view(role) != "with") require_column(check.columns[role], *node);
    }
    check.parts = object.texts("columns");
    for (const std::string& column : check.parts) require_column(column, *object.node("columns"));
    check.by = object.texts("by");
    for (const std::string& column : check.by) require_column(column, *object.node("by"));
    check.where = expression(object, "where");
    check.value = expression(object, "value");
    check.expected = expression(object, "equals");
    check.minimum = object.number("min");
    check.maximum = object.number("max");
    check.note = object.text_or("note", "");
    check.severity = named(object, "severity", kSeverities);
    object.finish();
    out_.checks.push_back(std::move(check));
  }

  void read_accepted(const YamlNode& item) {
    YamlObject object(item, file_, diagnostics_);
    AcceptedFinding accepted;
    accepted.rule = object.required_text("rule");
    accepted.column = object.text_or("column", "");
    if (const YamlNode* node = object.node("column")) require_column(accepted.column, *node);
    accepted.reason = object.required_text("reason");
    accepted.place = object.place_of(item);
    object.finish();
    out_.accepted.push_back(std::move(accepted));
  }

  std::optional<Expression> expression(YamlObject& object, std::string_view key) {
    const YamlNode* node = object.node(key);
    if (node == nullptr) return std::nullopt;
    Place place = object.place_of(*node);
    if (node->quoted) ++place.column;
    const std::string line = line_of(file_.text, node->line);
    auto parsed = parse_expression(node->text, {std::move(place), line}, diagnostics_);
    if (!parsed) return std::nullopt;
    return std::move(parsed->expression);
  }

  void require_column(const std::string& id, const YamlNode& node) {
    if (id.empty() || out_.find(id) != nullptr) return;
    std::vector<std::string> ids;
    for (const ColumnDescription& column : out_.columns) ids.push_back(column.id);
    object_.report(messages::unknown_column_id, node, {id, nearest_word(id, ids)});
  }

  const FileTree& files_;
  const YamlFile& file_;
  Diagnostics& diagnostics_;
  YamlObject object_;
  DatasetDescription out_;
};

}  // namespace

std::string path_beside(const std::string& path, const std::string& name) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? name : path.substr(0, slash + 1) + name;
}

std::optional<DatasetDescription> read_dataset_description(const FileTree& files, const std::string& path,
                                                           Diagnostics& diagnostics) {
  const auto text = files.read(path);
  if (!text) {
    diagnostics.add(messages::file_missing, {path, 0, 0, ""}, {path, nearest_word(path, files.list(""))});
    return std::nullopt;
  }
  const int errors = diagnostics.count(Severity::error);
  const auto root = parse_yaml(*text, {path, 1}, diagnostics);
  if (!root) return std::nullopt;
  auto out = DescriptionReader(files, *root, {path, *text}, diagnostics).description();
  if (diagnostics.count(Severity::error) > errors) return std::nullopt;
  return out;
}

}  // namespace underlag
