#include "renderers/html/theme_css.hpp"

#include <fmt/format.h>

#include "text/colour.hpp"

namespace underlag {

namespace {

constexpr Rgb kWhite{255, 255, 255};
constexpr Rgb kBlack{0, 0, 0};
// The grounds of stil.css that links stand on: `--yta`, light and dark.
constexpr Rgb kLightGround{0xf3, 0xf5, 0xf6};
constexpr Rgb kDarkGround{0x20, 0x26, 0x2a};
constexpr double kReadable = 4.5;

// The first step from the colour towards `goal` that can be read on `ground`.
Rgb readable(const Rgb& colour, const Rgb& ground, const Rgb& goal) {
  constexpr int kSteps = 20;
  for (int step = 0; step < kSteps; ++step) {
    const Rgb tried = mixed(colour, goal, static_cast<double>(step) / kSteps);
    if (contrast(tried, ground) >= kReadable) return tried;
  }
  return goal;
}

Rgb text_on(const Rgb& colour) {
  return contrast_on_white(colour) >= kReadable ? kWhite : kBlack;
}

std::string colours(const Rgb& colour) {
  constexpr double kShade = 0.3;
  const Rgb dark = mixed(colour, kBlack, kShade);
  return fmt::format(
      ":root {{ --farg: {}; --farg-text: {}; --lank: {}; }}\n"
      "@media screen and (prefers-color-scheme: dark) {{\n"
      "  :root {{ --farg: {}; --farg-text: {}; --lank: {}; }}\n"
      "}}\n",
      hex_colour(colour), hex_colour(text_on(colour)), hex_colour(readable(colour, kLightGround, kBlack)),
      hex_colour(dark), hex_colour(text_on(dark)), hex_colour(readable(colour, kDarkGround, kWhite)));
}

std::string css_string(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return out + "\"";
}

}  // namespace

std::string theme_css(const Settings& settings) {
  std::string out;
  const auto colour = parse_colour(settings.theme.colour);
  if (colour && settings.theme.colour != Theme().colour) out += colours(*colour);
  if (!settings.title.empty()) {
    out += "@page { @top-left { content: " + css_string(settings.title) + "; font: 9pt sans-serif; } }\n";
    out += "@page :first { @top-left { content: \"\"; } }\n";  // where the page's own head stands
  }
  return out.empty() ? out : "\n/* Från underlag.yaml */\n" + out;
}

}  // namespace underlag
