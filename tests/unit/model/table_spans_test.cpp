#include "model/table_spans.hpp"

#include <catch2/catch.hpp>

#include "support/table_maker.hpp"

using namespace underlag;
using testing::figure_column;
using testing::row;
using testing::words_column;

namespace {

ProtectedColumn joined(ProtectedColumn column) {
  column.is_joined = true;
  return column;
}

ProtectedColumn under(const std::string& group, ProtectedColumn column) {
  column.group = group;
  return column;
}

}  // namespace

TEST_CASE("equal labels below each other are one tall cell, but not across another label to their left") {
  auto table =
      testing::table({joined(words_column("fraga", "Fråga")), joined(words_column("grupp", "Grupp")),
                      figure_column("n", "n")},
                     {row({"Ett", "Kvinnor", 1}), row({"Ett", "Kvinnor", 2}), row({"Två", "Kvinnor", 3})});
  CHECK(span_of(*table, 0, 0) == CellSpan{2, 1});
  CHECK(span_of(*table, 1, 0).is_covered());
  CHECK(span_of(*table, 2, 0) == CellSpan{1, 1});
  CHECK(span_of(*table, 0, 1) == CellSpan{2, 1});
  CHECK(span_of(*table, 2, 1) == CellSpan{1, 1});
  CHECK(span_of(*table, 1, 2) == CellSpan{1, 1});
}

TEST_CASE("joined labels and the first label after them name the rows") {
  auto plain = testing::table({words_column("a", "A"), words_column("b", "B")}, {row({"x", "y"})});
  CHECK(columns_naming_rows(*plain) == 1);
  auto two = testing::table({joined(words_column("a", "A")), words_column("b", "B"), figure_column("n", "n")},
                            {row({"x", "y", 1})});
  CHECK(columns_naming_rows(*two) == 2);
  CHECK(columns_naming_rows(*testing::table({figure_column("n", "n")}, {row({1})})) == 0);
}

TEST_CASE("neighbouring columns of one group stand under one heading") {
  auto table =
      testing::table({words_column("a", "A"), under("Före", figure_column("m", "M")),
                      under("Före", figure_column("sd", "SD")), under("Efter", figure_column("m2", "M"))},
                     {row({"x", 1, 2, 3})});
  std::vector<ColumnGroup> groups = column_groups(*table);
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].title.empty());
  CHECK(groups[1].title == "Före");
  CHECK(groups[1].first == 1);
  CHECK(groups[1].columns == 2);
  CHECK(groups[2].columns == 1);
  CHECK(column_groups(*testing::figur1()).empty());
}
