#pragma once
// Dates, times and durations as XML files write them (ISO 8601), as days.

#include <optional>
#include <string_view>

#include "model/raw/sheet.hpp"

namespace underlag {

struct IsoValue {
  double days = 0;  ///< A serial number, or a part of a day, or a length of time.
  CellFormat format = CellFormat::date;
};

/// `2026-11-22`, `2026-11-22T09:30:05.5`, `09:30`, `PT36H30M5S`, `P1DT2H`; a time zone after the time is
/// passed over. None for anything else, days that do not exist and lengths in months or years.
std::optional<IsoValue> parse_iso(std::string_view text, bool is_date1904);

}  // namespace underlag
