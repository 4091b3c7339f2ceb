#include "renderers/chart/chart_svg.hpp"

#include <catch2/catch.hpp>

#include <set>

#include "renderers/chart/chart_description.hpp"
#include "renderers/chart/svg_canvas.hpp"
#include "support/golden_file.hpp"
#include "support/table_maker.hpp"

using namespace underlag;
using namespace underlag::testing;
using Catch::Matchers::Contains;
using Kind = ChartSpecification::Kind;

namespace {

std::shared_ptr<const ProtectedTable> two_series() {
  return table(
      {words_column("e", "Enhet"), figure_column("a", "ASI-grund"), figure_column("b", "ASI-uppföljning")},
      {row({"Skärholmen", 7, 3}), row({"Spånga-Tensta", 85, missing("vet ej")}), row({"Farsta", 20, 0})});
}

ChartSpecification chart_of(Kind kind) {
  return {kind, "Intervjuer", "", "e", {}, "antal", two_series()};
}

std::vector<std::string> ids_in(const std::string& svg) {
  std::vector<std::string> ids;
  for (std::size_t at = svg.find(" id=\""); at != std::string::npos; at = svg.find(" id=\"", at + 1)) {
    ids.push_back(svg.substr(at + 5, svg.find('"', at + 5) - at - 5));
  }
  return ids;
}

}  // namespace

TEST_CASE("the pictures of charts look as accepted") {
  const std::pair<Kind, const char*> kinds[] = {
      {Kind::bar, "bar"},         {Kind::stacked, "stacked"},
      {Kind::grouped, "grouped"}, {Kind::dot_range, "dot_range"},
      {Kind::line, "line"},       {Kind::before_after, "before_after"}};
  for (const auto& [kind, name] : kinds) {
    // An element a line, so that a change shows as the lines it changed.
    std::string lines;
    for (const char letter : chart::render_chart_svg(chart_of(kind), "fig-1", Language::sv)) {
      if (letter == '<' && !lines.empty() && lines.back() == '>') lines += '\n';
      lines += letter;
    }
    check_golden(std::string("charts/") + name + ".svg.txt", lines);
  }
}

TEST_CASE("a chart on a page is an image with title and description, and ids used once") {
  const std::string svg = chart::render_chart_svg(chart_of(Kind::grouped), "fig-1", Language::sv);
  CHECK_THAT(svg,
             Contains("role=\"img\" aria-labelledby=\"fig-1-bred-t\" aria-describedby=\"fig-1-bred-d\""));
  CHECK_THAT(svg, Contains("<title id=\"fig-1-smal-t\">Intervjuer</title>"));
  const auto ids = ids_in(svg);
  CHECK(ids.size() == 6);
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

TEST_CASE("a chart without a title is named by what it is") {
  auto chart = chart_of(Kind::bar);
  chart.title.clear();
  CHECK_THAT(chart::render_chart_svg(chart, "f", Language::sv),
             Contains("<title id=\"f-bred-t\">Stapeldiagram, 3 rader</title>"));
}

TEST_CASE("a chart needs neither script nor inline style") {
  for (const Kind kind :
       {Kind::bar, Kind::stacked, Kind::grouped, Kind::dot_range, Kind::line, Kind::before_after}) {
    const std::string svg = chart::render_chart_svg(chart_of(kind), "f", Language::sv);
    for (const char* forbidden : {"style=", "<style", "<script", "href", "nan", "inf"}) {
      CHECK_THAT(svg, !Contains(forbidden));
    }
  }
}

TEST_CASE("labels from data cannot become markup") {
  auto chart = chart_of(Kind::bar);
  chart.title = "</title><script>alert(1)</script>";
  chart.unit = "\" onload=\"x";
  chart.table = table({words_column("e", "E"), figure_column("a", "A")}, {row({"<b>&\x01", 1})});
  const std::string svg = chart::render_chart_svg(chart, "f\"><script>", Language::sv);
  CHECK_THAT(svg, !Contains("<script") && !Contains("<b>") && !Contains("\" onload"));
  CHECK_THAT(svg, Contains("&lt;b&gt;&amp;\uFFFD"));
}

TEST_CASE("the description names extremes and gaps") {
  ChartSpecification chart{Kind::bar, "T", "", "enhet", {"uppfoljning"}, "", figur1()};
  CHECK(chart::chart_description(chart, Language::sv) ==
        "Stapeldiagram, 16 rader. antal gjorda ASI UP: högst 85 (E-Å-V), lägst 0 (EFH-kvinnor, Farsta, "
        "Älvsjö). "
        "Utan siffra: Hägersten-Liljeholmen (vet ej), Spånga-Tensta (vet ej), Rinkeby-Kista (vet ej).");
  chart.description = "Författarens egen.";
  CHECK(chart::chart_description(chart, Language::sv) == "Författarens egen.");
}

TEST_CASE("a described band keeps both limits, and a hidden figure stays hidden") {
  const auto figures = table({words_column("e", "E"), figure_column("a", "Antal")},
                             {row({"x", band(81, 90)}), row({"y", band(1, 10)}), row({"z", suppressed()})});
  CHECK(chart::chart_description({Kind::dot_range, "", "", "", {}, "", figures}, Language::sv) ==
        "Punktdiagram med intervall, 3 rader. Antal: högst 81–90 (x), lägst 1–10 (y). Utan siffra: z (..).");
  CHECK(chart::chart_description({Kind::dot_range, "", "", "", {}, "", figures}, Language::en) ==
        "Dot chart with intervals, 3 rows. Antal: highest 81–90 (x), lowest 1–10 (y). Without a figure: z "
        "(..).");
}

TEST_CASE("lengths in SVG have at most two decimals and no minus zero") {
  CHECK(chart::svg_number(12) == "12");
  CHECK(chart::svg_number(-0.001) == "0");
  CHECK(chart::svg_number(-3.256) == "-3.26");
  CHECK(chart::svg_number(0.5) == "0.5");
}
