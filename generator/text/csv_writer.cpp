#include "text/csv_writer.hpp"

#include <array>

namespace underlag {

namespace {

bool begins_like_formula(std::string_view words) {
  static constexpr std::array<std::string_view, 10> kStarts{"=",  "+",      "-",      "@",      "\t",
                                                            "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  for (const std::string_view start : kStarts) {
    if (words.starts_with(start)) return true;
  }
  return false;
}

}  // namespace

void CsvWriter::text(std::string_view words) {
  if (begins_like_formula(words)) {
    field("'" + std::string(words), true);
  } else {
    field(words, false);
  }
}

void CsvWriter::field(std::string_view content, bool quote) {
  if (!is_first_) out_ += ';';
  is_first_ = false;
  const bool has_edge_space = content.starts_with(' ') || content.ends_with(' ');
  if (!quote && !has_edge_space && content.find_first_of(";\"\r\n\t") == std::string_view::npos) {
    out_ += content;
    return;
  }
  out_ += '"';
  for (const char letter : content) {
    if (letter == '"') out_ += '"';
    out_ += letter;
  }
  out_ += '"';
}

void CsvWriter::end_record() {
  out_ += "\r\n";
  is_first_ = true;
}

}  // namespace underlag
