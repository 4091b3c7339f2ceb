#include "text/language_code.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

TEST_CASE("a language code is one of ISO 639, alone or with region and script") {
  for (const char* code : {"sv", "en", "en-GB", "FI", "fit", "sr-Latn-RS"}) {
    INFO(code);
    CHECK(is_language_code(code));
  }
  for (const char* code : {"", "engelska", "xx", "en_GB", "en-", "e", "sv en"}) {
    INFO(code);
    CHECK(!is_language_code(code));
  }
}
