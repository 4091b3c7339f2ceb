#include "renderers/html/table_html.hpp"

#include <array>

#include "model/cell_text.hpp"
#include "model/table_spans.hpp"
#include "text/html_escape.hpp"
#include "text/hyphenation.hpp"

namespace underlag::html {

namespace {

// Writes one protected table; the members are what every row needs.
class FigureTableWriter {
 public:
  FigureTableWriter(std::string& out, const ProtectedTable& table, const std::string& id, Language language)
      : out_(out), table_(table), id_(id), language_(language) {}

  void write_table(std::string_view caption) {
    out_ += "<div class=\"tabell\" role=\"region\" tabindex=\"0\" aria-labelledby=\"";
    append_html_attribute(out_, id_);
    out_ += "-rubrik\">\n<table id=\"";
    append_html_attribute(out_, id_);
    out_ += "\">\n<caption id=\"";
    append_html_attribute(out_, id_);
    out_ += "-rubrik\">";
    out_ += caption;
    out_ += "</caption>\n";
    write_head();
    write_rows();
    out_ += "</table>\n</div>\n";
  }

  void write_notes() {
    if (table_.footnotes().empty() && table_.notes().empty() && table_.source_note().empty()) return;
    out_ += "<div class=\"noter\">\n";
    if (!table_.footnotes().empty()) {
      out_ += "<ol>\n";
      for (std::size_t i = 0; i < table_.footnotes().size(); ++i) {
        out_ += "<li id=\"";
        append_html_attribute(out_, id_);
        out_ += "-not-" + std::to_string(i + 1) + "\">";
        append_html_text(out_, table_.footnotes()[i]);
        out_ += "</li>\n";
      }
      out_ += "</ol>\n";
    }
    for (const std::string& note : table_.notes()) write_paragraph("not", note);
    if (!table_.source_note().empty()) write_paragraph("kalla", table_.source_note());
    out_ += "</div>\n";
  }

 private:
  void write_head() {
    out_ += "<thead>\n";
    std::vector<ColumnGroup> groups = column_groups(table_);
    if (!groups.empty()) write_column_groups(groups);
    out_ += "<tr>";
    for (const ProtectedColumn& column : table_.columns()) {
      if (groups.empty() || !column.group.empty()) write_column_head(column, 1);
    }
    out_ += "</tr>\n</thead>\n";
  }

  // Columns without a group are as tall as both rows of the head.
  void write_column_groups(const std::vector<ColumnGroup>& groups) {
    out_ += "<tr>";
    for (const ColumnGroup& group : groups) {
      if (group.title.empty()) {
        write_column_head(table_.columns()[group.first], 2);
        continue;
      }
      out_ += "<th scope=\"colgroup\" class=\"grupp\" colspan=\"" + std::to_string(group.columns) + "\">";
      append_html_text(out_, group.title);
      out_ += "</th>";
    }
    out_ += "</tr>\n";
  }

  void write_column_head(const ProtectedColumn& column, int rows) {
    out_ += column.is_text ? "<th scope=\"col\"" : "<th scope=\"col\" class=\"tal\"";
    if (rows > 1) out_ += " rowspan=\"" + std::to_string(rows) + "\"";
    out_ += '>';
    append_html_text(out_, with_soft_hyphens(column.header, language_));
    if (!column.unit.empty()) {
      out_ += " <span class=\"enhet\">(";
      append_html_text(out_, column.unit);
      out_ += ")</span>";
    }
    out_ += "</th>";
  }

  // Every group of rows is a tbody of its own, totals are the foot.
  void write_rows() {
    std::string_view open;
    for (std::size_t i = 0; i < table_.rows().size(); ++i) {
      const ProtectedRow& row = table_.rows()[i];
      bool total = row.kind == ProtectedRow::Kind::computed_total ||
                   row.kind == ProtectedRow::Kind::declared_total ||
                   row.kind == ProtectedRow::Kind::difference;
      std::string_view part = total ? "tfoot" : "tbody";
      if (part != open || row.kind == ProtectedRow::Kind::group_heading) {
        close(open);
        out_ += '<';
        out_ += part;
        out_ += ">\n";
        open = part;
      }
      write_row(row, i);
    }
    close(open);
  }

  void close(std::string_view part) {
    if (part.empty()) return;
    out_ += "</";
    out_ += part;
    out_ += ">\n";
  }

  void write_row(const ProtectedRow& row, std::size_t at) {
    if (row.kind == ProtectedRow::Kind::group_heading) {
      out_ += "<tr class=\"gruppad\"><th scope=\"rowgroup\" colspan=\"" +
              std::to_string(table_.columns().size()) + "\">";
      if (!row.cells.empty()) append_html_text(out_, cell_text(row.cells[0], {}, language_));
      out_ += "</th></tr>\n";
      return;
    }
    out_ += row_start(row.kind);
    for (std::size_t i = 0; i < row.cells.size() && i < table_.columns().size(); ++i)
      write_cell(row.cells[i], i, span_of(table_, at, i));
    out_ += "</tr>\n";
  }

  static std::string_view row_start(ProtectedRow::Kind kind) {
    switch (kind) {
      case ProtectedRow::Kind::computed_total:
        return "<tr class=\"summa\">";
      case ProtectedRow::Kind::declared_total:
        return "<tr class=\"tryckt\">";
      case ProtectedRow::Kind::difference:
        return "<tr class=\"skillnad\">";
      default:
        return "<tr>";
    }
  }

  void write_cell(const ProtectedCell& cell, std::size_t index, CellSpan span) {
    if (span.is_covered()) return;
    const ProtectedColumn& column = table_.columns()[index];
    bool names_row = index < columns_naming_rows(table_);
    out_ += !names_row ? "<td" : span.rows > 1 ? "<th scope=\"rowgroup\"" : "<th scope=\"row\"";
    if (span.rows > 1) out_ += " rowspan=\"" + std::to_string(span.rows) + "\"";
    if (!column.is_text) out_ += cell_class(cell.state);
    write_source(cell, column);
    out_ += '>';
    append_html_text(out_, cell_text(cell, column.style, language_));
    for (int note : cell.footnotes) write_mark(note);
    out_ += names_row ? "</th>" : "</td>";
  }

  // Words among figures ("vet ej") are told apart by class, not only by being words.
  static std::string_view cell_class(ProtectedCell::State state) {
    switch (state) {
      case ProtectedCell::State::missing:
      case ProtectedCell::State::not_computable:
        return " class=\"tal saknas\"";
      case ProtectedCell::State::suppressed:
        return " class=\"tal dold\"";
      default:
        return " class=\"tal\"";
    }
  }

  // Labels name no figure; "2,36 (0,81)" among figures is one.
  void write_source(const ProtectedCell& cell, const ProtectedColumn& column) {
    bool figure = cell.state == ProtectedCell::State::number || cell.state == ProtectedCell::State::band ||
                  cell.state == ProtectedCell::State::missing ||
                  (cell.state == ProtectedCell::State::text && !column.is_text);
    if (!figure || cell.sources.empty()) return;
    out_ += " data-kalla=\"";
    append_html_attribute(out_, source_attribute(cell.sources));
    out_ += '"';
  }

  void write_mark(int note) {
    std::string number = std::to_string(note + 1);
    out_ += "<sup class=\"notref\"><a href=\"#";
    append_html_attribute(out_, id_);
    out_ += "-not-" + number + "\" aria-label=\"" + (language_ == Language::en ? "Note " : "Not ") + number +
            "\">" + number + "</a></sup>";
  }

  void write_paragraph(std::string_view css_class, const std::string& words) {
    out_ += "<p class=\"";
    out_ += css_class;
    out_ += "\">";
    append_html_text(out_, words);
    out_ += "</p>\n";
  }

  std::string& out_;
  const ProtectedTable& table_;
  const std::string& id_;
  Language language_;
};

void append_span(std::string& out, CellSpan span) {
  if (span.columns > 1) out += " colspan=\"" + std::to_string(span.columns) + "\"";
  if (span.rows > 1) out += " rowspan=\"" + std::to_string(span.rows) + "\"";
}

std::string_view alignment_class(const TextTable& table, std::size_t column) {
  constexpr std::array<std::string_view, 4> kClasses = {"", "", " class=\"mitten\"", " class=\"tal\""};
  if (column >= table.columns.size()) return {};
  return kClasses[static_cast<std::size_t>(table.columns[column])];
}

}  // namespace

std::string numbered_caption(std::string_view label, int number, std::string_view words) {
  std::string out;
  if (number > 0) {
    out += "<b>";
    out += label;
    out += "\u00A0" + std::to_string(number) + ".</b> ";
  }
  append_html_text(out, words);
  return out;
}

void append_figure_table(std::string& out, const FigureTable& table, Language language) {
  if (table.table == nullptr) return;
  FigureTableWriter writer(out, *table.table, table.id, language);
  writer.write_table(
      numbered_caption(language == Language::en ? "Table" : "Tabell", table.number, table.caption));
  writer.write_notes();
}

void append_chart_figures(std::string& out, const ChartBlock& chart, Language language) {
  if (chart.chart.table == nullptr) return;
  bool english = language == Language::en;
  out += "<details class=\"siffror\">\n<summary>";
  out += english ? "The figures of the chart" : "Siffrorna i diagrammet";
  out += "</summary>\n";
  std::string caption = numbered_caption(english ? "Figure" : "Figur", chart.number, chart.caption);
  // What must be known to read the chart stands under it, not in its folded table.
  const std::string id = chart.id + "-tabell";
  FigureTableWriter writer(out, *chart.chart.table, id, language);
  writer.write_table(caption);
  out += "</details>\n";
  writer.write_notes();
}

void append_text_table(std::string& out, const TextTable& table, const std::string& name, int number,
                       const InlineOptions& options) {
  const std::string id = "_tabell-" + std::to_string(number);
  out += "<div class=\"tabell\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id + "\">\n<table";
  if (!table.id.empty()) {
    out += " id=\"";
    append_html_attribute(out, table.id);
    out += '"';
  }
  out += ">\n<caption id=\"" + id + (table.caption.empty() ? "\" class=\"osynlig\">" : "\">");
  if (table.caption.empty()) append_html_text(out, name);
  out += numbered_caption(options.language == Language::en ? "Table" : "Tabell", table.number, "");
  append_inlines(out, table.caption, options);
  out += "</caption>\n<thead>\n<tr>";
  InlineOptions head = options;
  head.hyphenate = true;
  for (std::size_t i = 0; i < table.head.size(); ++i) {
    CellSpan span = span_of(table, 0, i);
    if (span.is_covered()) continue;
    // The empty corner of a cross table heads nothing.
    bool empty = table.head[i].empty();
    out += empty ? "<td" : span.columns > 1 ? "<th scope=\"colgroup\"" : "<th scope=\"col\"";
    append_span(out, span);
    out += alignment_class(table, i);
    out += '>';
    append_inlines(out, table.head[i], head);
    out += empty ? "</td>" : "</th>";
  }
  out += "</tr>\n</thead>\n";
  if (!table.rows.empty()) out += "<tbody>\n";
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const std::vector<Inlines>& row = table.rows[at];
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      CellSpan span = span_of(table, at + 1, i);
      if (span.is_covered()) continue;
      out += "<td";
      append_span(out, span);
      out += alignment_class(table, i);
      out += '>';
      append_inlines(out, row[i], options);
      out += "</td>";
    }
    out += "</tr>\n";
  }
  if (!table.rows.empty()) out += "</tbody>\n";
  out += "</table>\n</div>\n";
}

}  // namespace underlag::html
