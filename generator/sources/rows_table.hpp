#pragma once
// Rows written as YAML or JSON: a list with the same keys in every item.

#include <memory>
#include <string>
#include <string_view>

#include "sources/data_table.hpp"

namespace underlag {

/// By the name: .yaml, .yml or .json.
bool is_rows_file(std::string_view file);

/// Null when the text cannot be parsed or is no list of rows, which is reported.
std::unique_ptr<RawTable> open_rows(std::string_view bytes, const std::string& file,
                                    Diagnostics& diagnostics);

}  // namespace underlag
