#include "sources/request_parser.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "diagnostics/messages/queries.hpp"
#include "diagnostics/phrases.hpp"
#include "sources/expression_parser.hpp"
#include "sources/yaml_object.hpp"

namespace underlag {

namespace {

const std::vector<std::string> kChartKinds = {"bar",       "stacked", "grouped",
                                              "dot_range", "line",    "before_after"};

class BlockReader {
 public:
  BlockReader(std::string_view kind, const YamlNode& root, const YamlFile& file, Diagnostics& diagnostics)
      : root_(root), file_(file), diagnostics_(diagnostics), object_(root, file, diagnostics) {
    request_.kind = kind == "chart"     ? Request::Kind::chart
                    : kind == "summary" ? Request::Kind::summary
                                        : Request::Kind::table;
  }

  std::optional<Request> request() {
    const int errors = diagnostics_.count(Severity::error);
    request_.place = object_.place_of(root_);
    request_.source_line = line_of(file_.text, request_.place.line);
    request_.id = object_.text_or("id", "");
    request_.caption = object_.text_or("caption", "");
    request_.notes = object_.texts("notes");
    read_query();
    if (request_.kind == Request::Kind::chart) read_chart();
    object_.finish();
    if (diagnostics_.count(Severity::error) > errors) return std::nullopt;
    return std::move(request_);
  }

 private:
  void read_query() {
    Query& query = request_.query;
    query.dataset = object_.text_or("data", "");
    if (query.dataset.empty() && !object_.has("data")) {
      object_.report(messages::request_without_data, root_, {});
    }
    read_columns(object_.node("columns"), query.columns);
    if (const YamlNode* where = object_.node("where")) {
      if (auto expression = expression_of(*where)) query.where = std::move(expression->expression);
      query.where_place = object_.place_of(*where);
      query.where_line = line_of(file_.text, where->line);
    }
    query.group_by = object_.texts("group_by");
    query.sections = object_.text_or("sections", "");
    for (const std::string& column : object_.texts("order")) {
      const bool descending = column.starts_with('-');
      query.order.push_back({descending ? column.substr(1) : column, descending});
    }
    query.total = object_.boolean("total").value_or(false);
    if (auto limit = object_.integer("limit"))
      query.limit = static_cast<int>(std::clamp(*limit, 0LL, 1'000'000LL));
    if (const YamlNode* compare = object_.node("compare")) read_comparison(*compare);
    if (const YamlNode* join = object_.node("join")) read_join(*join);
  }

  void read_comparison(const YamlNode& node) {
    YamlObject object(node, file_, diagnostics_);
    Comparison out;
    out.dataset = object.required_text("data");
    out.column = object.required_text("column");
    out.with = object.text_or("with", out.column);
    object.finish();
    request_.query.compare = std::move(out);
  }

  void read_join(const YamlNode& node) {
    YamlObject object(node, file_, diagnostics_);
    Join out;
    out.dataset = object.required_text("data");
    out.on = object.text_or("on", "");
    object.finish();
    request_.query.join = std::move(out);
  }

  void read_chart() {
    request_.chart_kind = object_.choice("kind", kChartKinds).value_or("bar");
    request_.chart_description = object_.text_or("description", "");
    request_.chart_unit = object_.text_or("unit", "");
    std::vector<Measure>& columns = request_.query.columns;
    request_.chart_label = object_.text_or("label", "");
    std::vector<Measure> series;
    read_columns(object_.node("series"), series);
    for (Measure& one : series) {
      request_.chart_series.push_back(one.id);
      const bool is_there =
          std::ranges::any_of(columns, [&](const Measure& other) { return other.id == one.id; });
      if (!is_there) columns.push_back(std::move(one));
    }
    // The change is no third level beside the two.
    if (request_.query.compare && request_.chart_series.empty()) request_.chart_series = {"before", "after"};
    const bool has_label =
        request_.chart_label.empty() ||
        std::ranges::any_of(columns, [&](const Measure& other) { return other.id == request_.chart_label; });
    if (!has_label) columns.insert(columns.begin(), plain_column(request_.chart_label));
  }

  /// `grund` or `figur2.grund`.
  static bool is_column_name(const Expression& expression) {
    if (expression.kind == Expression::Kind::name) return true;
    return expression.kind == Expression::Kind::member && expression.children.size() == 1 &&
           expression.children[0].kind == Expression::Kind::name;
  }

  static Measure plain_column(const std::string& id) {
    Measure out;
    out.id = id;
    out.expression.kind = Expression::Kind::name;
    out.expression.text = id;
    out.expression.column = 1;
    return out;
  }

  void read_columns(const YamlNode* list, std::vector<Measure>& into) {
    if (list == nullptr) return;
    std::set<std::string> seen;
    const auto read_one = [&](const YamlNode& item) {
      auto measure = item.is_mapping() ? described_column(item) : short_column(item, into.size());
      if (!measure) return;
      if (!seen.insert(measure->id).second) object_.report(messages::column_twice, item, {measure->id});
      into.push_back(std::move(*measure));
    };
    if (!list->is_sequence()) return read_one(*list);
    for (const YamlNode& item : list->items) read_one(item);
  }

  /// `grund`, or an expression with or without a format: `uppfoljning / grund | procent(1)`.
  std::optional<Measure> short_column(const YamlNode& item, std::size_t index) {
    auto parsed = expression_of(item);
    if (!parsed) return std::nullopt;
    Measure out;
    out.place = object_.place_of(item);
    out.source_line = line_of(file_.text, item.line);
    const std::string words = item.text.substr(0, item.text.find(" |"));
    // A column of its own dataset or of a joined one has its heading there; anything else is its own heading.
    const bool is_named = is_column_name(parsed->expression);
    out.id = is_named ? words : "kolumn" + std::to_string(index + 1);
    if (!is_named) out.header = words;
    out.expression = std::move(parsed->expression);
    out.style = parsed->style;
    return out;
  }

  /// `{id: andel, value: uppfoljning / grund, header: Andel, format: procent(1)}`; without `value` a column
  /// of the dataset under another heading.
  std::optional<Measure> described_column(const YamlNode& item) {
    YamlObject object(item, file_, diagnostics_);
    Measure out = plain_column(object.required_text("id"));
    out.header = object.text_or("header", "");
    out.group = object.text_or("group", "");
    out.is_joined = object.boolean("join").value_or(false);
    out.place = object.place_of(item);
    if (const YamlNode* value = object.node("value")) {
      out.place = object.place_of(*value);
      out.source_line = line_of(file_.text, value->line);
      auto parsed = expression_of(*value);
      if (!parsed) return std::nullopt;
      out.expression = std::move(parsed->expression);
      out.style = parsed->style;
      if (out.header.empty()) out.header = out.id;
    }
    if (const YamlNode* format = object.node("format")) {
      out.style = parse_number_style(format->text);
      if (!out.style)
        object.report(messages::unknown_number_style, *format, {format->text, kNumberStyleNames});
    }
    object.finish();
    return out;
  }

  std::optional<FormattedExpression> expression_of(const YamlNode& node) {
    if (!node.is_scalar()) {
      object_.report(messages::expression_unexpected, node, {described(node), messages::a_condition});
      return std::nullopt;
    }
    Place place = object_.place_of(node);
    if (node.quoted) ++place.column;
    const std::string line = line_of(file_.text, node.line);
    return parse_expression(node.text, {std::move(place), line}, diagnostics_);
  }

  const YamlNode& root_;
  const YamlFile& file_;
  Diagnostics& diagnostics_;
  YamlObject object_;
  Request request_;
};

/// Puts the expressions of `figures` where their names stand.
class FigureInserter {
 public:
  FigureInserter(const FigureNames& figures, const ExpressionPlace& where, Diagnostics& diagnostics)
      : figures_(figures), where_(where), diagnostics_(diagnostics) {}

  /// False after an error.
  bool insert(FormattedExpression& into) {
    if (into.expression.kind == Expression::Kind::name) {
      auto named = figure(into.expression);
      if (!named) return !failed_;
      if (!into.style) into.style = named->style;
      into.expression = std::move(named->expression);
      return true;
    }
    return insert(into.expression);
  }

 private:
  bool insert(Expression& into) {
    if (into.kind == Expression::Kind::name) {
      if (auto named = figure(into)) into = std::move(named->expression);
      return !failed_;
    }
    // Inside [ ] of an index stand the dataset's columns, not figures.
    const std::size_t last = into.kind == Expression::Kind::index ? 1 : into.children.size();
    for (std::size_t at = 0; at < last; ++at) {
      if (!insert(into.children[at])) return false;
    }
    return true;
  }

  std::optional<FormattedExpression> figure(const Expression& name) {
    const auto found = figures_.find(name.text);
    if (found == figures_.end()) return std::nullopt;
    if (std::ranges::find(open_, name.text) != open_.end()) {
      failed_ = true;
      diagnostics_.add(messages::figures_circle, where_.place, {name.text}).excerpt = {
          std::string(where_.source_line), 1};
      return std::nullopt;
    }
    auto parsed =
        parse_expression(found->second, {{where_.place.file, where_.place.line, 0, ""}, ""}, diagnostics_);
    open_.push_back(name.text);
    if (!parsed || !insert(*parsed)) failed_ = true;
    open_.pop_back();
    if (failed_) return std::nullopt;
    return parsed;
  }

  const FigureNames& figures_;
  const ExpressionPlace& where_;
  Diagnostics& diagnostics_;
  std::vector<std::string> open_;
  bool failed_ = false;
};

/// `… == 973` at the top is what the author expects to be printed.
void take_assertion(Expression& expression, Request& out) {
  if (expression.kind != Expression::Kind::binary || expression.text != "==") return;
  const Expression& right = expression.children[1];
  const bool is_negative = right.kind == Expression::Kind::unary && right.text == "-";
  const Expression& number = is_negative ? right.children[0] : right;
  if (number.kind != Expression::Kind::number) return;
  out.asserted = is_negative ? -number.number : number.number;
  out.asserted_decimals = typed_decimals(number);
  Expression left = std::move(expression.children[0]);
  expression = std::move(left);
}

}  // namespace

std::optional<Request> parse_block_request(std::string_view kind, std::string_view yaml,
                                           const YamlSource& source, std::string_view page,
                                           Diagnostics& diagnostics) {
  const auto root = parse_yaml(yaml, source, diagnostics);
  if (!root) return std::nullopt;
  const YamlFile file{source.file, page};
  return BlockReader(kind, *root, file, diagnostics).request();
}

std::optional<Request> read_block_request(std::string_view kind, const YamlNode& block, const YamlFile& file,
                                          Diagnostics& diagnostics) {
  return BlockReader(kind, block, file, diagnostics).request();
}

std::optional<Request> parse_value_request(std::string_view expression, const Place& place,
                                           std::string_view source_line, Diagnostics& diagnostics,
                                           const FigureNames& figures) {
  const ExpressionPlace where{place, source_line};
  auto parsed = parse_expression(expression, where, diagnostics);
  if (!parsed) return std::nullopt;
  Request out;
  out.kind = Request::Kind::value;
  take_assertion(parsed->expression, out);
  if (!FigureInserter(figures, where, diagnostics).insert(*parsed)) return std::nullopt;
  out.value = std::move(parsed->expression);
  out.value_style = parsed->style;
  out.place = place;
  out.source_line = source_line;
  return out;
}

}  // namespace underlag
