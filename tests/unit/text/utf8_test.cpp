#include "text/utf8.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

TEST_CASE("the first byte that is not UTF-8 is found: overlong forms, surrogates and cut sequences are not") {
  CHECK_FALSE(first_invalid_utf8("Åsa Öberg €").has_value());
  CHECK(first_invalid_utf8("ab\xE5") == 2);
  CHECK(first_invalid_utf8("a\xC0\xAF") == 1);
  CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);
  CHECK(first_invalid_utf8("x\xF0\x9F\x98") == 1);
}

TEST_CASE("code points survive the way there and back") {
  std::string text = "å€😀";
  CHECK(to_utf8(to_utf32(text)) == text);
  CHECK(code_point_count(text) == 3);
}
