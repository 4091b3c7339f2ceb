#include "sources/reply_folder.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/data.hpp"
#include "diagnostics/messages/sources.hpp"
#include "sources/column_finder.hpp"
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

/// A filled-in form: one row, each column a cell of its own.
class FormReply : public RawTable {
 public:
  FormReply(Workbook workbook, std::size_t sheet, std::vector<std::string> headers,
            std::vector<std::optional<std::pair<std::size_t, CellAddress>>> cells)
      : workbook_(std::move(workbook)),
        sheet_(sheet),
        headers_(std::move(headers)),
        cells_(std::move(cells)) {}

  const std::string& sheet() const override { return workbook_.sheets[sheet_].name; }
  const std::vector<std::string>& headers() const override { return headers_; }
  Place header_place(std::size_t) const override { return {workbook_.file, 0, 0, ""}; }
  std::size_t row_count() const override { return 1; }

  void read_row(std::size_t, RawRow& into) const override {
    into.texts.clear();
    into.line = 0;
    into.cells.assign(headers_.size(), RawCell{});
    for (std::size_t at = 0; at < cells_.size(); ++at) {
      if (!cells_[at]) continue;
      const auto& [sheet, address] = *cells_[at];
      into.cells[at].row = address.row;
      into.cells[at].column = static_cast<std::uint16_t>(address.column);
      if (const Cell* cell = workbook_.sheets[sheet].find(address)) {
        into.cells[at] = raw_cell(workbook_, *cell, into.texts);
      }
    }
  }

 private:
  Workbook workbook_;
  std::size_t sheet_;
  std::vector<std::string> headers_;
  std::vector<std::optional<std::pair<std::size_t, CellAddress>>> cells_;
};

class RepliesTable : public RawTable {
 public:
  struct Reply {
    std::string file;
    std::string unit;  // by the file's name
    std::unique_ptr<RawTable> table;
    std::vector<std::size_t> columns;  // of the table, by column here
  };

  RepliesTable(std::vector<std::string> headers, std::size_t unit_column, std::vector<Reply> replies)
      : headers_(std::move(headers)), unit_column_(unit_column), replies_(std::move(replies)) {
    for (std::size_t reply = 0; reply < replies_.size(); ++reply) {
      for (std::size_t row = 0; row < replies_[reply].table->row_count(); ++row) add_filled_row(reply, row);
    }
  }

  const std::string& sheet() const override { return no_sheet_; }
  const std::vector<std::string>& headers() const override { return headers_; }
  Place header_place(std::size_t column) const override {
    for (const Reply& reply : replies_) {
      if (reply.columns[column] != kNoColumn) return reply.table->header_place(reply.columns[column]);
    }
    return {};
  }
  std::size_t row_count() const override { return rows_.size(); }

  void read_row(std::size_t index, RawRow& into) const override {
    const auto [at, row] = rows_[index];
    const Reply& reply = replies_[at];
    RawRow there;
    reply.table->read_row(row, there);
    into.line = there.line;
    into.reply = static_cast<int>(at);
    into.cells.assign(headers_.size(), RawCell{});
    for (std::size_t column = 0; column < headers_.size(); ++column) {
      if (reply.columns[column] != kNoColumn) into.cells[column] = there.cells[reply.columns[column]];
    }
    // The texts keep their places in memory when the whole list changes hands.
    into.texts = std::move(there.texts);
    if (unit_column_ == kNoColumn || !tidy_text(into.cells[unit_column_].text).empty()) return;
    into.cells[unit_column_].kind = reply.unit.empty() ? RawCell::Kind::empty : RawCell::Kind::text;
    into.cells[unit_column_].text = reply.unit;
  }

  std::vector<ReplyFile> replies() const override {
    std::vector<ReplyFile> out;
    for (const Reply& reply : replies_) out.push_back({reply.file, reply.table->sheet()});
    return out;
  }

 private:
  // A row without an answer is no reply, though the file's name would give it a unit.
  void add_filled_row(std::size_t reply, std::size_t row) {
    RawRow there;
    replies_[reply].table->read_row(row, there);
    const auto& columns = replies_[reply].columns;
    const bool is_filled = std::ranges::any_of(columns, [&](std::size_t column) {
      return column != kNoColumn && !tidy_text(there.cells[column].text).empty();
    });
    if (is_filled) rows_.emplace_back(reply, row);
  }

  std::string no_sheet_;
  std::vector<std::string> headers_;
  std::size_t unit_column_;
  std::vector<Reply> replies_;
  std::vector<std::pair<std::size_t, std::size_t>> rows_;
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
    std::vector<RepliesTable::Reply> replies;
    for (const std::string& path : paths) {
      if (!is_reply(path)) continue;
      if (auto reply = read_reply(path)) replies.push_back(std::move(*reply));
    }
    return std::make_unique<RepliesTable>(std::move(headers_), unit_column_, std::move(replies));
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

  std::optional<RepliesTable::Reply> read_reply(const std::string& path) {
    const auto bytes = files_.read(path);
    if (!bytes) {
      diagnostics_.add(messages::file_missing, {description_.path, 0, 0, ""}, {path, ""});
      return std::nullopt;
    }
    RepliesTable::Reply reply;
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
    std::vector<std::optional<std::pair<std::size_t, CellAddress>>> cells(cells_.size());
    for (std::size_t at = 0; at < cells_.size(); ++at) {
      if (!cells_[at]) continue;
      const auto sheet = cells_[at]->sheet.empty() ? first : workbook->find_sheet(cells_[at]->sheet);
      if (!sheet) {
        report_unknown(*workbook, cells_[at]->sheet);
        return nullptr;
      }
      cells[at] = {*sheet, cells_[at]->address};
    }
    return std::make_unique<FormReply>(std::move(*workbook), first, headers_, std::move(cells));
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
  bool find_columns(const std::string& path, RepliesTable::Reply& reply) {
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

  bool names_unit(const RepliesTable::Reply& reply) {
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
