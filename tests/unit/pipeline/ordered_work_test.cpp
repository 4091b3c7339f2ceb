#include "pipeline/ordered_work.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>

using namespace underlag;

TEST_CASE("results are used in order, whatever the number of threads") {
  for (unsigned threads : {1U, 2U, 7U}) {
    std::string seen;
    in_order(
        500, threads, [](std::size_t i) { return std::to_string(i) + " "; },
        [&](const std::string& one) { seen += one; });
    std::string expected;
    for (int i = 0; i < 500; ++i) expected += std::to_string(i) + " ";
    CHECK(seen == expected);
  }
}

TEST_CASE("no work is no work") {
  in_order(
      0, 4, [](std::size_t) { return 0; }, [](int) { FAIL("nothing to use"); });
}

TEST_CASE("what a worker throws arrives at the caller") {
  auto fails = [](std::size_t i) -> int {
    if (i == 77) throw std::runtime_error("trasig");
    return 0;
  };
  CHECK_THROWS_WITH(in_order(1000, 3, fails, [](int) {}), "trasig");
  CHECK_THROWS_WITH(in_order(1000, 1, fails, [](int) {}), "trasig");
}

TEST_CASE("when the user of the results throws, the workers stop") {
  auto use = [](int) { throw std::runtime_error("full disk"); };
  CHECK_THROWS_WITH(in_order(
                        1000, 3, [](std::size_t) { return 0; }, use),
                    "full disk");
}
