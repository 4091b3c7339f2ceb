#include "sources/sheets/number_format.hpp"

#include <catch2/catch.hpp>

#include "sources/sheets/iso_value.hpp"

using namespace underlag;

TEST_CASE("format codes are dates, times, durations, percentages or numbers by their first section") {
  struct Case {
    const char* code;
    CellFormat format;
  };
  for (const Case& one : {
           Case{"General", CellFormat::general},
           Case{"GENERAL", CellFormat::general},
           Case{"0.00", CellFormat::number},
           Case{"#,##0.00\\ \"kr\"", CellFormat::number},
           Case{"#,##0\\ [$kr-41D];[Red]\\-#,##0\\ [$kr-41D]", CellFormat::number},
           Case{"0.00E+00", CellFormat::number},
           Case{"0.0%", CellFormat::percent},
           Case{"yyyy\\-mm\\-dd", CellFormat::date},
           Case{"[$-41D]d mmmm yyyy;@", CellFormat::date},
           Case{"mmm", CellFormat::date},
           Case{"hh:mm", CellFormat::time},
           Case{"h:mm AM/PM", CellFormat::time},
           Case{"mm:ss.0", CellFormat::time},
           Case{"[h]:mm:ss", CellFormat::duration},
           Case{"[mm]", CellFormat::duration},
           Case{"yyyy-mm-dd hh:mm", CellFormat::datetime},
           Case{"\"dag\" 0", CellFormat::number},
           Case{"0\\d", CellFormat::number},
           Case{"[Red]0;yyyy", CellFormat::number},
           Case{"0_d", CellFormat::number},
           Case{"@", CellFormat::text},
           Case{"\"unclosed", CellFormat::general},
           Case{"[", CellFormat::general},
           Case{"", CellFormat::general},
       }) {
    CAPTURE(one.code);
    CHECK(format_of_code(one.code) == one.format);
  }
}

TEST_CASE("Excel's own formats are known by number") {
  CHECK(format_of_builtin(0) == CellFormat::general);
  CHECK(format_of_builtin(9) == CellFormat::percent);
  CHECK(format_of_builtin(14) == CellFormat::date);
  CHECK(format_of_builtin(20) == CellFormat::time);
  CHECK(format_of_builtin(22) == CellFormat::datetime);
  CHECK(format_of_builtin(46) == CellFormat::duration);
  CHECK(format_of_builtin(57) == CellFormat::date);
  CHECK(format_of_builtin(44) == CellFormat::number);
}

TEST_CASE("ISO dates, times and durations become days, and anything else is none") {
  auto days = [](const char* text) { return parse_iso(text, false)->days; };
  CHECK(days("2023-03-15") == 45'000);
  CHECK(days("2023-03-15T12:00:00") == 45'000.5);
  CHECK(days("2023-03-15T13:00:00+01:00") == 45'000.5);
  CHECK(days("06:00") == 0.25);
  CHECK(days("PT36H") == 1.5);
  CHECK(days("-P1DT12H0M0.0S") == -1.5);
  for (const char* wrong :
       {"", "2023", "2023-02-29", "2023-03-15T", "2023-03-15x", "25:00:0", "P", "P1Y", "PT5", "12"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_iso(wrong, false));
  }
}
