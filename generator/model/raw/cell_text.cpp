#include "model/raw/cell_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace underlag {

namespace {

constexpr std::int64_t kMillisecondsADay = 86'400'000;
constexpr double kLastSerial = 2'958'466;  // 9999-12-31 and one day, in the 1900 system
constexpr int kDays1904 = 1462;            // the two systems' distance

// Excel counts from 1899-12-31 as day 0 and has a 29 February 1900, so after that day it counts from
// 1899-12-30.
constexpr std::chrono::sys_days kDayZero = std::chrono::year(1899) / 12 / 30;

// Fifteen digits are all that Excel shows of any number: 0.1 + 0.2 is 0.3 there, and 0.07 * 100 is 7.
double as_excel_shows(double number) {
  std::string digits = fmt::format("{:.15g}", number);
  double out = number;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

std::string clock_text(std::int64_t hours, std::int64_t rest_of_hour_ms) {
  std::int64_t minutes = rest_of_hour_ms / 60'000;
  std::int64_t seconds = rest_of_hour_ms / 1000 % 60;
  std::int64_t milliseconds = rest_of_hour_ms % 1000;
  std::string out = fmt::format("{:02}:{:02}", hours, minutes);
  if (seconds != 0 || milliseconds != 0) out += fmt::format(":{:02}", seconds);
  if (milliseconds != 0) out += fmt::format(",{:03}", milliseconds);
  return out;
}

std::string duration_text(double days) {
  if (!(std::abs(days) < 1e9)) return number_text(days, ',');
  std::int64_t milliseconds = std::llround(std::abs(days) * static_cast<double>(kMillisecondsADay));
  return (days < 0 ? "-" : "") + clock_text(milliseconds / 3'600'000, milliseconds % 3'600'000);
}

std::string moment_text(double serial, CellFormat format, bool is_date1904) {
  std::optional<CalendarMoment> moment = moment_of(serial, is_date1904);
  if (!moment) return number_text(serial, ',');
  std::string date = fmt::format("{:04}-{:02}-{:02}", moment->year, moment->month, moment->day);
  double in_hour = moment->minute * 60.0 + moment->second;
  std::string clock = clock_text(moment->hour, std::llround(in_hour * 1000));
  // Excel calls a day "time" when that is all its format shows, and "date" also when an hour hides behind it.
  if (format == CellFormat::time) return serial < 1 ? clock : date + " " + clock;
  return format == CellFormat::datetime ? date + " " + clock : date;
}

}  // namespace

std::optional<CalendarMoment> moment_of(double serial, bool is_date1904) {
  double in_1900 = serial + (is_date1904 ? kDays1904 : 0);
  if (!(in_1900 >= 0) || in_1900 >= kLastSerial) return std::nullopt;
  auto milliseconds =
      static_cast<std::int64_t>(std::llround(in_1900 * static_cast<double>(kMillisecondsADay)));
  std::int64_t days = milliseconds / kMillisecondsADay;
  std::int64_t rest = milliseconds % kMillisecondsADay;
  CalendarMoment moment;
  moment.hour = static_cast<int>(rest / 3'600'000);
  moment.minute = static_cast<int>(rest / 60'000 % 60);
  moment.second = static_cast<double>(rest % 60'000) / 1000.0;
  if (days == 60 && !is_date1904) {
    moment.year = 1900, moment.month = 2, moment.day = 29;
    return moment;
  }
  std::chrono::year_month_day date{kDayZero + std::chrono::days(days < 60 && !is_date1904 ? days + 1 : days)};
  moment.year = static_cast<int>(date.year());
  moment.month = static_cast<int>(static_cast<unsigned>(date.month()));
  moment.day = static_cast<int>(static_cast<unsigned>(date.day()));
  return moment;
}

std::optional<double> serial_of(const CalendarMoment& moment, bool is_date1904) {
  double clock = (moment.hour * 3600.0 + moment.minute * 60.0 + moment.second) / 86'400.0;
  if (moment.year == 1900 && moment.month == 2 && moment.day == 29 && !is_date1904) return 60 + clock;
  std::chrono::year_month_day date{std::chrono::year(moment.year),
                                   std::chrono::month(static_cast<unsigned>(moment.month)),
                                   std::chrono::day(static_cast<unsigned>(moment.day))};
  if (!date.ok() || moment.year < 1899 || moment.year > 9999) return std::nullopt;
  auto days = (std::chrono::sys_days(date) - kDayZero).count();
  if (is_date1904) return static_cast<double>(days - kDays1904) + clock;
  if (days <= 60) --days;
  if (days < 0) return std::nullopt;
  return static_cast<double>(days) + clock;
}

std::string number_text(double number, char decimal_mark) {
  std::array<char, 400> buffer{};
  bool plain = number == 0 || (std::abs(number) < 1e15 && std::abs(number) >= 1e-9);
  auto result =
      plain ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed)
            : std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  std::string out(buffer.data(), result.ptr);
  std::ranges::replace(out, '.', decimal_mark);
  return out;
}

namespace {

/// The cell's pattern; null when it has none for such a number.
const NumberPattern* pattern_of(const Workbook& workbook, const Cell& cell) {
  if (cell.kind != CellKind::number || cell.text != kNoText || cell.pattern == 0) return nullptr;
  const NumberPattern& pattern = workbook.patterns[cell.pattern - 1U];
  const bool is_kept = cell.number < 0 ? pattern.is_of_negatives : cell.number != 0 || pattern.is_of_zero;
  return is_kept ? &pattern : nullptr;
}

std::string text_without_pattern(const Workbook& workbook, const Cell& cell) {
  if (cell.kind == CellKind::empty) return {};
  if (cell.text != kNoText) return std::string(workbook.text_of(cell));
  if (cell.kind == CellKind::boolean) return cell.number != 0 ? "SANT" : "FALSKT";
  if (cell.kind != CellKind::number) return {};
  switch (cell.format) {
    case CellFormat::percent:
      return number_text(as_excel_shows(cell.number * 100), ',') + " %";
    case CellFormat::duration:
      return duration_text(cell.number);
    case CellFormat::date:
    case CellFormat::time:
    case CellFormat::datetime:
      return moment_text(cell.number, cell.format, workbook.is_date1904);
    default:
      return number_text(as_excel_shows(cell.number), ',');
  }
}

}  // namespace

std::string shown_text(const Workbook& workbook, const Cell& cell) {
  const NumberPattern* pattern = pattern_of(workbook, cell);
  return pattern == nullptr ? text_without_pattern(workbook, cell) : pattern_text(cell.number, *pattern);
}

std::string full_text(const Workbook& workbook, const Cell& cell) {
  const NumberPattern* pattern = pattern_of(workbook, cell);
  std::string digits = pattern == nullptr ? "" : pattern_digits(cell.number, *pattern);
  return digits.empty() ? text_without_pattern(workbook, cell) : digits;
}

}  // namespace underlag
