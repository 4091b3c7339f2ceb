#include "text/shown_case.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>

#include <stdexcept>

#include "text/utf8.hpp"

namespace underlag {

namespace {

using Mapping = void (*)(const char*, uint32_t, icu::StringPiece, icu::ByteSink&, icu::Edits*, UErrorCode&);

std::string mapped(std::string_view text, Mapping mapping) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  // The root locale: Swedish has no case rules of its own.
  mapping("", 0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU case mapping failed");
  return out;
}

}  // namespace

std::string upper_case(std::string_view text) {
  return mapped(text, &icu::CaseMap::utf8ToUpper);
}

std::string lower_case(std::string_view text) {
  return mapped(text, &icu::CaseMap::utf8ToLower);
}

std::string capitalized(std::string_view text) {
  if (text.empty()) return {};
  std::size_t first = 0;
  next_code_point(text, first);
  return upper_case(text.substr(0, first)) + std::string(text.substr(first));
}

}  // namespace underlag
