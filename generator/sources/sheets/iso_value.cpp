#include "sources/sheets/iso_value.hpp"

#include <charconv>

#include "model/raw/cell_text.hpp"

namespace underlag {

namespace {

bool take(std::string_view& text, char wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(1);
  return true;
}

// Between `least` and `most` digits.
std::optional<int> take_int(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t length = 0;
  int out = 0;
  while (length < most && length < text.size() && text[length] >= '0' && text[length] <= '9') {
    out = out * 10 + (text[length++] - '0');
  }
  if (length < least) return std::nullopt;
  text.remove_prefix(length);
  return out;
}

std::optional<double> take_decimal(std::string_view& text) {
  std::size_t end = text.find_first_not_of("0123456789.,");
  std::string digits(text.substr(0, end));
  for (char& c : digits) c = c == ',' ? '.' : c;
  double out = 0;
  auto [stop, failure] =
      std::from_chars(digits.data(), digits.data() + digits.size(), out, std::chars_format::fixed);
  if (digits.empty() || failure != std::errc() || stop != digits.data() + digits.size()) return std::nullopt;
  text.remove_prefix(digits.size());
  return out;
}

bool take_date(std::string_view& text, CalendarMoment& out) {
  std::string_view rest = text;
  std::optional<int> year = take_int(rest, 4, 4);
  if (!year || !take(rest, '-')) return false;
  std::optional<int> month = take_int(rest, 2, 2);
  if (!month || !take(rest, '-')) return false;
  std::optional<int> day = take_int(rest, 2, 2);
  if (!day) return false;
  out.year = *year, out.month = *month, out.day = *day;
  text = rest;
  return true;
}

bool take_clock(std::string_view& text, CalendarMoment& out) {
  std::optional<int> hour = take_int(text, 2, 2);
  if (!hour || !take(text, ':')) return false;
  std::optional<int> minute = take_int(text, 2, 2);
  if (!minute) return false;
  std::optional<double> second = take(text, ':') ? take_decimal(text) : 0.0;
  if (!second || *hour > 24 || *minute > 59 || *second >= 61) return false;
  out.hour = *hour, out.minute = *minute, out.second = *second;
  return true;
}

// What to add to come to UTC, in minutes: 0 without a zone. The zone must end the text.
std::optional<int> take_zone(std::string_view text) {
  if (text.empty() || text == "Z") return 0;
  bool is_ahead = text[0] == '+';
  if (!take(text, is_ahead ? '+' : '-')) return std::nullopt;
  std::optional<int> hours = take_int(text, 2, 2);
  if (!hours || !take(text, ':')) return std::nullopt;
  std::optional<int> minutes = take_int(text, 2, 2);
  if (!minutes || !text.empty() || *hours > 14 || *minutes > 59) return std::nullopt;
  return (*hours * 60 + *minutes) * (is_ahead ? -1 : 1);
}

std::optional<IsoValue> parse_duration(std::string_view text) {
  bool is_negative = take(text, '-');
  if (!take(text, 'P')) return std::nullopt;
  double seconds = 0;
  bool in_clock = false;
  bool has_part = false;
  while (!text.empty()) {
    if (!in_clock && take(text, 'T')) {
      in_clock = true;
      continue;
    }
    std::optional<double> amount = take_decimal(text);
    if (!amount || text.empty()) return std::nullopt;
    char unit = text[0];
    text.remove_prefix(1);
    if (unit == 'D' && !in_clock) {
      seconds += *amount * 86'400;
    } else if (unit == 'H' && in_clock) {
      seconds += *amount * 3600;
    } else if (unit == 'M' && in_clock) {
      seconds += *amount * 60;
    } else if (unit == 'S' && in_clock) {
      seconds += *amount;
    } else if (*amount != 0) {
      return std::nullopt;  // months and years have no length in days
    }
    has_part = true;
  }
  if (!has_part) return std::nullopt;
  return IsoValue{(is_negative ? -seconds : seconds) / 86'400, CellFormat::duration};
}

}  // namespace

std::optional<IsoValue> parse_iso(std::string_view text, bool is_date1904) {
  if (text.starts_with('P') || text.starts_with("-P")) return parse_duration(text);
  CalendarMoment moment;
  if (!take_date(text, moment)) {
    take(text, 'T');
    if (!take_clock(text, moment) || !take_zone(text)) return std::nullopt;
    double seconds = moment.hour * 3600.0 + moment.minute * 60.0 + moment.second;
    return IsoValue{seconds / 86'400, CellFormat::time};
  }
  bool has_clock = take(text, 'T') || take(text, ' ');
  if (has_clock && !take_clock(text, moment)) return std::nullopt;
  std::optional<int> to_utc = take_zone(text);
  std::optional<double> days = serial_of(moment, is_date1904);
  if (!to_utc || !days) return std::nullopt;
  return IsoValue{has_clock ? *days + *to_utc / 1440.0 : *days,
                  has_clock ? CellFormat::datetime : CellFormat::date};
}

}  // namespace underlag
