#include "text/percent_decoding.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

TEST_CASE("escapes in an address become the bytes they stand for") {
  CHECK(percent_decoded("sida%20tv%C3%A5.html") == "sida två.html");
  CHECK(percent_decoded("%c3%a4").size() == 2);
}

TEST_CASE("a percent sign without two hexadecimal digits stays") {
  CHECK(percent_decoded("100%") == "100%");
  CHECK(percent_decoded("50%2") == "50%2");
  CHECK(percent_decoded("%g1%-1%+1") == "%g1%-1%+1");
}
