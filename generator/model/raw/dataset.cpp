#include "model/raw/dataset.hpp"

#include "model/raw/sheet_address.hpp"

namespace underlag {

Place Dataset::place_of(const DataRow& row, const DataValue& value) const {
  if (row.line > 0) return {file, row.line, value.character, ""};
  return {file, 0, 0, sheet_address(sheet, {value.row, value.column})};
}

}  // namespace underlag
