#include "text/hyphenation.hpp"

#include <catch2/catch.hpp>

#include "text/utf8.hpp"

using namespace underlag;

namespace {

std::string divided(std::string_view text) {
  std::string out;
  for (char32_t c : to_utf32(with_soft_hyphens(text, Language::sv))) append_utf8(out, c == 0xAD ? U'|' : c);
  return out;
}

}  // namespace

TEST_CASE("long Swedish compounds may be divided, short words not") {
  REQUIRE(patterns_installed(Language::sv));
  CHECK(divided("Genomförandeplan") == "Ge|nom|fö|ran|de|plan");
  CHECK(divided("plan för insats") == "plan för insats");
  CHECK(divided("Återkopplingssamtal (ÅP)") == "Åter|kopp|lings|sam|tal (ÅP)");
}

TEST_CASE("text without words comes back unchanged") {
  CHECK(divided("").empty());
  CHECK(divided("2006-01 – 2007-05, 973") == "2006-01 – 2007-05, 973");
}

TEST_CASE("words in other scripts and endless words are left alone") {
  CHECK(division_points("антидепрессанты", Language::sv).empty());
  CHECK(division_points(std::string(100'000, 'a'), Language::sv).empty());
  CHECK(division_points("", Language::sv).empty());
}
