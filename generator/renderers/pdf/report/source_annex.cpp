#include "renderers/pdf/report/source_annex.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "model/cell_text.hpp"
#include "renderers/pdf/report/block_layout.hpp"
#include "renderers/pdf/report/table_layout.hpp"

namespace underlag::pdf {

namespace {

constexpr int kHighestColumn = 100'000;
constexpr int kHighestRow = 100'000'000;

struct Corner {
  int column = 0;
  int row = 0;
};

// "C17" at the front of `text`, which is moved past it; column 0 when there is none.
Corner take_address(std::string_view& text) {
  Corner corner;
  while (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' && corner.column < kHighestColumn) {
    corner.column = corner.column * 26 + (text[0] - 'A' + 1);
    text.remove_prefix(1);
  }
  while (!text.empty() && text[0] >= '0' && text[0] <= '9' && corner.row < kHighestRow) {
    corner.row = corner.row * 10 + (text[0] - '0');
    text.remove_prefix(1);
  }
  return corner.row == 0 ? Corner{} : corner;
}

std::string column_letters(int column) {
  std::string out;
  for (; column > 0; column = (column - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return out;
}

// Cells by file and sheet.
using Places = std::map<std::pair<std::string, std::string>, std::set<std::string>>;

void add_places(Places& places, const ProtectedCell& cell) {
  for (const CellSource& source : cell.sources) places[{source.file, source.sheet}].insert(source.cells);
}

class Collector {
 public:
  explicit Collector(Language language) : language_(language) {}

  void blocks(const Blocks& all) {
    for (const Block& one : all) block(one);
  }

  std::vector<SourceLine> take() { return std::move(lines_); }

 private:
  bool is_swedish() const { return language_ == Language::sv; }

  void block(const Block& one) {
    if (const auto* table = std::get_if<FigureTable>(&one.content)) {
      figures(is_swedish() ? "Tabell" : "Table", table->number, table->caption, table->table.get());
    } else if (const auto* chart = std::get_if<ChartBlock>(&one.content)) {
      figures(is_swedish() ? "Figur" : "Figure", chart->number, chart->caption, chart->chart.table.get());
    } else if (const auto* text = std::get_if<underlag::Paragraph>(&one.content)) {
      words(text->content);
    } else if (const auto* heading = std::get_if<Heading>(&one.content)) {
      words(heading->content);
    } else if (const auto* quote = std::get_if<underlag::Quote>(&one.content)) {
      blocks(quote->content);
    } else if (const auto* callout = std::get_if<Callout>(&one.content)) {
      blocks(callout->content);
    } else if (const auto* list = std::get_if<List>(&one.content)) {
      for (const List::Item& item : list->items) blocks(item.content);
    } else if (const auto* works = std::get_if<ReferenceList>(&one.content)) {
      for (const ReferenceList::Entry& entry : works->entries) words(entry.text);
    } else if (const auto* typed = std::get_if<TextTable>(&one.content)) {
      for (const auto& row : typed->rows) {
        for (const Inlines& cell : row) words(cell);
      }
    }
  }

  void words(const Inlines& content) {
    for (const underlag::Inline& one : content) {
      if (const auto* value = std::get_if<AnsweredValue>(&one.content)) figure(*value);
      if (const auto* part = std::get_if<Emphasis>(&one.content)) words(part->content);
      if (const auto* part = std::get_if<Strong>(&one.content)) words(part->content);
      if (const auto* part = std::get_if<Link>(&one.content)) words(part->content);
      if (const auto* part = std::get_if<LanguageSpan>(&one.content)) words(part->content);
    }
  }

  void figure(const AnsweredValue& value) {
    Places places;
    add_places(places, value.value->cell);
    std::string printed = cell_text(value.value->cell, value.value->style, language_);
    add_lines((is_swedish() ? "I texten: " : "In the text: ") + printed, places);
  }

  void figures(const char* kind, int number, const std::string& caption, const ProtectedTable* table) {
    if (table == nullptr) return;
    Places places;
    for (const ProtectedRow& row : table->rows()) {
      for (const ProtectedCell& cell : row.cells) add_places(places, cell);
    }
    add_lines(number > 0 ? std::string(kind) + "\u00a0" + std::to_string(number) : caption, places);
  }

  void add_lines(const std::string& what, const Places& places) {
    for (const auto& [place, cells] : places) {
      SourceLine line{what, place.first, place.second, range_of(cells)};
      if (std::ranges::find(lines_, line) == lines_.end()) lines_.push_back(std::move(line));
    }
  }

  std::string range_of(const std::set<std::string>& cells) const {
    std::vector<std::string> addresses(cells.begin(), cells.end());
    std::string range = bounding_range(addresses);
    if (!range.empty()) return range;
    std::string out;
    for (const std::string& address : addresses) out += (out.empty() ? "" : ", ") + address;
    return out;
  }

  Language language_;
  std::vector<SourceLine> lines_;
};

TableCell cell_of(std::string text, const TextStyle& style, bool is_head = false) {
  TableCell cell;
  cell.text.push_back({.text = std::move(text), .style = style});
  cell.is_head = is_head;
  return cell;
}

}  // namespace

std::string bounding_range(const std::vector<std::string>& addresses) {
  Corner low{kHighestColumn, kHighestRow};
  Corner high;
  for (const std::string& address : addresses) {
    std::string_view rest = address;
    // A source may itself be a list: "C2, C4:C9".
    while (!rest.empty()) {
      Corner corner = take_address(rest);
      if (corner.column == 0) return {};
      low = {std::min(low.column, corner.column), std::min(low.row, corner.row)};
      high = {std::max(high.column, corner.column), std::max(high.row, corner.row)};
      while (!rest.empty() && (rest[0] == ':' || rest[0] == ',' || rest[0] == ' ')) rest.remove_prefix(1);
    }
  }
  if (high.row == 0) return {};
  std::string first = column_letters(low.column) + std::to_string(low.row);
  std::string last = column_letters(high.column) + std::to_string(high.row);
  return first == last ? first : first + ":" + last;
}

std::vector<SourceLine> source_lines(const Document& document, Language language) {
  Collector collector(language);
  collector.blocks(document.body);
  for (const Blocks& note : document.footnotes) collector.blocks(note);
  return collector.take();
}

void set_source_annex(ReportContext& report, BlockBox box, const Document& document) {
  bool is_swedish = report.inlines.language == Language::sv;
  std::vector<SourceLine> lines = source_lines(document, report.inlines.language);
  if (lines.empty()) return;
  Heading heading;
  heading.level = 2;
  heading.id = "rapportens-kallor";
  heading.content.push_back({Text{is_swedish ? "Källor till siffrorna" : "Sources of the figures"}, 0});
  underlag::Paragraph words;
  words.content.push_back(
      {Text{is_swedish ? "Siffrorna är beräknade ur de celler i underlaget som anges här."
                       : "The figures are computed from the cells of the data listed here."},
       0});
  set_blocks(report, box, {{heading, 0, ""}, {words, 0, ""}});
  report.flow.keep_last_with_next();
  box.text = {Face::regular, report.style.table_size, report.style.text, 0};
  box.line_height = report.style.table_line;
  box.space_before = report.style.paragraph_space;
  TextStyle bold = box.text;
  bold.face = Face::bold;
  TableContent table;
  // Text files have no sheets.
  bool has_sheets = std::ranges::any_of(lines, [](const SourceLine& line) { return !line.sheet.empty(); });
  TableRow head;
  head.cells.push_back(cell_of(is_swedish ? "Uppgift" : "Figure", bold));
  head.cells.push_back(cell_of(is_swedish ? "Fil" : "File", bold));
  if (has_sheets) head.cells.push_back(cell_of(is_swedish ? "Blad" : "Sheet", bold));
  head.cells.push_back(cell_of(is_swedish ? "Celler" : "Cells", bold));
  table.columns.resize(head.cells.size());
  table.head.push_back(std::move(head));
  for (SourceLine& line : lines) {
    TableRow row;
    row.cells.push_back(cell_of(std::move(line.what), box.text, true));
    row.cells.push_back(cell_of(std::move(line.file), box.text));
    if (has_sheets) row.cells.push_back(cell_of(std::move(line.sheet), box.text));
    row.cells.push_back(cell_of(std::move(line.cells), box.text));
    table.body.push_back(std::move(row));
  }
  set_table(report, box, report.document.element(box.parent, Tag::Table), table);
}

}  // namespace underlag::pdf
