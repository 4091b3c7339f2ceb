#pragma once
// Accepted output in tests/golden/. `UNDERLAG_UPDATE_GOLDEN=1 ctest` writes what the tests got in its place;
// read the diff as carefully as code.

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace underlag::testing {

/// Checks `actual` against tests/golden/`path`. A missing file fails.
inline void check_golden(const std::string& path, const std::string& actual) {
  const std::filesystem::path file = std::filesystem::path(UNDERLAG_SOURCE_DIR) / "tests" / "golden" / path;
  if (std::getenv("UNDERLAG_UPDATE_GOLDEN")) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << actual;
  }
  std::ifstream in(file, std::ios::binary);
  INFO("tests/golden/" << path);
  REQUIRE(in);
  const std::string expected{std::istreambuf_iterator<char>(in), {}};
  CHECK(actual == expected);
}

}  // namespace underlag::testing
