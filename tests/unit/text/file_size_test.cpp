#include "text/file_size.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

TEST_CASE("sizes are written in whole kilobytes, and from a megabyte with one decimal") {
  CHECK(file_size_text(0, Language::sv) == "1\u00A0kB");
  CHECK(file_size_text(1499, Language::sv) == "1\u00A0kB");
  CHECK(file_size_text(120'400, Language::sv) == "120\u00A0kB");
  CHECK(file_size_text(999'499, Language::sv) == "999\u00A0kB");
  CHECK(file_size_text(999'500, Language::sv) == "1,0\u00A0MB");
  CHECK(file_size_text(1'440'000, Language::sv) == "1,4\u00A0MB");
  CHECK(file_size_text(1'440'000, Language::en) == "1.4\u00A0MB");
}
