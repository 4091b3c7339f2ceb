#include "model/dataset_description.hpp"

#include <algorithm>

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

/// Months since year 0; none when the text is no month or date.
std::optional<int> month_number(const std::string& text) {
  if (!is_iso_date(text) && !is_iso_month(text)) return std::nullopt;
  return std::stoi(text.substr(0, 4)) * 12 + std::stoi(text.substr(5, 2));
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

std::optional<int> months_of(const Period& period) {
  const auto from = month_number(period.from);
  const auto to = month_number(period.to);
  if (!from || !to || *to < *from) return std::nullopt;
  return *to - *from + 1;
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
