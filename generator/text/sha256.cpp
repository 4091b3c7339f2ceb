#include "text/sha256.hpp"

#include <nettle/sha2.h>

#include <array>

namespace underlag {

namespace {

std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest(std::string_view bytes) {
  sha256_ctx context;
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> result{};
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  sha256_digest(&context, result.size(), result.data());
  return result;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  out.reserve(2 * SHA256_DIGEST_SIZE);
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
