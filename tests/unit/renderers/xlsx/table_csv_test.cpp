#include "renderers/xlsx/table_csv.hpp"

#include <catch2/catch.hpp>

#include "support/table_maker.hpp"

using namespace underlag;
using namespace underlag::testing;

TEST_CASE("a downloaded table has the figures as printed, without spaces in numbers") {
  const auto figures =
      table({words_column("e", "Enhet"), figure_column("a", "Antal"),
             figure_column("b", "Andel", {NumberStyle::Kind::percent, 1}),
             figure_column("c", "Kostnad", {NumberStyle::Kind::kronor, 0})},
            {row({"=Farsta", 12345, 0.408, -1500000}),
             row({"Älvsjö", missing("vet ej"), suppressed(), band(1, 10)}),
             row({"Summa", 12345, not_computable(), TestCell()}, ProtectedRow::Kind::computed_total)});
  CHECK(render_table_csv(*figures, Language::sv) ==
        "\xEF\xBB\xBF"
        "Enhet;Antal;Andel;Kostnad\r\n"
        "\"'=Farsta\";12345;40,8 %;-1500000\r\n"
        "Älvsjö;vet ej;..;1–10\u00a0kr\r\n"
        "Summa;12345;–;\r\n");
}
