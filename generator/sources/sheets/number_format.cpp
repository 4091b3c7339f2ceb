#include "sources/sheets/number_format.hpp"

#include "text/ascii.hpp"

namespace underlag {

namespace {

bool starts_with_general(std::string_view code) {
  constexpr std::string_view kGeneral = "general";
  if (code.size() < kGeneral.size()) return false;
  for (std::size_t i = 0; i < kGeneral.size(); ++i) {
    if (ascii_lower(code[i]) != kGeneral[i]) return false;
  }
  return true;
}

// `[h]`, `[mm]`, `[ss]`: hours, minutes or seconds that do not start again at 24 or 60.
bool is_elapsed(std::string_view inside) {
  if (inside.empty()) return false;
  char unit = ascii_lower(inside[0]);
  if (unit != 'h' && unit != 'm' && unit != 's') return false;
  for (char c : inside) {
    if (ascii_lower(c) != unit) return false;
  }
  return true;
}

struct Signs {
  bool date = false;   // y, d
  bool clock = false;  // h, s, AM/PM
  bool month_or_minute = false;
  bool elapsed = false;
  bool percent = false;
  bool digits = false;
  bool text = false;
};

CellFormat format_of(const Signs& signs) {
  if (signs.elapsed) return CellFormat::duration;
  if (signs.date && signs.clock) return CellFormat::datetime;
  if (signs.clock) return CellFormat::time;
  if (signs.date || signs.month_or_minute) return CellFormat::date;
  if (signs.percent) return CellFormat::percent;
  if (signs.digits) return CellFormat::number;
  return signs.text ? CellFormat::text : CellFormat::general;
}

}  // namespace

CellFormat format_of_builtin(int id) {
  if ((id >= 1 && id <= 4) || (id >= 5 && id <= 8) || (id >= 11 && id <= 13) || (id >= 37 && id <= 44) ||
      id == 48) {
    return CellFormat::number;
  }
  if (id == 9 || id == 10) return CellFormat::percent;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
    return CellFormat::date;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47) return CellFormat::time;
  if (id == 22) return CellFormat::datetime;
  if (id == 46) return CellFormat::duration;
  return id == 49 ? CellFormat::text : CellFormat::general;
}

CellFormat format_of_code(std::string_view code) {
  Signs signs;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    char c = ascii_lower(code[i]);
    if (c == '"') {
      i = code.find('"', i + 1);
      if (i == std::string_view::npos) break;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      std::size_t end = code.find(']', i);
      if (end == std::string_view::npos) break;
      signs.elapsed = signs.elapsed || is_elapsed(code.substr(i + 1, end - i - 1));
      i = end;
    } else if (starts_with_general(code.substr(i))) {
      return CellFormat::general;
    } else if (c == 'a' && (ascii_lower(code[i + 1 < code.size() ? i + 1 : i]) == 'm' ||
                            code.substr(i + 1).starts_with('/'))) {
      signs.clock = true;  // AM/PM, A/P
      std::size_t slash = code.find('/', i);
      if (slash == std::string_view::npos) break;
      i = code.substr(slash + 1, 2).size() == 2 && ascii_lower(code[slash + 2]) == 'm' ? slash + 2
                                                                                       : slash + 1;
    } else if (c == 'e' && i + 1 < code.size() && (code[i + 1] == '+' || code[i + 1] == '-')) {
      signs.digits = true;  // 0.00E+00
    } else if (c == 'y' || c == 'd' || c == 'e' || c == 'g') {
      signs.date = true;
    } else if (c == 'h' || c == 's') {
      signs.clock = true;
    } else if (c == 'm') {
      signs.month_or_minute = true;
    } else if (c == '%') {
      signs.percent = true;
    } else if (c == '0' || c == '#' || c == '?') {
      signs.digits = true;
    } else if (c == '@') {
      signs.text = true;
    }
  }
  return format_of(signs);
}

}  // namespace underlag
