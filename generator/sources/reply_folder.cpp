#include "sources/reply_folder.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/data.hpp"
#include "diagnostics/messages/sources.hpp"
#include "sources/column_finder.hpp"
#include "sources/reply_tables.hpp"
#include "sources/workbook_table.hpp"
#include "text/letter_case.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

// Letters and digits only, in lower case: "E-Å-V" and "e_å_v" are the same name.
std::string bare(std::string_view text) {
  std::string out;
  std::string lower = to_lower_case(text);
  for (std::size_t at = 0; at < lower.size();) {
    char32_t c = next_code_point(lower, at);
    bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0xC0;
    if (is_kept && c != 0x2013 && c != 0x2014) append_utf8(out, c);
  }
  return out;
}

bool is_reply(std::string_view path) {
  for (std::string_view ending : {".yaml", ".yml", ".md", ".json"}) {
    if (path.ends_with(ending)) return false;
  }
  return true;
}

// Where a described column stands in one reply.
struct ReplyCell {
  std::string text;  // as written in the description
  std::string sheet;
  CellAddress address;
};

class RepliesReader {
 public:
  RepliesReader(const FileTree& files, const DatasetDescription& description, Diagnostics& diagnostics)
      : files_(files), description_(description), diagnostics_(diagnostics) {
    for (const ColumnDescription& column : description.columns) headers_.push_back(heading_of(column));
    is_form_ =
        std::ranges::any_of(description.columns, [](const auto& column) { return !column.cell.empty(); });
    unit_column_ = description.index_of(description.replies->unit).value_or(kNoColumn);
  }

  std::unique_ptr<RawTable> read() {
    std::string folder = description_.file;
    while (folder.ends_with('/')) folder.pop_back();
    const std::vector<std::string> paths = files_.list(folder);
    if (paths.empty()) {
      diagnostics_.add(messages::file_missing, {description_.path, 0, 0, ""},
                       {folder + "/", nearest_word(folder, files_.list(""))});
      return nullptr;
    }
    if (is_form_ && !read_addresses()) return nullptr;
    std::vector<Reply> replies;
    for (const std::string& path : paths) {
      if (!is_reply(path)) continue;
      if (auto reply = read_reply(path)) replies.push_back(std::move(*reply));
    }
    return table_of_replies(std::move(headers_), unit_column_, std::move(replies));
  }

 private:
  // Where the answers stand in every form.
  bool read_addresses() {
    bool is_good = true;
    for (const ColumnDescription& column : description_.columns) {
      cells_.emplace_back();
      if (column.cell.empty()) continue;
      const auto reference = split_reference(column.cell);
      const auto address = reference ? parse_address(reference->rest) : std::nullopt;
      if (!address) {
        diagnostics_.add(messages::reply_cell_wrong, column.place, {column.cell});
        is_good = false;
        continue;
      }
      cells_.back() = ReplyCell{column.cell, reference->sheet, *address};
    }
    return is_good;
  }

  std::optional<Reply> read_reply(const std::string& path) {
    const auto bytes = files_.read(path);
    if (!bytes) {
      diagnostics_.add(messages::file_missing, {description_.path, 0, 0, ""}, {path, ""});
      return std::nullopt;
    }
    Reply reply;
    reply.file = path;
    reply.unit = unit_of_file(path, description_.replies->expected);
    reply.table =
        is_form_ ? open_form(*bytes, path) : open_workbook_table(*bytes, path, description_, diagnostics_);
    if (!reply.table || !find_columns(path, reply) || !names_unit(reply)) return std::nullopt;
    return reply;
  }

  std::unique_ptr<RawTable> open_form(const std::string& bytes, const std::string& path) {
    auto workbook = read_described_workbook(bytes, path, description_, diagnostics_);
    if (!workbook || workbook->sheets.empty()) return nullptr;
    const std::size_t first = first_visible(*workbook);
    std::vector<std::optional<FormCell>> cells(cells_.size());
    for (std::size_t at = 0; at < cells_.size(); ++at) {
      if (!cells_[at]) continue;
      const auto sheet = cells_[at]->sheet.empty() ? first : workbook->find_sheet(cells_[at]->sheet);
      if (!sheet) {
        report_unknown(*workbook, cells_[at]->sheet);
        return nullptr;
      }
      cells[at] = {*sheet, cells_[at]->address};
    }
    return table_of_form(std::move(*workbook), first, headers_, std::move(cells));
  }

  static std::size_t first_visible(const Workbook& workbook) {
    const auto found = std::ranges::find(workbook.sheets, SheetState::visible, &Sheet::state);
    return found == workbook.sheets.end() ? 0 : static_cast<std::size_t>(found - workbook.sheets.begin());
  }

  void report_unknown(const Workbook& workbook, const std::string& sheet) {
    std::vector<std::string> names;
    for (const Sheet& one : workbook.sheets) names.push_back(one.name);
    std::string listed;
    for (const std::string& name : names) listed += (listed.empty() ? "\"" : ", \"") + name + "\"";
    diagnostics_.add(messages::unknown_column, {workbook.file, 0, 0, ""},
                     {sheet, workbook.file, listed, nearest_word(sheet, names)});
  }

  // Columns may stand in another order in each reply.
  bool find_columns(const std::string& path, Reply& reply) {
    const HeadingIndex index(reply.table->headers());
    bool is_whole = true;
    for (std::size_t at = 0; at < headers_.size(); ++at) {
      const ColumnDescription& column = description_.columns[at];
      const auto found = index.find(column);
      reply.columns.push_back(found.empty() ? kNoColumn : found.front());
      const bool is_part = column.header.empty() && split_source(description_, column) != nullptr;
      if (!found.empty() || at == unit_column_ || is_part) continue;
      report_unknown_column(column, {path, 0, 0, ""}, path, reply.table->headers(), diagnostics_);
      is_whole = false;
    }
    return is_whole;
  }

  bool names_unit(const Reply& reply) {
    if (unit_column_ == kNoColumn || !reply.unit.empty()) return true;
    RawRow row;
    for (std::size_t at = 0; at < reply.table->row_count(); ++at) {
      reply.table->read_row(at, row);
      const std::size_t column = reply.columns[unit_column_];
      if (column != kNoColumn && !tidy_text(row.cells[column].text).empty()) return true;
    }
    const auto& expected = description_.replies->expected;
    diagnostics_.add(messages::reply_without_unit, {reply.file, 0, 0, ""},
                     {headers_[unit_column_], expected.empty() ? "" : expected.front()});
    return false;
  }

  const FileTree& files_;
  const DatasetDescription& description_;
  Diagnostics& diagnostics_;
  std::vector<std::string> headers_;
  std::vector<std::optional<ReplyCell>> cells_;
  bool is_form_ = false;
  std::size_t unit_column_ = kNoColumn;
};

}  // namespace

std::string unit_of_file(const std::string& path, const std::vector<std::string>& names) {
  const std::size_t slash = path.rfind('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  name = name.substr(0, name.rfind('.'));
  if (names.empty()) return name;
  const std::string in_file = bare(name);
  std::string best;
  for (const std::string& one : names) {
    const std::string wanted = bare(one);
    if (!wanted.empty() && in_file.find(wanted) != std::string::npos && wanted.size() > bare(best).size())
      best = one;
  }
  return best;
}

std::unique_ptr<RawTable> open_replies(const FileTree& files, const DatasetDescription& description,
                                       Diagnostics& diagnostics) {
  return RepliesReader(files, description, diagnostics).read();
}

}  // namespace underlag
