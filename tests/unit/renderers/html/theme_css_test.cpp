#include "renderers/html/theme_css.hpp"

#include <catch2/catch.hpp>

#include "text/colour.hpp"

using namespace underlag;

namespace {

std::string css(const std::string& colour, const std::string& title = "") {
  Settings settings;
  settings.theme.colour = colour;
  settings.title = title;
  return theme_css(settings);
}

// The value of the nth `--name: #rrggbb`.
Rgb value_of(const std::string& text, const std::string& name, int nth) {
  std::size_t at = 0;
  for (int i = 0; i <= nth; ++i) at = text.find(name + ": ", at + 1);
  REQUIRE(at != std::string::npos);
  return *parse_colour(text.substr(at + name.size() + 2, 7));
}

}  // namespace

TEST_CASE("the theme's own colour needs no rules") {
  CHECK(css(Theme().colour).empty());
}

TEST_CASE("whatever the project's colour, its text and its links can be read in light and in dark") {
  for (const char* colour : {"#7a1f3d", "#ffd23f", "#ffffff", "#000000", "#808080", "#00ff00"}) {
    INFO(colour);
    const std::string rules = css(colour);
    for (int scheme : {0, 1}) {
      CHECK(contrast(value_of(rules, "--farg", scheme), value_of(rules, "--farg-text", scheme)) >= 4.5);
      const Rgb ground = scheme == 0 ? Rgb{0xf3, 0xf5, 0xf6} : Rgb{0x20, 0x26, 0x2a};
      CHECK(contrast(value_of(rules, "--lank", scheme), ground) >= 4.5);
    }
    CHECK(value_of(rules, "--farg", 0) == *parse_colour(colour));
  }
}

TEST_CASE("printed pages carry the site's title, with its quotation marks kept inside") {
  CHECK(css(Theme().colour, "Kurs \"A\" \\ B") ==
        "\n/* Från underlag.yaml */\n"
        "@page { @top-left { content: \"Kurs \\\"A\\\" \\\\ B\"; font: 9pt sans-serif; } }\n"
        "@page :first { @top-left { content: \"\"; } }\n");
}
