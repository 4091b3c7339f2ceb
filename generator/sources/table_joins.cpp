#include "sources/table_joins.hpp"

#include "diagnostics/messages/markdown.hpp"
#include "model/plain_text.hpp"

namespace underlag::markdown {

namespace {

constexpr std::string_view kAbove = "^^";
constexpr std::string_view kLeft = "<<";

// The head is row 0, which no cell of the body joins.
class Joiner {
 public:
  Joiner(TextTable& table, int line, Reading& reading) : table_(table), line_(line), reading_(reading) {}

  void join() {
    for (std::size_t row = 0; row <= table_.rows.size(); ++row) {
      for (std::size_t column = 0; column < cells(row).size(); ++column) {
        if (std::string mark = mark_at(row, column); !mark.empty()) found_.push_back({row, column, mark});
      }
    }
    for (const Mark& mark : found_) grow(mark);
    for (const Mark& mark : found_) check(mark);
    for (const Mark& mark : found_) cells(mark.row)[mark.column].clear();
  }

 private:
  struct Mark {
    std::size_t row;
    std::size_t column;
    std::string text;
  };

  std::vector<Inlines>& cells(std::size_t row) { return row == 0 ? table_.head : table_.rows[row - 1]; }

  // cmark reads neither as anything else than text.
  std::string mark_at(std::size_t row, std::size_t column) {
    std::string text = plain_text(cells(row)[column]);
    return text == kAbove || text == kLeft ? text : std::string();
  }

  TextTable::Join* area_with(std::size_t row, std::size_t column) {
    for (TextTable::Join& join : table_.joins) {
      bool inside = row >= join.row && row < join.row + static_cast<std::size_t>(join.rows) &&
                    column >= join.column && column < join.column + static_cast<std::size_t>(join.columns);
      if (inside) return &join;
    }
    return nullptr;
  }

  // From the top left: the neighbour that a mark points at is in its area already when it is a mark itself.
  void grow(const Mark& mark) {
    if (area_with(mark.row, mark.column) != nullptr) return;
    bool up = mark.text == kAbove;
    if (up ? mark.row < 2 : mark.column == 0) return;
    std::size_t row = up ? mark.row - 1 : mark.row;
    std::size_t column = up ? mark.column : mark.column - 1;
    TextTable::Join* area = area_with(row, column);
    if (area == nullptr) area = &table_.joins.emplace_back(TextTable::Join{row, column, 1, 1});
    ++(up ? area->rows : area->columns);
  }

  // Every mark stands in an area, and every other cell of the area is a mark too.
  void check(const Mark& mark) {
    TextTable::Join* area = area_with(mark.row, mark.column);
    bool is_whole = area != nullptr;
    for (std::size_t row = is_whole ? area->row : 1;
         is_whole && row < area->row + static_cast<std::size_t>(area->rows); ++row) {
      for (std::size_t column = area->column; column < area->column + static_cast<std::size_t>(area->columns);
           ++column) {
        bool is_first = row == area->row && column == area->column;
        is_whole = is_whole && (is_first || !mark_at(row, column).empty());
      }
    }
    if (is_whole) return;
    // The head's line, then the line of dashes, then the body.
    int line = line_ + static_cast<int>(mark.row) + (mark.row == 0 ? 0 : 1);
    reading_.report(messages::cells_not_joined, line, mark.text, {mark.text});
    if (area != nullptr) table_.joins.erase(table_.joins.begin() + (area - table_.joins.data()));
  }

  TextTable& table_;
  int line_;
  Reading& reading_;
  std::vector<Mark> found_;
};

}  // namespace

void join_cells(TextTable& table, int line, Reading& reading) {
  Joiner(table, line, reading).join();
}

}  // namespace underlag::markdown
