#include "statistics/query_notes.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "statistics/query_totals.hpp"
#include "statistics/rounded_shares.hpp"
#include "statistics/row_partners.hpp"
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
      write_unpaired(*joined);
      write_periods(*joined);
      work_.table.source_note += " " + source_note(joined->description, language_);
    }
    write_bases();
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

  /// Rows that are in one of two joined datasets only. A filter chooses among those of the first; persons are
  /// not listed.
  void write_unpaired(const Dataset& joined) {
    const DatasetDescription& own = work_.dataset->description;
    if (DisclosureRules::has_rows_of_people(own)) return;
    std::vector<std::string> alone;
    for (const std::uint32_t row : work_.scope.rows) {
      if ((*work_.scope.partners)[row] == kNoRow) alone.push_back(work_.dataset->rows[row].key);
    }
    if (!alone.empty()) add(no_partner_note(joined.description.title, alone, own.about, language_));
    if (work_.query().where || DisclosureRules::has_rows_of_people(joined.description)) return;
    const auto others = keys_without_partner(joined, *work_.scope.partners);
    if (!others.empty()) add(no_partner_note(own.title, others, joined.description.about, language_));
  }

  /// Figures of periods that differ in length stand side by side: the reader must know.
  void write_periods(const Dataset& joined) {
    const auto own = months_of(work_.dataset->description.period);
    const auto other = months_of(joined.description.period);
    const bool shows_other = std::ranges::any_of(
        joined.description.columns,
        [&](const ColumnDescription& one) { return grows_with_time(one.type) && shows(joined, one.id); });
    if (shows_other && own && other && *own != *other) add(unequal_periods_note(*own, *other, language_));
  }

  /// A percentage without its counts says what it is a percentage of, where that is one number.
  void write_bases() {
    const auto& columns = work_.table.columns;
    const auto is_percent = [](const ProtectedColumn& one) {
      return one.style.kind == NumberStyle::Kind::percent;
    };
    if (!std::ranges::all_of(columns, [&](const auto& one) { return one.is_text || is_percent(one); }))
      return;
    std::vector<std::optional<Figure>> bases(columns.size());
    std::vector<bool> differs(bases.size(), false);
    for (const AnswerRow& row : work_.table.rows) {
      if (row.kind != ProtectedRow::Kind::data) continue;
      for (std::size_t at = 0; at < row.figures.size(); ++at) {
        const Figure& one = row.figures[at];
        if (!one.parts || one.is_hidden) continue;
        differs[at] = differs[at] || (bases[at] && bases[at]->number != one.parts->second);
        bases[at] = number_figure(one.parts->second);
        bases[at]->makeup.adds = one.makeup.divided_by;
      }
    }
    for (std::size_t at = 0; at < bases.size(); ++at) {
      if (!bases[at] || differs[at]) continue;
      std::string note = base_note(columns[at].header, bases[at]->number, language_);
      work_.table.said_in_notes.emplace_back(note, std::move(*bases[at]));
      add(std::move(note));
    }
  }

  /// What is counted during a period, not a percentage or how many work there.
  static bool grows_with_time(ColumnType type) {
    return type == ColumnType::count || type == ColumnType::band;
  }

  bool shows_counts_under(int threshold) const {
    return std::ranges::any_of(work_.table.rows, [threshold](const AnswerRow& row) {
      return std::ranges::any_of(row.figures, [threshold](const Figure& figure) {
        const bool is_shown = figure.is_count || figure.parts.has_value();
        const double count = figure.parts ? figure.parts->first : figure.number;
        return is_shown && count > 0 && count < threshold;
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
