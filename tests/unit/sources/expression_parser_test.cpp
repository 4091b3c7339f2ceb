#include "sources/expression_parser.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "support/spec_table.hpp"

using namespace underlag;

namespace {

std::string shown(const Expression& expression) {
  std::string inside;
  for (const Expression& child : expression.children) inside += " " + shown(child);
  switch (expression.kind) {
    case Expression::Kind::none:
      return "nothing";
    case Expression::Kind::number:
      return fmt::format("{}", expression.number);
    case Expression::Kind::text:
      return "\"" + expression.text + "\"";
    case Expression::Kind::boolean:
    case Expression::Kind::name:
      return expression.text;
    case Expression::Kind::member:
      return "(." + expression.text + inside + ")";
    case Expression::Kind::index:
      return "(at" + inside + ")";
    case Expression::Kind::call:
      return "(call " + expression.text + inside + ")";
    case Expression::Kind::unary:
    case Expression::Kind::binary:
      return "(" + expression.text + inside + ")";
    case Expression::Kind::list:
      return "(list" + inside + ")";
  }
  return {};
}

std::string style_name(NumberStyle style) {
  return style.kind == NumberStyle::Kind::percent ? fmt::format("procent({})", style.decimals) : "kr";
}

}  // namespace

TEST_CASE("expressions are read as tests/spec/expressions.md shows") {
  for (const auto& row : underlag_tests::spec_rows("expressions.md")) {
    INFO("tests/spec/expressions.md:" << row.line);
    Diagnostics problems;
    const auto parsed = parse_expression(row["expression"], {{"sida.md", 1, 1, ""}, ""}, problems);
    if (row.has("message")) {
      CHECK_FALSE(parsed);
      REQUIRE(problems.all().size() == 1);
      CHECK(fmt::format("{}: {}", problems.all()[0].place.column, problems.all()[0].text(Language::sv)) ==
            row["message"]);
      continue;
    }
    CHECK(problems.all().empty());
    REQUIRE(parsed);
    CHECK(shown(parsed->expression) + (parsed->style ? " as " + style_name(*parsed->style) : "") ==
          row["read as"]);
  }
}

TEST_CASE("an expression nested or chained without end is refused, not followed") {
  std::string chain = "1";
  for (int at = 0; at < 50'000; ++at) chain += "+1";
  const std::vector<std::string> endless = {std::string(100'000, '('), std::string(100'000, '-'), chain};
  for (const std::string& text : endless) {
    Diagnostics problems;
    CHECK_FALSE(parse_expression(text, {{"sida.md", 1, 1, ""}, ""}, problems));
    REQUIRE(problems.all().size() == 1);
    CHECK(std::string(problems.all()[0].message->code) == "Q005");
  }
}
