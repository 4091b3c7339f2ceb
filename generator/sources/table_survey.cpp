#include "sources/table_survey.hpp"

#include <algorithm>
#include <cmath>

#include "model/raw/sheet_address.hpp"
#include "sources/usual_words.hpp"
#include "text/letter_case.hpp"

namespace underlag {

namespace {

constexpr std::size_t kMostKeyColumns = 5;
constexpr std::size_t kMostRowsCompared = 5000;

}  // namespace

TableSurvey::TableSurvey(const RawTable& table) : table_(table), guessers_(table.headers().size()) {
  sums_.resize(guessers_.size());
  RawRow row;
  for (std::size_t at = 0; at < table.row_count(); ++at) {
    table.read_row(at, row);
    if (!row.is_empty()) take(row, at + 1 == table.row_count());
  }
  for (std::size_t at = 0; at < guessers_.size(); ++at) {
    guesses_.push_back(guessers_[at].guess(table.headers()[at]));
  }
  mark_names();
  find_key();
}

// Beside a personal number, "Namn" is somebody's name; elsewhere it may be a unit's.
void TableSurvey::mark_names() {
  if (std::ranges::none_of(guesses_, &ColumnGuess::is_personal)) return;
  for (std::size_t at = 0; at < guesses_.size(); ++at) {
    if (to_lower_case(table_.headers()[at]) == "namn") guesses_[at].is_personal = true;
  }
}

void TableSurvey::take(const RawRow& row, bool is_last) {
  const std::string name = tidy_text(row.cells.front().text);
  if (is_total_word(name) || (is_last && is_sum_of_all(row) && !name.empty())) {
    total_row_ = name;
    return;
  }
  ++rows_;
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const RawCell& cell = row.cells[at];
    Place place{"", row.line, cell.character,
                row.line > 0 ? "" : to_string(CellAddress{cell.row, cell.column})};
    guessers_[at].add(cell, place);
    if (cell.kind == RawCell::Kind::number) sums_[at] += cell.number;
  }
  if (rows_ > kMostRowsCompared) return;
  auto& beginning = beginnings_.emplace_back();
  for (std::size_t at = 0; at < std::min(row.cells.size(), kMostKeyColumns); ++at) {
    beginning.push_back(tidy_text(row.cells[at].text));
  }
}

// The last row is the sum of the others in every column of numbers, and there are at least two.
bool TableSurvey::is_sum_of_all(const RawRow& row) const {
  if (rows_ < 3) return false;
  int equal = 0;
  for (std::size_t at = 1; at < row.cells.size(); ++at) {
    if (row.cells[at].kind != RawCell::Kind::number) continue;
    const double sum = sums_[at];
    if (sum == 0 || std::abs(row.cells[at].number - sum) > 1e-9 * std::abs(sum)) return false;
    ++equal;
  }
  return equal >= 2;
}

void TableSurvey::find_key() {
  if (rows_ < 2) return;
  // A list is named by what stands to the left; further in, unlike texts are remarks and unlike numbers
  // figures.
  const std::size_t columns = guesses_.size();
  for (std::size_t at = 0; at < std::min<std::size_t>(columns, 2) && key_.empty(); ++at) {
    const bool may_name = can_name(at) && (at == 0 || guesses_[at].type != ColumnType::count);
    if (may_name && guesses_[at].is_unique) key_ = {at};
  }
  if (rows_ > kMostRowsCompared) return;
  for (std::size_t one = 0; one < std::min(columns, kMostKeyColumns) && key_.empty(); ++one) {
    for (std::size_t other = one + 1; other < std::min(columns, kMostKeyColumns) && key_.empty(); ++other) {
      if (can_name(one) && can_name(other) && is_different_everywhere(one, other)) key_ = {one, other};
    }
  }
}

bool TableSurvey::can_name(std::size_t column) const {
  const ColumnGuess& guess = guesses_[column];
  return !table_.headers()[column].empty() && !guess.is_personal && guess.filled > 0 &&
         (guess.type == ColumnType::text || guess.type == ColumnType::choice ||
          guess.type == ColumnType::count);
}

bool TableSurvey::is_different_everywhere(std::size_t one, std::size_t other) const {
  std::set<std::pair<std::string, std::string>> seen;
  for (const auto& beginning : beginnings_) {
    if (beginning[one].empty() && beginning[other].empty()) return false;
    if (!seen.emplace(beginning[one], beginning[other]).second) return false;
  }
  return seen.size() > 1;
}

}  // namespace underlag
