#include "publish/output_path.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"

using namespace underlag;

TEST_CASE("names that work everywhere are accepted") {
  for (const char* path : {"site/index.html", "site/modul-3a.html", "site/rapporter/asi_2009.v2.pdf",
                           "site/console.html", "site/common/com10.html", "a"}) {
    INFO(path);
    CHECK(is_output_path(path));
  }
}

TEST_CASE("names that break somewhere are refused") {
  for (const char* path : {"",
                           "/etc/passwd",
                           "../x",
                           "site/../x",
                           "site//x",
                           "site/",
                           "./x",
                           "site/.dold",
                           "site/slut.",
                           "site/Modul.html",
                           "site/å.html",
                           "site/a b.html",
                           "site/a:b",
                           "site/a\\b",
                           "site/a?b",
                           "site/con",
                           "site/con.html",
                           "site/aux/x.html",
                           "site/lpt1.pdf",
                           "site/nul.tar.gz",
                           "site/a\n"}) {
    INFO(path);
    CHECK_FALSE(is_output_path(path));
  }
  CHECK_FALSE(is_output_path(std::string(181, 'a')));
}

TEST_CASE("the message names the reserved word, the length or the characters") {
  Diagnostics diagnostics;
  Place place{"content/Con.md", 0, 0, ""};
  CHECK_FALSE(check_output_path("site/con.html", place, diagnostics));
  CHECK_FALSE(check_output_path("site/Å.html", place, diagnostics));
  CHECK_FALSE(check_output_path(std::string(181, 'a'), place, diagnostics));
  const auto& all = diagnostics.all();
  REQUIRE(all.size() == 3);
  CHECK(all[0].text(Language::sv) ==
        "utdatafilen \"site/con.html\" kan inte finnas i Windows: \"con.html\" är ett reserverat namn");
  CHECK(all[1].text(Language::sv) ==
        "utdatafilen \"site/Å.html\" har ett namn som inte fungerar överallt: bara a–z, 0–9, \"-\", \"_\" "
        "och \".\" får "
        "förekomma");
  CHECK(all[2].text(Language::sv).starts_with("utdatafilens namn är för långt: 181 tecken, högst 180"));
}
