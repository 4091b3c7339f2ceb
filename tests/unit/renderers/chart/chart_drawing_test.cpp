#include "renderers/chart/chart_drawing.hpp"

#include <catch2/catch.hpp>

#include "recording_canvas.hpp"
#include "renderers/chart/palette.hpp"
#include "support/table_maker.hpp"

using namespace underlag;
using namespace underlag::testing;
using Kind = ChartSpecification::Kind;

namespace {

constexpr chart::ChartSize kWide{480, 11};
constexpr chart::ChartSize kNarrow{240, 11};
constexpr Kind kAllKinds[] = {Kind::bar,       Kind::stacked, Kind::grouped,
                              Kind::dot_range, Kind::line,    Kind::before_after};

ChartSpecification chart_of(Kind kind, std::shared_ptr<const ProtectedTable> figures,
                            std::vector<std::string> series = {}) {
  return {kind, "Titel", "", "", std::move(series), "antal", std::move(figures)};
}

RecordingCanvas drawn(const ChartSpecification& chart, const chart::ChartSize& size = kWide) {
  RecordingCanvas canvas;
  chart::draw_chart(chart, size, canvas, Language::sv);
  return canvas;
}

std::shared_ptr<const ProtectedTable> awkward() {
  return table({words_column("e", "Enhet"), figure_column("a", "Första"), figure_column("b", "Andra")},
               {row({"Arbetsorganisatoriskaförändringsprocesserienheten", 1, -3}),
                row({"Grupp"}, ProtectedRow::Kind::group_heading),
                row({"<script>&\"'", missing("vet ej"), suppressed()}),
                row({"Enheten för hemlösa med ett mycket långt namn som inte ryms", band(81, 90), 1234567}),
                row({"", not_computable(), TestCell()}), row({"Noll", 0, 0})});
}

}  // namespace

TEST_CASE("every drawing stays inside its width and its height") {
  for (const Kind kind : kAllKinds) {
    for (const auto& size : {kWide, kNarrow, chart::ChartSize{451, 8}}) {
      for (const auto& figures : {figur1(), awkward()}) {
        const auto chart = chart_of(
            kind, figures, figures == awkward() ? std::vector<std::string>{} : std::vector<std::string>{});
        const RecordingCanvas canvas = drawn(chart, size);
        CAPTURE(static_cast<int>(kind), size.width);
        CHECK(canvas.all_finite);
        CHECK(canvas.lowest <= chart::chart_height(chart, size, canvas, Language::sv) + 0.01);
        for (const DrawnText& text : canvas.texts) {
          CAPTURE(text.words);
          CHECK(text.left >= -0.5);
          CHECK(text.right <= size.width + 0.5);
        }
      }
    }
  }
}

TEST_CASE("a bar chart writes every figure, and what is not known as words instead of a bar") {
  const RecordingCanvas canvas = drawn(chart_of(Kind::bar, figur1(), {"uppfoljning"}));
  CHECK(canvas.filled.size() == 10);  // 13 known, of which three are zero
  CHECK(canvas.count("vet ej") == 3);
  CHECK(canvas.count("85") == 1);
  CHECK(canvas.count("Hägersten-Liljeholmen") == 1);
}

TEST_CASE("totals are not drawn among the units") {
  const RecordingCanvas canvas = drawn(chart_of(Kind::bar, figur1(), {"grund"}));
  for (const char* total : {"973", "781", "192", "S:a", "Beräknad summa"}) CHECK(canvas.count(total) == 0);
}

TEST_CASE("bars are as long as their figures") {
  const auto figures =
      table({words_column("e", "E"), figure_column("a", "A")}, {row({"x", 10}), row({"y", 30})});
  const RecordingCanvas canvas = drawn(chart_of(Kind::bar, figures));
  REQUIRE(canvas.filled.size() == 2);
  CHECK(canvas.filled[1].width == Approx(3 * canvas.filled[0].width));
  CHECK(canvas.filled[0].x == canvas.filled[1].x);
}

TEST_CASE("a band is drawn from its lower to its upper limit") {
  const auto figures =
      table({words_column("e", "E"), figure_column("a", "A")}, {row({"x", band(20, 40)}), row({"y", 100})});
  const RecordingCanvas canvas = drawn(chart_of(Kind::dot_range, figures));
  CHECK(canvas.count("20–40") == 1);
  REQUIRE(canvas.circles.size() == 1);
  const double zero_x = [&] {
    for (const DrawnLine& line : canvas.lines) {
      if (line.stroke.colour == chart::kMuted) return line.from.x;
    }
    return -1.0;
  }();
  const double unit = (canvas.circles[0].x - zero_x) / 100;
  bool found = false;
  for (const DrawnLine& line : canvas.lines) {
    if (line.stroke.colour != chart::series_colour(0) || line.from.y != line.to.y) continue;
    found = true;
    CHECK(line.from.x == Approx(zero_x + 20 * unit));
    CHECK(line.to.x == Approx(zero_x + 40 * unit));
  }
  CHECK(found);
}

TEST_CASE("a stack says what it lacks and never adds a band") {
  const auto figures =
      table({words_column("e", "E"), figure_column("a", "A"), figure_column("b", "B")},
            {row({"x", 50, missing("vet ej")}), row({"y", 50, band(1, 10)}), row({"z", 50, suppressed()}),
             row({"å", 50, 1}), row({"ä", missing("?"), missing("?")})});
  const RecordingCanvas canvas = drawn(chart_of(Kind::stacked, figures));
  CHECK(canvas.count("+ vet ej") == 1);
  CHECK(canvas.count("+ 1–10") == 1);
  CHECK(canvas.count("+ ..") == 1);
  CHECK(canvas.count("50 + 1") == 1);  // the second bar is too short for its figure
  CHECK(canvas.count("? + ?") == 1);
}

TEST_CASE("a line is broken where a figure is missing") {
  const auto figures = table({words_column("e", "År"), figure_column("a", "A")},
                             {row({"2006", 1}), row({"2007", 2}), row({"2008", missing("vet ej")}),
                              row({"2009", 4}), row({"2010", 5})});
  const RecordingCanvas canvas = drawn(chart_of(Kind::line, figures));
  const auto pieces = std::count_if(canvas.lines.begin(), canvas.lines.end(), [](const DrawnLine& line) {
    return line.stroke.colour == chart::series_colour(0);
  });
  CHECK(pieces == 2);
  CHECK(canvas.count("vet ej") == 1);
  CHECK(canvas.circles.size() == 4);
}

TEST_CASE("before and after with one of them missing says which") {
  const auto figures =
      table({words_column("e", "E"), figure_column("a", "Före"), figure_column("b", "Efter")},
            {row({"x", 12, 3}), row({"y", missing("vet ej"), 4}), row({"z", 5, missing("vet ej")}),
             row({"å", 6, 6})});
  const RecordingCanvas canvas = drawn(chart_of(Kind::before_after, figures));
  CHECK(canvas.count("vet ej → 4") == 1);
  CHECK(canvas.count("5 → vet ej") == 1);
  CHECK(canvas.count("6") >= 1);
  CHECK(canvas.count("Före") == 1);
  CHECK(canvas.count("Efter") == 1);
}

// Quadratic work would show here as minutes.
TEST_CASE("charts of twenty thousand rows are drawn in linear time") {
  std::vector<ProtectedRow> rows;
  for (int i = 0; i < 20000; ++i) rows.push_back(row({"Enhet nummer", i, 20000 - i}));
  const auto figures =
      table({words_column("e", "E"), figure_column("a", "A"), figure_column("b", "B")}, std::move(rows));
  for (const Kind kind : kAllKinds) CHECK(drawn(chart_of(kind, figures)).all_finite);
}

TEST_CASE("a table without rows or figures gives an empty drawing") {
  RecordingCanvas canvas;
  const auto no_rows = chart_of(Kind::bar, table({words_column("e", "E"), figure_column("a", "A")}, {}));
  const auto no_figures = chart_of(Kind::line, table({words_column("e", "E")}, {row({"x"})}));
  for (const auto& chart : {no_rows, no_figures, chart_of(Kind::bar, nullptr)}) {
    CHECK(chart::chart_height(chart, kWide, canvas, Language::sv) == 0);
    chart::draw_chart(chart, kWide, canvas, Language::sv);
  }
  CHECK(canvas.texts.empty());
}
