#include "renderers/pdf/report/table_rows.hpp"

#include <algorithm>

namespace underlag::pdf {

namespace {

constexpr double kHeavyRule = 0.9;
constexpr double kLightRule = 0.4;
constexpr double kTolerance = 0.01;

double needed(const SetCell& cell, double line_height) {
  return cell.text->line_count() * line_height + 2 * kRowPadding;
}

void draw_rules_below(PageCanvas& page, const TableGrid& grid, const SetRow& row, double y) {
  page.artifact();
  for (const auto& [from, to] : row.rules) {
    page.line({grid.left + from, y}, {grid.left + to, y}, {grid.rule, kLightRule, {}});
  }
}

void draw_strong_rule(PageCanvas& page, const TableGrid& grid, double y) {
  page.artifact();
  page.line({grid.left, y}, {grid.left + grid.width, y}, {grid.ink, kHeavyRule, {}});
}

}  // namespace

void SetRow::add_rule(double left, double right) {
  if (!rules.empty() && rules.back().second == left) {
    rules.back().second = right;
  } else {
    rules.emplace_back(left, right);
  }
}

int SetRow::line_count() const {
  int lines = 1;
  for (const CellPiece& piece : pieces) lines = std::max(lines, piece.last - piece.first);
  return lines;
}

bool SetRow::goes_on_below(int line) const {
  return std::ranges::any_of(pieces, [&](const CellPiece& piece) {
    int at = piece.first + line;
    return at < piece.last && piece.cell.text->goes_on_below(at);
  });
}

std::vector<int> SetRow::notes(int first, int last) const {
  std::vector<int> out;
  for (const CellPiece& piece : pieces) {
    int from = std::min(piece.first + first, piece.last);
    int to = std::min(piece.first + last, piece.last);
    auto notes = piece.cell.text->notes_between(from, to);
    out.insert(out.end(), notes.begin(), notes.end());
  }
  return out;
}

double height_of(const std::vector<SetRow>& rows) {
  double height = 0;
  for (const SetRow& row : rows) height += row.height;
  return height;
}

void give_heights(std::vector<SetRow>& rows, double line_height) {
  for (SetRow& row : rows) {
    for (const SetCell& cell : row.cells) {
      if (cell.rows == 1) row.height = std::max(row.height, needed(cell, line_height));
    }
  }
  for (std::size_t first = 0; first < rows.size(); ++first) {
    for (const SetCell& cell : rows[first].cells) {
      std::size_t end = std::min(rows.size(), first + static_cast<std::size_t>(cell.rows));
      double given = 0;
      for (std::size_t i = first; i < end; ++i) given += rows[i].height;
      rows[end - 1].height += std::max(0.0, needed(cell, line_height) - given);
    }
  }
}

void deal_out_lines(std::vector<SetRow>& rows, double line_height, bool is_divided) {
  for (std::size_t first = 0; first < rows.size(); ++first) {
    for (const SetCell& cell : rows[first].cells) {
      int lines = cell.text->line_count();
      std::size_t end = std::min(rows.size(), first + static_cast<std::size_t>(cell.rows));
      if (!is_divided || cell.rows == 1) {
        rows[first].pieces.push_back({cell, 0, lines});
        continue;
      }
      int dealt = 0;
      double below = 0;
      for (std::size_t i = first; i < end; ++i) below += rows[i].height;
      for (std::size_t i = first; i < end; ++i) {
        bool has_room = below >= needed(cell, line_height);
        if (dealt == lines && i > first && has_room) rows[i].labels.push_back(cell);
        below -= rows[i].height;
        double room = rows[i].height - 2 * kRowPadding + kTolerance;
        int count = std::min(lines - dealt, std::max(0, static_cast<int>(room / line_height)));
        if (i + 1 == end) count = lines - dealt;
        if (count == 0) continue;
        rows[i].pieces.push_back({cell, dealt, dealt + count});
        rows[i].height = std::max(rows[i].height, count * line_height + 2 * kRowPadding);
        dealt += count;
      }
    }
  }
}

std::shared_ptr<const RepeatedHead> head_above_lines(const std::shared_ptr<const RepeatedHead>& head) {
  if (head == nullptr) return nullptr;
  return std::make_shared<RepeatedHead>(RepeatedHead{head->height + kRowPadding, head->draw});
}

std::shared_ptr<const RepeatedHead> head_with(const std::shared_ptr<const RepeatedHead>& head,
                                              const SetRow& row, const TableGrid& grid) {
  if (row.labels.empty()) return head;
  double height = head == nullptr ? 0 : head->height;
  auto draw = [=, labels = row.labels](PageCanvas& page, double top) {
    if (head != nullptr) head->draw(page, top);
    page.artifact();
    for (const SetCell& label : labels) {
      label.text->draw(page, {}, {grid.left + label.left + grid.cell_padding, top + height + kRowPadding});
    }
  };
  return std::make_shared<RepeatedHead>(RepeatedHead{height, std::move(draw)});
}

void draw_row(PageCanvas& page, const TableGrid& grid, const SetRow& row, double top) {
  if (row.strong_rule) draw_strong_rule(page, grid, top);
  for (const CellPiece& piece : row.pieces) {
    piece.cell.text->draw(page, piece.cell.element,
                          {grid.left + piece.cell.left + grid.cell_padding, top + kRowPadding}, piece.first,
                          piece.last);
  }
  draw_rules_below(page, grid, row, top + row.height);
}

void draw_line_of_row(PageCanvas& page, const TableGrid& grid, const SetRow& row, int line, double top,
                      double height) {
  if (line == 0 && row.strong_rule) draw_strong_rule(page, grid, top);
  double text_top = top + (line == 0 ? kRowPadding : 0);
  for (const CellPiece& piece : row.pieces) {
    int at = piece.first + line;
    if (at >= piece.last) continue;
    piece.cell.text->draw(page, piece.cell.element,
                          {grid.left + piece.cell.left + grid.cell_padding, text_top}, at, at + 1);
  }
  if (line == row.line_count() - 1) draw_rules_below(page, grid, row, top + height);
}

void draw_head(PageCanvas& page, const TableGrid& grid, const std::vector<SetRow>& rows, double top,
               bool is_repeated) {
  double y = top;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const SetCell& cell : rows[r].cells) {
      std::size_t end = std::min(rows.size(), r + static_cast<std::size_t>(cell.rows));
      double bottom = y;
      for (std::size_t i = r; i < end; ++i) bottom += rows[i].height;
      // Heads stand on the rule below them, short ones too.
      double text_top = bottom - kRowPadding - cell.text->height();
      ElementId element = is_repeated ? ElementId{} : cell.element;
      if (is_repeated) page.artifact();
      cell.text->draw(page, element, {grid.left + cell.left + grid.cell_padding, text_top});
      if (end == rows.size()) continue;
      page.artifact();
      page.line({grid.left + cell.left + grid.cell_padding, bottom},
                {grid.left + cell.right - grid.cell_padding, bottom}, {grid.rule, kLightRule, {}});
    }
    y += rows[r].height;
  }
  draw_strong_rule(page, grid, y);
}

}  // namespace underlag::pdf
