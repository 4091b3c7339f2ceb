#pragma once
// Capital and small letters of text that is shown, in every script. What people type is compared with
// letter_case.

#include <string>
#include <string_view>

namespace underlag {

std::string upper_case(std::string_view text);
std::string lower_case(std::string_view text);
/// The first letter in upper case, the rest as it is.
std::string capitalized(std::string_view text);

}  // namespace underlag
