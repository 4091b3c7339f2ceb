#include <algorithm>
#include <tuple>
#include <utility>

#include "diagnostics/messages/queries.hpp"
#include "statistics/query_rows.hpp"
#include "text/natural_order.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

struct SortKey {
  int rank = 0;  ///< 0 numbers, 1 words, 2 what is not known.
  std::pair<double, double> number;
  std::string text;
};

int rank(const Figure& figure) {
  if (figure.is_hidden) return 2;  // its place must not tell its size
  if (figure.kind == Figure::Kind::missing || figure.kind == Figure::Kind::not_computable) return 2;
  return figure.kind == Figure::Kind::text ? 1 : 0;
}

SortKey sort_key(const Figure& figure) {
  SortKey out;
  out.rank = rank(figure);
  if (out.rank == 0) out.number = {figure.number, figure.high};
  if (out.rank == 1) out.text = natural_order_key(figure.text);
  return out;
}

bool stands_before(const std::vector<SortKey>& left, const std::vector<SortKey>& right,
                   const std::vector<Ordering>& order) {
  for (std::size_t at = 0; at < left.size(); ++at) {
    if (left[at].rank != right[at].rank) return left[at].rank < right[at].rank;
    const auto a = std::tie(left[at].number, left[at].text);
    const auto b = std::tie(right[at].number, right[at].text);
    if (a != b) return order[at].descending ? b < a : a < b;
  }
  return false;
}

/// None after an error.
std::optional<std::vector<std::size_t>> columns_of_order(QueryWork& work) {
  std::vector<std::string> ids;
  for (const ProtectedColumn& column : work.table.columns) ids.push_back(column.id);
  std::vector<std::size_t> out;
  for (const Ordering& ordering : work.query().order) {
    const auto found = std::ranges::find(ids, ordering.column);
    if (found == ids.end()) {
      work.diagnostics.add(messages::unknown_order, work.request.place,
                           {ordering.column, nearest_word(ordering.column, ids)});
      return std::nullopt;
    }
    out.push_back(static_cast<std::size_t>(found - ids.begin()));
  }
  return out;
}

}  // namespace

bool put_in_order(QueryWork& work) {
  const auto columns = columns_of_order(work);
  if (!columns) return false;
  if (columns->empty()) return true;
  std::vector<std::vector<SortKey>> keys;
  std::vector<std::size_t> places;
  for (const AnswerRow& row : work.table.rows) {
    places.push_back(places.size());
    keys.emplace_back();
    for (const std::size_t column : *columns) keys.back().push_back(sort_key(row.figures[column]));
  }
  std::ranges::stable_sort(places, [&](std::size_t a, std::size_t b) {
    return stands_before(keys[a], keys[b], work.query().order);
  });
  std::vector<AnswerRow> rows;
  RowNumbers numbers;
  const bool has_groups = !work.query().group_by.empty();
  for (const std::size_t at : places) {
    rows.push_back(std::move(work.table.rows[at]));
    if (!has_groups) numbers.push_back(work.scope.rows[at]);
  }
  work.table.rows = std::move(rows);
  if (!has_groups) work.scope.rows = std::move(numbers);
  return true;
}

}  // namespace underlag::statistics
