#include "statistics/query_answer.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "diagnostics/messages/queries.hpp"
#include "statistics/declared_total.hpp"
#include "statistics/evaluator.hpp"
#include "statistics/expression_text.hpp"
#include "statistics/period_comparison.hpp"
#include "statistics/wording.hpp"
#include "text/natural_order.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

Expression name_expression(const std::string& id) {
  Expression out;
  out.kind = Expression::Kind::name;
  out.text = id;
  return out;
}

bool mentions(const Expression& expression, std::string_view column) {
  if (expression.kind == Expression::Kind::name && expression.text == column) return true;
  return std::ranges::any_of(expression.children,
                             [&](const Expression& child) { return mentions(child, column); });
}

class QueryAnswer {
 public:
  QueryAnswer(const Request& request, const AnswerContext& context, Diagnostics& diagnostics)
      : request_(request),
        query_(request.query),
        context_(context),
        diagnostics_(diagnostics),
        evaluator_(context.data, context.rules, diagnostics) {}

  std::optional<AnswerTable> table() {
    if (!find_datasets()) return std::nullopt;
    if (request_.kind == Request::Kind::summary) return summary();
    if (query_.compare) return compare_periods(request_, *dataset_, context_, diagnostics_);
    read_measures();
    if (!may_list_rows()) return std::nullopt;
    out_.dataset = dataset_;
    out_.source_note = source_note(dataset_->description, context_.language);
    add_columns();
    const bool done = query_.group_by.empty() ? add_rows() : add_groups();
    if (!done || !put_in_order()) return std::nullopt;
    if (query_.limit && out_.rows.size() > static_cast<std::size_t>(*query_.limit)) {
      out_.rows.resize(static_cast<std::size_t>(*query_.limit));
      scope_.rows.resize(std::min(scope_.rows.size(), out_.rows.size()));
    }
    if (query_.total && !add_totals()) return std::nullopt;
    add_notes();
    return std::move(out_);
  }

 private:
  // --- what is asked for

  bool find_datasets() {
    dataset_ = find(query_.dataset);
    if (dataset_ == nullptr) return false;
    scope_.dataset = dataset_;
    scope_.rows = all_rows(*dataset_);
    if (query_.join) {
      scope_.joined = find(query_.join->dataset);
      if (scope_.joined == nullptr) return false;
      for (const Dataset* one : {dataset_, scope_.joined}) {
        if (!one->description.key.empty()) continue;
        diagnostics_.add(messages::key_needed, request_.place, {one->id(), one->description.path});
        return false;
      }
    }
    if (!query_.where) return true;
    auto rows = evaluator_.rows_where(*query_.where, scope_, {query_.where_place, ""});
    if (!rows) return false;
    scope_.rows = std::move(*rows);
    return true;
  }

  const Dataset* find(const std::string& id) {
    const auto found = context_.data.find(id);
    if (found != context_.data.end()) return &found->second;
    std::vector<std::string> ids;
    for (const auto& [name, dataset] : context_.data) ids.push_back(name);
    diagnostics_.add(messages::unknown_dataset, request_.place, {id, nearest_word(id, ids)}).excerpt = {
        request_.source_line, 1};
    return nullptr;
  }

  void read_measures() {
    measures_ = query_.columns;
    if (!measures_.empty()) return;
    if (!query_.group_by.empty()) {
      for (const std::string& id : query_.group_by) measures_.push_back(measure(name_expression(id), id));
      Expression count;
      count.kind = Expression::Kind::member;
      count.text = "count";
      count.children.push_back(name_expression(query_.group_by.front()));
      Measure counted = measure(std::move(count), "antal");
      counted.header = context_.language == Language::sv ? "Antal" : "Number";
      measures_.push_back(std::move(counted));
      return;
    }
    for (const ColumnDescription& column : dataset_->description.columns) {
      const bool is_raw = !column.split.empty() || column.type == ColumnType::free_text;
      if (!is_raw) measures_.push_back(measure(name_expression(column.id), column.id));
    }
  }

  Measure measure(Expression expression, std::string id) const {
    Measure out;
    out.id = std::move(id);
    out.expression = std::move(expression);
    out.place = request_.place;
    out.place.column = 0;
    return out;
  }

  bool may_list_rows() {
    const bool lists = query_.group_by.empty() && DisclosureRules::has_rows_of_people(dataset_->description);
    if (!lists) return true;
    diagnostics_.add(messages::rows_are_people, request_.place, {dataset_->id(), dataset_->description.path});
    return false;
  }

  // --- columns

  void add_columns() {
    for (const Measure& one : measures_) {
      ProtectedColumn column;
      column.id = one.id;
      const ColumnDescription* described = one.expression.kind == Expression::Kind::name
                                               ? dataset_->description.find(one.expression.text)
                                               : nullptr;
      column.header = one.header;
      if (described != nullptr) {
        if (column.header.empty()) column.header = described->printed_header();
        column.unit = described->unit;
        column.is_text = !described->is_numeric();
      }
      column.style = one.style.value_or(natural_style(one.expression, dataset_, context_.data));
      out_.columns.push_back(std::move(column));
      std::string formula = expression_text(one.expression);
      if (query_.where) formula += ", " + expression_text(*query_.where);
      out_.formulas.push_back(std::move(formula));
    }
  }

  // --- rows

  bool add_rows() {
    for (const std::uint32_t row : scope_.rows) {
      Scope scope = scope_;
      scope.row = row;
      AnswerRow out;
      out.key = dataset_->rows[row].key;
      if (!add_figures(scope, out)) return false;
      out_.rows.push_back(std::move(out));
    }
    return true;
  }

  bool add_figures(const Scope& scope, AnswerRow& out) {
    for (const Measure& one : measures_) {
      auto figure = evaluator_.figure(one.expression, scope, {one.place, ""});
      if (!figure) return false;
      out.figures.push_back(std::move(*figure));
    }
    return true;
  }

  // --- groups

  bool add_groups() {
    std::vector<std::size_t> by;
    for (const std::string& id : query_.group_by) {
      const auto column = dataset_->description.index_of(id);
      if (!column) return unknown_column(id);
      by.push_back(*column);
    }
    for (const Measure& one : measures_) {
      const bool is_plain = one.expression.kind == Expression::Kind::name &&
                            dataset_->description.index_of(one.expression.text) &&
                            !is_grouped(one.expression.text);
      if (!is_plain) continue;
      diagnostics_.add(messages::aggregate_needed, one.place, {one.expression.text, "flera"});
      return false;
    }
    std::map<std::vector<std::string>, std::size_t> index_of_group;
    std::vector<RowNumbers> groups;
    for (const std::uint32_t row : scope_.rows) {
      std::vector<std::string> key;
      for (const std::size_t column : by) key.push_back(group_text(*dataset_, row, column));
      const auto [there, is_new] = index_of_group.emplace(std::move(key), groups.size());
      if (is_new) groups.emplace_back();
      groups[there->second].push_back(row);
    }
    for (const RowNumbers& group : groups) {
      if (!add_group(group, by)) return false;
    }
    return true;
  }

  bool is_grouped(const std::string& id) const {
    return std::ranges::find(query_.group_by, id) != query_.group_by.end();
  }

  bool add_group(const RowNumbers& rows, const std::vector<std::size_t>& by) {
    AnswerRow out;
    for (const std::size_t column : by) {
      out.key += (out.key.empty() ? "" : " / ") + group_text(*dataset_, rows.front(), column);
    }
    Scope scope = scope_;
    scope.rows = rows;
    for (const Measure& one : measures_) {
      if (one.expression.kind == Expression::Kind::name && is_grouped(one.expression.text)) {
        out.figures.push_back(group_label(one.expression.text, rows.front()));
        continue;
      }
      auto figure = evaluator_.figure(one.expression, scope, {one.place, ""});
      if (!figure) return false;
      out.figures.push_back(std::move(*figure));
    }
    out_.rows.push_back(std::move(out));
    return true;
  }

  /// A group's name is no answer of a single person: it carries no cells and is never hidden.
  Figure group_label(const std::string& id, std::uint32_t row) const {
    Figure out = figure_of(*dataset_, row, *dataset_->description.index_of(id));
    out.cells.clear();
    return out;
  }

  bool unknown_column(const std::string& id) {
    std::vector<std::string> ids;
    for (const ColumnDescription& column : dataset_->description.columns) ids.push_back(column.id);
    diagnostics_.add(messages::unknown_member, request_.place, {id, dataset_->id(), nearest_word(id, ids)});
    return false;
  }

  // --- order

  bool put_in_order() {
    for (const Ordering& ordering : query_.order) {
      if (column_index(ordering.column) < out_.columns.size()) continue;
      std::vector<std::string> ids;
      for (const ProtectedColumn& column : out_.columns) ids.push_back(column.id);
      diagnostics_.add(messages::unknown_order, request_.place,
                       {ordering.column, nearest_word(ordering.column, ids)});
      return false;
    }
    if (query_.order.empty()) return true;
    std::vector<std::size_t> places(out_.rows.size());
    for (std::size_t at = 0; at < places.size(); ++at) places[at] = at;
    std::vector<std::vector<SortKey>> keys;
    for (const AnswerRow& row : out_.rows) keys.push_back(sort_keys(row));
    std::ranges::stable_sort(places,
                             [&](std::size_t a, std::size_t b) { return stands_before(keys[a], keys[b]); });
    std::vector<AnswerRow> rows;
    RowNumbers numbers;
    for (const std::size_t at : places) {
      rows.push_back(std::move(out_.rows[at]));
      if (query_.group_by.empty()) numbers.push_back(scope_.rows[at]);
    }
    out_.rows = std::move(rows);
    if (query_.group_by.empty()) scope_.rows = std::move(numbers);
    return true;
  }

  std::size_t column_index(const std::string& id) const {
    const auto found = std::ranges::find(out_.columns, id, &ProtectedColumn::id);
    return static_cast<std::size_t>(found - out_.columns.begin());
  }

  struct SortKey {
    int rank = 0;
    std::pair<double, double> number;
    std::string text;
  };

  std::vector<SortKey> sort_keys(const AnswerRow& row) const {
    std::vector<SortKey> out;
    for (const Ordering& ordering : query_.order) {
      const Figure& figure = row.figures[column_index(ordering.column)];
      SortKey key;
      key.rank = rank(figure);
      if (key.rank == 0) key.number = {figure.number, figure.high};
      if (key.rank == 1) key.text = natural_order_key(figure.text);
      out.push_back(std::move(key));
    }
    return out;
  }

  bool stands_before(const std::vector<SortKey>& left, const std::vector<SortKey>& right) const {
    for (std::size_t at = 0; at < left.size(); ++at) {
      // What is not known comes last either way.
      if (left[at].rank != right[at].rank) return left[at].rank < right[at].rank;
      const auto a = std::tie(left[at].number, left[at].text);
      const auto b = std::tie(right[at].number, right[at].text);
      if (a != b) return query_.order[at].descending ? b < a : a < b;
    }
    return false;
  }

  static int rank(const Figure& figure) {
    if (figure.is_hidden) return 2;  // its place must not tell its size
    if (figure.kind == Figure::Kind::missing || figure.kind == Figure::Kind::not_computable) return 2;
    return figure.kind == Figure::Kind::text ? 1 : 0;
  }

  // --- totals

  bool add_totals() {
    AnswerRow total;
    total.kind = ProtectedRow::Kind::computed_total;
    bool is_labelled = false;
    for (std::size_t at = 0; at < measures_.size(); ++at) {
      if (out_.columns[at].is_text && !is_yes_or_no(measures_[at])) {
        total.figures.push_back(is_labelled ? Figure{} : text_figure(total_label(context_.language)));
        is_labelled = true;
        continue;
      }
      auto figure = total_of(measures_[at]);
      if (!figure) return false;
      note_unknown(*figure, out_.columns[at]);
      total.figures.push_back(std::move(*figure));
    }
    out_.rows.push_back(std::move(total));
    add_declared(is_labelled);
    return true;
  }

  /// A column of crosses has a total: how many there are.
  bool is_yes_or_no(const Measure& one) const {
    const ColumnDescription* column = one.expression.kind == Expression::Kind::name
                                          ? dataset_->description.find(one.expression.text)
                                          : nullptr;
    return column != nullptr && column->type == ColumnType::boolean;
  }

  std::optional<Figure> total_of(const Measure& one) {
    const auto column = one.expression.kind == Expression::Kind::name
                            ? dataset_->description.index_of(one.expression.text)
                            : std::nullopt;
    if (!column) {
      Scope scope = scope_;
      scope.is_total = true;
      return evaluator_.figure(one.expression, scope, {one.place, ""});
    }
    const ColumnType type = dataset_->description.columns[*column].type;
    // Percentages and mixed figures have no sum.
    if (type == ColumnType::percent || type == ColumnType::mixed) return Figure{};
    return evaluator_.aggregate(*dataset_, *column, scope_.rows, "sum");
  }

  void note_unknown(const Figure& total, const ProtectedColumn& column) {
    if (total.unknown.empty()) return;
    std::vector<std::string> keys;
    for (const std::string& key : total.unknown) {
      if (!key.empty() && std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
    }
    if (!keys.empty()) {
      out_.notes.push_back(unknown_note(column.header, keys, dataset_->description.about, context_.language));
    }
  }

  /// The printed totals belong beside the computed ones only where all rows are shown.
  void add_declared(bool is_labelled) {
    const auto& declared = dataset_->description.declared_totals;
    const bool is_whole = query_.group_by.empty() && !query_.where && !query_.limit;
    if (!declared || !is_whole || !is_labelled) return;
    AnswerRow row;
    row.kind = ProtectedRow::Kind::declared_total;
    AnswerRow difference;
    difference.kind = ProtectedRow::Kind::difference;
    const AnswerRow& computed = out_.rows.back();
    bool differs = false;
    bool is_first = true;
    for (std::size_t at = 0; at < measures_.size(); ++at) {
      if (out_.columns[at].is_text) {
        row.figures.push_back(is_first ? text_figure(declared_label(*declared)) : Figure{});
        difference.figures.push_back(is_first ? text_figure(difference_label(context_.language)) : Figure{});
        is_first = false;
        continue;
      }
      row.figures.push_back(declared_figure(measures_[at]));
      difference.figures.push_back(Figure{});
      const Figure& printed = row.figures.back();
      const Figure& summed = computed.figures[at];
      if (printed.kind != Figure::Kind::number || summed.kind != Figure::Kind::number) continue;
      difference.figures.back() = number_figure(summed.number - printed.number);
      difference.figures.back().is_hidden = summed.is_hidden || printed.is_hidden;
      differs = differs || summed.number != printed.number;
    }
    out_.rows.push_back(std::move(row));
    if (differs) out_.rows.push_back(std::move(difference));
  }

  std::string declared_label(const DeclaredTotals& declared) const {
    const std::string label = declared.label.empty() ? total_label(context_.language) : declared.label;
    return label + (context_.language == Language::sv ? " (tryckt)" : " (as printed)");
  }

  Figure declared_figure(const Measure& one) const {
    const auto column = one.expression.kind == Expression::Kind::name
                            ? dataset_->description.index_of(one.expression.text)
                            : std::nullopt;
    if (!column) return {};
    if (const auto printed = declared_total(*dataset_, *column)) return number_figure(*printed);
    return {};
  }

  // --- notes

  void add_notes() {
    const DatasetDescription& description = dataset_->description;
    for (const AcceptedFinding& accepted : description.accepted) {
      if (accepted.rule == "total" && !query_.total) continue;
      if (accepted.column.empty() || shows(accepted.column)) add_note(accepted.reason);
    }
    if (!dataset_->not_answered.empty()) {
      add_note(unknown_note(description.title, dataset_->not_answered, description.about, context_.language));
    }
    for (const ColumnDescription& column : description.columns) {
      if (!shows(column.id)) continue;
      for (const auto& [term, explanation] : column.definitions) add_note(term + ": " + explanation + ".");
    }
    for (const std::string& note : description.notes) add_note(note);
    if (description.is_synthetic) add_note(synthetic_note(context_.language));
    if (description.published && shows_small_counts()) {
      add_note(published_note(*description.published, context_.language));
    }
    for (const std::string& note : request_.notes) add_note(note);
  }

  void add_note(std::string note) {
    if (std::ranges::find(out_.notes, note) == out_.notes.end()) out_.notes.push_back(std::move(note));
  }

  bool shows(const std::string& column) const {
    return std::ranges::any_of(measures_,
                               [&](const Measure& one) { return mentions(one.expression, column); });
  }

  /// Counts under ten are what a reader may wonder about.
  bool shows_small_counts() const {
    constexpr double kSmall = 10;
    return std::ranges::any_of(out_.rows, [](const AnswerRow& row) {
      return std::ranges::any_of(row.figures, [](const Figure& figure) {
        return figure.is_count && figure.number > 0 && figure.number < kSmall;
      });
    });
  }

  // --- summary: one row per column of numbers

  std::optional<AnswerTable> summary() {
    out_.dataset = dataset_;
    out_.source_note = source_note(dataset_->description, context_.language);
    const SummaryHeadings headings = summary_headings(context_.language);
    const std::vector<std::pair<std::string, std::string>> aggregates = {
        {"known", headings.known}, {"missing", headings.missing}, {"sum", headings.sum},
        {"mean", headings.mean},   {"sd", headings.sd},           {"median", headings.median},
        {"min", headings.lowest},  {"max", headings.highest}};
    out_.columns.push_back({"variabel", headings.variable, "", true, {}});
    out_.formulas.emplace_back();
    for (const auto& [name, header] : aggregates) {
      const bool counts = name == "known" || name == "missing";
      out_.columns.push_back(
          {name,
           header,
           "",
           false,
           {counts ? NumberStyle::Kind::count : NumberStyle::Kind::number, counts ? 0 : 2}});
      out_.formulas.push_back(name);
    }
    std::vector<std::string> ids;
    for (const Measure& one : query_.columns) ids.push_back(one.expression.text);
    for (std::size_t at = 0; at < dataset_->description.columns.size(); ++at) {
      const ColumnDescription& column = dataset_->description.columns[at];
      const bool wanted = ids.empty() || std::ranges::find(ids, column.id) != ids.end();
      const bool is_number = column.is_numeric() && column.type != ColumnType::mixed;
      if (!wanted || !is_number) continue;
      AnswerRow row;
      row.key = column.id;
      row.figures.push_back(text_figure(column.printed_header()));
      for (const auto& [name, header] : aggregates) {
        row.figures.push_back(evaluator_.aggregate(*dataset_, at, scope_.rows, name));
      }
      out_.rows.push_back(std::move(row));
    }
    for (const std::string& id : ids) {
      if (!dataset_->description.index_of(id)) {
        unknown_column(id);
        return std::nullopt;
      }
    }
    add_notes();
    return std::move(out_);
  }

  const Request& request_;
  const Query& query_;
  const AnswerContext& context_;
  Diagnostics& diagnostics_;
  Evaluator evaluator_;
  const Dataset* dataset_ = nullptr;
  Scope scope_;
  std::vector<Measure> measures_;
  AnswerTable out_;
};

}  // namespace

std::optional<AnswerTable> answer_table(const Request& request, const AnswerContext& context,
                                        Diagnostics& diagnostics) {
  return QueryAnswer(request, context, diagnostics).table();
}

}  // namespace underlag::statistics
