#include "text/number_format.hpp"

#include <cstdlib>

#include <catch2/catch.hpp>

#include "support/spec_table.hpp"

using namespace underlag;
using underlag_tests::with_visible_spaces;

TEST_CASE("numbers are written as tests/spec/number_format.md shows") {
  for (const auto& row : underlag_tests::spec_rows("number_format.md")) {
    INFO("tests/spec/number_format.md:" << row.line);
    const auto in = [&row](Language language) {
      if (row.has("part")) {
        return format_share(std::atoll(row["part"].c_str()), std::atoll(row["whole"].c_str()),
                            std::atoi(row["decimals"].c_str()), language);
      }
      const auto style = parse_number_style(row["style"]);
      REQUIRE(style);
      if (row.has("low")) {
        return format_interval(std::strtod(row["low"].c_str(), nullptr),
                               std::strtod(row["high"].c_str(), nullptr), *style, language);
      }
      return format_number(std::strtod(row["number"].c_str(), nullptr), *style, language);
    };
    CHECK(with_visible_spaces(in(Language::sv)) == row["sv"]);
    CHECK(with_visible_spaces(in(Language::en)) == row["en"]);
  }
}

TEST_CASE("a style is its name and perhaps its decimals") {
  CHECK(parse_number_style("procent") == NumberStyle{NumberStyle::Kind::percent, 1});
  CHECK(parse_number_style("tal(2)") == NumberStyle{NumberStyle::Kind::number, 2});
  CHECK(parse_number_style("kr") == NumberStyle{NumberStyle::Kind::kronor, 0});
  for (const char* wrong :
       {"procnt", "tal(", "tal()", "tal(-1)", "tal(99)", "tal(2", "kr(2)", "", "procent(x)"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_number_style(wrong));
  }
}

TEST_CASE("a rounded number is the one that is printed") {
  CHECK(rounded(2.675, 2) == 2.68);
  CHECK(rounded(-0.004, 2) == 0);
  CHECK(rounded(40.84, 1) == 40.8);
  CHECK(rounded(1499999.5, 0) == 1500000);
}
