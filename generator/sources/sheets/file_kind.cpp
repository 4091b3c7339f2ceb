#include "sources/sheets/file_kind.hpp"

#include <algorithm>
#include <array>

#include "diagnostics/messages/sheets.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  const char* name_sv;
  const char* name_en;
};

constexpr std::array kSignatures{
    Signature{"%PDF"sv, "en PDF-fil", "a PDF file"},
    Signature{"\x89PNG\r\n"sv, "en bild (PNG)", "a picture (PNG)"},
    Signature{"\xFF\xD8\xFF"sv, "en bild (JPEG)", "a picture (JPEG)"},
    Signature{"GIF8"sv, "en bild (GIF)", "a picture (GIF)"},
    Signature{"II*\0"sv, "en bild (TIFF)", "a picture (TIFF)"},
    Signature{"{\\rtf"sv, "ett textdokument (RTF)", "a text document (RTF)"},
    Signature{"7z\xBC\xAF"sv, "ett packat arkiv (7z)", "a packed archive (7z)"},
    Signature{"Rar!"sv, "ett packat arkiv (RAR)", "a packed archive (RAR)"},
    Signature{"\x1F\x8B"sv, "ett packat arkiv (gzip)", "a packed archive (gzip)"},
    Signature{"SQLite format 3\0"sv, "en databas (SQLite)", "a database (SQLite)"},
    Signature{"$FL2"sv, "en SPSS-fil (.sav)", "an SPSS file (.sav)"},
};

// A stream's name inside an OLE2 file, in UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (char c : name) wide.append(1, c).append(1, '\0');
  return bytes.find(wide) != std::string_view::npos;
}

FoundKind kind_of_ole(std::string_view bytes) {
  if (has_stream(bytes, "EncryptedPackage")) return {FileKind::refused, &messages::sheet_password};
  if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book"))
    return {FileKind::refused, &messages::sheet_old_xls};
  if (has_stream(bytes, "WordDocument")) {
    return {FileKind::refused, &messages::sheet_other_content, "ett gammalt Word-dokument (.doc)",
            "an old Word document (.doc)"};
  }
  return {FileKind::refused, &messages::sheet_other_content, "ett gammalt Officedokument",
          "an old Office document"};
}

// Excel before 97 wrote its records without a container around them.
bool is_bare_xls(std::string_view bytes) {
  return bytes.starts_with("\x09\x08\x10\x00"sv) || bytes.starts_with("\x09\x08\x08\x00"sv) ||
         bytes.starts_with("\x09\x04\x06\x00"sv) || bytes.starts_with("\x09\x02\x06\x00"sv) ||
         bytes.starts_with("\x09\x00\x04\x00"sv);
}

// Web pages and XML, which open in Excel whatever they are called.
FoundKind kind_of_markup(std::string_view bytes) {
  std::string head(without_bom(bytes).substr(0, 4096));
  std::ranges::transform(head, head.begin(), ascii_lower);
  std::size_t start = head.find_first_not_of(" \t\r\n");
  if (start == std::string::npos || head[start] != '<') return {};
  std::string_view text = std::string_view(head).substr(start);
  bool is_xml = text.starts_with("<?xml");
  if (is_xml && text.find("schemas-microsoft-com:office:spreadsheet") != std::string_view::npos) {
    return {FileKind::refused, &messages::sheet_other_content, "ett XML-kalkylblad från Excel 2003",
            "an XML spreadsheet of Excel 2003"};
  }
  for (std::string_view tag : {"<html"sv, "<!doctype html"sv, "<table"sv, "<head"sv, "<body"sv, "<meta"sv}) {
    if (text.starts_with(tag) || (is_xml && text.find(tag) != std::string_view::npos)) {
      return {FileKind::refused, &messages::sheet_other_content, "en webbsida (HTML)", "a web page (HTML)"};
    }
  }
  if (is_xml) return {FileKind::refused, &messages::sheet_other_content, "en XML-fil", "an XML file"};
  return {};
}

}  // namespace

FoundKind find_kind_of_file(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return kind_of_ole(bytes);
  if (is_bare_xls(bytes)) return {FileKind::refused, &messages::sheet_old_xls};
  for (const Signature& one : kSignatures) {
    if (bytes.starts_with(one.bytes)) {
      return {FileKind::refused, &messages::sheet_other_content, one.name_sv, one.name_en};
    }
  }
  if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return {FileKind::zip};
  // Something may stand before the archive; a text has no NUL and no end record of a ZIP.
  bool has_nul = bytes.substr(0, 1 << 16).find('\0') != std::string_view::npos;
  if (has_nul && bytes.find("PK\x05\x06"sv) != std::string_view::npos) return {FileKind::zip};
  return kind_of_markup(bytes);
}

}  // namespace underlag
