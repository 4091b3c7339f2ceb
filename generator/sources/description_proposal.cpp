#include "sources/description_proposal.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "diagnostics/messages/sheets.hpp"
#include "model/raw/sheet.hpp"
#include "sources/column_guess.hpp"
#include "sources/dataset_words.hpp"
#include "sources/definition_file.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "sources/sheets/sheet_view.hpp"
#include "sources/table_finder.hpp"
#include "sources/usual_words.hpp"
#include "sources/workbook_table.hpp"
#include "text/letter_case.hpp"
#include "text/slug.hpp"

namespace underlag {

namespace {

constexpr std::size_t kMostOddShown = 5;

// A YAML text: quoted unless it is plainly a word or words.
std::string yaml_text(std::string_view text) {
  const std::string lower = to_lower_case(text);
  bool is_plain = !text.empty() && text.front() != ' ' && text.back() != ' ' && text.front() != '-';
  for (const char* word : {"true", "false", "yes", "no", "on", "off", "null", "ja", "nej", "~"}) {
    is_plain = is_plain && (lower != word || lower == "ja" || lower == "nej");
  }
  is_plain = is_plain && text.find_first_not_of("0123456789.,-+eE_ ") != std::string_view::npos &&
             text.find_first_of(":#,[]{}&*!|>'\"%@`?\\\n\t\r") == std::string_view::npos;
  if (is_plain) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '"' || c == '\\') {
      out += std::string("\\") + c;
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
    }
  }
  return out + "\"";
}

// In a comment: one line.
std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

/// The columns of a table with what was seen in them, and the row that may be its total.
class TableSurvey {
 public:
  explicit TableSurvey(const RawTable& table) : table_(table), guessers_(table.headers().size()) {
    sums_.resize(guessers_.size());
    RawRow row;
    for (std::size_t at = 0; at < table.row_count(); ++at) {
      table.read_row(at, row);
      if (!row.is_empty()) take(row, at + 1 == table.row_count());
    }
  }

  const std::string& total_row() const { return total_row_; }
  ColumnGuess guess(std::size_t column) const { return guessers_[column].guess(); }

 private:
  void take(const RawRow& row, bool is_last) {
    const std::string name = tidy_text(row.cells.front().text);
    if (is_total_word(name) || (is_last && is_sum_of_all(row) && !name.empty())) {
      total_row_ = name;
      return;
    }
    ++rows_;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const RawCell& cell = row.cells[at];
      Place place{"", row.line, cell.character,
                  row.line > 0 ? "" : to_string(CellAddress{cell.row, cell.column})};
      guessers_[at].add(cell, place);
      if (cell.kind == RawCell::Kind::number) sums_[at] += cell.number;
    }
  }

  // The last row is the sum of the others in every column of numbers, and there are at least two.
  bool is_sum_of_all(const RawRow& row) const {
    if (rows_ < 3) return false;
    int equal = 0;
    for (std::size_t at = 1; at < row.cells.size(); ++at) {
      if (row.cells[at].kind != RawCell::Kind::number) continue;
      const double sum = sums_[at];
      if (sum == 0 || std::abs(row.cells[at].number - sum) > 1e-9 * std::abs(sum)) return false;
      ++equal;
    }
    return equal >= 2;
  }

  const RawTable& table_;
  std::vector<ColumnGuesser> guessers_;
  std::vector<double> sums_;
  std::size_t rows_ = 0;
  std::string total_row_;
};

class ProposalWriter {
 public:
  ProposalWriter(const RawTable& table, const TableSurvey& survey) : table_(table), survey_(survey) {}

  std::string columns() {
    std::string out = "columns:\n";
    UniqueNames ids;
    for (std::size_t at = 0; at < table_.headers().size(); ++at) {
      const std::string& header = table_.headers()[at];
      const ColumnGuess guess = survey_.guess(at);
      if (header.empty()) {
        if (guess.filled > 0)
          out += fmt::format("  # kolumn {} har innehåll men ingen rubrik, och är inte med\n", at + 1);
        continue;
      }
      if (is_repeated(header, at)) {
        out += fmt::format("  # rubriken {} finns två gånger; ge den ena kolumnen ett annat namn i filen\n",
                           yaml_text(header));
        continue;
      }
      std::string id = suggested_field_name(header).substr(0, 40);
      while (id.ends_with('_')) id.pop_back();
      id = ids.unique(id.empty() ? "kolumn" : id);
      std::ranges::replace(id, '-', '_');
      // A list is named by what stands to the left; further in, unlike texts are remarks.
      const bool is_key = key_.empty() && at < 2 && guess.is_unique && is_name(guess.type);
      if (is_key) key_ = id;
      out += column(id, header, guess, is_key);
    }
    return out;
  }

  std::string missing() const {
    if (missing_.empty()) return "";
    std::string out;
    for (const auto& [code, kind] : missing_) {
      out += (out.empty() ? "" : ", ") + yaml_text(code) + ": " + word_of(kind, missing_class_words());
    }
    return "missing: {" + out + "}   # kontrollera vad varje ord betyder\n";
  }

  const std::string& key() const { return key_; }

 private:
  static bool is_name(ColumnType type) { return type == ColumnType::text || type == ColumnType::choice; }

  bool is_repeated(const std::string& header, std::size_t at) const {
    const auto same = [&](const std::string& one) { return to_lower_case(one) == to_lower_case(header); };
    return std::any_of(table_.headers().begin(), table_.headers().begin() + static_cast<std::ptrdiff_t>(at),
                       same);
  }

  std::string column(const std::string& id, const std::string& header, const ColumnGuess& guess,
                     bool is_key) {
    std::string out;
    for (std::size_t i = 0; i < std::min(guess.odd.size(), kMostOddShown); ++i) {
      const OddCell& odd = guess.odd[i];
      out += fmt::format("  # {}: \"{}\" passar inte typen; dela cellen (split) eller rätta den\n",
                         odd.place.cell.empty() ? "rad " + std::to_string(odd.place.line) : odd.place.cell,
                         one_line(odd.text));
    }
    if (guess.odd.size() > kMostOddShown) {
      out += fmt::format("  # … och {} celler till av samma slag\n", guess.odd.size() - kMostOddShown);
    }
    for (const auto& [code, kind] : guess.missing) {
      const auto same = [&](const auto& one) { return to_lower_case(one.first) == to_lower_case(code); };
      if (std::ranges::none_of(missing_, same)) missing_.emplace_back(code, kind);
    }
    const ColumnType type = is_key ? ColumnType::text : guess.type;
    out += fmt::format("  {}: {{header: {}, type: {}", id, yaml_text(header),
                       word_of(type, column_type_words()));
    if (type == ColumnType::choice) {
      std::string values;
      for (const std::string& value : guess.values) values += (values.empty() ? "" : ", ") + yaml_text(value);
      out += ", values: [" + values + "]";
    }
    return out + "}" + (guess.filled == 0 ? "   # kolumnen är tom" : "") + "\n";
  }

  const RawTable& table_;
  const TableSurvey& survey_;
  MissingCodes missing_;
  std::string key_;
};

std::string stem_of(const std::string& file) {
  const std::size_t slash = file.rfind('/');
  std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
  return name.substr(0, name.rfind('.'));
}

// The sheet to describe; none after an error.
std::optional<std::size_t> choose_sheet(const Workbook& workbook, const std::string& wanted,
                                        Diagnostics& diagnostics) {
  if (!wanted.empty()) {
    const auto range = find_view(workbook, wanted, {workbook.file, 0, 0, ""}, diagnostics);
    return range ? std::optional(range->sheet) : std::nullopt;
  }
  for (const bool may_be_hidden : {false, true}) {
    for (std::size_t at = 0; at < workbook.sheets.size(); ++at) {
      const Sheet& sheet = workbook.sheets[at];
      if (!sheet.cells.empty() && (may_be_hidden || sheet.state == SheetState::visible)) return at;
    }
  }
  diagnostics.add(messages::view_empty, {workbook.file, 0, 0, ""}, {workbook.file, workbook.file});
  return std::nullopt;
}

std::string other_sheets(const Workbook& workbook, std::size_t chosen) {
  std::string out;
  for (std::size_t at = 0; at < workbook.sheets.size(); ++at) {
    if (at == chosen || workbook.sheets[at].cells.empty()) continue;
    const bool is_hidden = workbook.sheets[at].state != SheetState::visible;
    out += (out.empty() ? "" : ", ") + workbook.sheets[at].name + (is_hidden ? " (dolt)" : "");
  }
  return out.empty() ? "" : "# Filen har fler blad: " + out + "\n";
}

}  // namespace

Proposal propose_description(std::string_view bytes, const std::string& file, const std::string& sheet,
                             Diagnostics& diagnostics) {
  Proposal out;
  const auto workbook = read_workbook(bytes, file, SheetOptions(), diagnostics);
  if (!workbook) return out;
  const auto chosen = choose_sheet(*workbook, sheet, diagnostics);
  const auto found = chosen ? find_table(*workbook, *chosen) : std::nullopt;
  if (!found) return out;
  const std::string name = workbook->sheets[*chosen].name;
  DatasetDescription reading;
  reading.view = (name.empty() ? "" : name + "!") + to_string(found->range);
  reading.reading.keep_hidden = true;
  Diagnostics said_already;
  const auto table = open_workbook_table(bytes, file, reading, said_already);
  if (!table) return out;
  const TableSurvey survey(*table);
  ProposalWriter writer(*table, survey);
  const std::string columns = writer.columns();

  out.id = slug(stem_of(file));
  std::ranges::replace(out.id, '-', '_');
  std::string& yaml = out.yaml;
  yaml = fmt::format(
      "# Ett förslag. Spara det som data/{}.dataset.yaml bredvid datafilen och kontrollera varje rad.\n",
      out.id);
  yaml += other_sheets(*workbook, *chosen);
  yaml += "title: " + yaml_text(found->title.empty() ? stem_of(file) : one_line(found->title)) + "\n";
  yaml += "file: " + yaml_text(file.substr(file.rfind('/') + 1)) + "\n";
  if (!found->is_whole_sheet || workbook->sheets.size() > 1)
    yaml += "view: " + yaml_text(reading.view) + "\n";
  yaml +=
      "about: client   # client, staff, unit eller none: vilka siffrorna handlar om avgör hur små tal "
      "skyddas\n";
  yaml += "# source: varifrån siffrorna kommer, i en mening\n";
  yaml += "# period: {from: 2026-01, to: 2026-12}\n";
  if (!writer.key().empty()) yaml += "key: " + writer.key() + "\n";
  yaml += writer.missing() + columns;
  if (!survey.total_row().empty()) yaml += "declared_totals: {row: " + yaml_text(survey.total_row()) + "}\n";
  const std::string hidden = hidden_parts(*workbook, {*chosen, found->range}, Language::sv);
  if (!hidden.empty()) yaml += "hidden: read   # " + hidden + " är dolda i bladet; skip hoppar över dem\n";
  return out;
}

}  // namespace underlag
