// What a sheet shows of a number.

#include "model/raw/number_pattern.hpp"

#include <catch2/catch.hpp>

#include "sources/sheets/number_pattern_reader.hpp"

using namespace underlag;

namespace {

std::string shown(double number, std::string_view code) {
  const auto pattern = pattern_of_code(code);
  return pattern ? pattern_text(number, *pattern) : "inget";
}

}  // namespace

TEST_CASE("numbers are shown with the zeros, decimals and words of their format") {
  CHECK(shown(7, "000") == "007");
  CHECK(shown(1234, "000") == "1234");
  CHECK(shown(7, "0.0") == "7,0");
  CHECK(shown(6.25, "0.0") == "6,3");
  CHECK(shown(2.675, "0.00") == "2,68");
  CHECK(shown(6.25, "0.###") == "6,25");
  CHECK(shown(-6.25, "0.0") == "-6,3");
  CHECK(shown(-0.01, "0.0") == "0,0");
  CHECK(shown(0.5, "#.0") == ",5");
  CHECK(shown(1234567.5, "#,##0.00") == "1\u00a0234\u00a0567,50");
  CHECK(shown(1234, "# ##0") == "1\u00a0234");
  CHECK(shown(1234, "#,##0 \"kr\"") == "1\u00a0234 kr");
  CHECK(shown(1234, "[$kr-41D] #,##0") == "kr 1\u00a0234");
  CHECK(shown(12, "\"nr \"0") == "nr 12");
  CHECK(shown(0.455, "0%") == "46 %");
  CHECK(shown(0.455, "0.0 %") == "45,5 %");
  CHECK(shown(12, "[Red]0") == "12");
}

TEST_CASE("the space before a per cent sign is there once, whichever way the format writes it") {
  for (const char* code : {"0.0 %", "0.0\"\u00a0\"%", "0.0\u00a0%", "0.0\\ %"}) {
    CHECK(shown(0.455, code) == shown(0.455, "0.0%"));
  }
}

TEST_CASE("formats that are no plain pattern are left alone") {
  for (const char* code :
       {"General", "yyyy-mm-dd", "[h]:mm", "@", "# ?/?", "0.00E+00", "0,", "[>100]0", "", "\"x\""}) {
    CHECK(shown(12.5, code) == "inget");
  }
}

TEST_CASE("negative numbers and zero with formats of their own are shown with all digits") {
  CHECK_FALSE(pattern_of_code("0;[Red]-0")->is_of_negatives);
  CHECK(pattern_of_code("0;[Red]-0")->is_of_zero);
  CHECK_FALSE(pattern_of_code("0;-0;\"–\"")->is_of_zero);
}

TEST_CASE("what is read has all its digits") {
  CHECK(pattern_digits(7, *pattern_of_code("000")) == "007");
  CHECK(pattern_digits(1234, *pattern_of_code("#,##0 \"kr\"")) == "1234");
  CHECK(pattern_digits(0.5, *pattern_of_code("0.00")) == "0,50");
  CHECK(pattern_digits(6.25, *pattern_of_code("0.0")).empty());
  CHECK(pattern_digits(0.455, *pattern_of_code("0.0%")) == "45,5 %");
  CHECK(pattern_digits(0.455, *pattern_of_code("0%")).empty());
}
