#include "renderers/pdf/font_writer.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "renderers/pdf/syntax.hpp"
#include "renderers/pdf/typing_encoding.hpp"
#include "text/utf8.hpp"

namespace underlag::pdf {

namespace {

constexpr std::size_t kCodesPerCMapBlock = 100;  // The most a CMap allows in one beginbfchar.

// Six letters that differ when the glyphs differ (ISO 32000-1, 9.6.4).
std::string subset_tag(std::span<const std::uint16_t> glyphs) {
  std::uint64_t hash = 14695981039346656037U;
  for (std::uint16_t glyph : glyphs) hash = (hash ^ glyph) * 1099511628211U;
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag += static_cast<char>('A' + hash % 26);
    hash /= 26;
  }
  return tag + "+";
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
  // Every glyph must copy out as something; a glyph without text of its own follows one that has it all.
  if (utf8.empty()) utf8 = "\xE2\x80\x8B";
  std::string text = "<";
  for (std::size_t at = 0; at < utf8.size();) {
    char32_t c = next_code_point(utf8, at);
    std::u16string units;
    if (c < 0x10000) {
      units = {static_cast<char16_t>(c)};
    } else {
      units = {static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10)),
               static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF))};
    }
    for (char16_t unit : units) {
      constexpr char kHex[] = "0123456789ABCDEF";
      for (int shift = 12; shift >= 0; shift -= 4) text += kHex[(unit >> shift) & 15];
    }
  }
  out += text + ">";
}

void append_code_hex(std::string& out, std::size_t code) {
  std::string bytes = {static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
  append_hex_string(out, bytes);
}

std::string to_unicode_map(std::span<const CidGlyph> glyphs) {
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (std::size_t start = 0; start < glyphs.size(); start += kCodesPerCMapBlock) {
    std::size_t end = std::min(glyphs.size(), start + kCodesPerCMapBlock);
    append_integer(map, static_cast<long long>(end - start));
    map += " beginbfchar\n";
    for (std::size_t i = start; i < end; ++i) {
      append_code_hex(map, i + 1);
      map += ' ';
      append_utf16_hex(map, glyphs[i].text);
      map += '\n';
    }
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

Ref write_descriptor(ObjectFile& file, const FontFace& font, const std::string& name, int flags,
                     Ref font_file) {
  const FontMetrics& metrics = font.metrics();
  std::string out = "<</Type/FontDescriptor/FontName";
  append_name(out, name);
  out += "/Flags ";
  append_integer(out, flags + (metrics.fixed_pitch ? 1 : 0) + (metrics.italic_angle != 0 ? 64 : 0));
  out += "/FontBBox[";
  for (double edge : metrics.box) {
    append_integer(out, std::lround(edge));
    out += ' ';
  }
  out += "]/ItalicAngle ";
  append_number(out, metrics.italic_angle);
  out += "/Ascent ";
  append_integer(out, std::lround(metrics.ascent));
  out += "/Descent ";
  append_integer(out, std::lround(metrics.descent));
  out += "/CapHeight ";
  append_integer(out, std::lround(metrics.cap_height));
  // No font says how thick its stems are; viewers use this only when they must replace the font.
  out += "/StemV 80/FontFile2 ";
  append_ref(out, font_file);
  out += ">>";
  return file.add(out);
}

Ref write_font_file(ObjectFile& file, const CompressedSubset& font) {
  std::string entries = "/Filter/FlateDecode/Length1 ";
  append_integer(entries, static_cast<long long>(font.unpacked_size));
  Ref ref = file.reserve();
  file.put_raw_stream(ref, entries, font.stream);
  return ref;
}

std::string cid_to_gid_map(std::span<const CidGlyph> glyphs, const std::vector<std::uint16_t>& sorted,
                           const CompressedSubset& subset) {
  std::string map(2, '\0');
  for (const CidGlyph& one : glyphs) {
    auto at = static_cast<std::size_t>(std::ranges::lower_bound(sorted, one.glyph) - sorted.begin());
    std::uint16_t number = subset.numbers[at];
    map += static_cast<char>(number >> 8);
    map += static_cast<char>(number & 0xFF);
  }
  return map;
}

std::string widths_of(const FontFace& font, std::span<const CidGlyph> glyphs) {
  std::string widths = "[1[";
  for (const CidGlyph& one : glyphs) {
    append_number(widths, font.advance_of(one.glyph));
    widths += ' ';
  }
  return widths + "]]";
}

constexpr int kSymbolic = 4;
constexpr int kNonSymbolic = 32;

}  // namespace

void write_composite_font(ObjectFile& file, const FontLibrary& library, Face face,
                          std::span<const CidGlyph> glyphs, Ref ref) {
  const FontFace& font = library.face(face);
  std::vector<std::uint16_t> sorted;
  for (const CidGlyph& one : glyphs) sorted.push_back(one.glyph);
  std::ranges::sort(sorted);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  auto subset = library.subset(face, sorted);
  if (subset == nullptr)
    throw std::runtime_error("HarfBuzz could not make a subset of " + font.postscript_name());
  std::string name = subset_tag(sorted) + font.postscript_name();
  Ref descriptor = write_descriptor(file, font, name, kSymbolic, write_font_file(file, *subset));
  Ref map = file.add_stream("", cid_to_gid_map(glyphs, sorted, *subset));
  Ref to_unicode = file.add_stream("", to_unicode_map(glyphs));
  std::string base;
  append_name(base, name);
  std::string descendant =
      "<</Type/Font/Subtype/CIDFontType2/BaseFont" + base +
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ";
  append_ref(descendant, descriptor);
  descendant += "/CIDToGIDMap ";
  append_ref(descendant, map);
  descendant += "/DW 0/W" + widths_of(font, glyphs) + ">>";
  std::string out = "<</Type/Font/Subtype/Type0/BaseFont" + base + "/Encoding/Identity-H/DescendantFonts[";
  append_ref(out, file.add(descendant));
  out += "]/ToUnicode ";
  append_ref(out, to_unicode);
  file.put(ref, out + ">>");
}

Ref write_typing_font(ObjectFile& file, const FontLibrary& library, Face face) {
  const FontFace& font = library.face(face);
  Ref descriptor = write_descriptor(file, font, font.postscript_name(), kNonSymbolic,
                                    write_font_file(file, *library.whole(face)));
  std::string out = "<</Type/Font/Subtype/TrueType/BaseFont";
  append_name(out, font.postscript_name());
  out += "/Encoding" + typing_encoding() + "/FirstChar " + std::to_string(kFirstTypingCode) +
         "/LastChar 255/FontDescriptor ";
  append_ref(out, descriptor);
  out += "/Widths[";
  for (unsigned code = kFirstTypingCode; code < 256; ++code) {
    char32_t character = typing_character(code);
    append_number(out, character == 0 ? 0 : font.advance_of(font.glyph_of(character)));
    out += ' ';
  }
  return file.add(out + "]>>");
}

}  // namespace underlag::pdf
