#pragma once
// SHA-256 of bytes, as the manifest and the content security policy print it. Wraps nettle.

#include <string>
#include <string_view>

namespace underlag {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// The 32 bytes themselves.
std::string sha256_bytes(std::string_view bytes);

}  // namespace underlag
