#include "model/dataset_description.hpp"

#include <algorithm>
#include <chrono>

#include "text/calendar.hpp"
#include "text/letter_case.hpp"

namespace underlag {

namespace {

/// "Hägersten - Liljeholmen" and "hägersten-liljeholmen" are one spelling.
std::string folded(const std::string& spelling) {
  std::string out;
  for (const char character : to_lower_case(spelling)) {
    if (character != ' ') out += character;
  }
  return out;
}

/// Months since year 0 until the day begins, or until it has ended; none when the text is no month or date.
std::optional<double> months_until(const std::string& text, bool is_end) {
  if (!is_iso_date(text) && !is_iso_month(text)) return std::nullopt;
  const int year = std::stoi(text.substr(0, 4));
  const int month = std::stoi(text.substr(5, 2));
  const double months = year * 12 + month - 1;
  if (is_iso_month(text)) return is_end ? months + 1 : months;
  const std::chrono::year_month_day_last last{
      std::chrono::year{year}, std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
  const int days = std::stoi(text.substr(8, 2)) - (is_end ? 0 : 1);
  return months + static_cast<double>(days) / static_cast<unsigned>(last.day());
}

}  // namespace

bool AliasTable::add(const std::string& spelling, const std::string& name) {
  const auto [there, is_new] = names_.emplace(folded(spelling), name);
  return is_new || there->second == name;
}

std::string AliasTable::canonical(const std::string& spelling) const {
  if (names_.empty()) return spelling;
  const auto found = names_.find(folded(spelling));
  return found == names_.end() ? spelling : found->second;
}

std::optional<double> months_of(const Period& period) {
  const auto from = months_until(period.from, false);
  const auto to = months_until(period.to, true);
  if (!from || !to || *to <= *from) return std::nullopt;
  return *to - *from;
}

const ColumnDescription* DatasetDescription::find(std::string_view id_asked) const {
  const auto found = std::ranges::find(columns, id_asked, &ColumnDescription::id);
  return found == columns.end() ? nullptr : &*found;
}

std::optional<std::size_t> DatasetDescription::index_of(std::string_view id_asked) const {
  const auto found = std::ranges::find(columns, id_asked, &ColumnDescription::id);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

}  // namespace underlag
