// Writes the workbook of the coverage table to the file given, for the checks that open it in other programs.

#include <fstream>
#include <iostream>

#include "diagnostics/report.hpp"
#include "renderers/xlsx/workbook_renderer.hpp"
#include "support/table_maker.hpp"

using namespace underlag;
using namespace underlag::testing;

namespace {

FigureSheet with_chart(std::string name, std::shared_ptr<const ProtectedTable> figures,
                       ChartSpecification::Kind kind, std::vector<std::string> series) {
  FigureSheet sheet{
      std::move(name), figures, {"De två EFH-teamen ingår inte i den tryckta summan."}, std::nullopt};
  sheet.chart = ChartSpecification{kind,
                                   "Intervjuer & uppföljningar per enhet",
                                   "",
                                   "",
                                   std::move(series),
                                   "antal intervjuer",
                                   std::move(figures)};
  return sheet;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  using Kind = ChartSpecification::Kind;
  const auto bands = table({words_column("e", "Enhet"), figure_column("b", "Intervjuer")},
                           {row({"E-Å-V", band(11, 20)}), row({"Farsta", band(1, 10)}),
                            row({"Älvsjö", missing("?")}), row({"EFH-män", band(81, 90)})});
  const NumberStyle percent{NumberStyle::Kind::percent, 1};
  const auto years =
      table({words_column("e", "År"), figure_column("a", "ASI-grund", percent),
             figure_column("b", "ASI-UP", percent)},
            {row({"2006", 0.231, 0.102}), row({"2007", 0.354, missing("vet ej")}), row({"2008", 0.5, 0.3})});
  const FigureWorkbook book{
      "templates/workbooks/prov.workbook.yaml",
      "ASI-intervjuer per enhet",
      Language::sv,
      {with_chart("Figur 1", figur1(), Kind::grouped, {"grund", "uppfoljning"}),
       with_chart("Figur 2", bands, Kind::dot_range, {"b"}), with_chart("Andelar", years, Kind::line, {})}};
  Diagnostics problems;
  const auto bytes = render_workbook(book, {2026, 11, 22}, problems);
  std::cerr << to_text(problems, {});
  if (!bytes) return 1;
  std::ofstream(arguments[1], std::ios::binary) << *bytes;
  return 0;
}
