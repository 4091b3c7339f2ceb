#include "sources/row_typing.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/data.hpp"
#include "sources/cell_split.hpp"

namespace underlag {

namespace {

/// "10,3 ± 7,61)": the text without the bracket that has no other half; none when all brackets match.
std::optional<std::string> without_stray_bracket(std::string text) {
  if (std::ranges::count(text, ')') <= std::ranges::count(text, '(')) return std::nullopt;
  text.erase(text.rfind(')'), 1);
  return text;
}

std::optional<std::map<std::string, std::string>> fitting_parts(const std::string& text,
                                                                const ColumnDescription& column) {
  for (const std::string& pattern : column.split) {
    if (auto parts = split_by_pattern(text, pattern)) return parts;
  }
  return std::nullopt;
}

void set_text(RawCell& cell, std::string_view text) {
  cell.kind = text.empty() ? RawCell::Kind::empty : RawCell::Kind::text;
  cell.text = text;
}

}  // namespace

RowTyping::RowTyping(Dataset& data, FoundColumns columns, Diagnostics& diagnostics)
    : data_(data),
      columns_(std::move(columns)),
      diagnostics_(diagnostics),
      typing_{data.description, diagnostics, data.footnotes, {}, {}, {}} {}

std::size_t RowTyping::key_column() const {
  const auto& key = data_.description.key;
  return key.empty() ? 0 : data_.description.index_of(key.front()).value_or(0);
}

std::string RowTyping::key_text(const RawRow& row, std::size_t column) const {
  const std::size_t source = columns_.sources[column];
  return source == kNoColumn ? "" : tidy_text(row.cells[source].text);
}

std::string RowTyping::name_of(const RawRow& row) const {
  return key_text(row, key_column());
}

/// The row as messages name it: all of its key.
std::string RowTyping::full_name(const RawRow& row) const {
  std::vector<std::string> parts;
  for (const std::string& id : data_.description.key) {
    if (std::string part = key_text(row, *data_.description.index_of(id)); !part.empty()) {
      parts.push_back(std::move(part));
    }
  }
  return parts.empty() ? name_of(row) : fmt::format("{}", fmt::join(parts, " / "));
}

Place RowTyping::place_of(const RawRow& row, std::size_t column) const {
  return place_of_source(row, columns_.sources[column]);
}

Place RowTyping::place_of_source(const RawRow& row, std::size_t source) const {
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

DataRow RowTyping::typed_row(const RawRow& row) {
  return typed_row(row, full_name(row));
}

DataRow RowTyping::typed_row(const RawRow& row, const std::string& name) {
  const auto& columns = data_.description.columns;
  DataRow out;
  out.line = row.line;
  out.reply = row.reply;
  out.values.resize(columns.size());
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (columns_.sources[at] == kNoColumn) continue;
    const RawCell& cell = row.cells[columns_.sources[at]];
    out.values[at] = typed_value(cell, columns[at], place_of(row, at), name, typing_);
  }
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (!columns[at].split.empty()) split_cell(row, at, name, out);
  }
  return out;
}

void RowTyping::split_cell(const RawRow& row, std::size_t at, const std::string& name, DataRow& out) {
  const ColumnDescription& column = data_.description.columns[at];
  const RawCell& cell = row.cells[columns_.sources[at]];
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
  std::string text = tidy_text(cell.text);
  if (auto kept = without_stray_bracket(text)) {
    diagnostics_.add(messages::cell_stray_bracket, place, {text, column.printed_header()}).severity =
        misprint_severity(data_.description, kAcceptedBrackets, ++stray_brackets_);
    text = std::move(*kept);
  }
  const auto parts = fitting_parts(text, column);
  if (!parts) {
    diagnostics_.add(
        messages::cell_split_mismatch, place,
        {tidy_text(cell.text), column.printed_header(), fmt::format("{}", fmt::join(column.split, " | "))});
    return;
  }
  for (const auto& [part, content] : *parts) set_part(cell, part, content, place, name, out);
}

void RowTyping::set_part(const RawCell& cell, const std::string& part, const std::string& content,
                         const Place& place, const std::string& name, DataRow& out) {
  const auto index = data_.description.index_of(part);
  if (!index) return;
  RawCell one = cell;
  set_text(one, content);
  out.values[*index] = typed_value(one, data_.description.columns[*index], place, name, typing_);
}

std::vector<DataRow> RowTyping::split_row(const RawRow& row, const RowSplit& split) {
  std::vector<std::string> labels;
  for (const auto& [label, key] : split.into) labels.push_back(label);
  std::vector<RawRow> rows(labels.size(), row);
  for (std::size_t at = 0; at < columns_.sources.size(); ++at) {
    const std::size_t source = columns_.sources[at];
    if (source == kNoColumn) continue;
    const ColumnDescription& column = data_.description.columns[at];
    const std::string text = tidy_text(row.cells[source].text);
    const bool is_key = at == key_column();
    const auto parts = is_key ? std::nullopt : split_by_labels(text, labels);
    if (!parts && !is_key && !missing_class(text, column, data_.description)) {
      diagnostics_.add(messages::row_split_mismatch, place_of(row, at),
                       {text, fmt::format("{}", fmt::join(labels, ", ")), column.printed_header()});
      for (RawRow& one : rows) one.cells[source].kind = RawCell::Kind::empty, one.cells[source].text = "";
      continue;
    }
    if (parts && column.is_numeric()) note_split(row, at, split, *parts);
    for (std::size_t index = 0; index < rows.size(); ++index) {
      RawCell& cell = rows[index].cells[source];
      if (is_key) cell.text = split.into[index].second;
      if (parts) set_text(cell, rows[index].texts.emplace_back((*parts)[index]));
    }
  }
  std::vector<DataRow> out;
  for (std::size_t index = 0; index < rows.size(); ++index) {
    out.push_back(typed_row(rows[index], split.into[index].second));
  }
  return out;
}

/// A spreadsheet's sum passes over such a cell: whoever compares with the printed total wants to know.
void RowTyping::note_split(const RawRow& row, std::size_t at, const RowSplit& split,
                           const std::vector<std::string>& parts) {
  std::vector<std::string> read_as;
  for (std::size_t index = 0; index < parts.size(); ++index) {
    read_as.push_back(split.into[index].second + " " + parts[index]);
  }
  diagnostics_.add(
      messages::row_split_by_description, place_of(row, at),
      {tidy_text(row.cells[columns_.sources[at]].text), data_.description.columns[at].printed_header(),
       fmt::format("{}", fmt::join(read_as, ", "))});
}

Severity misprint_severity(const DatasetDescription& description, std::string_view rule, int count) {
  const bool is_accepted = std::ranges::any_of(description.accepted, [&](const AcceptedFinding& one) {
    if (one.rule != rule || one.found.empty()) return false;
    const std::string& most = one.found.front();
    int number = 0;
    std::from_chars(most.data(), most.data() + most.size(), number);
    return number >= count;
  });
  return is_accepted ? Severity::note : Severity::warning;
}

}  // namespace underlag
