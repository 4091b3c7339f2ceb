#include "renderers/pdf/report/table_widths.hpp"

#include <algorithm>
#include <numeric>

namespace underlag::pdf {

namespace {

// From this part of the text width on, a table takes all of it.
constexpr double kNearlyFull = 0.7;

// Between two widths of each column, all the same part of the way.
std::vector<double> between(const std::vector<ColumnNeed>& needs, double ColumnNeed::*from,
                            double ColumnNeed::*to, double width) {
  double low = sum_of(needs, from);
  double high = sum_of(needs, to);
  double share = high > low ? (width - low) / (high - low) : 0;
  std::vector<double> widths;
  for (const ColumnNeed& need : needs) widths.push_back(need.*from + (need.*to - need.*from) * share);
  return widths;
}

// Columns with short texts get what they need; the others share the rest by the length of their texts, but
// none gets less than its longest word.
std::vector<double> shared_out(const std::vector<ColumnNeed>& needs, double width) {
  std::vector<double> widths(needs.size(), 0);
  double room = width;
  std::size_t open = needs.size();
  for (bool changed = true; changed && open > 0;) {
    changed = false;
    double fair = room / static_cast<double>(open);
    for (std::size_t i = 0; i < needs.size(); ++i) {
      if (widths[i] > 0 || needs[i].natural > fair) continue;
      widths[i] = needs[i].natural;
      room -= needs[i].natural;
      --open;
      changed = true;
    }
  }
  std::vector<ColumnNeed> rest;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (widths[i] == 0) rest.push_back(needs[i]);
  }
  // The short columns may have left too little for the long ones' words: then all start from their longest
  // word.
  if (sum_of(rest, &ColumnNeed::least) > room) {
    return between(needs, &ColumnNeed::least, &ColumnNeed::natural, width);
  }
  std::vector<double> shared = between(rest, &ColumnNeed::least, &ColumnNeed::natural, room);
  auto next = shared.begin();
  for (double& one : widths) {
    if (one == 0) one = *next++;
  }
  return widths;
}

// From one width of each column to another where the room is enough: half of what a word needs would help
// none. Those that need least come first, and what is left over goes to the others, or to all.
std::vector<double> raised_where_enough(const std::vector<ColumnNeed>& needs, double ColumnNeed::*from,
                                        double ColumnNeed::*to, double width) {
  double room = width - sum_of(needs, from);
  std::vector<std::size_t> order(needs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  auto gap = [&](std::size_t column) { return needs[column].*to - needs[column].*from; };
  std::ranges::stable_sort(order, {}, gap);
  std::vector<double> widths;
  for (const ColumnNeed& need : needs) widths.push_back(need.*from);
  std::size_t raised = 0;
  while (raised < order.size()) {
    // Columns that need the same, as those with one heading do, stay alike.
    std::size_t end = raised;
    double all = 0;
    for (double first = gap(order[raised]); end < order.size() && gap(order[end]) < first + 0.1; ++end)
      all += gap(order[end]);
    if (all > room) break;
    room -= all;
    for (; raised < end; ++raised) widths[order[raised]] += gap(order[raised]);
  }
  if (raised == order.size()) raised = 0;
  for (std::size_t i = raised; i < order.size(); ++i)
    widths[order[i]] += room / static_cast<double>(order.size() - raised);
  return widths;
}

// Texts that come row after row are kept whole before those of the head.
std::vector<double> hyphenated(std::vector<ColumnNeed> needs, double width) {
  for (ColumnNeed& need : needs) {
    need.body = std::max(need.body, need.sound);
    need.least = std::max(need.least, need.body);
  }
  if (sum_of(needs, &ColumnNeed::body) <= width)
    return raised_where_enough(needs, &ColumnNeed::body, &ColumnNeed::least, width);
  if (sum_of(needs, &ColumnNeed::sound) <= width)
    return raised_where_enough(needs, &ColumnNeed::sound, &ColumnNeed::body, width);
  return raised_where_enough(needs, &ColumnNeed::tight, &ColumnNeed::sound, width);
}

}  // namespace

double sum_of(const std::vector<ColumnNeed>& needs, double ColumnNeed::*what) {
  double sum = 0;
  for (const ColumnNeed& need : needs) sum += need.*what;
  return sum;
}

std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double width) {
  double natural = sum_of(needs, &ColumnNeed::natural);
  if (natural > width) {
    std::vector<ColumnNeed> rows_whole = needs;
    for (ColumnNeed& need : rows_whole) need.least = std::max(need.least, need.body);
    if (sum_of(rows_whole, &ColumnNeed::least) <= width)
      return between(rows_whole, &ColumnNeed::least, &ColumnNeed::natural, width);
    if (sum_of(needs, &ColumnNeed::least) <= width) return shared_out(needs, width);
    double tight = sum_of(needs, &ColumnNeed::tight);
    if (tight <= width) return hyphenated(needs, width);
    std::vector<double> widths;
    for (const ColumnNeed& need : needs) widths.push_back(need.tight * width / tight);
    return widths;
  }
  double stretch = natural > width * kNearlyFull ? width / natural : 1;
  std::vector<double> widths;
  for (const ColumnNeed& need : needs) widths.push_back(need.natural * stretch);
  return widths;
}

}  // namespace underlag::pdf
