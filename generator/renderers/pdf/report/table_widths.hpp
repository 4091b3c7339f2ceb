#pragma once
// How wide the columns of a table become.

#include <vector>

namespace underlag::pdf {

/// What a column asks for, in points, its padding included.
struct ColumnNeed {
  double tight = 0;    ///< Its longest part of a word when words are hyphenated.
  double sound = 0;    ///< Its longest word below the head, and half of the longest above.
  double body = 0;     ///< Its longest text below the head in one line.
  double least = 0;    ///< Its longest word.
  double natural = 0;  ///< Its longest text in one line.
};

/// Widths that fill at most `width`. Columns of short texts get what they need and the others share the rest
/// by the length of their texts. Words are hyphenated only when they must be, and cut only when even that
/// does not help.
std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double width);

/// All columns together.
double sum_of(const std::vector<ColumnNeed>& needs, double ColumnNeed::*what);

}  // namespace underlag::pdf
