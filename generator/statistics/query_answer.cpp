#include "statistics/query_answer.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/queries.hpp"
#include "statistics/empty_filter.hpp"
#include "statistics/period_comparison.hpp"
#include "statistics/query_columns.hpp"
#include "statistics/query_notes.hpp"
#include "statistics/query_rows.hpp"
#include "statistics/query_totals.hpp"
#include "statistics/row_partners.hpp"
#include "statistics/summary_answer.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

/// Both have keys, and what `on` says is one of them; reports what is not so.
bool can_join(QueryWork& work) {
  for (const Dataset* one : {work.dataset, work.scope.joined}) {
    const auto& key = one->description.key;
    if (key.empty()) {
      work.diagnostics.add(messages::key_needed, work.request.place, {one->id(), one->description.path});
      return false;
    }
    const std::string& on = work.query().join->on;
    if (one != work.dataset || on.empty() || (key.size() == 1 && key.front() == on)) continue;
    work.diagnostics.add(messages::join_on_no_key, work.request.place, {on, one->id(), key.front()});
    return false;
  }
  return true;
}

void find_partners(QueryWork& work) {
  const Dataset& own = *work.dataset;
  const Dataset& other = *work.scope.joined;
  RowNumbers partners = partner_rows(own, other);
  const bool has_any = std::ranges::any_of(partners, [](std::uint32_t row) { return row != kNoRow; });
  const bool is_listed = !DisclosureRules::has_rows_of_people(own.description) &&
                         !DisclosureRules::has_rows_of_people(other.description);
  if (!has_any && is_listed && !own.rows.empty() && !other.rows.empty()) {
    work.diagnostics.add(messages::join_matches_nothing, work.request.place,
                         {own.id(), other.id(), own.rows.front().key, other.rows.front().key});
  }
  work.scope.partners = std::make_shared<const RowNumbers>(std::move(partners));
}

/// The dataset, the joined one, and the rows that `where` keeps.
bool find_rows(QueryWork& work) {
  const Query& query = work.query();
  work.dataset = find_dataset(query.dataset, work.request, work.context, work.diagnostics);
  if (work.dataset == nullptr) return false;
  work.scope.dataset = work.dataset;
  work.scope.rows = all_rows(*work.dataset);
  work.table.dataset = work.dataset;
  if (query.join) {
    work.scope.joined = find_dataset(query.join->dataset, work.request, work.context, work.diagnostics);
    if (work.scope.joined == nullptr || !can_join(work)) return false;
    find_partners(work);
  }
  if (!query.where) return true;
  const Origin where{query.where_place, query.where_line};
  auto chosen = work.evaluator().rows_where(*query.where, work.scope, where);
  if (!chosen) return false;
  if (chosen->choice.is_hidden) {
    warn_of_hidden_filter(*query.where, where, work.diagnostics);
  } else if (chosen->rows.empty()) {
    warn_of_empty_filter(*query.where, *work.dataset, where, work.diagnostics);
  } else {
    warn_of_unknown_words(*query.where, *work.dataset, where, work.diagnostics);
  }
  work.scope.rows = std::move(chosen->rows);
  work.choice = std::move(chosen->choice);
  return true;
}

bool may_list_rows(QueryWork& work) {
  const DatasetDescription& description = work.dataset->description;
  if (!work.query().group_by.empty() || !DisclosureRules::has_rows_of_people(description)) return true;
  work.diagnostics.add(messages::rows_are_people, work.request.place, {description.id, description.path});
  return false;
}

bool add_table(QueryWork& work) {
  choose_measures(work);
  if (!may_list_rows(work)) return false;
  add_columns(work);
  const bool is_done = work.query().group_by.empty() ? add_rows(work) : add_groups(work);
  if (!is_done || !put_in_order(work)) return false;
  apply_limit(work);
  if (!add_sections(work)) return false;
  return !work.query().total || add_totals(work);
}

}  // namespace

const Dataset* find_dataset(const std::string& id, const Request& request, const AnswerContext& context,
                            Diagnostics& diagnostics) {
  const auto found = context.data.find(id);
  if (found != context.data.end()) return &found->second;
  std::vector<std::string> ids;
  for (const auto& [name, dataset] : context.data) ids.push_back(name);
  diagnostics.add(messages::unknown_dataset, request.place, {id, nearest_word(id, ids)}).excerpt = {
      request.source_line, 1};
  return nullptr;
}

std::optional<AnswerTable> answer_table(const Request& request, const AnswerContext& context,
                                        Diagnostics& diagnostics) {
  QueryWork work{request, context, diagnostics, nullptr, {}, {}, {}, {}};
  if (!find_rows(work)) return std::nullopt;
  if (request.query.compare) {
    if (!compare_periods(work)) return std::nullopt;
    return std::move(work.table);
  }
  const bool is_done = request.kind == Request::Kind::summary ? add_summary(work) : add_table(work);
  if (!is_done) return std::nullopt;
  add_notes(work);
  return std::move(work.table);
}

}  // namespace underlag::statistics
