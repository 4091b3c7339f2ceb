#include "publish/privacy_scan.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "diagnostics/messages/privacy.hpp"
#include "publish/html_scan.hpp"

namespace underlag {

namespace {

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

// The page as it is read: inline tags join what they divide, other tags divide. Attributes and scripts follow
// on lines of their own. Telephone links and embedded pictures are left out.
std::string readable_text(std::string_view page) {
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
        if (!is_inline_tag(piece.name)) text += '\n';
        break;
      case HtmlScanner::Kind::attribute: {
        bool is_number_by_nature = piece.value.starts_with("tel:") || piece.value.starts_with("data:");
        if (piece.value.size() < 10 || is_number_by_nature || !is_read_by_people(piece.name)) break;
        append_decoded(aside, piece.value);
        aside += '\n';
        break;
      }
      case HtmlScanner::Kind::raw_text:
      case HtmlScanner::Kind::comment:
        aside += piece.value;
        aside += '\n';
        break;
    }
  }
  return text + "\n" + aside;
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
  auto report = [&](std::string_view text) {
    for (const PersonalNumberHit& hit : find_personal_numbers(text, rules)) {
      is_clean = false;
      int line = line_of_hit(file.bytes, text.substr(hit.offset, hit.length));
      diagnostics.add(messages::personal_number_in_output, {shown_path, line, 0, ""},
                      {masked(text, hit), std::string(file.made_from)});
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
    report(readable_text(file.bytes));
  } else if (has_ending(file.path, {".css", ".js", ".json", ".csv", ".txt", ".md", ".ics", ".webmanifest"})) {
    report(file.bytes);
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
