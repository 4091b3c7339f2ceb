#include "text/suggest.hpp"

#include <catch2/catch.hpp>

using underlag::nearest_word;

TEST_CASE("a misspelt word finds its neighbour") {
  CHECK(nearest_word("titel", {"title", "language"}) == "title");
  CHECK(nearest_word("Procnt", {"procent", "tal"}) == "procent");
}

TEST_CASE("a word far from all others gets no suggestion") {
  CHECK(nearest_word("xyz", {"title", "language"}).empty());
  CHECK(nearest_word("", {"title"}).empty());
}
