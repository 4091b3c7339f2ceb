// Reads every file of a corpus of spreadsheets and compares with what other readers made of it.
//
//   corpus_check FOLDER [ID…]
//
// FOLDER holds manifest.json (id, file, expect, expected), and per file expected/*.tsv (cells: S, C and M
// lines; D lines are disputed and skipped) or expected/*.json (rows of a CSV). `expect`: values, rows,
// reject, no-crash, review. Each file is read in a process of its own: a crash, 2 CPU seconds or 256 MB are
// failures.

#include <fmt/core.h>
#include <rapidjson/document.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <tuple>

#include "diagnostics/report.hpp"
#include "model/raw/cell_text.hpp"
#include "sources/sheets/sheet_reader.hpp"

using namespace underlag;

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<std::string> split(std::string_view line, char at) {
  std::vector<std::string> out(1);
  for (char c : line) {
    if (c == at) {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    char c = text[++i];
    out += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
  }
  return out;
}

std::string with_lf(std::string text) {
  for (std::size_t at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n")) text.erase(at, 1);
  return text;
}

bool is_near(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(a));
}

bool has_date_format(const Cell& cell) {
  return cell.format == CellFormat::date || cell.format == CellFormat::time ||
         cell.format == CellFormat::datetime || cell.format == CellFormat::duration;
}

std::string describe(const Workbook& book, const Cell* cell) {
  if (cell == nullptr) return "empty";
  return fmt::format("kind {} format {} {} \"{}\"", static_cast<int>(cell->kind),
                     static_cast<int>(cell->format), cell->number, book.text_of(*cell));
}

bool agrees(const Workbook& book, const Cell* cell, const std::string& type, const std::string& value) {
  if (cell == nullptr) return type == "s" && value.empty();
  if (type == "s")
    return cell->kind == CellKind::text && with_lf(std::string(book.text_of(*cell))) == with_lf(value);
  if (type == "e") return cell->kind == CellKind::error && book.text_of(*cell) == value;
  if (type == "b") return cell->kind == CellKind::boolean && cell->number == std::stod(value);
  if (cell->kind != CellKind::number || !is_near(cell->number, std::stod(value))) return false;
  return type == "n?" || (type == "d") == has_date_format(*cell);
}

// Where the reference's readers do not see what the file says, and what it says.
struct KnownDifference {
  std::string_view place;
  std::string_view type;
  std::string_view value;
};
constexpr std::array kKnownDifferences{
    // marked as dates (t="d"), without a date format
    KnownDifference{"017_openspout_sheet_with_all_cell_types.xlsx!Sheet1!E1", "d", "42158.556921296295"},
    KnownDifference{"017_openspout_sheet_with_all_cell_types.xlsx!Sheet1!F1", "d", "42156.0"},
    // marked as an error, but not one of Excel's
    KnownDifference{"017_openspout_sheet_with_all_cell_types.xlsx!Sheet1!I1", "e", "ERROR"},
};

const KnownDifference* known_difference(const Workbook& book, std::size_t sheet, CellAddress address) {
  const auto found =
      std::ranges::find(kKnownDifferences, to_string(book.place_of(sheet, address)), &KnownDifference::place);
  return found == kKnownDifferences.end() ? nullptr : found;
}

bool agrees_with_known(const Workbook& book, const Cell* cell, const KnownDifference& known) {
  return agrees(book, cell, std::string(known.type), std::string(known.value));
}

// Lines about what differs; empty when all agrees.
std::string compare_values(const Workbook& book, const std::string& expected) {
  std::string out;
  std::set<std::tuple<std::size_t, std::uint32_t, std::uint32_t>> mentioned;
  for (const std::string& line : split(expected, '\n')) {
    std::vector<std::string> part = split(line, '\t');
    if (part.size() < 3) continue;
    std::string sheet_name = unescaped(part[1]);
    std::optional<std::size_t> index = book.find_sheet(sheet_name);
    if (!index) {
      out += "  no sheet " + sheet_name + "\n";
      continue;
    }
    const Sheet& sheet = book.sheets[*index];
    if (part[0] == "S") {
      // No two readers of the reference agree on hidden ODS sheets.
      const char* states[] = {"visible", "hidden", "veryHidden"};
      std::string state = states[static_cast<int>(sheet.state)];
      if (book.format == WorkbookFormat::xlsx && state != part[2])
        out += "  state " + state + ", expected " + part[2] + "\n";
    } else if (part[0] == "M") {
      bool found = false;
      for (const CellRange& range : sheet.merges) found = found || to_string(range) == part[2];
      if (!found) out += "  no merge " + part[2] + "\n";
    } else {
      std::optional<CellAddress> address = parse_address(part[2]);
      if (!address) continue;
      mentioned.emplace(*index, address->row, address->column);
      const Cell* cell = sheet.find(*address);
      const KnownDifference* known = known_difference(book, *index, *address);
      const bool is_right = known != nullptr
                                ? agrees_with_known(book, cell, *known)
                                : part[0] != "C" || agrees(book, cell, part[3], unescaped(part[4]));
      if (!is_right) {
        out += fmt::format("  {}!{}: {}, expected {} {}\n", sheet_name, part[2], describe(book, cell),
                           part[3], part[4]);
      }
    }
  }
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    for (const Cell& cell : book.sheets[i].cells) {
      if (mentioned.contains(std::tuple(i, cell.row, std::uint32_t{cell.column}))) continue;
      const KnownDifference* known = known_difference(book, i, cell.address());
      if (known != nullptr && agrees_with_known(book, &cell, *known)) continue;
      out += fmt::format("  {} not expected: {}\n", sheet_address(book.sheets[i].name, cell.address()),
                         describe(book, &cell));
    }
  }
  return out;
}

std::string compare_rows(const Workbook& book, const std::string& expected) {
  rapidjson::Document rows;
  rows.Parse(expected.c_str());
  std::string out;
  const Sheet& sheet = book.sheets[0];
  if (sheet.row_count != rows.Size())
    out += fmt::format("  {} rows, expected {}\n", sheet.row_count, rows.Size());
  for (rapidjson::SizeType r = 0; r < rows.Size(); ++r) {
    std::uint32_t columns = std::max<std::uint32_t>(rows[r].Size(), sheet.column_count);
    for (std::uint32_t c = 0; c < columns; ++c) {
      const Cell* cell = sheet.find({r, c});
      std::string got = cell == nullptr ? "" : shown_text(book, *cell);
      std::string want =
          c < rows[r].Size() ? std::string(rows[r][c].GetString(), rows[r][c].GetStringLength()) : "";
      if (got != want)
        out += fmt::format("  {}: \"{}\", expected \"{}\"\n", to_string(CellAddress{r, c}), got, want);
    }
  }
  return out;
}

// 0 when the file does what is expected of it.
int check(const std::string& folder, const rapidjson::Value& entry) {
  std::string expect = entry["expect"].GetString();
  std::string bytes = read_file(folder + "/" + entry["file"].GetString());
  Diagnostics problems;
  std::optional<Workbook> book = read_workbook(bytes, entry["id"].GetString(), SheetOptions(), problems);
  std::cout << to_text(problems, {Language::sv, false});
  if (!book && !problems.has_errors()) std::cout << "  no workbook and no error\n";
  if (!book && !problems.has_errors()) return 1;
  if (expect == "no-crash" || expect == "review") return 0;
  if (expect == "reject") {
    if (book) std::cout << "  was read, expected a refusal\n";
    return book ? 1 : 0;
  }
  if (!book) return 1;
  std::string expected = read_file(folder + "/" + entry["expected"].GetString());
  std::string differences =
      expect == "rows" ? compare_rows(*book, expected) : compare_values(*book, expected);
  std::cout << differences.substr(0, 3000);
  return differences.empty() ? 0 : 1;
}

struct Outcome {
  bool passed = false;
  double seconds = 0;
  long megabytes = 0;
  std::string why;
};

Outcome check_apart(const std::string& folder, const rapidjson::Value& entry) {
  std::cout.flush();
  pid_t child = fork();
  if (child == 0) {
    int code = check(folder, entry);
    std::cout.flush();
    _exit(code);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  Outcome out;
  out.seconds =
      static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
  out.megabytes = usage.ru_maxrss / 1024;
  if (!WIFEXITED(status)) out.why = "crash";
  if (WIFEXITED(status) && WEXITSTATUS(status) != 0) out.why = "differs";
  if (out.seconds > 2) out.why += " slow";
  if (out.megabytes > 256) out.why += " large";
  out.passed = out.why.empty();
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "corpus_check FOLDER [ID…]\n";
    return 2;
  }
  std::string folder = argv[1];
  std::set<std::string> wanted(argv + 2, argv + argc);
  rapidjson::Document manifest;
  manifest.Parse(read_file(folder + "/manifest.json").c_str());
  if (!manifest.IsArray()) {
    std::cerr << folder << "/manifest.json: not an array\n";
    return 2;
  }
  int passed = 0;
  int all = 0;
  for (const rapidjson::Value& entry : manifest.GetArray()) {
    std::string id = entry["id"].GetString();
    if (!wanted.empty() && !wanted.contains(id.substr(0, 3))) continue;
    Outcome outcome = check_apart(folder, entry);
    ++all;
    passed += outcome.passed ? 1 : 0;
    fmt::print("{} {} {} ({:.2f} s, {} MB) {}\n", outcome.passed ? "pass" : "FAIL", id,
               entry["expect"].GetString(), outcome.seconds, outcome.megabytes, outcome.why);
    std::fflush(stdout);
  }
  fmt::print("{} of {} pass\n", passed, all);
  return passed == all ? 0 : 1;
}
