#include "text/html_escape.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

TEST_CASE("text and attributes escape what would end them") {
  CHECK(html_text("a < b & c > \"d\" 'e'") == "a &lt; b &amp; c &gt; \"d\" 'e'");
  CHECK(html_attribute("a < b & c > \"d\" 'e'") == "a &lt; b &amp; c &gt; &quot;d&quot; 'e'");
  CHECK(html_text("").empty());
  CHECK(html_text("åäö") == "åäö");
}
