#pragma once
// Numbers in CSV text: `1 234,5`, `45,5 %`, `−3`, `43,774.58`. What a comma or a point means is decided once
// for the whole file, by the numbers that can only be read one way; a number that could be two is never
// guessed.

#include <optional>
#include <string_view>

namespace underlag {

enum class NumberShape {
  none,             ///< Not a number.
  integer,          ///< No mark: `12`, `1 234`.
  comma_decimal,    ///< `39,2`
  point_decimal,    ///< `39.2`
  comma_thousands,  ///< `1,234,567`, `43,774.58`
  point_thousands,  ///< `1.234.567`, `43.774,58`
  ambiguous_comma,  ///< `2,666`: 2.666 or 2666
  ambiguous_point,  ///< `2.666`
};

/// What the text is by itself. Codes and identities stay text: leading zeros (`007`), a leading plus, more
/// than fifteen digits before the mark, `1E5` (but not `1,5E+05`), spaces that do not group by three.
NumberShape shape_of(std::string_view text);

/// What the marks mean in a file.
struct NumberMarks {
  bool comma_is_decimal = false;
  bool comma_is_thousands = false;
  bool point_is_decimal = false;
  bool point_is_thousands = false;

  // Where both are decimal marks in one file, 1.000 can be one or a thousand.
  bool only_comma_is_decimal() const { return comma_is_decimal && !point_is_decimal; }
  bool only_point_is_decimal() const { return point_is_decimal && !comma_is_decimal; }
};

struct CsvNumber {
  double value = 0;
  bool is_percent = false;  ///< Then the value is already a fraction.
};

/// None for a text that is no number under these marks.
std::optional<CsvNumber> parse_csv_number(std::string_view text, const NumberMarks& marks);

}  // namespace underlag
