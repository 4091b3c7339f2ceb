#include "sources/date_pattern.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

TEST_CASE("a date is read by its pattern") {
  CHECK(date_by_pattern("14.03.2026", "DD.MM.YYYY") == "2026-03-14");
  CHECK(date_by_pattern("4/3 2026", "D/M YYYY") == "2026-03-04");
  CHECK(date_by_pattern("20260314", "YYYYMMDD") == "2026-03-14");
  CHECK(date_by_pattern("3/14/2026", "M/D/YYYY") == "2026-03-14");
  CHECK(date_by_pattern("14-MAR-2026", "DD-MON-YYYY") == "2026-03-14");
  CHECK(date_by_pattern("1 oktober 2026", "D MON YYYY") == "2026-10-01");
  CHECK(date_by_pattern("02 May 2026", "DD MON YYYY") == "2026-05-02");
  CHECK(date_by_pattern("2026-03-14 10:15:59", "YYYY-MM-DD hh:mm:ss") == "2026-03-14");
  CHECK(date_by_pattern("202603", "YYYYMM") == "2026-03");
}

TEST_CASE("what does not follow the pattern, or is no day, is no date") {
  CHECK_FALSE(date_by_pattern("31.02.2026", "DD.MM.YYYY"));
  CHECK_FALSE(date_by_pattern("14.03.26", "DD.MM.YYYY"));
  CHECK_FALSE(date_by_pattern("14.03.2026 ", "DD.MM.YYYY"));
  CHECK_FALSE(date_by_pattern("14-03-2026", "DD.MM.YYYY"));
  CHECK_FALSE(date_by_pattern("4.3.2026", "DD.MM.YYYY"));
  CHECK_FALSE(date_by_pattern("14-XYZ-2026", "DD-MON-YYYY"));
  CHECK_FALSE(date_by_pattern("202613", "YYYYMM"));
  CHECK_FALSE(date_by_pattern("", "YYYYMMDD"));
}

TEST_CASE("a pattern has one year of four digits, one month and at most one day") {
  CHECK(is_date_pattern("DD.MM.YYYY"));
  CHECK(is_date_pattern("D/M YYYY hh:mm"));
  CHECK(is_date_pattern("YYYYMM"));
  CHECK_FALSE(is_date_pattern("DD.MM.YY"));
  CHECK_FALSE(is_date_pattern("YYYY"));
  CHECK_FALSE(is_date_pattern("DD.MM.YYYY DD"));
  CHECK_FALSE(is_date_pattern("ÅÅÅÅ-MM-DD"));
  CHECK_FALSE(is_date_pattern("year MM YYYY"));
  CHECK_FALSE(is_date_pattern(""));
}
