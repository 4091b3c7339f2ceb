#include "publish/privacy_scan.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/messages/privacy.hpp"
#include "files/zip_archive.hpp"
#include "publish/html_scan.hpp"
#include "publish/link_target.hpp"

namespace underlag {

namespace {

// YYMMDDNNNC: what is shorter holds no personal number.
constexpr std::size_t kShortest = 10;

bool has_ending(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
}

// Attributes that hold coordinates, checksums and style, never words.
bool is_read_by_people(std::string_view attribute) {
  constexpr std::array<std::string_view, 20> kMachine{
      "d",  "points", "transform", "viewBox", "x",      "y",     "x1",    "y1",    "x2",        "y2",
      "cx", "cy",     "r",         "width",   "height", "style", "class", "nonce", "integrity", "srcset"};
  return std::ranges::find(kMachine, attribute) == kMachine.end();
}

using IsInline = bool (*)(std::string_view tag);

// Runs of differently styled letters in one cell, with the tags that say how they look.
bool is_inline_in_workbook(std::string_view tag) {
  constexpr std::array<std::string_view, 14> kInline{"r",       "t",         "rPr",    "b",     "i",
                                                     "u",       "sz",        "color",  "rFont", "family",
                                                     "charset", "vertAlign", "strike", "scheme"};
  return std::ranges::find(kInline, tag) != kInline.end();
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  bool is_number_by_nature = value.starts_with("tel:") || value.starts_with("data:");
  if (value.size() < kShortest || is_number_by_nature || !is_read_by_people(name)) return;
  append_decoded(out, value);
  out += '\n';
  if (value.find('%') == std::string_view::npos) return;
  out += percent_decoded(value);
  out += '\n';
}

// The page as it is read: inline tags join what they divide, other tags divide. Attributes, comments and
// scripts follow on lines of their own. Telephone links and embedded pictures are left out.
std::string readable_text(std::string_view page, IsInline is_inline) {
  HtmlScanner scanner(page);
  HtmlScanner::Piece piece;
  std::string text;
  std::string aside;
  text.reserve(page.size());
  while (scanner.next(piece)) {
    switch (piece.kind) {
      case HtmlScanner::Kind::text:
        append_decoded(text, piece.value);
        break;
      case HtmlScanner::Kind::start_tag:
      case HtmlScanner::Kind::end_tag:
        if (!is_inline(piece.name)) text += '\n';
        break;
      case HtmlScanner::Kind::attribute:
        append_attribute(aside, piece.name, piece.value);
        break;
      case HtmlScanner::Kind::raw_text:
      case HtmlScanner::Kind::comment:
        aside += piece.value;
        aside += '\n';
        break;
    }
  }
  return text + "\n" + aside;
}

// What stands unpacked in a PDF (properties, metadata, names), without the table of byte offsets: its
// ten-digit rows look like numbers of people born around 1900. Zero bytes go, so that UTF-16 reads as the
// letters it holds.
std::string unpacked_pdf_text(std::string_view bytes) {
  std::string out;
  while (!bytes.empty()) {
    std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    while (line.ends_with(' ')) line.remove_suffix(1);
    bool is_offset_row =
        line.size() == 18 && line[10] == ' ' && (line.ends_with(" n") || line.ends_with(" f"));
    if (is_offset_row) continue;
    std::ranges::copy_if(line, std::back_inserter(out), [](char c) { return c != '\0'; });
    out += '\n';
  }
  return out;
}

// The words of every part of a workbook; none when the archive cannot be read.
std::optional<std::string> workbook_text(std::string_view bytes) {
  ZipArchive archive(bytes);
  if (archive.problem() != ZipProblem::none) return std::nullopt;
  std::string text;
  for (const ZipEntry& entry : archive.entries()) {
    text += entry.name;
    text += '\n';
    if (!has_ending(entry.name, {".xml", ".rels", ".vml"})) continue;
    std::string part;
    if (archive.read(entry, part) != ZipProblem::none) return std::nullopt;
    text += readable_text(part, is_inline_in_workbook);
  }
  return text;
}

// The line of the file on which the same digits stand unbroken; 0 when tags or references divide them.
int line_of_hit(std::string_view bytes, std::string_view digits) {
  std::size_t at = bytes.find(digits);
  if (at == std::string_view::npos) return 0;
  return 1 + static_cast<int>(std::ranges::count(bytes.substr(0, at), '\n'));
}

}  // namespace

bool scan_outgoing(const OutgoingFile& file, const std::string& shown_path, const PersonalNumberRules& rules,
                   Diagnostics& diagnostics) {
  bool is_clean = true;
  std::string place = mask_personal_numbers(shown_path, rules);
  auto report = [&](std::string_view text) {
    for (const PersonalNumberHit& hit : find_personal_numbers(text, rules)) {
      is_clean = false;
      int line = line_of_hit(file.bytes, text.substr(hit.offset, hit.length));
      diagnostics.add(messages::personal_number_in_output, {place, line, 0, ""},
                      {masked(text, hit), mask_personal_numbers(file.made_from, rules)});
    }
  };
  for (std::string_view name : {file.path, file.made_from}) {
    for (const PersonalNumberHit& hit : find_personal_numbers(name, rules)) {
      is_clean = false;
      diagnostics.add(messages::personal_number_in_name, {mask_personal_numbers(name, rules), 0, 0, ""},
                      {masked(name, hit)});
    }
  }
  if (has_ending(file.path, {".html", ".svg", ".xml"})) {
    report(readable_text(file.bytes, is_inline_tag));
  } else if (has_ending(file.path, {".css", ".js", ".json", ".csv", ".txt", ".md", ".ics", ".webmanifest"})) {
    report(file.bytes);
  } else if (has_ending(file.path, {".pdf"})) {
    report(unpacked_pdf_text(file.bytes));
  } else if (has_ending(file.path, {".xlsx", ".docx"})) {
    std::optional<std::string> text = workbook_text(file.bytes);
    if (!text) diagnostics.add(messages::output_not_scanned, {place, 0, 0, ""});
    is_clean = is_clean && text.has_value();
    report(text.value_or(""));
  }
  report(file.scan_text);
  return is_clean;
}

bool has_privacy_stop(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics.all(), [](const Diagnostic& one) {
    return one.message->code[0] == 'G' && one.severity == Severity::error;
  });
}

}  // namespace underlag
