#include "sources/dataset_description_reader.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "diagnostics/messages/data.hpp"
#include "diagnostics/messages/sources.hpp"
#include "sources/column_mapping.hpp"
#include "sources/dataset_words.hpp"
#include "sources/expression_parser.hpp"
#include "sources/yaml_object.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

const Words<About> kAbout = {
    {"none", About::none}, {"unit", About::unit}, {"staff", About::staff}, {"client", About::client}};
const Words<Severity> kSeverities = {
    {"error", Severity::error}, {"warning", Severity::warning}, {"note", Severity::note}};

class DescriptionReader {
 public:
  DescriptionReader(const FileTree& files, const YamlNode& root, const YamlFile& file,
                    Diagnostics& diagnostics)
      : files_(files),
        file_(file),
        diagnostics_(diagnostics),
        object_(root, file, diagnostics),
        column_reader_(files, file, diagnostics) {
    out_.path = file.path;
    out_.id = dataset_id_of(file.path);
  }

  DatasetDescription description() {
    out_.title = object_.required_text("title");
    if (const std::string name = object_.required_text("file"); !name.empty()) {
      out_.file = path_beside(file_.path, name);
    }
    out_.view = object_.text_or("view", "");
    read_mapping();
    read_file_reading(object_, out_.reading);
    read_other_headings(object_, out_.other_headings);
    out_.about = read_word(object_, "about", kAbout).value_or(About::none);
    if (!object_.has("about")) object_.report(messages::about_missing, root_node(), {});
    out_.rows_are_counts = object_.choice("rows", {"people", "counts"}).value_or("people") == "counts";
    out_.is_synthetic = object_.boolean("synthetic").value_or(false);
    out_.source = object_.text_or("source", "");
    out_.source_column = object_.text_or("source_column", "");
    if (object_.has("key")) out_.key = object_.texts("key");
    out_.notes = object_.texts("notes");
    read_publication();
    read_period();
    const MissingCodes codes = column_reader_.missing_codes(object_.node("missing"));
    out_.missing.insert(out_.missing.begin(), codes.begin(), codes.end());
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

  /// The columns of a system's exports stand in a file of their own; what is written here comes on top.
  void read_mapping() {
    const auto name = object_.text("mapping");
    if (!name) return;
    out_.mapping = path_beside(file_.path, *name);
    if (!files_.read(out_.mapping)) {
      return object_.report(messages::file_missing, *object_.node("mapping"),
                            {out_.mapping, nearest_word(out_.mapping, files_.list(""))});
    }
    auto mapping = read_column_mapping(files_, out_.mapping, diagnostics_);
    if (!mapping) return;
    out_.reading = mapping->reading;
    out_.key = std::move(mapping->key);
    out_.missing = std::move(mapping->missing);
    out_.columns = std::move(mapping->columns);
    out_.other_headings = std::move(mapping->other_headings);
    defaults_ = std::move(mapping->defaults);
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
    out_.period.place = period.place_of(*node);
    out_.period.from = period.date("from", true).value_or("");
    out_.period.to = period.date("to", true).value_or("");
    period.finish();
    if (out_.period.is_known() && !months_of(out_.period)) {
      period.report(messages::period_backwards, *node, {out_.period.from, out_.period.to});
    }
  }

  void read_columns() {
    column_reader_.read_defaults(object_, defaults_);
    const YamlNode* node = object_.node("columns");
    const bool is_mapped = !out_.mapping.empty();
    if (node != nullptr && node->is_mapping()) {
      column_reader_.read_columns(*node, defaults_, out_.columns);
    } else if (node != nullptr && node->is_sequence() && is_mapped) {
      choose_columns(*node);
    } else if (node != nullptr || !is_mapped) {
      object_.report(messages::columns_missing, node == nullptr ? root_node() : *node, {});
    }
    if (const YamlNode* source = object_.node("source_column")) require_column(out_.source_column, *source);
    for (const std::string& key : out_.key) {
      const YamlNode* written = object_.node("key");
      require_column(key, written == nullptr ? root_node() : *written);
    }
  }

  /// A list of ids: these columns of the mapping, in this order.
  void choose_columns(const YamlNode& list) {
    std::vector<std::string> ids;
    for (const ColumnDescription& column : out_.columns) ids.push_back(column.id);
    std::vector<ColumnDescription> chosen;
    for (const YamlNode& id : list.items) {
      const auto* column = out_.find(id.text);
      if (column != nullptr) {
        chosen.push_back(*column);
      } else {
        object_.report(messages::column_not_mapped, id, {id.text, out_.mapping, nearest_word(id.text, ids)});
      }
    }
    // What is not chosen is known all the same.
    for (const ColumnDescription& column : out_.columns) {
      out_.other_headings.ignored.push_back(column.header.empty() ? column.id : column.header);
      std::ranges::copy(column.other_headers, std::back_inserter(out_.other_headings.ignored));
    }
    out_.columns = std::move(chosen);
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
    for (const char* role : {"column", "part", "whole", "percent", "n", "mean", "sd", "se", "estimate", "low",
                             "high", "stars", "declared", "with"}) {
      const YamlNode* node = object.node(role);
      if (node == nullptr) continue;
      if (node->is_mapping() && std::string_view(role) == "whole") {
        check.whole = audit_group(*node);
        continue;
      }
      check.columns[role] = object.text_or(role, "");
      if (std::string_view(role) != "with") require_column(check.columns[role], *node);
    }
    check.parts = object.texts("columns");
    for (const std::string& column : check.parts) require_column(column, *object.node("columns"));
    if (const YamlNode* groups = object.node("groups")) {
      for (const YamlNode& group : groups->items) check.groups.push_back(audit_group(group));
    }
    check.by = object.texts("by");
    for (const std::string& column : check.by) require_column(column, *object.node("by"));
    check.where = expression(object, "where");
    check.value = expression(object, "value");
    check.expected = expression(object, "equals");
    check.minimum = object.number("min");
    check.maximum = object.number("max");
    check.note = object.text_or("note", "");
    check.severity = read_word(object, "severity", kSeverities);
    object.finish();
    out_.checks.push_back(std::move(check));
  }

  /// `{n: 34, mean: nej_medel, sd: nej_sd}`; with `data`, the columns are another dataset's.
  AuditGroup audit_group(const YamlNode& item) {
    YamlObject object(item, file_, diagnostics_);
    AuditGroup out;
    out.dataset = object.text_or("data", "");
    const auto column = [&](const char* key) {
      const std::string id = object.text_or(key, "");
      if (out.dataset.empty() && object.has(key)) require_column(id, *object.node(key));
      return id;
    };
    const YamlNode* size = object.node("n");
    if (size != nullptr && !size->text.empty() &&
        size->text.find_first_not_of("0123456789") == std::string::npos) {
      out.count = object.number("n");
    } else {
      out.n = column("n");
    }
    out.mean = column("mean");
    out.sd = column("sd");
    object.finish();
    return out;
  }

  void read_accepted(const YamlNode& item) {
    YamlObject object(item, file_, diagnostics_);
    AcceptedFinding accepted;
    accepted.rule = object.required_text("rule");
    accepted.column = object.text_or("column", "");
    if (const YamlNode* node = object.node("column")) require_column(accepted.column, *node);
    accepted.row = object.text_or("row", "");
    accepted.found = object.texts("found");
    for (std::string& figures : accepted.found) {
      std::ranges::replace(figures, ',', '.');
      std::erase(figures, ' ');
    }
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
  ColumnReader column_reader_;
  ColumnDefaults defaults_;
  DatasetDescription out_;
};

}  // namespace

bool is_dataset_description(std::string_view path) {
  return path.ends_with(".dataset.yaml");
}

std::string dataset_id_of(const std::string& path) {
  const auto slash = path.rfind('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  return name.substr(0, name.find(".dataset."));
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
