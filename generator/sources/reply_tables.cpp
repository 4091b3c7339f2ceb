#include "sources/reply_tables.hpp"

#include <algorithm>

#include "sources/column_finder.hpp"
#include "sources/workbook_table.hpp"

namespace underlag {

namespace {

/// A filled-in form: one row, each column a cell of its own.
class FormReply : public RawTable {
 public:
  FormReply(Workbook workbook, std::size_t sheet, std::vector<std::string> headers,
            std::vector<std::optional<FormCell>> cells)
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
  std::vector<std::optional<FormCell>> cells_;
};

class RepliesTable : public RawTable {
 public:
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

}  // namespace

std::unique_ptr<RawTable> table_of_form(Workbook workbook, std::size_t sheet,
                                        std::vector<std::string> headers,
                                        std::vector<std::optional<FormCell>> cells) {
  return std::make_unique<FormReply>(std::move(workbook), sheet, std::move(headers), std::move(cells));
}

std::unique_ptr<RawTable> table_of_replies(std::vector<std::string> headers, std::size_t unit_column,
                                           std::vector<Reply> replies) {
  return std::make_unique<RepliesTable>(std::move(headers), unit_column, std::move(replies));
}

}  // namespace underlag
