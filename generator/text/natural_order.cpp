#include "text/natural_order.hpp"

#include <memory>
#include <stdexcept>
#include <vector>

#include <unicode/ucol.h>
#include <unicode/ustring.h>

namespace underlag {

namespace {

struct CloseCollator {
  void operator()(UCollator* collator) const { ucol_close(collator); }
};
using Collator = std::unique_ptr<UCollator, CloseCollator>;

Collator open_collator() {
  UErrorCode status = U_ZERO_ERROR;
  Collator collator(ucol_open("sv", &status));
  if (collator) ucol_setAttribute(collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no Swedish collation");
  return collator;
}

}  // namespace

std::string natural_order_key(std::string_view text) {
  static const Collator collator = open_collator();
  std::vector<UChar> wide(text.size() + 1);
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(wide.data(), static_cast<int32_t>(wide.size()), &length, text.data(),
                       static_cast<int32_t>(text.size()), 0xFFFD, nullptr, &status);
  if (U_FAILURE(status)) return std::string(text);
  std::vector<uint8_t> key(64);
  int32_t needed =
      ucol_getSortKey(collator.get(), wide.data(), length, key.data(), static_cast<int32_t>(key.size()));
  if (static_cast<std::size_t>(needed) > key.size()) {
    key.resize(static_cast<std::size_t>(needed));
    ucol_getSortKey(collator.get(), wide.data(), length, key.data(), needed);
  }
  return std::string(key.begin(),
                     key.begin() + (needed > 0 ? needed - 1 : 0));  // without the final zero byte
}

}  // namespace underlag
