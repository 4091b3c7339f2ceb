// Bytes as a JSON file of rows.

#include <cstdint>
#include <cstdlib>

#include "sources/json_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace underlag;
  Diagnostics problems;
  const auto root = parse_json({reinterpret_cast<const char*>(data), size}, {"a.json", 1}, problems);
  if (root.has_value() == problems.has_errors()) std::abort();
  return 0;
}
