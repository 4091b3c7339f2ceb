#include "statistics/period_comparison.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/queries.hpp"
#include "statistics/aggregates.hpp"
#include "statistics/query_rows.hpp"
#include "statistics/row_partners.hpp"
#include "statistics/wording.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

/// One of the two sides.
struct Side {
  const Dataset* dataset = nullptr;
  std::size_t column = 0;
  std::optional<double> months;
};

class PeriodComparison {
 public:
  explicit PeriodComparison(QueryWork& work)
      : work_(work), language_(work.context.language), out_(work.table) {
    before_.dataset = work.dataset;
  }

  bool compare() {
    if (!work_.query().group_by.empty()) {
      work_.diagnostics.add(messages::compared_groups, work_.request.place);
      return false;
    }
    if (!find_sides()) return false;
    per_month_ = before_.months && after_.months && *before_.months != *after_.months;
    add_columns();
    add_pairs();
    if (!put_in_order(work_)) return false;
    apply_limit(work_);
    if (work_.query().total) add_total();
    add_notes();
    return true;
  }

 private:
  bool find_sides() {
    const Comparison& comparison = *work_.query().compare;
    after_.dataset = find_dataset(comparison.dataset, work_.request, work_.context, work_.diagnostics);
    return after_.dataset != nullptr && complete(before_, comparison.with) &&
           complete(after_, comparison.column);
  }

  bool complete(Side& side, const std::string& column) {
    const DatasetDescription& description = side.dataset->description;
    if (description.key.empty()) {
      work_.diagnostics.add(messages::key_needed, work_.request.place, {description.id, description.path});
      return false;
    }
    const auto index = description.index_of(column);
    if (!index || !description.columns[*index].is_numeric()) {
      std::vector<std::string> ids;
      for (const ColumnDescription& one : description.columns) {
        if (one.is_numeric()) ids.push_back(one.id);
      }
      work_.diagnostics.add(messages::unknown_member, work_.request.place,
                            {column, description.id, nearest_word(column, ids)});
      return false;
    }
    if (DisclosureRules::has_rows_of_people(description)) {
      work_.diagnostics.add(messages::rows_are_people, work_.request.place,
                            {description.id, description.path});
      return false;
    }
    side.column = *index;
    side.months = months_of(description.period);
    if (!side.months)
      work_.diagnostics.add(messages::comparison_without_months, work_.request.place, {description.id});
    return true;
  }

  void add_columns() {
    const DatasetDescription& description = before_.dataset->description;
    const auto key = description.index_of(description.key.front()).value_or(0);
    out_.columns.push_back(
        {description.key.front(), description.columns[key].printed_header(), "", true, {}});
    out_.columns.push_back(column("before", before_));
    out_.columns.push_back(column("after", after_));
    ProtectedColumn change = column("change", after_);
    change.header = change_label(language_) + (per_month_ ? per_month_heading(language_) : "");
    if (out_.columns[1].style.decimals > change.style.decimals) change.style = out_.columns[1].style;
    out_.columns.push_back(std::move(change));
    const std::string before = description.id + "." + description.columns[before_.column].id;
    const std::string after =
        after_.dataset->id() + "." + after_.dataset->description.columns[after_.column].id;
    out_.formulas = {"", rate(before, before_), rate(after, after_),
                     rate(after, after_) + " - " + rate(before, before_)};
  }

  std::string rate(const std::string& figure, const Side& side) const {
    return per_month_ ? figure + " / " + months_text(*side.months, language_) : figure;
  }

  ProtectedColumn column(const char* id, const Side& side) const {
    const DatasetDescription& description = side.dataset->description;
    const std::string period = period_text(description.period, language_);
    ProtectedColumn out;
    out.id = id;
    out.header = description.columns[side.column].printed_header();
    out.header += ", " + (period.empty() ? description.title : period);
    if (per_month_) out.header += per_month_heading(language_);
    out.style =
        per_month_ ? NumberStyle{NumberStyle::Kind::number, 1} : column_style(*side.dataset, side.column);
    return out;
  }

  /// The rows that are known in both; the others are listed.
  void add_pairs() {
    partners_ = partner_rows(*before_.dataset, *after_.dataset);
    RowNumbers paired;
    for (const std::uint32_t row : work_.scope.rows) {
      const std::string& key = before_.dataset->rows[row].key;
      const bool both =
          partners_[row] != kNoRow && is_known(before_, row) && is_known(after_, partners_[row]);
      if (!both) {
        left_out_.push_back(key);
        continue;
      }
      paired.push_back(row);
      add_row(ProtectedRow::Kind::data, key, text_figure(key), {row}, {partners_[row]});
      out_.rows.back().chosen_by = choice_of(work_, row);
    }
    work_.scope.rows = std::move(paired);
    // Rows that only the later period has; a filter chooses among those of the earlier one.
    if (work_.query().where) return;
    for (std::string& key : keys_without_partner(*after_.dataset, partners_)) {
      left_out_.push_back(std::move(key));
    }
  }

  static bool is_known(const Side& side, std::size_t row) {
    return !side.dataset->rows[row].values[side.column].is_missing();
  }

  void add_row(ProtectedRow::Kind kind, const std::string& key, Figure label, const RowNumbers& before,
               const RowNumbers& after) {
    AnswerRow out;
    out.kind = kind;
    out.key = key;
    Figure first = aggregate(*before_.dataset, before_.column, before, "sum", work_.context.rules);
    Figure second = aggregate(*after_.dataset, after_.column, after, "sum", work_.context.rules);
    if (per_month_) {
      divide(first, *before_.months);
      divide(second, *after_.months);
    }
    Figure change = difference(second, first);
    out.figures = {std::move(label), std::move(first), std::move(second), std::move(change)};
    out_.rows.push_back(std::move(out));
  }

  /// An interval stays an interval after division.
  static void divide(Figure& figure, double months) {
    figure.number /= months;
    figure.high /= months;
    figure.is_count = false;
    figure.makeup = combined_makeup("/", {figure.makeup, 0}, {{}, static_cast<double>(months)});
  }

  static Figure difference(const Figure& after, const Figure& before) {
    Figure out = after;
    out.number = after.number - before.high;
    out.high = after.high - before.number;
    out.kind = out.number == out.high ? Figure::Kind::number : Figure::Kind::band;
    out.is_count = false;
    out.is_hidden = after.is_hidden || before.is_hidden;
    out.makeup = combined_makeup("-", {after.makeup, 0}, {before.makeup, 0});
    out.cells.insert(out.cells.end(), before.cells.begin(), before.cells.end());
    return out;
  }

  void add_total() {
    RowNumbers after;
    for (const std::uint32_t row : work_.scope.rows) after.push_back(partners_[row]);
    add_row(ProtectedRow::Kind::computed_total, "", text_figure(total_label(language_)), work_.scope.rows,
            after);
    for (Figure& figure : out_.rows.back().figures) {
      if (figure.kind != Figure::Kind::text) rest_on(figure, work_.choice);
    }
  }

  void add_notes() {
    if (per_month_) {
      out_.caption_note = per_month_caption(*before_.months, *after_.months, language_);
      out_.notes.push_back(per_month_note(*before_.months, *after_.months, language_));
    }
    if (!left_out_.empty()) out_.notes.push_back(excluded_note(left_out_, language_));
    for (const std::string& note : work_.request.notes) out_.notes.push_back(note);
    out_.source_note = source_note(before_.dataset->description, language_) + " " +
                       source_note(after_.dataset->description, language_);
  }

  QueryWork& work_;
  Language language_;
  AnswerTable& out_;
  Side before_;
  Side after_;
  RowNumbers partners_;
  bool per_month_ = false;
  std::vector<std::string> left_out_;
};

}  // namespace

bool compare_periods(QueryWork& work) {
  return PeriodComparison(work).compare();
}

}  // namespace underlag::statistics
