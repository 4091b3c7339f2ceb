#pragma once
// Arguments of messages that are words: "ett tal" where the report is in Swedish, "a number" where it is in
// English. Names, numbers and what a user wrote need none of this.

#include <string>
#include <string_view>

#include "text/language.hpp"

namespace underlag {

/// An argument for `Diagnostics::add` that the report says in its own language.
std::string in_both(std::string_view swedish, std::string_view english);

/// The argument as it is said in `language`; any other text is itself.
std::string_view in_language(std::string_view argument, Language language);

}  // namespace underlag
