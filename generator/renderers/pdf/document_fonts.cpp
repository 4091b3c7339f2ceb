#include "renderers/pdf/document_fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/messages/pdf.hpp"
#include "renderers/pdf/font_writer.hpp"
#include "renderers/pdf/syntax.hpp"
#include "text/utf8.hpp"

namespace underlag::pdf {

namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kSoftHyphen = "\xC2\xAD";

// Characters that steer layout and have no picture of their own.
bool is_invisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0xFEFF;
}

bool is_combining(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x20D0 && c <= 0x20FF);
}

// Below this the eye sees nothing and the file only grows.
bool is_worth_adjusting(double thousandths) {
  return std::abs(thousandths) >= 0.5;
}

// Builds the operand of TJ glyph by glyph.
class ShownText {
 public:
  explicit ShownText(std::string& out) : out_(out) {}
  ~ShownText() { close(); }
  ShownText(const ShownText&) = delete;
  ShownText& operator=(const ShownText&) = delete;

  void move_left(double thousandths) {
    if (!is_worth_adjusting(thousandths)) return;
    close();
    if (!out_.empty() && out_.back() != ')') out_ += ' ';
    append_integer(out_, std::lround(thousandths));
  }

  void glyph(std::uint16_t cid) {
    if (!open_) out_ += '(';
    open_ = true;
    byte(static_cast<char>(cid >> 8));
    byte(static_cast<char>(cid & 0xFF));
  }

 private:
  void byte(char c) {
    if (c == '\r') {
      out_ += "\\r";
      return;
    }
    if (c == '(' || c == ')' || c == '\\') out_ += '\\';
    out_ += c;
  }
  void close() {
    if (open_) out_ += ')';
    open_ = false;
  }

  std::string& out_;
  bool open_ = false;
};

}  // namespace

DocumentFonts::DocumentFonts(const FontLibrary& library, Diagnostics& problems, std::string source_file)
    : library_(&library), problems_(&problems), source_file_(std::move(source_file)) {}

const ShapedWord& DocumentFonts::word(Face face, std::string_view utf8) {
  key_.assign(1, static_cast<char>('0' + static_cast<int>(face)));
  key_ += utf8;
  auto found = words_.find(key_);
  if (found != words_.end()) return found->second;
  return words_.emplace(key_, shape(face, utf8)).first->second;
}

const ShapedWord& DocumentFonts::line_end_hyphen(Face face) {
  std::string key = {static_cast<char>('0' + static_cast<int>(face)), '\0'};
  auto found = words_.find(key);
  if (found != words_.end()) return found->second;
  const FontFace& font = library_->face(face);
  std::uint16_t glyph = font.glyph_of('-');
  ShapedWord hyphen{static_cast<float>(font.advance_of(glyph)), {{face, 0, {}}}};
  ShownText(hyphen.runs[0].shown).glyph(cid_of(face, glyph, std::string(kSoftHyphen)));
  return words_.emplace(std::move(key), std::move(hyphen)).first->second;
}

ShapedWord DocumentFonts::shape(Face face, std::string_view utf8) {
  ShapedWord word;
  std::string stretch;
  Face stretch_face = face;
  for (std::size_t at = 0; at < utf8.size();) {
    char32_t c = next_code_point(utf8, at);
    if (c == '\t' || c == '\n') c = ' ';
    if (is_invisible(c)) continue;
    Face needed = is_combining(c) && !stretch.empty() ? stretch_face : face_for(face, c, utf8);
    bool missing = !library_->face(needed).has(c) && !is_combining(c);
    if (needed != stretch_face && !stretch.empty()) {
      append_stretch(word, stretch_face, stretch);
      stretch.clear();
    }
    stretch_face = needed;
    append_utf8(stretch, missing ? kReplacement : c);
  }
  if (!stretch.empty()) append_stretch(word, stretch_face, stretch);
  return word;
}

Face DocumentFonts::face_for(Face wanted, char32_t code_point, std::string_view word) {
  if (library_->face(wanted).has(code_point)) return wanted;
  Face symbols = is_bold(wanted) ? Face::symbols_bold : Face::symbols;
  for (Face other : {symbols, Face::symbols, Face::mono, Face::regular}) {
    if (library_->face(other).has(code_point)) return other;
  }
  if (is_combining(code_point)) return wanted;
  report_missing(code_point, word);
  return symbols;
}

void DocumentFonts::report_missing(char32_t code_point, std::string_view word) {
  if (std::ranges::find(reported_, code_point) != reported_.end()) return;
  reported_.push_back(code_point);
  constexpr std::size_t kShownCharacters = 40;
  std::u32string shown = to_utf32(word).substr(0, kShownCharacters);
  std::string character;
  append_utf8(character, code_point);
  problems_->add(
      messages::missing_glyph, {source_file_, line_, 0, ""},
      {character, fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point)), to_utf8(shown)});
}

void DocumentFonts::append_stretch(ShapedWord& word, Face face, std::string_view utf8) {
  const FontFace& font = library_->face(face);
  std::vector<ShapedGlyph> glyphs = font.shape(utf8, "sv");
  for (std::size_t i = 0; i < glyphs.size();) {
    WordRun& run = word.runs.emplace_back(WordRun{face, glyphs[i].y_offset, {}});
    ShownText shown(run.shown);
    for (; i < glyphs.size() && glyphs[i].y_offset == run.rise; ++i) {
      const ShapedGlyph& glyph = glyphs[i];
      shown.move_left(-glyph.x_offset);
      // Glyph 0 can only come from a mark that neither the face nor its letter knows.
      if (glyph.glyph == 0) {
        std::size_t at = 0;
        report_missing(next_code_point(glyph.text, at), utf8);
      }
      shown.glyph(cid_of(face, glyph.glyph, glyph.text));
      shown.move_left(font.advance_of(glyph.glyph) + glyph.x_offset - glyph.advance);
      word.width += glyph.advance;
    }
  }
}

std::uint16_t DocumentFonts::cid_of(Face face, std::uint16_t glyph, const std::string& text) {
  UsedFace& used = used_[static_cast<std::size_t>(face)];
  auto [found, is_new] =
      used.cids.try_emplace({glyph, text}, static_cast<std::uint16_t>(used.by_cid.size() + 1));
  if (is_new) {
    // 65 535 different glyphs of one face: more than any of the fonts has.
    if (used.by_cid.size() >= 0xFFFE) throw std::length_error("too many glyphs in one PDF font");
    used.by_cid.push_back({glyph, text});
  }
  return found->second;
}

std::string DocumentFonts::resource_name(Face face) {
  return {'F', static_cast<char>('0' + static_cast<int>(face))};
}

std::string DocumentFonts::write(ObjectFile& file) const {
  std::string entries;
  for (std::size_t i = 0; i < kFaceCount; ++i) {
    if (used_[i].by_cid.empty()) continue;
    auto face = static_cast<Face>(i);
    Ref ref = file.reserve();
    write_face(file, face, ref);
    append_name(entries, resource_name(face));
    entries += ' ';
    append_ref(entries, ref);
  }
  return entries;
}

void DocumentFonts::write_face(ObjectFile& file, Face face, Ref ref) const {
  const UsedFace& used = used_[static_cast<std::size_t>(face)];
  std::vector<CidGlyph> glyphs;
  glyphs.reserve(used.by_cid.size());
  for (const NumberedGlyph& one : used.by_cid) glyphs.push_back({one.glyph, one.text});
  write_composite_font(file, *library_, face, glyphs, ref);
}

}  // namespace underlag::pdf
