#include "sources/written_number.hpp"

#include <catch2/catch.hpp>

using underlag::parse_written_number;

TEST_CASE("decimals are read in both notations") {
  CHECK(parse_written_number("6,25")->value == 6.25);
  CHECK(parse_written_number("6.25")->value == 6.25);
  CHECK(parse_written_number(".94")->value == 0.94);
  CHECK(parse_written_number("2,40")->decimals == 2);
  CHECK(parse_written_number("2,666")->value == 2.666);
}

TEST_CASE("spaces part thousands, of every kind") {
  CHECK(parse_written_number("1 500 000")->value == 1500000);
  CHECK(parse_written_number("1\u00a0128\u202f994")->value == 1128994);
  CHECK_FALSE(parse_written_number("1 50"));
  CHECK_FALSE(parse_written_number("12 34 5"));
}

TEST_CASE("a percentage is a fraction, exactly") {
  CHECK(parse_written_number("12,6%")->value == 0.126);
  CHECK(parse_written_number("87,4 %")->value == 0.874);
  CHECK(parse_written_number("100\u00a0%")->value == 1);
  CHECK(parse_written_number("12,6%")->is_percent);
}

TEST_CASE("a minus may be the sign on the keyboard or the real one") {
  CHECK(parse_written_number("-3")->value == -3);
  CHECK(parse_written_number("\u22123,5")->value == -3.5);
}

TEST_CASE("what is no number, or could be two, is none") {
  for (const char* text : {"", " ", "-", "%", ",", "1.234", "1.234.567", "1,2,3", "12a", "Män-11 Kv-5",
                           "1-10", "1e5", "0x10", "inf", "nan", "１２"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_written_number(text));
  }
}
