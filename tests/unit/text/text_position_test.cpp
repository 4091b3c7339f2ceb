#include "text/text_position.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

TEST_CASE("a place in a text is a line and a column of characters, both from 1") {
  CHECK(position_of("abc", 0).line == 1);
  CHECK(position_of("abc", 2).column == 3);
  const TextPosition at = position_of("ett\nåäö x", 11);
  CHECK(at.line == 2);
  CHECK(at.column == 5);
}

TEST_CASE("a line ends with its line feed, and a text may be asked about its end") {
  CHECK(position_of("a\nb", 1).line == 1);
  CHECK(position_of("a\n", 2).line == 2);
  CHECK(position_of("", 0).column == 1);
}
