#include "statistics/evaluator.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "diagnostics/messages/queries.hpp"
#include "statistics/expression_text.hpp"
#include "text/letter_case.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

/// In a list of joined rows: this row has no partner.
constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();

/// What a part of an expression can be.
struct Operand {
  enum class Kind { figure, column, rows, list };
  Kind kind = Kind::figure;
  Figure figure;
  const Dataset* dataset = nullptr;
  std::size_t column = 0;
  RowNumbers rows;
  RowNumbers universe;  ///< The rows that a share is a share of.
  std::vector<Figure> list;
};

Operand operand_of(Figure figure) {
  Operand out;
  out.figure = std::move(figure);
  return out;
}

bool is_aggregate(std::string_view name) {
  const auto& names = aggregate_names();
  return std::ranges::find(names, name) != names.end();
}

/// Of one or two figures: everything a reader needs to trace the result.
Figure with_origins(Figure result, const Figure& left, const Figure& right) {
  for (const Figure* one : {&left, &right}) {
    result.cells.insert(result.cells.end(), one->cells.begin(), one->cells.end());
    result.unknown.insert(result.unknown.end(), one->unknown.begin(), one->unknown.end());
    result.footnotes.insert(result.footnotes.end(), one->footnotes.begin(), one->footnotes.end());
    result.is_hidden = result.is_hidden || one->is_hidden;
    result.n = std::max(result.n, one->n);
  }
  return result;
}

Figure interval(double first, double second) {
  Figure out = number_figure(std::min(first, second));
  out.high = std::max(first, second);
  if (out.high != out.number) out.kind = Figure::Kind::band;
  return out;
}

/// Arithmetic on the limits of intervals: a band stays a band.
Figure band_result(const std::string& operation, const Figure& a, const Figure& b) {
  if (operation == "+") return interval(a.number + b.number, a.high + b.high);
  if (operation == "-") return interval(a.number - b.high, a.high - b.number);
  if (operation == "/" && b.number <= 0 && b.high >= 0) return nothing();
  const bool divides = operation == "/";
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  for (const double x : {a.number, a.high}) {
    for (const double y : {b.number, b.high}) {
      const double z = divides ? x / y : x * y;
      low = std::min(low, z);
      high = std::max(high, z);
    }
  }
  return interval(low, high);
}

bool is_figure_kind(const Figure& figure) {
  return figure.is_known_number() || figure.kind == Figure::Kind::band;
}

Figure plain_arithmetic(const std::string& operation, const Figure& left, const Figure& right) {
  for (const Figure* one : {&left, &right}) {
    // With a don't know the result says so, and keeps the words.
    if (one->kind == Figure::Kind::missing) {
      Figure out;
      out.kind = Figure::Kind::missing;
      out.missing_class = one->missing_class;
      out.text = one->text;
      return out;
    }
  }
  if (!is_figure_kind(left) || !is_figure_kind(right)) return nothing();
  if (left.kind == Figure::Kind::band || right.kind == Figure::Kind::band) {
    return band_result(operation, left, right);
  }
  const double a = left.number;
  const double b = right.number;
  if (operation == "+") return number_figure(a + b);
  if (operation == "-") return number_figure(a - b);
  if (operation == "*") return number_figure(a * b);
  if (b == 0) return nothing();
  Figure out = number_figure(a / b);
  out.parts = {a, b};
  return out;
}

std::optional<int> compare(const Figure& left, const Figure& right) {
  if (is_figure_kind(left) && is_figure_kind(right)) {
    if (left.high < right.number) return -1;
    if (left.number > right.high) return 1;
    if (left.number == right.number && left.high == right.high) return 0;
    return std::nullopt;  // intervals that overlap
  }
  const bool left_is_word = left.kind == Figure::Kind::text || left.kind == Figure::Kind::missing;
  const bool right_is_word = right.kind == Figure::Kind::text || right.kind == Figure::Kind::missing;
  if (!left_is_word || !right_is_word) return std::nullopt;
  if (same_text(left, right)) return 0;
  if (left.kind == Figure::Kind::missing || right.kind == Figure::Kind::missing) return std::nullopt;
  return left.text < right.text ? -1 : 1;
}

/// One expression in one scope.
class Run {
 public:
  Run(const DatasetCollection& data, const DisclosureRules& rules, const Evaluator& evaluator,
      const Scope& scope, const Origin& origin, Diagnostics& diagnostics)
      : data_(data),
        rules_(rules),
        evaluator_(evaluator),
        scope_(scope),
        row_(scope.row),
        origin_(origin),
        diagnostics_(diagnostics) {}

  void set_row(std::uint32_t row) { row_ = row; }

  std::optional<Figure> figure(const Expression& expression) {
    auto operand = evaluate(expression);
    if (!operand) return std::nullopt;
    return single(std::move(*operand), expression);
  }

 private:
  // --- errors

  void fail(const Message& message, const Expression& at, std::vector<std::string> arguments) {
    Place place = origin_.place;
    if (place.column > 0 && at.column > 0) place.column += at.column - 1;
    Diagnostic& diagnostic = diagnostics_.add(message, std::move(place), std::move(arguments));
    const int length = static_cast<int>(std::max<std::size_t>(at.text.size(), 1));
    if (!origin_.source_line.empty()) diagnostic.excerpt = {origin_.source_line, length};
  }

  std::vector<std::string> column_names(const Dataset* dataset) const {
    std::vector<std::string> out;
    if (dataset == nullptr) return out;
    for (const ColumnDescription& column : dataset->description.columns) out.push_back(column.id);
    return out;
  }

  // --- one figure of whatever an expression is

  std::optional<Figure> single(Operand operand, const Expression& at) {
    switch (operand.kind) {
      case Operand::Kind::figure:
        return std::move(operand.figure);
      case Operand::Kind::column:
        if (operand.rows.size() == 1) return cell(*operand.dataset, operand.rows.front(), operand.column);
        if (operand.rows.empty()) return nothing();
        if (scope_.is_total && operand.dataset->description.columns[operand.column].is_numeric()) {
          std::erase(operand.rows, kNoRow);
          return evaluator_.aggregate(*operand.dataset, operand.column, operand.rows, "sum");
        }
        fail(messages::aggregate_needed, at, {expression_text(at), std::to_string(operand.rows.size())});
        return std::nullopt;
      case Operand::Kind::rows:
        fail(messages::value_expected, at,
             {"\"" + expression_text(at) + "\"", "en kolumn, som " + expression_text(at) + ".x"});
        return std::nullopt;
      case Operand::Kind::list:
        fail(messages::value_expected, at, {"en lista", "ett värde"});
        return std::nullopt;
    }
    return std::nullopt;
  }

  Figure cell(const Dataset& dataset, std::uint32_t row, std::size_t column) const {
    if (row == kNoRow) {
      Figure out;
      out.kind = Figure::Kind::missing;
      out.missing_class = MissingClass::not_answered;
      return out;
    }
    Figure out = figure_of(dataset, row, column);
    const ColumnDescription& described = dataset.description.columns[column];
    if (described.type == ColumnType::count && out.kind == Figure::Kind::number) {
      out.is_count = true;
      out.is_hidden = rules_.hides_count(out.number, dataset.description);
    }
    const bool is_answer = DisclosureRules::has_rows_of_people(dataset.description);
    const bool is_private = is_answer || described.type == ColumnType::free_text;
    if (is_private && rules_.threshold(dataset.description) > 1) out.is_hidden = true;
    add_marks(dataset, row, column, out);
    return out;
  }

  /// Footnotes that the description puts on some cells of the column.
  void add_marks(const Dataset& dataset, std::uint32_t row, std::size_t column, Figure& figure) const {
    if (is_marking_) return;
    for (const CellMark& mark : dataset.description.marks) {
      if (mark.column != dataset.description.columns[column].id) continue;
      Scope scope;
      scope.dataset = &dataset;
      scope.row = row;
      Run run(data_, rules_, evaluator_, scope, origin_, diagnostics_);
      run.is_marking_ = true;
      const auto is_marked = run.figure(mark.where);
      if (is_marked && is_marked->kind == Figure::Kind::boolean && is_marked->number != 0) {
        figure.footnotes.push_back(mark.note);
      }
    }
  }

  // --- names

  std::optional<Operand> evaluate(const Expression& expression) {
    switch (expression.kind) {
      case Expression::Kind::none:
        return operand_of(nothing());
      case Expression::Kind::number:
        return operand_of(number_figure(expression.number));
      case Expression::Kind::text:
        return operand_of(text_figure(expression.text));
      case Expression::Kind::boolean:
        return operand_of(boolean_figure(expression.text == "true"));
      case Expression::Kind::name:
        return name(expression);
      case Expression::Kind::member:
        return member(expression);
      case Expression::Kind::index:
        return index(expression);
      case Expression::Kind::call:
        return call(expression);
      case Expression::Kind::unary:
        return unary(expression);
      case Expression::Kind::binary:
        return binary(expression);
      case Expression::Kind::list:
        return list(expression);
    }
    return std::nullopt;
  }

  std::optional<Operand> name(const Expression& expression) {
    if (auto column = own_column(expression.text)) {
      if (row_) return operand_of(cell(*scope_.dataset, *row_, column->column));
      return column;
    }
    const auto found = data_.find(expression.text);
    if (found != data_.end()) return rows_of(found->second);
    std::vector<std::string> candidates = column_names(scope_.dataset);
    for (const auto& [id, dataset] : data_) candidates.push_back(id);
    if (scope_.dataset == nullptr) {
      fail(messages::unknown_dataset, expression,
           {expression.text, nearest_word(expression.text, candidates)});
    } else {
      fail(messages::unknown_name, expression,
           {expression.text, scope_.dataset->id(), nearest_word(expression.text, candidates)});
    }
    return std::nullopt;
  }

  std::optional<Operand> own_column(const std::string& id) const {
    if (scope_.dataset == nullptr) return std::nullopt;
    const auto column = scope_.dataset->description.index_of(id);
    if (!column) return std::nullopt;
    Operand out;
    out.kind = Operand::Kind::column;
    out.dataset = scope_.dataset;
    out.column = *column;
    out.rows = scope_.rows;
    out.universe = scope_.rows;
    return out;
  }

  Operand rows_of(const Dataset& dataset) const {
    Operand out;
    out.kind = Operand::Kind::rows;
    out.dataset = &dataset;
    if (&dataset == scope_.joined) {
      if (row_) {
        out.rows = {partner(*row_)};
      } else {
        for (const std::uint32_t row : scope_.rows) out.rows.push_back(partner(row));
      }
    } else {
      out.rows = all_rows(dataset);
    }
    out.universe = out.rows;
    return out;
  }

  std::uint32_t partner(std::uint32_t row) const {
    const auto found = scope_.joined->row_of_key.find(scope_.dataset->rows[row].key);
    return found == scope_.joined->row_of_key.end() ? kNoRow : static_cast<std::uint32_t>(found->second);
  }

  // --- members and rows

  std::optional<Operand> member(const Expression& expression) {
    const Expression& object = expression.children[0];
    if (is_extreme(object) && !is_aggregate(expression.text)) return of_extreme_rows(expression);
    auto left = is_aggregate(expression.text) ? whole(object) : rows_or_value(object);
    if (!left) return std::nullopt;
    if (left->kind == Operand::Kind::rows) return member_of_rows(expression, std::move(*left));
    if (left->kind == Operand::Kind::column && is_aggregate(expression.text)) {
      return aggregate_of(expression, *left);
    }
    fail(messages::unknown_member, expression,
         {expression.text, expression_text(object), nearest_word(expression.text, aggregate_names())});
    return std::nullopt;
  }

  /// Before a dot or a bracket a dataset comes first: a dataset may have a column of its own name.
  std::optional<Operand> rows_or_value(const Expression& object) {
    const auto found = object.kind == Expression::Kind::name ? data_.find(object.text) : data_.end();
    if (found != data_.end()) return rows_of(found->second);
    return evaluate(object);
  }

  /// A column named alone is the whole column under an aggregate, also where a row is at hand.
  std::optional<Operand> whole(const Expression& object) {
    if (object.kind == Expression::Kind::name) {
      if (auto column = own_column(object.text)) return column;
    }
    return evaluate(object);
  }

  std::optional<Operand> member_of_rows(const Expression& expression, Operand rows) {
    if (const auto column = rows.dataset->description.index_of(expression.text)) {
      rows.kind = Operand::Kind::column;
      rows.column = *column;
      return rows;
    }
    if (expression.text == "count") return operand_of(count_of(*rows.dataset, rows.rows));
    auto candidates = column_names(rows.dataset);
    candidates.emplace_back("count");
    fail(messages::unknown_member, expression,
         {expression.text, rows.dataset->id(), nearest_word(expression.text, candidates)});
    return std::nullopt;
  }

  Figure count_of(const Dataset& dataset, const RowNumbers& rows) const {
    Figure out = number_figure(static_cast<double>(rows.size()));
    if (DisclosureRules::has_rows_of_people(dataset.description)) {
      out.is_count = true;
      out.is_hidden = rules_.hides_count(out.number, dataset.description);
    }
    if (!rows.empty() && !dataset.description.columns.empty()) out.cells.push_back({&dataset, 0, rows});
    return out;
  }

  std::optional<Operand> aggregate_of(const Expression& expression, const Operand& column) {
    if (expression.text == "share") return share(expression, column);
    const ColumnType type = column.dataset->description.columns[column.column].type;
    const bool counts_only =
        expression.text == "count" || expression.text == "known" || expression.text == "missing";
    const bool is_words = type == ColumnType::text || type == ColumnType::choice ||
                          type == ColumnType::multi || type == ColumnType::free_text ||
                          type == ColumnType::date || type == ColumnType::month;
    if (is_words && !counts_only) {
      fail(messages::not_countable, expression, {expression_text(expression)});
      return std::nullopt;
    }
    RowNumbers rows = column.rows;
    std::erase(rows, kNoRow);
    Figure out = evaluator_.aggregate(*column.dataset, column.column, rows, expression.text);
    return operand_of(std::move(out));
  }

  // --- extremes: `figur1.uppfoljning.max.enhet` is the unit that has the most

  static bool is_extreme(const Expression& expression) {
    return expression.kind == Expression::Kind::member &&
           (expression.text == "max" || expression.text == "min");
  }

  std::optional<Operand> of_extreme_rows(const Expression& expression) {
    const Expression& extreme = expression.children[0];
    auto column = whole(extreme.children[0]);
    if (!column) return std::nullopt;
    if (column->kind != Operand::Kind::column) {
      fail(messages::value_expected, extreme,
           {"\"" + expression_text(extreme) + "\"", "en kolumns största eller minsta"});
      return std::nullopt;
    }
    const auto wanted = column->dataset->description.index_of(expression.text);
    if (!wanted) {
      fail(messages::unknown_member, expression,
           {expression.text, column->dataset->id(),
            nearest_word(expression.text, column_names(column->dataset))});
      return std::nullopt;
    }
    std::erase(column->rows, kNoRow);
    const Figure best = evaluator_.aggregate(*column->dataset, column->column, column->rows, extreme.text);
    Figure out = text_figure("");
    out.is_hidden = best.is_hidden;
    for (const std::uint32_t row : column->rows) {
      const DataValue& value = column->dataset->rows[row].values[column->column];
      const bool is_it = !value.is_missing() && value.number == best.number && value.high == best.high;
      if (!is_it) continue;
      const Figure found = cell(*column->dataset, row, *wanted);
      out.text += (out.text.empty() ? "" : ", ") + found.text;
      out.is_hidden = out.is_hidden || found.is_hidden;
      out.cells.push_back({column->dataset, *wanted, {row}});
    }
    if (out.text.empty()) return operand_of(nothing());
    return operand_of(std::move(out));
  }

  // --- shares

  /// Rows whose key says "inget svar" are no part of the base.
  static bool is_in_base(const Dataset& dataset, std::uint32_t row) {
    for (const std::string& id : dataset.description.key) {
      if (dataset.rows[row].values[*dataset.description.index_of(id)].is_missing()) return false;
    }
    return true;
  }

  std::optional<Operand> share(const Expression& expression, const Operand& column) {
    const Dataset& dataset = *column.dataset;
    if (dataset.description.columns[column.column].type == ColumnType::boolean) {
      return operand_of(evaluator_.aggregate(dataset, column.column, column.rows, "share"));
    }
    std::vector<std::size_t> by;
    for (std::size_t at = 1; at < expression.children.size(); ++at) {
      const auto index = dataset.description.index_of(expression.children[at].text);
      if (!index) {
        fail(messages::unknown_member, expression.children[at],
             {expression.children[at].text, dataset.id(),
              nearest_word(expression.children[at].text, column_names(&dataset))});
        return std::nullopt;
      }
      by.push_back(*index);
    }
    const bool own = &dataset == scope_.dataset;
    RowNumbers part = own && row_ ? RowNumbers{*row_} : column.rows;
    std::erase_if(part, [&](std::uint32_t row) { return row == kNoRow || !is_in_base(dataset, row); });
    if (part.empty()) return operand_of(nothing());
    std::set<std::vector<std::string>> groups;
    for (const std::uint32_t row : part) groups.insert(group(dataset, row, by));
    RowNumbers base = column.universe;
    std::erase_if(base, [&](std::uint32_t row) {
      return row == kNoRow || !is_in_base(dataset, row) || !groups.contains(group(dataset, row, by));
    });
    const Figure numerator = evaluator_.aggregate(dataset, column.column, part, "sum");
    const Figure whole_sum = evaluator_.aggregate(dataset, column.column, base, "sum");
    Figure out = with_origins(plain_arithmetic("/", numerator, whole_sum), numerator, whole_sum);
    out.is_hidden = out.parts && rules_.hides_share(out.parts->first, out.parts->second, dataset.description);
    for (const std::uint32_t row : part) {
      if (part.size() == 1) out.footnotes = cell(dataset, row, column.column).footnotes;
    }
    return operand_of(std::move(out));
  }

  static std::vector<std::string> group(const Dataset& dataset, std::uint32_t row,
                                        const std::vector<std::size_t>& by) {
    std::vector<std::string> out;
    for (const std::size_t column : by) out.push_back(group_text(dataset, row, column));
    return out;
  }

  // --- rows by key or by condition

  std::optional<Operand> index(const Expression& expression) {
    auto object = rows_or_value(expression.children[0]);
    if (!object) return std::nullopt;
    if (object->kind != Operand::Kind::rows) {
      fail(messages::value_expected, expression.children[0],
           {"\"" + expression_text(expression.children[0]) + "\"", "ett dataset framför ["});
      return std::nullopt;
    }
    const Expression& chosen = expression.children[1];
    if (chosen.kind == Expression::Kind::text) return row_by_key(chosen, std::move(*object));
    Scope scope;
    scope.dataset = object->dataset;
    scope.rows = object->rows;
    std::erase(scope.rows, kNoRow);
    Run run(data_, rules_, evaluator_, scope, origin_, diagnostics_);
    auto rows = run.rows_where(chosen);
    if (!rows) return std::nullopt;
    object->rows = std::move(*rows);
    object->universe = all_rows(*object->dataset);
    return object;
  }

  std::optional<Operand> row_by_key(const Expression& chosen, Operand object) {
    const Dataset& dataset = *object.dataset;
    RowNumbers found;
    std::vector<std::string> names;
    for (const std::uint32_t row : object.rows) {
      if (row == kNoRow) continue;
      names.push_back(dataset.rows[row].key);
      if (is_named(dataset, row, chosen.text)) found.push_back(row);
    }
    if (found.size() == 1) {
      object.rows = std::move(found);
      object.universe = all_rows(dataset);
      return object;
    }
    if (found.empty()) {
      fail(messages::unknown_row, chosen, {chosen.text, dataset.id(), nearest_word(chosen.text, names)});
    } else {
      fail(messages::ambiguous_row, chosen, {chosen.text, dataset.id(), dataset.rows[found.front()].key});
    }
    return std::nullopt;
  }

  /// By the whole key, or by one of its parts: "Programbehov" for "Motivation / Programbehov".
  static bool is_named(const Dataset& dataset, std::uint32_t row, const std::string& text) {
    if (dataset.rows[row].key == text) return true;
    const Figure wanted = text_figure(text);
    for (const std::string& id : dataset.description.key) {
      const std::size_t column = *dataset.description.index_of(id);
      if (same_text(figure_of(dataset, row, column), wanted)) return true;
    }
    return false;
  }

 public:
  std::optional<RowNumbers> rows_where(const Expression& condition) {
    RowNumbers out;
    for (const std::uint32_t row : scope_.rows) {
      row_ = row;
      const auto answer = figure(condition);
      if (!answer) return std::nullopt;
      if (answer->kind != Figure::Kind::boolean && answer->kind != Figure::Kind::missing) {
        fail(messages::value_expected, condition,
             {"\"" + expression_text(condition) + "\"", "ett villkor som grund > 0"});
        return std::nullopt;
      }
      if (answer->kind == Figure::Kind::boolean && answer->number != 0) out.push_back(row);
    }
    return out;
  }

 private:
  // --- calls, lists, operators

  std::optional<Operand> call(const Expression& expression) {
    const bool asks_missing = expression.text == "missing";
    if ((!asks_missing && expression.text != "known") || expression.children.size() != 1) {
      fail(messages::unknown_member, expression,
           {expression.text + "(…)", "uttryckens funktioner missing(…) och known(…)",
            nearest_word(expression.text, {"missing", "known"})});
      return std::nullopt;
    }
    const auto value = figure(expression.children[0]);
    if (!value) return std::nullopt;
    return operand_of(boolean_figure((value->kind == Figure::Kind::missing) == asks_missing));
  }

  std::optional<Operand> list(const Expression& expression) {
    Operand out;
    out.kind = Operand::Kind::list;
    for (const Expression& child : expression.children) {
      auto one = figure(child);
      if (!one) return std::nullopt;
      out.list.push_back(std::move(*one));
    }
    return out;
  }

  std::optional<Operand> unary(const Expression& expression) {
    auto value = figure(expression.children[0]);
    if (!value) return std::nullopt;
    if (expression.text == "-") {
      return operand_of(with_origins(plain_arithmetic("-", number_figure(0), *value), *value, Figure{}));
    }
    if (value->kind == Figure::Kind::boolean) value->number = value->number == 0 ? 1 : 0;
    return operand_of(std::move(*value));
  }

  std::optional<Operand> binary(const Expression& expression) {
    const std::string& operation = expression.text;
    if (operation == "and" || operation == "or") return logical(expression);
    if (operation == "in") return membership(expression);
    auto left = evaluate(expression.children[0]);
    auto right = evaluate(expression.children[1]);
    if (!left || !right) return std::nullopt;
    const bool is_arithmetic =
        operation.size() == 1 && std::string_view("+-*/").find(operation) != std::string_view::npos;
    const bool pairs = left->kind == Operand::Kind::column && right->kind == Operand::Kind::column &&
                       left->rows.size() == right->rows.size() && left->rows.size() != 1;
    if (is_arithmetic && pairs) return paired(operation, *left, *right);
    auto a = single(std::move(*left), expression.children[0]);
    auto b = a ? single(std::move(*right), expression.children[1]) : std::nullopt;
    if (!a || !b) return std::nullopt;
    if (!is_arithmetic) return operand_of(comparison(operation, *a, *b));
    Figure out = with_origins(plain_arithmetic(operation, *a, *b), *a, *b);
    if (out.parts) hide_share(out);
    if (operation == "+" || operation == "-") hide_count(*a, *b, out);
    return operand_of(std::move(out));
  }

  /// A total less what is shown of it is what is hidden.
  void hide_count(const Figure& left, const Figure& right, Figure& figure) const {
    figure.is_count = left.is_count && right.is_count;
    if (!figure.is_count) return;
    for (const UsedCells& used : figure.cells) {
      const bool small = rules_.hides_count(std::fabs(figure.number), used.dataset->description);
      figure.is_hidden = figure.is_hidden || small;
    }
  }

  void hide_share(Figure& figure) const {
    for (const UsedCells& used : figure.cells) {
      const bool small =
          rules_.hides_share(figure.parts->first, figure.parts->second, used.dataset->description);
      figure.is_hidden = figure.is_hidden || small;
    }
  }

  /// Two columns: sums over the rows that have both.
  Operand paired(const std::string& operation, const Operand& left, const Operand& right) const {
    RowNumbers left_rows;
    RowNumbers right_rows;
    std::vector<std::string> unknown;
    for (std::size_t at = 0; at < left.rows.size(); ++at) {
      const bool both = is_known(left, at) && is_known(right, at);
      if (both) {
        left_rows.push_back(left.rows[at]);
        right_rows.push_back(right.rows[at]);
      } else if (left.rows[at] != kNoRow) {
        unknown.push_back(printed_key(*left.dataset, left.rows[at]));
      }
    }
    const Figure a = evaluator_.aggregate(*left.dataset, left.column, left_rows, "sum");
    const Figure b = evaluator_.aggregate(*right.dataset, right.column, right_rows, "sum");
    Figure out = with_origins(plain_arithmetic(operation, a, b), a, b);
    out.unknown = std::move(unknown);
    if (out.parts) hide_share(out);
    return operand_of(std::move(out));
  }

  static bool is_known(const Operand& column, std::size_t at) {
    const std::uint32_t row = column.rows[at];
    return row != kNoRow && !column.dataset->rows[row].values[column.column].is_missing();
  }

  static std::string printed_key(const Dataset& dataset, std::uint32_t row) { return dataset.rows[row].key; }

  static Figure comparison(const std::string& operation, const Figure& left, const Figure& right) {
    const bool words = left.kind == Figure::Kind::missing || right.kind == Figure::Kind::missing;
    const auto order = compare(left, right);
    if (operation == "==") return boolean_figure(order && *order == 0);
    if (operation == "!=") return boolean_figure(!order || *order != 0);
    if (words || !order) return boolean_figure(false);
    if (operation == "<") return boolean_figure(*order < 0);
    if (operation == "<=") return boolean_figure(*order <= 0);
    if (operation == ">") return boolean_figure(*order > 0);
    return boolean_figure(*order >= 0);
  }

  std::optional<Operand> logical(const Expression& expression) {
    const bool stops_at = expression.text == "or";
    for (const Expression& child : expression.children) {
      const auto value = figure(child);
      if (!value) return std::nullopt;
      const bool yes = value->kind == Figure::Kind::boolean && value->number != 0;
      if (yes == stops_at) return operand_of(boolean_figure(stops_at));
    }
    return operand_of(boolean_figure(!stops_at));
  }

  std::optional<Operand> membership(const Expression& expression) {
    auto left = figure(expression.children[0]);
    auto right = evaluate(expression.children[1]);
    if (!left || !right) return std::nullopt;
    if (right->kind == Operand::Kind::list) {
      const bool there =
          std::ranges::any_of(right->list, [&](const Figure& one) { return compare(*left, one) == 0; });
      return operand_of(boolean_figure(there));
    }
    // `"Glad" in ord`: one of several answers in a cell.
    const auto several = single(std::move(*right), expression.children[1]);
    if (!several) return std::nullopt;
    const std::string inside = "; " + several->text + ";";
    return operand_of(boolean_figure(inside.find("; " + left->text + ";") != std::string::npos));
  }

  const DatasetCollection& data_;
  const DisclosureRules& rules_;
  const Evaluator& evaluator_;
  const Scope& scope_;
  std::optional<std::uint32_t> row_;
  const Origin& origin_;
  Diagnostics& diagnostics_;
  bool is_marking_ = false;
};

double median_of(const Tally& tally) {
  std::size_t numbers = 0;
  for (const auto& [value, times] : tally.distinct) numbers += times;
  const auto value_at = [&](std::size_t index) {
    for (const auto& [value, times] : tally.distinct) {
      if (index < times) return value;
      index -= times;
    }
    return 0.0;
  };
  return (value_at((numbers - 1) / 2) + value_at(numbers / 2)) / 2;
}

/// The smallest or largest value of a column; a band where bands are.
Figure extreme(const Dataset& dataset, std::size_t column, const RowNumbers& rows, bool largest) {
  Figure best = nothing();
  for (const std::uint32_t row : rows) {
    const DataValue& value = dataset.rows[row].values[column];
    const bool is_figure = value.kind == DataValue::Kind::number || value.kind == DataValue::Kind::band;
    if (!is_figure || value.is_open) continue;
    const auto here = largest ? std::pair(value.high, value.number) : std::pair(-value.number, -value.high);
    const auto there = largest ? std::pair(best.high, best.number) : std::pair(-best.number, -best.high);
    if (best.kind == Figure::Kind::not_computable || here > there) best = interval(value.number, value.high);
  }
  return best;
}

}  // namespace

const std::vector<std::string>& aggregate_names() {
  static const std::vector<std::string> names = {"sum", "mean",  "sd",    "median",  "min",
                                                 "max", "count", "known", "missing", "share"};
  return names;
}

RowNumbers all_rows(const Dataset& dataset) {
  RowNumbers out(dataset.rows.size());
  for (std::size_t at = 0; at < out.size(); ++at) out[at] = static_cast<std::uint32_t>(at);
  return out;
}

bool same_text(const Figure& left, const Figure& right) {
  if (left.text == right.text) return true;
  const AliasTable* aliases = left.aliases != nullptr ? left.aliases : right.aliases;
  if (aliases != nullptr) return aliases->canonical(left.text) == aliases->canonical(right.text);
  // Codes for missing answers are written with and without a capital.
  const bool has_code = left.kind == Figure::Kind::missing || right.kind == Figure::Kind::missing;
  return has_code && to_lower_case(left.text) == to_lower_case(right.text);
}

std::string group_text(const Dataset& dataset, std::uint32_t row, std::size_t column) {
  const DataValue& value = dataset.rows[row].values[column];
  if (value.kind == DataValue::Kind::number) return fmt::format("{}", value.number);
  return dataset.description.columns[column].aliases.canonical(value.text);
}

Figure Evaluator::aggregate(const Dataset& dataset, std::size_t column, const RowNumbers& rows,
                            std::string_view name) const {
  const DatasetDescription& description = dataset.description;
  const Tally tally = MemoryTallySource(dataset).tally(column, rows, name == "median");
  const bool of_people = DisclosureRules::has_rows_of_people(description);
  const auto known = static_cast<double>(tally.known);
  Figure out = nothing();
  if (name == "count" || name == "known" || name == "missing") {
    out = number_figure(name == "count"   ? static_cast<double>(tally.rows)
                        : name == "known" ? known
                                          : static_cast<double>(tally.missing_in_all()));
    out.is_count = of_people;
    out.is_hidden = of_people && rules_.hides_count(out.number, description);
  } else if (tally.known == 0) {
    out = nothing();
  } else if (name == "sum") {
    out = interval(tally.sum, tally.sum_high);
    out.is_count = !of_people && description.columns[column].type == ColumnType::count;
    out.is_hidden = of_people ? rules_.hides_mean(tally.known, description)
                              : out.is_count && rules_.hides_count(out.number, description);
  } else if (name == "share") {
    out = number_figure(tally.sum / known);
    out.parts = {tally.sum, known};
    out.is_hidden = of_people && rules_.hides_share(tally.sum, known, description);
  } else if (name == "mean") {
    out = interval(tally.sum / known, tally.sum_high / known);
    out.is_hidden = rules_.hides_mean(tally.known, description);
  } else if (name == "sd" && tally.known > 1 && !tally.has_bands) {
    out = number_figure(std::sqrt(tally.squares / (known - 1)));
    out.is_hidden = rules_.hides_mean(tally.known, description);
  } else if (name == "median" && !tally.has_bands && !tally.distinct.empty()) {
    out = number_figure(median_of(tally));
    out.is_hidden = rules_.hides_median(tally.known, description);
  } else if (name == "min" || name == "max") {
    out = extreme(dataset, column, rows, name == "max");
    const bool is_small =
        description.columns[column].type == ColumnType::count && rules_.hides_count(out.number, description);
    out.is_hidden = is_small || rules_.hides_extremes(description);
  }
  const bool counts_rows = name == "count" || name == "missing";
  out.n = counts_rows ? rows.size() : tally.known;
  UsedCells used{&dataset, column, {}};
  for (const std::uint32_t row : rows) {
    const DataValue& value = dataset.rows[row].values[column];
    if (counts_rows || !value.is_missing()) used.rows.push_back(row);
    const bool is_gap = value.is_missing() && value.missing_class != MissingClass::not_applicable &&
                        value.missing_class != MissingClass::not_published;
    if (is_gap && !of_people) out.unknown.push_back(dataset.rows[row].key);
  }
  if (!used.rows.empty()) out.cells.push_back(std::move(used));
  return out;
}

std::optional<Figure> Evaluator::figure(const Expression& expression, const Scope& scope,
                                        const Origin& origin) {
  return Run(data_, rules_, *this, scope, origin, diagnostics_).figure(expression);
}

std::optional<RowNumbers> Evaluator::rows_where(const Expression& condition, const Scope& scope,
                                                const Origin& origin) {
  return Run(data_, rules_, *this, scope, origin, diagnostics_).rows_where(condition);
}

}  // namespace underlag::statistics
