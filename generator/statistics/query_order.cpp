#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>
#include <utility>

#include "diagnostics/messages/queries.hpp"
#include "statistics/query_rows.hpp"
#include "text/natural_order.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

constexpr int kLastRank = 2;

struct SortKey {
  int rank = 0;  ///< 0 numbers, 1 words, `kLastRank` what is not known or hidden, either way.
  std::pair<double, double> number;
  std::string text;
};

int rank(const Figure& figure) {
  if (figure.is_hidden) return kLastRank;  // its place must not tell its size
  if (figure.kind == Figure::Kind::missing || figure.kind == Figure::Kind::not_computable) return kLastRank;
  return figure.kind == Figure::Kind::text ? 1 : 0;
}

SortKey sort_key(const AnswerRow& row, std::size_t column) {
  const Figure& figure = row.figures[column];
  SortKey out;
  out.rank = rank(figure);
  if (out.rank == 0) out.number = {figure.number, figure.high};
  if (out.rank == 1) out.text = natural_order_key(figure.text);
  if (figure.is_hidden) out.text = natural_order_key(row.key);
  return out;
}

using Order = std::vector<std::pair<std::size_t, bool>>;

bool stands_before(const std::vector<SortKey>& left, const std::vector<SortKey>& right, const Order& order) {
  for (std::size_t at = 0; at < left.size(); ++at) {
    if (left[at].rank != right[at].rank) return left[at].rank < right[at].rank;
    const auto a = std::tie(left[at].number, left[at].text);
    const auto b = std::tie(right[at].number, right[at].text);
    const bool is_last = left[at].rank == kLastRank;
    if (a != b) return order[at].second && !is_last ? b < a : a < b;
  }
  return false;
}

/// The numbers of the rows in their order.
std::vector<std::size_t> places_in_order(std::span<const AnswerRow> rows, const Order& order) {
  std::vector<std::vector<SortKey>> keys;
  std::vector<std::size_t> places;
  for (const AnswerRow& row : rows) {
    places.push_back(places.size());
    keys.emplace_back();
    for (const auto& [column, falls] : order) keys.back().push_back(sort_key(row, column));
  }
  std::ranges::stable_sort(
      places, [&](std::size_t a, std::size_t b) { return stands_before(keys[a], keys[b], order); });
  return places;
}

bool is_out_of_order(const AnswerRow& row, const Order& order) {
  return std::ranges::any_of(order, [&](const auto& one) { return row.figures[one.first].is_hidden; });
}

/// None after an error.
std::optional<Order> columns_of_order(QueryWork& work) {
  std::vector<std::string> ids;
  for (const ProtectedColumn& column : work.table.columns) ids.push_back(column.id);
  Order out;
  for (const Ordering& ordering : work.query().order) {
    const auto found = std::ranges::find(ids, ordering.column);
    if (found == ids.end()) {
      work.diagnostics.add(messages::unknown_order, work.request.place,
                           {ordering.column, nearest_word(ordering.column, ids)});
      return std::nullopt;
    }
    out.emplace_back(static_cast<std::size_t>(found - ids.begin()), ordering.descending);
  }
  return out;
}

}  // namespace

bool put_in_order(QueryWork& work) {
  auto order = columns_of_order(work);
  if (!order) return false;
  work.table.order = std::move(*order);
  if (work.table.order.empty()) return true;
  std::vector<AnswerRow> rows;
  RowNumbers numbers;
  const bool has_groups = !work.query().group_by.empty();
  for (const std::size_t at : places_in_order(work.table.rows, work.table.order)) {
    rows.push_back(std::move(work.table.rows[at]));
    if (!has_groups) numbers.push_back(work.scope.rows[at]);
  }
  work.table.rows = std::move(rows);
  work.table.hidden_in_order = std::ranges::count_if(
      work.table.rows, [&](const AnswerRow& row) { return is_out_of_order(row, work.table.order); });
  if (!has_groups) work.scope.rows = std::move(numbers);
  return true;
}

namespace {

bool is_chosen_by_hidden(const AnswerRow& row) {
  return row.chosen_by && row.chosen_by->is_hidden;
}

/// Which rows come before the limit must not tell the size of what is hidden: it comes last, and of the rows
/// that are there instead the total tells nothing that was looked at.
void fill_up_from_cut_off(AnswerTable& table) {
  const auto is_out = [&](const AnswerRow& row) { return is_out_of_order(row, table.order); };
  const auto data_end = std::ranges::find_if_not(
      table.rows, [](const AnswerRow& row) { return row.kind == ProtectedRow::Kind::data; });
  const auto hidden =
      std::count_if(table.rows.begin(), data_end, is_out) + std::ranges::count_if(table.cut_off, is_out);
  if (table.cut_off.empty() || hidden == table.hidden_in_order) return;
  for (auto total = data_end; total != table.rows.end(); ++total) {
    for (Figure& figure : total->figures) {
      if (figure.kind == Figure::Kind::number || figure.kind == Figure::Kind::band) figure.is_hidden = true;
    }
  }
  std::vector<AnswerRow> rows(std::make_move_iterator(table.rows.begin()), std::make_move_iterator(data_end));
  const std::size_t shown = rows.size();
  std::ranges::move(table.cut_off, std::back_inserter(rows));
  const std::vector<std::size_t> places = places_in_order(rows, table.order);
  for (std::size_t at = 0; at < shown; ++at) table.rows[at] = std::move(rows[places[at]]);
}

}  // namespace

void settle_hidden_rows(AnswerTable& table) {
  std::erase_if(table.rows, is_chosen_by_hidden);
  std::erase_if(table.cut_off, is_chosen_by_hidden);
  for (const auto& [note, figure] : table.said_in_notes) {
    if (figure.is_hidden) std::erase(table.notes, note);
  }
  if (table.order.empty()) return;
  fill_up_from_cut_off(table);
  const auto is_data = [](const AnswerRow& row) { return row.kind == ProtectedRow::Kind::data; };
  // Headings and totals stay where they are.
  for (auto from = table.rows.begin(); from != table.rows.end();) {
    from = std::find_if(from, table.rows.end(), is_data);
    const auto to = std::find_if_not(from, table.rows.end(), is_data);
    std::vector<AnswerRow> rows;
    for (const std::size_t at : places_in_order({from, to}, table.order)) {
      rows.push_back(std::move(from[static_cast<std::ptrdiff_t>(at)]));
    }
    std::ranges::move(rows, from);
    from = to;
  }
}

}  // namespace underlag::statistics
