#include "documents/compose_workbook.hpp"

#include <variant>

namespace underlag {

namespace {

/// "Tabell 2"; without a number "Tabell", "Tabell (2)", "Figur (3)" …
class SheetCounter {
 public:
  std::string name(const char* kind, int number) {
    if (number > 0) return std::string(kind) + " " + std::to_string(number);
    ++unnumbered_;
    return unnumbered_ == 1 ? kind : std::string(kind) + " (" + std::to_string(unnumbered_) + ")";
  }

 private:
  int unnumbered_ = 0;
};

}  // namespace

FigureWorkbook compose_workbook(const WorkbookDefinition& definition, const Answers& answers,
                                Language project) {
  FigureWorkbook out{definition.source, definition.title, definition.language.value_or(project), {}};
  for (std::size_t i = 0; i < definition.sheets.size(); ++i) {
    const WorkbookSheetRequest& asked = definition.sheets[i];
    FigureSheet sheet;
    sheet.name = asked.name;
    sheet.notes = asked.request.notes;
    if (i < answers.size()) sheet.table = answers[i].table;
    if (asked.chart && sheet.table) {
      sheet.chart = ChartSpecification{asked.chart->kind,  asked.chart->title,  asked.chart->description,
                                       asked.chart->label, asked.chart->series, asked.chart->unit,
                                       sheet.table};
      // The change is no third level beside the two.
      if (asked.request.query.compare && sheet.chart->series.empty())
        sheet.chart->series = {"before", "after"};
    }
    out.sheets.push_back(std::move(sheet));
  }
  return out;
}

std::optional<FigureWorkbook> workbook_of_page(const Document& page) {
  const bool is_swedish = page.language != "en";
  FigureWorkbook out{page.source, page.title, is_swedish ? Language::sv : Language::en, {}};
  SheetCounter counter;
  for (const Block& block : page.body) {
    if (const auto* table = std::get_if<FigureTable>(&block.content); table != nullptr && table->table) {
      out.sheets.push_back(
          {counter.name(is_swedish ? "Tabell" : "Table", table->number), table->table, {}, std::nullopt});
    } else if (const auto* chart = std::get_if<ChartBlock>(&block.content);
               chart != nullptr && chart->chart.table) {
      FigureSheet sheet{
          counter.name(is_swedish ? "Figur" : "Figure", chart->number), chart->chart.table, {}, chart->chart};
      if (sheet.chart->title.empty()) sheet.chart->title = chart->caption;
      out.sheets.push_back(std::move(sheet));
    }
  }
  if (out.sheets.empty()) return std::nullopt;
  return out;
}

}  // namespace underlag
