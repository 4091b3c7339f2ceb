#include "text/slug.hpp"

#include <catch2/catch.hpp>

using underlag::slug;

TEST_CASE("a slug is lower case ASCII with hyphens between words") {
  CHECK(slug("Återkoppling & ÅP: så gör ni") == "aterkoppling-ap-sa-gor-ni");
  CHECK(slug("3a och 3b") == "3a-och-3b");
  CHECK(slug("  idé – naïv Straße, Łódź, Ægir  ") == "ide-naiv-strasse-lodz-aegir");
}

TEST_CASE("a letter and its separate mark give the same slug as the whole letter") {
  CHECK(slug("o\u0308ppen") == slug("öppen"));
}

TEST_CASE("text without letters gives no slug") {
  CHECK(slug("").empty());
  CHECK(slug("– … –").empty());
  CHECK(slug("日本").empty());
}

TEST_CASE("names that Windows keeps for itself are changed") {
  CHECK(slug("CON") == "con-sida");
  CHECK(slug("Com1") == "com1-sida");
  CHECK(slug("comet") == "comet");
}

TEST_CASE("a long slug is cut between words") {
  std::string words;
  for (int i = 0; i < 30; ++i) words += "insats ";
  std::string cut = slug(words);
  CHECK(cut.size() <= 80);
  CHECK(cut.ends_with("insats"));
  CHECK(slug(std::string(500, 'a')).size() == 80);
}

TEST_CASE("a name is handed out once, also when a numbered one is taken") {
  underlag::UniqueNames names;
  CHECK(names.unique("mal") == "mal");
  CHECK(names.unique("mal-2") == "mal-2");
  CHECK(names.unique("mal") == "mal-3");
  CHECK(names.unique("mal") == "mal-4");
  CHECK(names.unique("mal-2") == "mal-2-2");
}
