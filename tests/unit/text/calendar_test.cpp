#include "text/calendar.hpp"

#include "text/date_format.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

TEST_CASE("only real calendar dates in ISO form are dates") {
  CHECK(is_iso_date("2024-02-29"));
  CHECK_FALSE(is_iso_date("2026-02-29"));
  CHECK_FALSE(is_iso_date("26-11-22"));
  CHECK_FALSE(is_iso_date("2026-1-22"));
  CHECK(is_iso_month("2006-01"));
  CHECK_FALSE(is_iso_month("2006-13"));
}

TEST_CASE("SOURCE_DATE_EPOCH seconds become a date in UTC") {
  CHECK(iso_date(date_of_epoch_seconds(0)) == "1970-01-01");
  CHECK(iso_date(date_of_epoch_seconds(1'795'305'600)) == "2026-11-22");
}

TEST_CASE("a date of the settings in words, text as it is, and the fixed date not at all") {
  CHECK(date_in_words("2026-11-22", Language::sv) == "22\u00a0november\u00a02026");
  CHECK(date_in_words("2026-11-22", Language::en) == "22\u00a0November\u00a02026");
  CHECK(date_in_words("hösten 2026", Language::sv) == "hösten 2026");
  CHECK(date_in_words("1980-01-01", Language::sv) == "");
}
