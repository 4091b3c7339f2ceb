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

/// A date as settings and front matter have it, `2026-11-22`, as `long_date`. Text that is no date stays as
/// it is; the fixed date of a project that gives none, which is no day on which anything was written, becomes
/// empty.
std::string date_in_words(const std::string& iso, Language language);

}  // namespace underlag
