#include "sources/dataset_loader.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/data.hpp"
#include "diagnostics/privacy_guard.hpp"
#include "sources/cell_split.hpp"
#include "sources/cell_typing.hpp"
#include "sources/data_table.hpp"
#include "sources/dataset_description_reader.hpp"
#include "text/letter_case.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

bool same_text(std::string_view left, std::string_view right) {
  return to_lower_case(tidy_text(left)) == to_lower_case(tidy_text(right));
}

bool looks_like_total(const std::string& text) {
  const std::string word = to_lower_case(text);
  return word == "s:a" || word == "summa" || word == "totalt" || word == "total" || word == "summa totalt";
}

class DatasetLoader {
 public:
  DatasetLoader(DatasetDescription description, const PersonalNumberRules& allowed, Diagnostics& diagnostics)
      : diagnostics_(diagnostics),
        allowed_(allowed),
        typing_{data_.description, diagnostics, data_.footnotes, {}} {
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
    if (!find_columns(*table)) return std::nullopt;
    RawRow row;
    for (std::size_t index = 0; index < table->row_count(); ++index) {
      table->read_row(index, row);
      if (row.is_empty()) continue;
      guard_row(row);
      take_row(row);
    }
    require_named_rows();
    list_not_answered();
    report_mixed_marks();
    return std::move(data_);
  }

 private:
  // --- columns

  bool find_columns(const RawTable& table) {
    const auto& headers = table.headers();
    if (headers.empty() || std::ranges::all_of(headers, &std::string::empty)) {
      diagnostics_.add(messages::data_empty, {data_.file, 0, 0, ""}, {data_.file});
      return false;
    }
    bool all_found = true;
    for (std::size_t at = 0; at < data_.description.columns.size(); ++at) {
      const ColumnDescription& column = data_.description.columns[at];
      const auto [source, pattern_column] = split_source(column);
      if (source != kNoColumn && column.header.empty()) {
        sources_.push_back(kNoColumn);
        continue;
      }
      sources_.push_back(find_header(table, column));
      all_found = all_found && sources_.back() != kNoColumn;
    }
    return all_found;
  }

  /// The column that is split into `column`; kNoColumn when there is none.
  std::pair<std::size_t, const ColumnDescription*> split_source(const ColumnDescription& column) const {
    for (std::size_t at = 0; at < data_.description.columns.size(); ++at) {
      const ColumnDescription& other = data_.description.columns[at];
      for (const std::string& pattern : other.split) {
        const auto names = pattern_names(pattern);
        if (std::ranges::find(names, column.id) != names.end()) return {at, &other};
      }
    }
    return {kNoColumn, nullptr};
  }

  std::size_t find_header(const RawTable& table, const ColumnDescription& column) {
    const auto& headers = table.headers();
    const std::string& wanted = column.header.empty() ? column.id : column.header;
    std::size_t found = kNoColumn;
    for (std::size_t at = 0; at < headers.size(); ++at) {
      if (!same_text(headers[at], wanted)) continue;
      if (found != kNoColumn) {
        diagnostics_.add(messages::column_header_twice, table.header_place(at),
                         {wanted, to_string(table.header_place(found))});
        return found;
      }
      found = at;
    }
    if (found == kNoColumn) {
      std::vector<std::string> named;
      for (const std::string& header : headers) {
        if (!header.empty()) named.push_back(header);
      }
      diagnostics_.add(messages::unknown_column, column.place,
                       {wanted, data_.file, "\"" + fmt::format("{}", fmt::join(named, "\", \"")) + "\"",
                        nearest_word(wanted, named)});
    }
    return found;
  }

  // --- rows

  void guard_row(const RawRow& row) {
    for (std::size_t source = 0; source < row.cells.size(); ++source) {
      const RawCell& cell = row.cells[source];
      const bool may_hold_one = cell.kind == RawCell::Kind::text || cell.kind == RawCell::Kind::number;
      if (may_hold_one) guard_value(cell.text, place_of_source(row, source), allowed_, diagnostics_);
    }
  }

  void take_row(const RawRow& row) {
    const std::string name = row_name(row);
    const auto& totals = data_.description.declared_totals;
    if (totals && !totals->row.empty() && same_text(name, totals->row)) {
      data_.declared_row = typed_row(row, name);
      return;
    }
    for (const RowSplit& split : data_.description.splits) {
      if (!same_text(name, split.row)) continue;
      split_found_.push_back(&split);
      return take_split_row(row, split);
    }
    if (looks_like_total(name)) {
      diagnostics_.add(messages::row_looks_like_total, place_of(row, key_column()),
                       {name, data_.description.path});
    }
    add_row(typed_row(row, full_name(row)));
  }

  /// The index of the first key column in the description, else of the first column.
  std::size_t key_column() const {
    const auto& key = data_.description.key;
    return key.empty() ? 0 : data_.description.index_of(key.front()).value_or(0);
  }

  /// The row as messages name it: all of its key.
  std::string full_name(const RawRow& row) const {
    std::vector<std::string> parts;
    for (const std::string& id : data_.description.key) {
      const std::size_t source = sources_[*data_.description.index_of(id)];
      const std::string part = source == kNoColumn ? "" : tidy_text(row.cells[source].text);
      if (!part.empty()) parts.push_back(part);
    }
    return parts.empty() ? row_name(row) : fmt::format("{}", fmt::join(parts, " / "));
  }

  std::string row_name(const RawRow& row) const {
    const std::size_t source = sources_[key_column()];
    return source == kNoColumn ? "" : tidy_text(row.cells[source].text);
  }

  Place place_of(const RawRow& row, std::size_t column) const {
    return place_of_source(row, sources_[column]);
  }

  Place place_of_source(const RawRow& row, std::size_t source) const {
    DataRow at;
    at.line = row.line;
    at.reply = row.reply;
    DataValue value;
    if (source != kNoColumn) {
      value.row = row.cells[source].row;
      value.column = row.cells[source].column;
      value.character = row.cells[source].character;
    }
    return data_.place_of(at, value);
  }

  DataRow typed_row(const RawRow& row, const std::string& name) {
    DataRow out;
    out.line = row.line;
    out.reply = row.reply;
    out.values.resize(data_.description.columns.size());
    for (std::size_t at = 0; at < out.values.size(); ++at) {
      if (sources_[at] == kNoColumn) continue;
      const RawCell& cell = row.cells[sources_[at]];
      out.values[at] = typed_value(cell, data_.description.columns[at], place_of(row, at), name, typing_);
    }
    for (std::size_t at = 0; at < out.values.size(); ++at) {
      if (!data_.description.columns[at].split.empty()) split_cell(row, at, name, out);
    }
    return out;
  }

  // --- cells that hold several columns

  void split_cell(const RawRow& row, std::size_t at, const std::string& name, DataRow& out) {
    const ColumnDescription& column = data_.description.columns[at];
    const RawCell& cell = row.cells[sources_[at]];
    const Place place = place_of(row, at);
    if (out.values[at].is_missing()) {
      // "Ref." or an empty cell says as much of the parts.
      for (const std::string& pattern : column.split) {
        for (const std::string& part : pattern_names(pattern)) {
          if (const auto index = data_.description.index_of(part)) out.values[*index] = out.values[at];
        }
      }
      return;
    }
    const std::string text = tidy_text(cell.text);
    std::string kept = text;
    if (std::ranges::count(text, ')') > std::ranges::count(text, '(')) {
      kept.erase(kept.rfind(')'), 1);
      Diagnostic& told =
          diagnostics_.add(messages::cell_stray_bracket, place, {text, column.printed_header()});
      told.severity = severity(kAcceptedBrackets);
    }
    const auto parts = fitting_parts(kept, column);
    if (!parts) {
      diagnostics_.add(messages::cell_split_mismatch, place,
                       {text, column.printed_header(), fmt::format("{}", fmt::join(column.split, " | "))});
      return;
    }
    for (const auto& [part, content] : *parts) set_part(cell, part, content, place, name, out);
  }

  static std::optional<std::map<std::string, std::string>> fitting_parts(const std::string& text,
                                                                         const ColumnDescription& column) {
    for (const std::string& pattern : column.split) {
      if (auto parts = split_by_pattern(text, pattern)) return parts;
    }
    return std::nullopt;
  }

  void set_part(const RawCell& cell, const std::string& part, const std::string& content, const Place& place,
                const std::string& name, DataRow& out) {
    const auto index = data_.description.index_of(part);
    if (!index) return;
    RawCell one = cell;
    one.kind = content.empty() ? RawCell::Kind::empty : RawCell::Kind::text;
    one.text = content;
    out.values[*index] = typed_value(one, data_.description.columns[*index], place, name, typing_);
  }

  // --- rows that hold several rows

  void take_split_row(const RawRow& row, const RowSplit& split) {
    std::vector<std::string> labels;
    for (const auto& [label, key] : split.into) labels.push_back(label);
    std::vector<RawRow> rows(labels.size(), row);
    for (std::size_t at = 0; at < sources_.size(); ++at) {
      if (sources_[at] == kNoColumn) continue;
      const std::size_t source = sources_[at];
      const std::string text = tidy_text(row.cells[source].text);
      const bool is_key = at == key_column();
      const auto parts = is_key ? std::nullopt : split_by_labels(text, labels);
      const bool may_copy = is_key || missing_class(text, data_.description.columns[at], data_.description);
      if (!parts && !may_copy) {
        diagnostics_.add(messages::row_split_mismatch, place_of(row, at),
                         {text, fmt::format("{}", fmt::join(labels, ", ")),
                          data_.description.columns[at].printed_header()});
        continue;
      }
      for (std::size_t index = 0; index < rows.size(); ++index) {
        RawCell& cell = rows[index].cells[source];
        if (is_key) cell.text = split.into[index].second;
        if (parts) {
          rows[index].texts.push_back((*parts)[index]);
          cell.text = rows[index].texts.back();
          cell.kind = cell.text.empty() ? RawCell::Kind::empty : RawCell::Kind::text;
        }
      }
    }
    for (std::size_t index = 0; index < rows.size(); ++index)
      add_row(typed_row(rows[index], split.into[index].second));
  }

  // --- keys

  void add_row(DataRow row) {
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
      const std::size_t at = key_column();
      diagnostics_.add(messages::row_key_missing, data_.place_of(row, row.values[at]),
                       {data_.description.columns[at].printed_header()});
      return;
    }
    row.key = fmt::format("{}", fmt::join(parts, " / "));
    if (!parts.empty()) {
      const auto [there, is_new] = data_.row_of_key.emplace(row.key, data_.rows.size());
      if (!is_new) {
        const DataRow& first = data_.rows[there->second];
        const bool is_reply = row.reply >= 0 && row.reply != first.reply;
        diagnostics_.add(is_reply ? messages::reply_unit_twice : messages::row_key_twice,
                         data_.place_of(row, row.values[key_column()]),
                         {row.key, to_string(data_.place_of(first, first.values[key_column()]))});
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
  void report_mixed_marks() {
    for (const auto& [id, marks] : typing_.marks) {
      if (marks.commas == 0 || marks.points == 0) continue;
      const ColumnDescription* column = data_.description.find(id);
      diagnostics_
          .add(messages::decimal_marks_mixed, marks.first_point,
               {marks.first_text, column->printed_header(), std::to_string(marks.points)})
          .severity = severity(kAcceptedDecimals);
    }
  }

  /// A misprint that the description accepts is a note.
  Severity severity(std::string_view rule) const {
    const auto& accepted = data_.description.accepted;
    return std::ranges::find(accepted, rule, &AcceptedFinding::rule) == accepted.end() ? Severity::warning
                                                                                       : Severity::note;
  }

  Diagnostics& diagnostics_;
  const PersonalNumberRules& allowed_;
  Dataset data_;
  CellTyping typing_;
  std::vector<std::size_t> sources_;  ///< Per column of the description: its column in the table.
  std::vector<const RowSplit*> split_found_;
};

}  // namespace

std::optional<Dataset> load_dataset(const FileTree& files, const std::string& description_path,
                                    Diagnostics& diagnostics, const PersonalNumberRules& allowed) {
  auto description = read_dataset_description(files, description_path, diagnostics);
  if (!description) return std::nullopt;
  return DatasetLoader(std::move(*description), allowed, diagnostics).load(files);
}

DatasetCollection load_all_datasets(const FileTree& files, Diagnostics& diagnostics,
                                    const PersonalNumberRules& allowed) {
  DatasetCollection out;
  for (const std::string& path : files.list("data")) {
    if (!path.ends_with(".dataset.yaml")) continue;
    auto dataset = load_dataset(files, path, diagnostics, allowed);
    if (!dataset) continue;
    const auto [there, is_new] = out.emplace(dataset->id(), std::move(*dataset));
    if (!is_new) {
      diagnostics.add(messages::dataset_twice, {path, 0, 0, ""},
                      {there->first, there->second.description.path});
    }
  }
  return out;
}

}  // namespace underlag
