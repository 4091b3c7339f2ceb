#pragma once
// The project's own data/ and what its pages ask of it, as text: the acceptance figures are checked with
// these.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "diagnostics/report.hpp"
#include "model/cell_text.hpp"
#include "sources/dataset_loader.hpp"
#include "sources/request_parser.hpp"
#include "statistics/answer_requests.hpp"
#include "support/spec_table.hpp"

namespace underlag_tests {

/// Loaded once: reading 26 files for every figure would be slow.
inline const underlag::DatasetCollection& project_data() {
  static const auto data = [] {
    underlag::Diagnostics problems;
    return underlag::load_all_datasets(underlag::DiskFileTree(UNDERLAG_SOURCE_DIR), problems);
  }();
  return data;
}

inline std::string text_of(const underlag::Diagnostics& problems, bool notes) {
  std::string out;
  for (const auto& one : problems.all()) {
    if ((one.severity == underlag::Severity::note) == notes) out += underlag::to_text(one, {});
  }
  return out;
}

inline std::string all_text(const underlag::Diagnostics& problems) {
  return text_of(problems, false) + text_of(problems, true);
}

/// What `` `= expression` `` prints, `␣` for a no-break space; the diagnostics' text after an error.
inline std::string value_text(const std::string& expression,
                              const underlag::DatasetCollection& data = project_data()) {
  using namespace underlag;
  Diagnostics problems;
  const auto request = parse_value_request(expression, {"sida.md", 1, 1, ""}, "", problems);
  if (!request) return all_text(problems);
  const Answers answers = statistics::answer_requests({*request}, data, {}, Language::sv, problems);
  if (!answers[0].value) return all_text(problems);
  std::string out = cell_text(answers[0].value->cell, answers[0].value->style, Language::sv);
  return with_visible_spaces(out) + all_text(problems);
}

/// One dataset `d` from its description and its CSV.
inline underlag::DatasetCollection loaded(const std::string& description, const std::string& csv) {
  const underlag::MemoryFileTree files({{"data/d.dataset.yaml", description}, {"data/d.csv", csv}});
  underlag::Diagnostics problems;
  auto data = underlag::load_all_datasets(files, problems);
  INFO(all_text(problems));
  REQUIRE(data.size() == 1);
  return data;
}

/// Cells with " | " between; the first line is the headings.
inline std::vector<std::string> table_lines(const underlag::ProtectedTable& table) {
  using namespace underlag;
  std::string line;
  for (const auto& column : table.columns()) line += (line.empty() ? "" : " | ") + column.header;
  std::vector<std::string> out = {line};
  for (const auto& row : table.rows()) {
    line.clear();
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      if (at > 0) line += " | ";
      line += cell_text(row.cells[at], table.columns()[at].style, Language::sv);
      for (const int note : row.cells[at].footnotes) line += "[" + std::to_string(note + 1) + "]";
    }
    out.push_back(with_visible_spaces(line));
  }
  return out;
}

struct TableText {
  std::vector<std::string> rows;  ///< `table_lines`
  std::vector<std::string> notes;
  std::vector<std::string> footnotes;
  std::string source_note;
  std::string caption_note;
  std::string problems;  ///< Errors and warnings.
  std::string told;      ///< Notes of the build.
};

inline TableText table_text(const std::string& yaml, const underlag::DatasetCollection& data = project_data(),
                            const char* kind = "table") {
  using namespace underlag;
  TableText out;
  Diagnostics problems;
  const auto request = parse_block_request(kind, yaml, {"sida.md", 1}, yaml, problems);
  if (request) {
    const Answers answers = statistics::answer_requests({*request}, data, {}, Language::sv, problems);
    if (const auto table = answers[0].table) {
      out.rows = table_lines(*table);
      out.notes = table->notes();
      out.footnotes = table->footnotes();
      out.source_note = table->source_note();
      out.caption_note = table->caption_note();
    }
  }
  out.problems = text_of(problems, false);
  out.told = text_of(problems, true);
  return out;
}

}  // namespace underlag_tests
