#pragma once
// Dates as other programs write them: `22.11.2026`, `20261122`, `22-NOV-2026 10:15`. A pattern says which.

#include <optional>
#include <string>
#include <string_view>

namespace underlag {

/// A pattern is made of `YYYY`, `MM`, `DD` (two digits), `M`, `D` (one or two), `MON` (jan … dec, Swedish or
/// English, also written out), `hh`, `mm`, `ss` and the signs between them. It has a year and a month;
/// without a day it is a pattern of months. A year of two digits is no pattern: its century would be a guess.
bool is_date_pattern(std::string_view pattern);

/// The text as `2026-11-22` (or `2026-11` under a pattern of months); the time of day is left out. None when
/// the text does not follow the pattern or is no day of the calendar.
std::optional<std::string> date_by_pattern(std::string_view text, std::string_view pattern);

}  // namespace underlag
