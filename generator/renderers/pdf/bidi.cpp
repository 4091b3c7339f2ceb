#include "renderers/pdf/bidi.hpp"

#include <unicode/ubidi.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>

#include "text/utf8.hpp"

namespace underlag::pdf {

namespace {

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

void append_utf16(std::u16string& out, std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    char32_t c = next_code_point(utf8, at);
    if (c >= 0x10000) {
      out += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
      c = 0xDC00 + ((c - 0x10000) & 0x3FF);
    }
    out += static_cast<char16_t>(c);
  }
}

}  // namespace

bool may_be_right_to_left(std::string_view text) {
  // Hebrew, Arabic, Syriac and their neighbours are U+0590–U+08FF; presentation forms begin with EF.
  return std::ranges::any_of(text, [](char c) {
    auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xD6 && byte <= 0xDF) || byte == 0xE0 || byte == 0xEF;
  });
}

bool is_right_to_left(const std::string& language) {
  return uloc_isRightToLeft(language.c_str()) != 0;
}

std::vector<std::size_t> visual_order(std::span<const std::string_view> pieces, bool right_to_left) {
  std::vector<std::size_t> order(pieces.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::u16string text;
  std::vector<std::size_t> starts;
  for (std::string_view piece : pieces) {
    starts.push_back(text.size());
    append_utf16(text, piece);
  }
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  if (bidi == nullptr || text.empty()) return order;
  ubidi_setPara(bidi.get(), text.data(), static_cast<int32_t>(text.size()), right_to_left ? 1 : 0, nullptr,
                &status);
  const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
  // Left to right is always readable, if not always right.
  if (U_FAILURE(status)) return order;
  std::vector<UBiDiLevel> of_pieces;
  for (std::size_t start : starts) of_pieces.push_back(levels[std::min(start, text.size() - 1)]);
  std::vector<int32_t> map(pieces.size());
  ubidi_reorderVisual(of_pieces.data(), static_cast<int32_t>(of_pieces.size()), map.data());
  std::transform(map.begin(), map.end(), order.begin(),
                 [](int32_t at) { return static_cast<std::size_t>(at); });
  return order;
}

}  // namespace underlag::pdf
