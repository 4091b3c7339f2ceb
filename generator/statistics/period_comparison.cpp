#include "statistics/period_comparison.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/queries.hpp"
#include "statistics/evaluator.hpp"
#include "statistics/wording.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

/// One of the two sides.
struct Side {
  const Dataset* dataset = nullptr;
  std::size_t column = 0;
  std::optional<int> months;
};

class PeriodComparison {
 public:
  PeriodComparison(const Request& request, const Dataset& before, const AnswerContext& context,
                   Diagnostics& diagnostics)
      : request_(request), context_(context), diagnostics_(diagnostics) {
    before_.dataset = &before;
  }

  std::optional<AnswerTable> table() {
    if (!find_sides()) return std::nullopt;
    per_month_ = before_.months && after_.months && *before_.months != *after_.months;
    add_columns();
    for (std::size_t row = 0; row < before_.dataset->rows.size(); ++row) add_pair(row);
    for (const DataRow& row : after_.dataset->rows) {
      if (!before_.dataset->row_of_key.contains(row.key)) left_out_.push_back(row.key);
    }
    if (request_.query.total) add_total();
    add_notes();
    return std::move(out_);
  }

 private:
  bool find_sides() {
    const Comparison& comparison = *request_.query.compare;
    const auto found = context_.data.find(comparison.dataset);
    if (found == context_.data.end()) {
      std::vector<std::string> ids;
      for (const auto& [id, dataset] : context_.data) ids.push_back(id);
      diagnostics_.add(messages::unknown_dataset, request_.place,
                       {comparison.dataset, nearest_word(comparison.dataset, ids)});
      return false;
    }
    after_.dataset = &found->second;
    return complete(before_, comparison.with) && complete(after_, comparison.column);
  }

  bool complete(Side& side, const std::string& column) {
    const DatasetDescription& description = side.dataset->description;
    if (description.key.empty()) {
      diagnostics_.add(messages::key_needed, request_.place, {description.id, description.path});
      return false;
    }
    const auto index = description.index_of(column);
    if (!index || !description.columns[*index].is_numeric()) {
      std::vector<std::string> ids;
      for (const ColumnDescription& one : description.columns) {
        if (one.is_numeric()) ids.push_back(one.id);
      }
      diagnostics_.add(messages::unknown_member, request_.place,
                       {column, description.id, nearest_word(column, ids)});
      return false;
    }
    side.column = *index;
    side.months = months_of(description.period);
    if (!side.months) diagnostics_.add(messages::comparison_without_months, request_.place, {description.id});
    return true;
  }

  void add_columns() {
    const DatasetDescription& description = before_.dataset->description;
    const auto key = description.index_of(description.key.front()).value_or(0);
    out_.dataset = before_.dataset;
    out_.columns.push_back(
        {description.key.front(), description.columns[key].printed_header(), "", true, {}});
    out_.columns.push_back(column("before", before_));
    out_.columns.push_back(column("after", after_));
    ProtectedColumn change = column("change", after_);
    change.header =
        change_label(context_.language) + (per_month_ ? per_month_heading(context_.language) : "");
    if (out_.columns[1].style.decimals > change.style.decimals) change.style = out_.columns[1].style;
    out_.columns.push_back(std::move(change));
    const std::string before = description.id + "." + description.columns[before_.column].id;
    const std::string after =
        after_.dataset->id() + "." + after_.dataset->description.columns[after_.column].id;
    out_.formulas = {"", rate(before, before_), rate(after, after_),
                     rate(after, after_) + " - " + rate(before, before_)};
  }

  std::string rate(const std::string& figure, const Side& side) const {
    return per_month_ ? figure + " / " + std::to_string(*side.months) : figure;
  }

  ProtectedColumn column(const char* id, const Side& side) const {
    const DatasetDescription& description = side.dataset->description;
    const std::string period = period_text(description.period, context_.language);
    ProtectedColumn out;
    out.id = id;
    out.header = description.columns[side.column].printed_header();
    out.header += ", " + (period.empty() ? description.title : period);
    if (per_month_) out.header += per_month_heading(context_.language);
    out.style =
        per_month_ ? NumberStyle{NumberStyle::Kind::number, 1} : column_style(*side.dataset, side.column);
    return out;
  }

  void add_pair(std::size_t row) {
    const DataRow& data = before_.dataset->rows[row];
    const auto partner = after_.dataset->row_of_key.find(data.key);
    const bool both = partner != after_.dataset->row_of_key.end() && is_known(before_, row) &&
                      is_known(after_, partner->second);
    if (!both) return left_out_.push_back(data.key);
    before_rows_.push_back(static_cast<std::uint32_t>(row));
    after_rows_.push_back(static_cast<std::uint32_t>(partner->second));
    Figure label = text_figure(data.key);
    add_row(ProtectedRow::Kind::data, data.key, std::move(label), {before_rows_.back()},
            {after_rows_.back()});
  }

  static bool is_known(const Side& side, std::size_t row) {
    return !side.dataset->rows[row].values[side.column].is_missing();
  }

  void add_row(ProtectedRow::Kind kind, const std::string& key, Figure label, const RowNumbers& before,
               const RowNumbers& after) {
    const Evaluator evaluator(context_.data, context_.rules, diagnostics_);
    AnswerRow out;
    out.kind = kind;
    out.key = key;
    Figure first = evaluator.aggregate(*before_.dataset, before_.column, before, "sum");
    Figure second = evaluator.aggregate(*after_.dataset, after_.column, after, "sum");
    if (per_month_) {
      divide(first, *before_.months);
      divide(second, *after_.months);
    }
    Figure change = difference(second, first);
    out.figures = {std::move(label), std::move(first), std::move(second), std::move(change)};
    out_.rows.push_back(std::move(out));
  }

  /// An interval stays an interval after division.
  static void divide(Figure& figure, int months) {
    figure.number /= months;
    figure.high /= months;
    figure.is_count = false;
  }

  static Figure difference(const Figure& after, const Figure& before) {
    Figure out = after;
    out.number = after.number - before.high;
    out.high = after.high - before.number;
    out.kind = out.number == out.high ? Figure::Kind::number : Figure::Kind::band;
    out.is_count = false;
    out.is_hidden = after.is_hidden || before.is_hidden;
    out.cells.insert(out.cells.end(), before.cells.begin(), before.cells.end());
    return out;
  }

  void add_total() {
    add_row(ProtectedRow::Kind::computed_total, "", text_figure(total_label(context_.language)), before_rows_,
            after_rows_);
  }

  void add_notes() {
    if (per_month_) {
      out_.notes.push_back(per_month_note(*before_.months, *after_.months, context_.language));
    }
    if (!left_out_.empty()) out_.notes.push_back(excluded_note(left_out_, context_.language));
    for (const std::string& note : request_.notes) out_.notes.push_back(note);
    out_.source_note = source_note(before_.dataset->description, context_.language) + " " +
                       source_note(after_.dataset->description, context_.language);
  }

  const Request& request_;
  const AnswerContext& context_;
  Diagnostics& diagnostics_;
  Side before_;
  Side after_;
  bool per_month_ = false;
  RowNumbers before_rows_;
  RowNumbers after_rows_;
  std::vector<std::string> left_out_;
  AnswerTable out_;
};

}  // namespace

std::optional<AnswerTable> compare_periods(const Request& request, const Dataset& before,
                                           const AnswerContext& context, Diagnostics& diagnostics) {
  return PeriodComparison(request, before, context, diagnostics).table();
}

}  // namespace underlag::statistics
