#pragma once
// Lower case for comparing what people type: headings, codes, names. ASCII and the letters of Western Europe.

#include <string>
#include <string_view>

namespace underlag {

std::u32string to_lower_case(std::u32string text);
std::string to_lower_case(std::string_view text);

}  // namespace underlag
