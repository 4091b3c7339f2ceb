#pragma once
// The order in which a Swedish reader expects names: å ä ö last, and numbers by their value (5, 5b, 10).

#include <string>
#include <string_view>

namespace underlag {

/// A key whose bytes compare in natural Swedish order, letters' case and marks last. Equal keys only for
/// texts that differ in nothing but invisible characters.
std::string natural_order_key(std::string_view text);

}  // namespace underlag
