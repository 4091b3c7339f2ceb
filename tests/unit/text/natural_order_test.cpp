#include "text/natural_order.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

TEST_CASE("numbers inside names are ordered by value") {
  std::vector<std::string> modules = {"12", "9b", "3a och 3b", "5b", "10", "1", "5", "2", "9a", "4", "11"};
  std::ranges::sort(modules, {}, underlag::natural_order_key);
  CHECK(modules ==
        std::vector<std::string>{"1", "2", "3a och 3b", "4", "5", "5b", "9a", "9b", "10", "11", "12"});
}

TEST_CASE("å ä ö come last, as in a Swedish dictionary") {
  std::vector<std::string> units = {"Östermalm", "Älvsjö", "Årsta", "Zinkensdamm", "Bromma", "bromma"};
  std::ranges::sort(units, {}, underlag::natural_order_key);
  CHECK(units == std::vector<std::string>{"bromma", "Bromma", "Zinkensdamm", "Årsta", "Älvsjö", "Östermalm"});
}

TEST_CASE("empty and broken text have keys too") {
  CHECK(underlag::natural_order_key("") < underlag::natural_order_key("a"));
  CHECK_FALSE(underlag::natural_order_key("\xff").empty());
}
