#include "statistics/query_notes.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "statistics/query_totals.hpp"
#include "statistics/rounded_shares.hpp"
#include "statistics/wording.hpp"

namespace underlag::statistics {

namespace {

/// True when the expression uses the column: `grund` in its own dataset, `figur2.grund` in another.
bool mentions(const Expression& expression, const Dataset& dataset, const std::string& column, bool is_own) {
  const bool is_named = is_own && expression.kind == Expression::Kind::name && expression.text == column;
  const bool is_member = expression.kind == Expression::Kind::member && expression.text == column &&
                         expression.children[0].kind == Expression::Kind::name &&
                         expression.children[0].text == dataset.id();
  return is_named || is_member || std::ranges::any_of(expression.children, [&](const Expression& child) {
           return mentions(child, dataset, column, is_own);
         });
}

class NoteWriter {
 public:
  explicit NoteWriter(QueryWork& work) : work_(work), language_(work.context.language) {}

  void write() {
    write_of(*work_.dataset);
    work_.table.source_note = source_note(work_.dataset->description, language_);
    if (const Dataset* joined = work_.scope.joined) {
      write_of(*joined);
      write_periods(*joined);
      work_.table.source_note += " " + source_note(joined->description, language_);
    }
    for (std::string& note : rounded_shares_notes(work_.table, language_)) add(std::move(note));
    for (const std::string& note : work_.request.notes) add(note);
  }

 private:
  void write_of(const Dataset& dataset) {
    const DatasetDescription& description = dataset.description;
    for (const AcceptedFinding& accepted : description.accepted) {
      if (concerns(dataset, accepted)) add(accepted.reason);
    }
    if (!dataset.not_answered.empty()) {
      add(unknown_note(description.title, dataset.not_answered, description.about, language_));
    }
    for (const ColumnDescription& column : description.columns) {
      if (!shows(dataset, column.id)) continue;
      for (const auto& [term, explanation] : column.definitions) add(term + ": " + explanation + ".");
    }
    for (const std::string& note : description.notes) add(note);
    if (description.is_synthetic) add(synthetic_note(language_));
    const int threshold = work_.context.rules.usual_threshold(description);
    if (description.published && shows_counts_under(threshold)) {
      add(published_note(*description.published, threshold, language_));
    }
  }

  /// What is known to be wrong belongs under a table that shows it.
  bool concerns(const Dataset& dataset, const AcceptedFinding& accepted) const {
    if (accepted.rule == "total" && dataset.description.declared_totals && !shows_declared_totals(work_)) {
      return false;
    }
    if (!accepted.column.empty() && !shows(dataset, accepted.column)) return false;
    return accepted.row.empty() || shows_row(dataset, accepted.row);
  }

  bool shows_row(const Dataset& dataset, const std::string& key) const {
    if (&dataset != work_.dataset) return true;
    return std::ranges::any_of(work_.scope.rows,
                               [&](std::uint32_t row) { return dataset.rows[row].key == key; });
  }

  bool shows(const Dataset& dataset, const std::string& column) const {
    const bool is_own = &dataset == work_.dataset;
    return std::ranges::any_of(work_.measures, [&](const Measure& one) {
      return mentions(one.expression, dataset, column, is_own);
    });
  }

  /// Figures of periods that differ in length stand side by side: the reader must know.
  void write_periods(const Dataset& joined) {
    const auto own = months_of(work_.dataset->description.period);
    const auto other = months_of(joined.description.period);
    const bool shows_other = std::ranges::any_of(
        joined.description.columns,
        [&](const ColumnDescription& one) { return one.is_numeric() && shows(joined, one.id); });
    if (shows_other && own && other && *own != *other) add(unequal_periods_note(*own, *other, language_));
  }

  bool shows_counts_under(int threshold) const {
    return std::ranges::any_of(work_.table.rows, [threshold](const AnswerRow& row) {
      return std::ranges::any_of(row.figures, [threshold](const Figure& figure) {
        return figure.is_count && figure.number > 0 && figure.number < threshold;
      });
    });
  }

  void add(std::string note) {
    auto& notes = work_.table.notes;
    if (std::ranges::find(notes, note) == notes.end()) notes.push_back(std::move(note));
  }

  QueryWork& work_;
  Language language_;
};

}  // namespace

void add_notes(QueryWork& work) {
  NoteWriter(work).write();
}

}  // namespace underlag::statistics
