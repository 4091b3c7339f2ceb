#include "sources/answers_csv.hpp"

#include <algorithm>
#include <set>

namespace underlag {
namespace {

// What every file of answers begins with.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kFirstColumns = "nr;version;";

std::string csv_cell(const std::string& text, bool may_be_formula) {
  std::string out = may_be_formula ? "'" + text : text;
  if (out.find_first_of(";\"\n") == std::string::npos) return out;
  std::string quoted = "\"";
  for (char c : out) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

// Numbers keep their minus; everything else that begins so is taken for a formula.
bool is_like_formula(const std::string& text) {
  if (text.empty() || std::string_view("=+-@\t\r").find(text[0]) == std::string_view::npos) return false;
  return text[0] != '-' || text.find_first_not_of("0123456789,.", 1) != std::string::npos || text.size() == 1;
}

// Excel takes 1-10 for the first of October; with the dash of an interval it stays what it is.
std::string with_interval_dash(const std::string& text) {
  std::size_t dash = text.find('-');
  bool is_interval = dash != std::string::npos && dash > 0 && dash + 1 < text.size() &&
                     text.find_first_not_of("0123456789") == dash &&
                     text.find_first_not_of("0123456789", dash + 1) == std::string::npos;
  return is_interval ? text.substr(0, dash) + "–" + text.substr(dash + 1) : text;
}

/// The rows below the heads, without their first column: the row's number is another when files are added.
std::multiset<std::string_view> answers_of(std::string_view csv) {
  constexpr std::string_view kRowEnd = "\r\n";  // Within a cell lines end in \n alone.
  std::multiset<std::string_view> rows;
  bool is_head = true;
  while (!csv.empty()) {
    std::size_t end = std::min(csv.find(kRowEnd), csv.size());
    std::string_view row = csv.substr(0, end);
    if (!is_head && !row.empty()) rows.insert(row.substr(std::min(row.find(';'), row.size())));
    is_head = false;
    csv.remove_prefix(std::min(end + kRowEnd.size(), csv.size()));
  }
  return rows;
}

}  // namespace

std::string answers_as_csv(const CollectedAnswers& answers) {
  std::string out(kByteOrderMark);
  auto add_row = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out += ';';
      out += csv_cell(with_interval_dash(cells[i]), is_like_formula(cells[i]));
    }
    out += "\r\n";
  };
  add_row(answers.columns);
  for (const auto& row : answers.rows) add_row(row);
  return out;
}

int answers_missing_from(std::string_view now, std::string_view before) {
  auto kept = answers_of(now);
  int missing = 0;
  for (std::string_view one : answers_of(before)) {
    auto found = kept.find(one);
    if (found == kept.end()) {
      ++missing;
    } else {
      kept.erase(found);
    }
  }
  return missing;
}

bool is_answers_csv(std::string_view bytes) {
  return bytes.starts_with(kByteOrderMark) && bytes.substr(kByteOrderMark.size()).starts_with(kFirstColumns);
}

}  // namespace underlag
