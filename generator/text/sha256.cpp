#include "text/sha256.hpp"

#include <sha2.h>

#include <array>

namespace underlag {

namespace {

std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest(std::string_view bytes) {
  SHA2_CTX context;
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> result{};
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  SHA256Final(result.data(), &context);
  return result;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  out.reserve(2 * SHA256_DIGEST_LENGTH);
  for (std::uint8_t byte : digest(bytes)) {
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
  return out;
}

std::string sha256_bytes(std::string_view bytes) {
  auto result = digest(bytes);
  return {result.begin(), result.end()};
}

}  // namespace underlag
