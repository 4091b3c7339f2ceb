#pragma once
// Dates as the project writes them: ISO 8601, no time zone, never the clock.

#include <optional>
#include <string>
#include <string_view>

namespace underlag {

struct Date {
  int year = 1980;
  int month = 1;
  int day = 1;
  auto operator<=>(const Date&) const = default;
};

/// A real calendar date written 2026-11-22; none for anything else (2026-02-30, 26-11-22, spaces).
std::optional<Date> parse_iso_date(std::string_view text);

inline bool is_iso_date(std::string_view text) {
  return parse_iso_date(text).has_value();
}

/// 2006-01.
bool is_iso_month(std::string_view text);

std::string iso_date(const Date& date);

/// The date of a number of seconds since 1970-01-01 (UTC); for SOURCE_DATE_EPOCH.
Date date_of_epoch_seconds(long long seconds);

}  // namespace underlag
