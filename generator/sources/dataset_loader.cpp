#include "sources/dataset_loader.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/counted.hpp"
#include "diagnostics/messages/data.hpp"
#include "diagnostics/messages/sources.hpp"
#include "diagnostics/privacy_guard.hpp"
#include "sources/column_finder.hpp"
#include "sources/column_reader.hpp"
#include "sources/data_table.hpp"
#include "sources/dataset_description_reader.hpp"
#include "sources/row_typing.hpp"
#include "sources/usual_words.hpp"
#include "sources/yaml.hpp"

#include "text/letter_case.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

bool same_text(std::string_view left, std::string_view right) {
  return to_lower_case(tidy_text(left)) == to_lower_case(tidy_text(right));
}

class DatasetLoader {
 public:
  DatasetLoader(DatasetDescription description, const PersonalNumberRules& allowed, Diagnostics& diagnostics)
      : diagnostics_(diagnostics), allowed_(allowed) {
    data_.description = std::move(description);
  }
  DatasetLoader(const DatasetLoader&) = delete;
  DatasetLoader& operator=(const DatasetLoader&) = delete;

  std::optional<Dataset> load(const FileTree& files) {
    const auto table = open_table(files, data_.description, diagnostics_);
    if (!table) return std::nullopt;
    data_.file = data_.description.file;
    data_.sheet = table->sheet();
    data_.replies = table->replies();
    if (std::ranges::all_of(table->headers(), &std::string::empty)) {
      diagnostics_.add(messages::data_empty, {data_.file, 0, 0, ""}, {data_.file});
      return std::nullopt;
    }
    auto columns = find_columns(*table, data_.file, data_.description, diagnostics_);
    if (!columns) return std::nullopt;
    RowTyping typing(data_, std::move(*columns), diagnostics_);
    RawRow row;
    for (std::size_t index = 0; index < table->row_count(); ++index) {
      table->read_row(index, row);
      if (row.is_empty()) continue;
      guard_row(row, typing);
      note_cells_without_heading(row, typing, table->headers());
      take_row(row, typing);
    }
    report_cells_without_heading();
    require_named_rows();
    list_not_answered();
    report_mixed_marks(typing.cells());
    report_unclear_percentages(typing.cells());
    report_untold(typing.cells(), table->headers());
    return std::move(data_);
  }

 private:
  void guard_row(const RawRow& row, const RowTyping& typing) {
    for (std::size_t source = 0; source < row.cells.size(); ++source) {
      const RawCell& cell = row.cells[source];
      const bool may_hold_one = cell.kind == RawCell::Kind::text || cell.kind == RawCell::Kind::number;
      if (!may_hold_one || typing.is_dropped(source)) continue;
      Diagnostics found;
      if (guard_value(cell.text, typing.place_of_source(row, source), allowed_, found)) continue;
      if (personal_.may_tell(std::to_string(source))) diagnostics_.merge(std::move(found));
    }
  }

  /// What stands beside the table has no heading to be found by: the decimals of 12,5 in a file with commas
  /// between its columns, or a remark.
  void note_cells_without_heading(const RawRow& row, const RowTyping& typing,
                                  const std::vector<std::string>& headers) {
    for (std::size_t source = 0; source < row.cells.size(); ++source) {
      const bool has_heading = source < headers.size() && !headers[source].empty();
      const std::string text = tidy_text(row.cells[source].text);
      if (has_heading || text.empty() || typing.is_read(source) || typing.is_dropped(source)) continue;
      const auto [cell, is_first] = without_heading_.try_emplace(source);
      if (is_first) cell->second = {typing.place_of_source(row, source), text, 0};
      ++cell->second.count;
    }
  }

  void report_cells_without_heading() {
    for (const auto& [source, first] : without_heading_) {
      diagnostics_.add(messages::cell_without_heading, first.place,
                       {first.text, counted(first.count, messages::count_of_cells)});
    }
  }

  void take_row(const RawRow& row, RowTyping& typing) {
    const std::string name = typing.name_of(row);
    const auto& totals = data_.description.declared_totals;
    if (totals && !totals->row.empty() && same_text(name, totals->row)) {
      data_.declared_row = typing.typed_row(row);
      return;
    }
    for (const RowSplit& split : data_.description.splits) {
      if (!same_text(name, split.row)) continue;
      split_found_.push_back(&split);
      for (DataRow& part : typing.split_row(row, split)) add_row(std::move(part), typing.key_column());
      return;
    }
    if (is_total_word(name)) {
      diagnostics_.add(messages::row_looks_like_total, typing.place_of_name(row),
                       {name, data_.description.path});
    }
    add_row(typing.typed_row(row), typing.key_column());
  }

  // --- keys

  void add_row(DataRow row, std::size_t key_column) {
    std::vector<std::string> parts;
    for (const std::string& id : data_.description.key) {
      const std::size_t at = *data_.description.index_of(id);
      const DataValue& value = row.values[at];
      const AliasTable& aliases = data_.description.columns[at].aliases;
      const std::string part =
          value.is_number() ? fmt::format("{}", value.number) : aliases.canonical(value.text);
      if (!part.empty()) parts.push_back(part);
    }
    if (parts.empty() && !data_.description.key.empty()) {
      diagnostics_.add(messages::row_key_missing, data_.place_of(row, row.values[key_column]),
                       {data_.description.columns[key_column].printed_header()});
      return;
    }
    row.key = fmt::format("{}", fmt::join(parts, " / "));
    if (!parts.empty()) {
      const auto [there, is_new] = data_.row_of_key.emplace(row.key, data_.rows.size());
      if (!is_new) {
        const DataRow& first = data_.rows[there->second];
        const bool is_reply = row.reply >= 0 && row.reply != first.reply;
        diagnostics_.add(is_reply ? messages::reply_unit_twice : messages::row_key_twice,
                         data_.place_of(row, row.values[key_column]),
                         {row.key, to_string(data_.place_of(first, first.values[key_column]))});
        return;
      }
    }
    data_.rows.push_back(std::move(row));
  }

  // --- after the last row

  void require_named_rows() {
    std::vector<std::string> keys;
    for (const DataRow& row : data_.rows) keys.push_back(row.key);
    const auto missing = [&](const std::string& row, const Place& place) {
      diagnostics_.add(messages::row_not_found, place, {row, data_.file, nearest_word(row, keys)});
    };
    for (const RowSplit& split : data_.description.splits) {
      if (std::ranges::find(split_found_, &split) == split_found_.end()) missing(split.row, split.place);
    }
    const auto& totals = data_.description.declared_totals;
    if (totals && !totals->row.empty() && !data_.declared_row) missing(totals->row, totals->place);
  }

  /// Who is expected and has not replied, and who replied without being expected.
  void list_not_answered() {
    const auto& replies = data_.description.replies;
    const auto unit = replies ? data_.description.index_of(replies->unit) : std::nullopt;
    if (!unit || replies->expected.empty()) return;
    const AliasTable& aliases = data_.description.columns[*unit].aliases;
    std::vector<std::string> wanted;
    for (const std::string& name : replies->expected) wanted.push_back(aliases.canonical(name));
    std::vector<bool> has_replied(wanted.size(), false);
    for (const DataRow& row : data_.rows) {
      const std::string name = aliases.canonical(row.values[*unit].text);
      const auto found =
          std::ranges::find_if(wanted, [&](const std::string& one) { return same_text(one, name); });
      if (found != wanted.end()) {
        has_replied[static_cast<std::size_t>(found - wanted.begin())] = true;
      } else {
        diagnostics_.add(messages::reply_unexpected, data_.place_of(row, row.values[*unit]),
                         {name, nearest_word(name, wanted)});
      }
    }
    for (std::size_t at = 0; at < wanted.size(); ++at) {
      if (!has_replied[at]) data_.not_answered.push_back(wanted[at]);
    }
    if (data_.not_answered.empty()) return;
    diagnostics_.add(messages::replies_missing, replies->place,
                     {std::to_string(wanted.size() - data_.not_answered.size()),
                      std::to_string(wanted.size()), fmt::format("{}", fmt::join(data_.not_answered, ", "))});
  }

  /// Points in a column of commas are often a misprint.
  void report_mixed_marks(const CellTyping& typing) {
    int points = 0;
    for (const auto& [id, marks] : typing.marks) {
      if (marks.commas == 0 || marks.points == 0) continue;
      points += static_cast<int>(marks.points);
      const ColumnDescription* column = data_.description.find(id);
      diagnostics_
          .add(messages::decimal_marks_mixed, marks.first_point,
               {marks.first_text, column->printed_header(),
                counted(static_cast<int>(marks.points), messages::count_of_cells)})
          .severity = misprint_severity(data_.description, kAcceptedDecimals, points);
    }
  }

  /// What a percentage without its format is nobody can tell where others have it.
  void report_unclear_percentages(const CellTyping& typing) {
    for (const auto& [id, cells] : typing.percent_cells) {
      if (!cells.has_formatted || cells.plain == 0) continue;
      diagnostics_.add(messages::percent_unclear, cells.first_plain,
                       {cells.first_text, data_.description.find(id)->printed_header(),
                        counted(static_cast<int>(cells.plain), messages::count_of_cells)});
    }
  }

  /// The mistakes that stand in more cells of a column than anybody wants to read.
  void report_untold(const CellTyping& typing, const std::vector<std::string>& headings) {
    for (const auto& [kind, count] : typing.complaints.untold()) {
      const std::string code = kind.substr(0, kind.find(' '));
      const ColumnDescription* column = data_.description.find(kind.substr(code.size() + 1));
      diagnostics_.add(messages::cell_more_of_the_same, {data_.file, 0, 0, ""},
                       {std::to_string(count), column->printed_header(), code});
    }
    for (const auto& [source, count] : personal_.untold()) {
      diagnostics_.add(messages::column_of_personal_numbers, {data_.file, 0, 0, ""},
                       {std::to_string(count), headings[std::stoul(source)], data_.description.path});
    }
  }

  Diagnostics& diagnostics_;
  const PersonalNumberRules& allowed_;
  RepetitionLimit personal_;  ///< Personal numbers, by the column of the table.
  Dataset data_;
  std::vector<const RowSplit*> split_found_;
  struct CellsWithoutHeading {
    Place place;  // Of the first one.
    std::string text;
    int count = 0;
  };
  std::map<std::size_t, CellsWithoutHeading> without_heading_;  // By the column of the file.
};

}  // namespace

std::optional<Dataset> load_dataset(const FileTree& files, const std::string& description_path,
                                    Diagnostics& diagnostics, const PersonalNumberRules& allowed) {
  auto description = read_dataset_description(files, description_path, diagnostics);
  if (!description) return std::nullopt;
  return DatasetLoader(std::move(*description), allowed, diagnostics).load(files);
}

namespace {

/// A description that is wrong in itself is not followed to its data; that these are missing is told all the
/// same.
void report_if_missing(const FileTree& files, const std::string& path, Diagnostics& diagnostics) {
  const bool is_told = std::ranges::any_of(diagnostics.all(), [&](const Diagnostic& one) {
    return one.message == &messages::file_missing && one.place.file == path;
  });
  Diagnostics known;
  const auto root = parse_yaml(files.read(path).value_or(""), {path, 1}, known);
  const YamlNode* file = root && root->find("replies") == nullptr ? root->find("file") : nullptr;
  if (is_told || file == nullptr || !file->is_scalar()) return;
  const std::string data = path_beside(path, file->text);
  if (!files.exists(data)) report_missing_data(files, path, data, diagnostics);
}

}  // namespace

DatasetCollection load_all_datasets(const FileTree& files, Diagnostics& diagnostics,
                                    const PersonalNumberRules& allowed) {
  DatasetCollection out;
  for (const std::string& path : files.list("data")) {
    if (!is_dataset_description(path)) continue;
    auto dataset = load_dataset(files, path, diagnostics, allowed);
    if (!dataset) {
      report_if_missing(files, path, diagnostics);
      continue;
    }
    const auto [there, is_new] = out.emplace(dataset->id(), std::move(*dataset));
    if (!is_new) {
      diagnostics.add(messages::dataset_twice, {path, 0, 0, ""},
                      {there->first, there->second.description.path});
    }
  }
  return out;
}

}  // namespace underlag
