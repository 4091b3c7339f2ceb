#include "renderers/pdf/typing_encoding.hpp"

#include <algorithm>
#include <array>

namespace underlag::pdf {
namespace {

// The codes 80–9F of Windows code page 1252; 0 = no character.
constexpr std::array<char32_t, 32> kWinAnsiMiddle = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

struct Difference {
  unsigned code;
  char32_t letter;
  const char* name;  // In the Adobe Glyph List; of two the first, which PDFBox looks for. It has none for the
                     // Romanian Ț.
};

// In the order of their codes. What stood there is in the comment; nothing for codes that WinAnsi leaves
// free.
constexpr Difference kDifferences[] = {
    {24, U'ŧ', "tbar"},          {25, U'Ő', "Odblacute"},    {26, U'ő', "odblacute"},
    {27, U'Ű', "Udblacute"},     {28, U'ű', "udblacute"},    {29, U'Ă', "Abreve"},
    {30, U'ă', "abreve"},        {31, U'ș', "scommaaccent"}, {127, U'Ł', "Lslash"},
    {129, U'ł', "lslash"},       {130, U'Ą', "Aogonek"},  // ‚
    {131, U'ą', "aogonek"},                               // ƒ
    {134, U'Ć', "Cacute"},                                // †
    {135, U'ć', "cacute"},                                // ‡
    {136, U'Ę', "Eogonek"},                               // ˆ
    {137, U'ę', "eogonek"},                               // ‰
    {139, U'Ń', "Nacute"},                                // ‹
    {141, U'ń', "nacute"},       {143, U'Ś', "Sacute"},      {144, U'ś', "sacute"},
    {152, U'Ź', "Zacute"},                             // ˜
    {155, U'ź', "zacute"},                             // ›
    {157, U'Ż', "Zdot"},         {159, U'ż', "zdot"},  // Ÿ
    {162, U'Ş', "Scedilla"},                           // ¢
    {164, U'ş', "scedilla"},                           // ¤
    {165, U'Ğ', "Gbreve"},                             // ¥
    {166, U'ğ', "gbreve"},                             // ¦
    {168, U'İ', "Idot"},                               // ¨
    {170, U'ı', "dotlessi"},                           // ª
    {172, U'Č', "Ccaron"},                             // ¬
    {174, U'Ș', "Scommaaccent"},                       // ®
    {175, U'č', "ccaron"},                             // ¯
    {182, U'Đ', "Dcroat"},                             // ¶
    {184, U'đ', "dcroat"},                             // ¸
    {185, U'Ŋ', "Eng"},                                // ¹
    {186, U'ŋ', "eng"},                                // º
    {247, U'Ŧ', "Tbar"},                               // ÷
};

}  // namespace

char32_t typing_character(unsigned code) {
  const auto* found = std::ranges::find(kDifferences, code, &Difference::code);
  if (found != std::ranges::end(kDifferences)) return found->letter;
  if (code >= 0x80 && code < 0xA0) return kWinAnsiMiddle[code - 0x80];
  return code < 32 ? 0 : code;
}

std::string typing_encoding() {
  std::string out = "<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[";
  unsigned next = 0;
  for (const Difference& one : kDifferences) {
    if (one.code != next) out += " " + std::to_string(one.code);
    out += std::string("/") + one.name;
    next = one.code + 1;
  }
  return out + "]>>";
}

}  // namespace underlag::pdf
