#include "renderers/chart/axis.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace underlag;
using chart::round_axis;
using Kind = NumberStyle::Kind;

TEST_CASE("an axis has round marks and holds every number") {
  CHECK(round_axis(0, 180, 6, {}).marks() == std::vector<double>{0, 50, 100, 150, 200});
  CHECK(round_axis(0, 973, 4, {}).marks() == std::vector<double>{0, 500, 1000});
  CHECK(round_axis(0, 10, 5, {}).marks() == std::vector<double>{0, 2, 4, 6, 8, 10});
  CHECK(round_axis(-1.2, 4.57, 4, {Kind::number, 2}).marks() == std::vector<double>{-2, 0, 2, 4, 6});
}

TEST_CASE("counts get no half marks") {
  CHECK(round_axis(0, 2, 6, {}).marks() == std::vector<double>{0, 1, 2});
  CHECK(round_axis(0, 1, 6, {Kind::kronor, 0}).marks() == std::vector<double>{0, 1});
}

TEST_CASE("marks have the decimals their step needs, whatever the column has") {
  CHECK(round_axis(0, 0.62, 5, {Kind::percent, 1}).style == NumberStyle{Kind::percent, 0});
  CHECK(round_axis(0, 0.004, 5, {Kind::percent, 1}).style == NumberStyle{Kind::percent, 1});
  CHECK(round_axis(0, 1, 5, {Kind::number, 0}).style == NumberStyle{Kind::number, 1});
}

TEST_CASE("an axis for nothing but zeros, or for no numbers, still has two ends") {
  for (const double high :
       {0.0, -0.0, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
    const auto marks = round_axis(0, high, 5, {}).marks();
    CHECK(marks == std::vector<double>{0, 1});
  }
}

TEST_CASE("very large and very small numbers get few marks") {
  CHECK(round_axis(0, 1.5e15, 6, {Kind::kronor, 0}).marks().size() <= 7);
  CHECK(round_axis(0, 3e-9, 6, {Kind::number, 9}).marks().size() <= 7);
}
