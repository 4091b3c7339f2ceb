#include "renderers/pdf/bidi.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <memory>
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

// Letters are shaped from right to left by themselves, with the marks on them; signs are turned.
bool belongs_to_letters(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_DIR_NON_SPACING_MARK:
    case U_BOUNDARY_NEUTRAL:
      return true;
    default:
      return false;
  }
}

// Divides pieces where the direction changes and, in text from right to left, between letters and signs: the
// two may need different fonts.
class Parting {
 public:
  Parting(const UBiDiLevel* levels, std::size_t units) : all_levels_(levels), units_(units) {}

  void add(std::size_t index, std::string_view piece) {
    if (piece.empty()) begin_part({index, 0, 0, false}, level());
    for (std::size_t at = 0; at < piece.size();) {
      std::size_t begin = at;
      char32_t c = next_code_point(piece, at);
      UBiDiLevel here = level();
      bool is_mirrored = here % 2 == 1 && !belongs_to_letters(c);
      if (begin == 0 || here != levels_.back() || is_mirrored != parts_.back().is_mirrored)
        begin_part({index, begin, 0, is_mirrored}, here);
      parts_.back().size += at - begin;
      unit_ += c >= 0x10000 ? 2 : 1;
    }
  }

  std::vector<VisualPart> in_order() const {
    std::vector<int32_t> map(parts_.size());
    ubidi_reorderVisual(levels_.data(), static_cast<int32_t>(levels_.size()), map.data());
    std::vector<VisualPart> out;
    for (int32_t at : map) out.push_back(parts_[static_cast<std::size_t>(at)]);
    return out;
  }

 private:
  UBiDiLevel level() const {
    return all_levels_ == nullptr ? UBiDiLevel{0} : all_levels_[std::min(unit_, units_ - 1)];
  }
  void begin_part(VisualPart part, UBiDiLevel level) {
    parts_.push_back(part);
    levels_.push_back(level);
  }

  const UBiDiLevel* all_levels_;
  std::size_t units_;
  std::size_t unit_ = 0;  ///< Of UTF-16, before what is added next.
  std::vector<VisualPart> parts_;
  std::vector<UBiDiLevel> levels_;
};

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

std::vector<VisualPart> visual_parts(std::span<const std::string_view> pieces, bool right_to_left) {
  std::u16string text;
  for (std::string_view piece : pieces) append_utf16(text, piece);
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  const UBiDiLevel* levels = nullptr;
  if (bidi != nullptr && !text.empty()) {
    ubidi_setPara(bidi.get(), text.data(), static_cast<int32_t>(text.size()), right_to_left ? 1 : 0, nullptr,
                  &status);
    levels = ubidi_getLevels(bidi.get(), &status);
  }
  // Left to right is always readable, if not always right.
  if (U_FAILURE(status)) levels = nullptr;
  Parting parting(levels, text.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) parting.add(i, pieces[i]);
  return parting.in_order();
}

std::string mirrored(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    append_utf8(out, static_cast<char32_t>(u_charMirror(static_cast<UChar32>(next_code_point(text, at)))));
  }
  return out;
}

}  // namespace underlag::pdf
