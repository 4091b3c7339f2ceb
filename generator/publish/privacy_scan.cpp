#include "publish/privacy_scan.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/counted.hpp"
#include "diagnostics/messages/privacy.hpp"
#include "files/zip_archive.hpp"
#include "publish/finished_page.hpp"
#include "text/text_position.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr std::string_view kBetweenInputs = ", ";

bool has_ending(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
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

// The words of every part of an office document; none when the archive cannot be read.
std::optional<std::string> office_text(std::string_view bytes) {
  ZipArchive archive(bytes);
  if (archive.problem() != ZipProblem::none) return std::nullopt;
  std::string text;
  for (const ZipEntry& entry : archive.entries()) {
    text += entry.name;
    text += '\n';
    if (!has_ending(entry.name, {".xml", ".rels", ".vml"})) continue;
    std::string part;
    if (archive.read(entry, part) != ZipProblem::none) return std::nullopt;
    text += workbook_part_text(part);
  }
  return text;
}

std::string_view ending_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : path.substr(dot);
}

bool is_picture(std::string_view path) {
  return has_ending(path, {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico"});
}

// The words in a picture's properties (title, author, comment): runs of readable characters. Zero bytes go,
// so that UTF-16 reads as the letters it holds; what is shorter than a personal number is chance.
std::string picture_text(std::string_view bytes) {
  std::string out;
  std::string run;
  const auto end_run = [&] {
    if (run.size() >= kShortestPersonalNumber) out += run + '\n';
    run.clear();
  };
  for (const char c : bytes) {
    if (c >= ' ' && c <= '~') {
      run += c;
    } else if (c != '\0') {
      end_run();
    }
  }
  end_run();
  return out;
}

bool is_text(std::string_view bytes) {
  return bytes.find('\0') == std::string_view::npos && is_utf8(bytes);
}

// The digits that tell one person's number from another's, however it is written.
std::string without_signs(std::string_view number) {
  std::string digits;
  std::ranges::copy_if(number, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits.size() > kShortestPersonalNumber ? digits.substr(digits.size() - kShortestPersonalNumber)
                                                 : digits;
}

}  // namespace

bool scan_outgoing(const OutgoingFile& file, const std::string& shown_path, const PersonalNumberRules& rules,
                   FoundNumbers& found, Diagnostics& diagnostics) {
  bool is_clean = true;
  std::string place = mask_personal_numbers(shown_path, rules);
  auto report = [&](std::string_view text) {
    for (const PersonalNumberHit& hit : find_personal_numbers(text, rules)) {
      is_clean = false;
      const auto [told, is_new] = found.try_emplace(without_signs(text.substr(hit.offset, hit.length)));
      if (is_new) {
        const int line = text.data() == file.bytes.data() ? position_of(text, hit.offset).line
                                                          : line_of_text(file.path, file.bytes, hit.offset);
        diagnostics.add(messages::personal_number_in_output, {place, line, 0, ""},
                        {masked(text, hit), mask_personal_numbers(file.made_from, rules)});
        told->second = {masked(text, hit), place, {}};
      } else if (place != told->second.file) {
        told->second.other_files.insert(place);
      }
    }
  };
  const auto report_name = [&](std::string_view name) {
    for (const PersonalNumberHit& hit : find_personal_numbers(name, rules)) {
      is_clean = false;
      diagnostics.add(messages::personal_number_in_name, {mask_personal_numbers(name, rules), 0, 0, ""},
                      {masked(name, hit)});
    }
  };
  report_name(file.path);
  for (std::string_view rest = file.made_from; !rest.empty();) {
    const std::string_view name = rest.substr(0, rest.find(kBetweenInputs));
    report_name(name);
    rest.remove_prefix(std::min(name.size() + kBetweenInputs.size(), rest.size()));
  }
  // A file that lies in the project as it is published: its own place says more than that of its copy.
  const bool is_copy = file.made_from.find(kBetweenInputs) == std::string_view::npos &&
                       ending_of(file.made_from) == ending_of(file.path);
  const Place own{is_copy ? mask_personal_numbers(file.made_from, rules) : place, 0, 0, ""};
  if (has_ending(file.path, {".pdf"})) {
    report(unpacked_pdf_text(file.bytes));
    if (is_copy) diagnostics.add(messages::copy_not_searched, own);
  } else if (has_ending(file.path, {".xlsx", ".docx", ".pptx", ".ods", ".odt", ".odp"})) {
    std::optional<std::string> text = office_text(file.bytes);
    if (!text) diagnostics.add(messages::output_not_scanned, own);
    is_clean = is_clean && text.has_value();
    report(text.value_or(""));
  } else if (is_picture(file.path)) {
    report(picture_text(file.bytes));
  } else if (is_text(file.bytes)) {
    if (file.scan_text.empty()) report(file.bytes);
  } else if (is_copy) {
    diagnostics.add(messages::copy_not_searched, own);
  }
  report(file.scan_text);
  return is_clean;
}

void report_other_files(const FoundNumbers& found, Diagnostics& diagnostics) {
  for (const auto& [number, one] : found) {
    if (one.other_files.empty()) continue;
    std::string names;
    for (const std::string& file : one.other_files) names += (names.empty() ? "" : ", ") + file;
    diagnostics.add(
        messages::personal_number_in_more_files, {one.file, 0, 0, ""},
        {one.masked, counted(static_cast<int>(one.other_files.size()), messages::count_of_other_files),
         names});
  }
}

bool has_privacy_stop(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics.all(), [](const Diagnostic& one) {
    return one.message->code[0] == 'G' && one.severity == Severity::error;
  });
}

}  // namespace underlag
