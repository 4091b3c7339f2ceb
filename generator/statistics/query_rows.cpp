#include "statistics/query_rows.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "diagnostics/messages/queries.hpp"
#include "statistics/wording.hpp"

namespace underlag::statistics {

namespace {

/// What is counted of more than the row at hand tells which rows `where` chose.
bool counts_others(const QueryWork& work, const Figure& figure, std::uint32_t row) {
  return std::ranges::any_of(figure.cells, [&](const UsedCells& used) {
    return used.dataset == work.dataset && used.rows != RowNumbers{row};
  });
}

/// One figure per measure; false after an error.
bool add_figures(QueryWork& work, const Scope& scope, AnswerRow& out) {
  Evaluator evaluator = work.evaluator();
  for (const Measure& one : work.measures) {
    auto figure = evaluator.figure(one.expression, scope, {one.place, one.source_line});
    if (!figure) return false;
    if (one.style) figure->style.reset();
    if (counts_others(work, *figure, *scope.row)) rest_on(*figure, work.choice);
    out.figures.push_back(std::move(*figure));
  }
  return true;
}

bool is_grouped(const QueryWork& work, const Measure& measure) {
  return measure.expression.kind == Expression::Kind::name &&
         std::ranges::find(work.query().group_by, measure.expression.text) != work.query().group_by.end();
}

/// A group's name is no answer of a single person: it carries no cells and is never hidden.
Figure group_label(const QueryWork& work, const std::string& id, std::uint32_t row) {
  Figure out = figure_of(*work.dataset, row, *work.dataset->description.index_of(id));
  out.cells.clear();
  if (out.kind == Figure::Kind::missing)
    out.text = missing_name(out.text, out.missing_class, work.context.language);
  return out;
}

std::string group_key(const Dataset& dataset, std::uint32_t row, const std::vector<std::size_t>& by) {
  std::string out;
  for (const std::size_t column : by) out += (out.empty() ? "" : " / ") + group_text(dataset, row, column);
  return out;
}

void keep_rows_of_shown_groups(QueryWork& work) {
  std::vector<std::size_t> by;
  for (const std::string& id : work.query().group_by) {
    by.push_back(*work.dataset->description.index_of(id));
  }
  std::set<std::string> shown;
  for (const AnswerRow& row : work.table.rows) shown.insert(row.key);
  std::erase_if(work.scope.rows,
                [&](std::uint32_t row) { return !shown.contains(group_key(*work.dataset, row, by)); });
}

bool add_group(QueryWork& work, const RowNumbers& rows, const std::vector<std::size_t>& by) {
  AnswerRow out;
  out.key = group_key(*work.dataset, rows.front(), by);
  Scope scope = work.scope;
  scope.rows = rows;
  scope.base = work.scope.rows;
  Evaluator evaluator = work.evaluator();
  for (const Measure& one : work.measures) {
    if (is_grouped(work, one)) {
      out.figures.push_back(group_label(work, one.expression.text, rows.front()));
      continue;
    }
    auto figure = evaluator.figure(one.expression, scope, {one.place, one.source_line});
    if (!figure) return false;
    rest_on(*figure, work.choice);
    out.figures.push_back(std::move(*figure));
  }
  if (!work.choice.counts.empty()) {
    // That there is such a group tells it as well.
    rest_on(out.chosen_by.emplace(boolean_figure(true)), work.choice);
  }
  work.table.rows.push_back(std::move(out));
  return true;
}

/// The names of the groups would be the hidden counts.
bool would_tell_counts(const DatasetDescription& description, std::size_t column) {
  const ColumnDescription& described = description.columns[column];
  return !DisclosureRules::has_rows_of_people(description) && described.is_numeric() &&
         described.type != ColumnType::band && !DisclosureRules::is_key(description, column);
}

/// The names of the groups would be what single clients answered, from the lowest to the highest. The steps
/// of a scale are known to everybody.
bool would_list_people(const DatasetDescription& description, std::size_t column) {
  const ColumnDescription& described = description.columns[column];
  const bool is_of_clients =
      DisclosureRules::has_rows_of_people(description) && description.about == About::client;
  if (!is_of_clients) return false;
  const bool is_scale = described.minimum && described.maximum;
  const bool is_own_value = (described.is_numeric() && described.type != ColumnType::band && !is_scale) ||
                            described.type == ColumnType::date;
  return is_own_value || DisclosureRules::is_key(description, column);
}

bool can_name_groups(QueryWork& work, std::size_t column) {
  const DatasetDescription& description = work.dataset->description;
  if (work.context.rules.threshold(description) <= 1) return true;
  const Message* problem = would_tell_counts(description, column)   ? &messages::groups_of_numbers
                           : would_list_people(description, column) ? &messages::groups_of_people
                                                                    : nullptr;
  if (problem == nullptr) return true;
  work.diagnostics.add(*problem, work.request.place, {description.columns[column].id}).excerpt = {
      work.request.source_line, 1};
  return false;
}

}  // namespace

bool add_rows(QueryWork& work) {
  for (const std::uint32_t row : work.scope.rows) {
    Scope scope = work.scope;
    scope.row = row;
    AnswerRow out;
    out.key = work.dataset->rows[row].key;
    if (!add_figures(work, scope, out)) return false;
    out.chosen_by = choice_of(work, row);
    work.table.rows.push_back(std::move(out));
  }
  return true;
}

bool add_groups(QueryWork& work) {
  std::vector<std::size_t> by;
  for (const std::string& id : work.query().group_by) {
    const auto column = work.dataset->description.index_of(id);
    if (!column) return unknown_column(work, id);
    if (!can_name_groups(work, *column)) return false;
    by.push_back(*column);
  }
  for (const Measure& one : work.measures) {
    if (!own_column(work, one) || is_grouped(work, one)) continue;
    work.diagnostics.add(messages::group_needs_aggregate, one.place, {one.expression.text});
    return false;
  }
  std::map<std::vector<std::string>, std::size_t> index_of_group;
  std::vector<RowNumbers> groups;
  for (const std::uint32_t row : work.scope.rows) {
    std::vector<std::string> key;
    for (const std::size_t column : by) key.push_back(group_text(*work.dataset, row, column));
    const auto [there, is_new] = index_of_group.emplace(std::move(key), groups.size());
    if (is_new) groups.emplace_back();
    groups[there->second].push_back(row);
  }
  return std::ranges::all_of(groups, [&](const RowNumbers& group) { return add_group(work, group, by); });
}

bool add_sections(QueryWork& work) {
  const std::string& id = work.query().sections;
  if (id.empty()) return true;
  const auto column = work.dataset->description.index_of(id);
  if (!column) return unknown_column(work, id);
  if (!can_name_groups(work, *column)) return false;
  if (!work.query().group_by.empty()) {
    work.diagnostics.add(messages::sections_of_groups, work.request.place);
    return false;
  }
  std::vector<std::string> names;
  std::map<std::string, std::vector<std::size_t>> members;
  for (std::size_t at = 0; at < work.scope.rows.size(); ++at) {
    const std::string name = group_label(work, id, work.scope.rows[at]).text;
    if (!members.contains(name)) names.push_back(name);
    members[name].push_back(at);
  }
  std::vector<AnswerRow> rows;
  RowNumbers numbers;
  for (const std::string& name : names) {
    AnswerRow heading;
    heading.kind = ProtectedRow::Kind::group_heading;
    heading.figures.assign(work.table.columns.size(), Figure{});
    if (!heading.figures.empty()) heading.figures.front() = text_figure(name);
    rows.push_back(std::move(heading));
    for (const std::size_t at : members[name]) {
      rows.push_back(std::move(work.table.rows[at]));
      numbers.push_back(work.scope.rows[at]);
    }
  }
  work.table.rows = std::move(rows);
  work.scope.rows = std::move(numbers);
  return true;
}

void apply_limit(QueryWork& work) {
  const auto limit = work.query().limit;
  if (!limit || work.table.rows.size() <= static_cast<std::size_t>(*limit)) return;
  const auto last = work.table.rows.begin() + *limit;
  if (!work.table.order.empty() && work.query().sections.empty()) {
    work.table.cut_off.assign(std::make_move_iterator(last), std::make_move_iterator(work.table.rows.end()));
  }
  work.table.rows.erase(last, work.table.rows.end());
  if (work.query().group_by.empty()) {
    work.scope.rows.resize(work.table.rows.size());
    return;
  }
  // Of groups, the total is still of all rows, unless that would tell how few people are cut off.
  if (work.context.rules.threshold(work.dataset->description) <= 1) return;
  keep_rows_of_shown_groups(work);
  if (work.query().total) work.table.notes.push_back(total_of_shown_note(work.context.language));
}

}  // namespace underlag::statistics
