#pragma once
// A cell as a person would read it off the sheet: ISO dates, decimal comma, text and CSV numbers as they were
// typed.

#include <optional>
#include <string>
#include <string_view>

#include "model/raw/sheet.hpp"

namespace underlag {

/// A moment in a workbook. Serial 60 of the 1900 system is Excel's 29 February 1900, a day that never was.
struct CalendarMoment {
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  double second = 0;
};

/// The moment that a number of days means, to the nearest millisecond; none outside the years 1900–9999.
std::optional<CalendarMoment> moment_of(double serial, bool is_date1904);

/// The number of days for a date and time; the day must exist (and 1900-02-29 does, in the 1900 system).
/// None outside the years 1900–9999.
std::optional<double> serial_of(const CalendarMoment& moment, bool is_date1904);

/// `2026-11-22`, `09:30`, `2026-11-22 09:30:05`, `36:00` (duration), `45,5 %`, `007`, `1234,5`, `SANT`,
/// `#N/A`; rounded as the sheet rounds. A date outside the years 1900–9999 is shown as its number. Empty for
/// an empty cell.
std::string shown_text(const Workbook& workbook, const Cell& cell);

/// The same for reading: a number keeps all its digits, and has nothing but them (007 kr is 007).
std::string full_text(const Workbook& workbook, const Cell& cell);

/// The shortest decimal number that reads back as `number`, with `decimal_mark`; never with an exponent for
/// magnitudes people type (below 10^15).
std::string number_text(double number, char decimal_mark);

}  // namespace underlag
