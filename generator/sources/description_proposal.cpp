#include "sources/description_proposal.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "diagnostics/messages/sheets.hpp"
#include "model/raw/sheet.hpp"
#include "sources/column_finder.hpp"
#include "sources/column_reader.hpp"
#include "sources/dataset_words.hpp"
#include "sources/reply_folder.hpp"
#include "sources/reply_tables.hpp"
#include "sources/rows_table.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "sources/sheets/sheet_view.hpp"
#include "sources/table_finder.hpp"
#include "sources/table_survey.hpp"
#include "sources/workbook_table.hpp"
#include "sources/yaml_text.hpp"
#include "text/letter_case.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr std::size_t kMostOddShown = 5;

// In a comment: one line of characters that YAML allows.
std::string one_line(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(out, is_yaml_character(c) && c >= U' ' ? c : U' ');
  }
  return out;
}

class ProposalWriter {
 public:
  ProposalWriter(const RawTable& table, const TableSurvey& survey) : table_(table), survey_(survey) {}

  std::string columns() {
    std::string out = "columns:\n";
    UniqueNames ids;
    for (std::size_t at = 0; at < table_.headers().size(); ++at) {
      const std::string& header = table_.headers()[at];
      const ColumnGuess& guess = survey_.guess(at);
      if (header.empty()) {
        if (guess.filled > 0)
          out += fmt::format("  # kolumn {} har innehåll men ingen rubrik, och är inte med\n", at + 1);
      } else if (is_repeated(header)) {
        out += fmt::format("  # rubriken {} finns två gånger; ge den ena kolumnen ett annat namn i filen\n",
                           yaml_text(header));
      } else if (guess.is_personal) {
        dropped_.push_back(header);
      } else {
        out += column(id_of(header, ids), at);
      }
    }
    return out;
  }

  /// Columns that say who somebody is.
  std::string dropped() const {
    return dropped_.empty() ? "" : "drop: [" + listed(dropped_) + "]   # personuppgifter: läses aldrig\n";
  }

  std::string key() const {
    if (key_.empty()) return "";
    return "key: " + (key_.size() == 1 ? key_.front() : "[" + listed(key_) + "]") + "\n";
  }

  std::string missing() const {
    return missing_.empty() ? ""
                            : "missing: {" + listed(missing_) + "}   # kontrollera vad varje ord betyder\n";
  }

 private:
  static std::string listed(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + yaml_text(text);
    return out;
  }

  static std::string listed(const MissingCodes& codes) {
    std::string out;
    for (const auto& [code, kind] : codes) {
      out += (out.empty() ? "" : ", ") + yaml_text(code) + ": " + word_of(kind, missing_class_words());
    }
    return out;
  }

  static std::string id_of(const std::string& header, UniqueNames& ids) {
    std::string id = ids.unique(suggested_column_id(header));
    std::ranges::replace(id, '-', '_');
    return id;
  }

  /// Which of two columns under one heading is meant cannot be said, so both are left out.
  bool is_repeated(const std::string& header) const {
    return std::ranges::count(table_.headers(), to_lower_case(header),
                              [](const std::string& one) { return to_lower_case(one); }) > 1;
  }

  std::string column(const std::string& id, std::size_t at) {
    const ColumnGuess& guess = survey_.guess(at);
    const auto& key = survey_.key();
    const bool is_key = std::ranges::find(key, at) != key.end();
    if (is_key) key_.push_back(id);
    for (const auto& [code, kind] : guess.missing) {
      const auto same = [&](const auto& one) { return to_lower_case(one.first) == to_lower_case(code); };
      if (std::ranges::none_of(missing_, same)) missing_.emplace_back(code, kind);
    }
    const bool is_name = is_key && guess.type == ColumnType::choice;
    const ColumnType type = is_name ? ColumnType::text : guess.type;
    std::string out =
        odd_cells(guess) + fmt::format("  {}: {{header: {}, type: {}", id, yaml_text(table_.headers()[at]),
                                       word_of(type, column_type_words()));
    if (!guess.dates.empty()) out += ", dates: " + yaml_text(guess.dates);
    if (type == ColumnType::choice) out += ", values: [" + listed(guess.values) + "]";
    if (!guess.own_missing.empty()) out += ", missing: {" + listed(guess.own_missing) + "}";
    return out + "}" + (guess.filled == 0 ? "   # kolumnen är tom" : "") + "\n";
  }

  static std::string odd_cells(const ColumnGuess& guess) {
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
    return out;
  }

  const RawTable& table_;
  const TableSurvey& survey_;
  MissingCodes missing_;
  std::vector<std::string> dropped_;
  std::vector<std::string> key_;  // ids
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
  diagnostics.add(messages::workbook_empty, {workbook.file, 0, 0, ""});
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

// As people write it; in quotes only when the name would be misread.
std::string view_of(const std::string& sheet, const CellRange& range) {
  const bool is_plain = sheet.find_first_of("!'") == std::string::npos;
  return (is_plain ? sheet : quoted_sheet_name(sheet)) + "!" + to_string(range);
}

/// The table to describe, and what is to be said of where it stands.
struct FoundSource {
  std::unique_ptr<RawTable> table;
  std::string title;
  std::string view;
  std::string other_sheets;
  std::string hidden;
};

std::optional<FoundSource> find_in_workbook(std::string_view bytes, const std::string& file,
                                            const std::string& sheet, Diagnostics& diagnostics) {
  auto workbook = read_workbook(bytes, file, SheetOptions(), diagnostics);
  if (!workbook) return std::nullopt;
  const auto chosen = choose_sheet(*workbook, sheet, diagnostics);
  const auto found = chosen ? find_table(*workbook, *chosen) : std::nullopt;
  if (!found) return std::nullopt;
  const SheetRange range{*chosen, found->range};
  FoundSource out;
  out.title = found->title;
  if (!found->is_whole_sheet || workbook->sheets.size() > 1) {
    out.view = view_of(workbook->sheets[*chosen].name, found->range);
  }
  out.other_sheets = other_sheets(*workbook, *chosen);
  out.hidden = hidden_parts(*workbook, range, Language::sv);
  out.table = table_of(std::move(*workbook), range, true);
  return out;
}

std::optional<FoundSource> find_source(std::string_view bytes, const std::string& file,
                                       const std::string& sheet, Diagnostics& diagnostics) {
  if (!is_rows_file(file)) return find_in_workbook(bytes, file, sheet, diagnostics);
  FoundSource out;
  out.table = open_rows(bytes, file, sheet, diagnostics);
  out.view = sheet;
  return out;
}

/// What is said of a table besides its columns.
struct Surroundings {
  std::string file;     ///< As the description names it.
  std::string stem;     ///< For the id and, without a better one, the title.
  std::string where;    ///< In which folder the description belongs, in words.
  std::string replies;  ///< Lines about a folder of replies.
};

std::string yaml_of(const std::string& id, const FoundSource& source, const Surroundings& around) {
  const TableSurvey survey(*source.table);
  ProposalWriter writer(*source.table, survey);
  const std::string columns = writer.columns();
  std::string yaml = fmt::format(
      "# Ett förslag. Spara det som {}.dataset.yaml {} och kontrollera varje rad.\n", id, around.where);
  yaml += source.other_sheets;
  yaml += "title: " + yaml_text(source.title.empty() ? around.stem : one_line(source.title)) + "\n";
  yaml += "file: " + yaml_text(around.file) + "\n";
  if (!source.view.empty()) yaml += "view: " + yaml_text(source.view) + "\n";
  yaml +=
      "about: client   # client, staff, unit eller none: vilka siffrorna handlar om avgör hur små tal "
      "skyddas\n";
  yaml += "# source: varifrån siffrorna kommer, i en mening\n";
  yaml += "# period: {from: 2026-01, to: 2026-12}\n";
  yaml += around.replies;
  yaml += writer.key() + writer.dropped() + writer.missing() + columns;
  if (!survey.total_row().empty()) yaml += "declared_totals: {row: " + yaml_text(survey.total_row()) + "}\n";
  if (!source.hidden.empty())
    yaml += "hidden: read   # " + source.hidden + " är dolda i bladet; skip hoppar över dem\n";
  return yaml;
}

Proposal proposal(const FoundSource& source, const Surroundings& around) {
  Proposal out;
  out.id = slug(around.stem);
  std::ranges::replace(out.id, '-', '_');
  out.yaml = yaml_of(out.id, source, around);
  return out;
}

bool names_unit(const std::string& header) {
  const std::vector<std::string> words = {"enhet", "stadsdel", "stadsdelarna", "kommun", "verksamhet"};
  return std::ranges::find(words, to_lower_case(header)) != words.end();
}

/// The replies below each other, and the heading of the column that says whom they come from.
struct FoundReplies {
  FoundSource source;
  std::string unit_header;
  std::vector<std::string> unlike;  ///< Files with other headings.
};

std::optional<FoundReplies> find_in_folder(const std::vector<FolderFile>& files, const std::string& sheet,
                                           Diagnostics& diagnostics) {
  FoundReplies out;
  std::vector<Reply> replies;
  std::vector<std::string> headers;
  for (const auto& [name, bytes] : files) {
    auto found = find_in_workbook(bytes, name, sheet, diagnostics);
    if (!found || !found->table) continue;
    if (replies.empty()) {
      headers = found->table->headers();
    } else if (headers != found->table->headers()) {
      out.unlike.push_back(name);
      continue;
    }
    Reply reply{name, unit_of_file(name, {}), std::move(found->table), {}};
    for (std::size_t at = 0; at < headers.size(); ++at) reply.columns.push_back(at);
    replies.push_back(std::move(reply));
  }
  if (replies.empty()) return std::nullopt;
  const auto unit = std::ranges::find_if(headers, names_unit);
  auto unit_column = static_cast<std::size_t>(unit - headers.begin());
  if (unit == headers.end()) {
    unit_column = 0;
    headers.insert(headers.begin(), "Enhet");
    for (Reply& reply : replies) reply.columns.insert(reply.columns.begin(), kNoColumn);
  }
  out.unit_header = headers[unit_column];
  out.source.table = table_of_replies(std::move(headers), unit_column, std::move(replies));
  return out;
}

}  // namespace

Proposal propose_description(std::string_view bytes, const std::string& file, const std::string& sheet,
                             Diagnostics& diagnostics) {
  const auto source = find_source(bytes, file, sheet, diagnostics);
  if (!source || !source->table) return {};
  return proposal(*source,
                  {file.substr(file.rfind('/') + 1), stem_of(file), "i samma mapp som datafilen", ""});
}

Proposal propose_folder_description(const std::vector<FolderFile>& files, const std::string& folder,
                                    const std::string& sheet, Diagnostics& diagnostics) {
  auto found = find_in_folder(files, sheet, diagnostics);
  if (!found) return {};
  std::string unit = suggested_column_id(found->unit_header);
  std::ranges::replace(unit, '-', '_');
  std::string replies = "replies:\n  unit: " + unit + "\n";
  replies +=
      "  # expected: [Bromma, Farsta]   alla som ska svara: då sägs det vilka som inte har gjort det\n";
  for (const std::string& name : found->unlike) {
    replies += "# " + one_line(name) + " har andra rubriker än de andra svaren, och måste rättas\n";
  }
  const std::string name = folder.substr(folder.rfind('/') + 1);
  return proposal(found->source, {name + "/", name, "bredvid mappen", std::move(replies)});
}

}  // namespace underlag
