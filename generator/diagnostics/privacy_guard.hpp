#pragma once
// The guard at the door: what authors and data deliver is searched for personal numbers where it is read.

#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "text/personal_number.hpp"

namespace underlag {

/// A whole text file (content, template, settings, definition): every hit is an error with its line and
/// column and without an excerpt. True = none.
bool guard_text(std::string_view text, std::string_view file, const PersonalNumberRules& rules,
                Diagnostics& diagnostics);

/// One value whose place is known, such as a cell. True = no personal number in it.
bool guard_value(std::string_view value, const Place& place, const PersonalNumberRules& rules,
                 Diagnostics& diagnostics);

}  // namespace underlag
