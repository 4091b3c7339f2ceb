#pragma once
// Dates as a reader meets them: 22 november 2026.

#include <string>

#include "text/calendar.hpp"
#include "text/language.hpp"

namespace underlag {

/// `22 november 2026` and `22 November 2026`, with no-break spaces so that a line never ends inside.
std::string long_date(const Date& date, Language language);

/// `november 2026`
std::string month_and_year(const Date& date, Language language);

}  // namespace underlag
