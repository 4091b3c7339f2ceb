#pragma once
// What the settings add to the theme's style sheet: the project's colour and the running title of printed
// pages.

#include <string>

#include "model/settings.hpp"

namespace underlag {

/// Rules to put after those of `stil.css`. Links keep the colour's hue, and are made darker or lighter until
/// they can be read on the page, in light and in dark.
std::string theme_css(const Settings& settings);

}  // namespace underlag
