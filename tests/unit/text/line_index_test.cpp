#include "text/line_index.hpp"

#include <catch2/catch.hpp>

#include <string>

using underlag::LineIndex;

TEST_CASE("lines are found by number, whatever their endings") {
  LineIndex lines("ett\r\ntvå\n\nfyra");
  CHECK(lines.line(1) == "ett");
  CHECK(lines.line(2) == "två");
  CHECK(lines.line(3).empty());
  CHECK(lines.line(4) == "fyra");
  CHECK(lines.line(5).empty());
  CHECK(lines.line(0).empty());
  CHECK(LineIndex("").line(1).empty());
}

TEST_CASE("a line that nobody could read is not shown") {
  std::string text = std::string(2001, 'a') + "\nb";
  LineIndex lines(text);
  CHECK(lines.line(1).empty());
  CHECK(lines.line(2) == "b");
}
