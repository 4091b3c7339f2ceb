#pragma once
// A figure between the data and disclosure control: the value with the parts, cells and notes that a reader
// needs to check it. Never leaves statistics/; protect() makes protected cells of it.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/raw/dataset.hpp"
#include "statistics/makeup.hpp"
#include "text/number_format.hpp"

namespace underlag::statistics {

/// The cells of one column that a figure was computed from, or what stands beside them.
struct UsedCells {
  enum class Part {
    rows,
    declared_total,  ///< The printed total of the column; no rows.
    period,          ///< The period in the description; no rows and no column.
  };
  const Dataset* dataset = nullptr;
  std::size_t column = 0;
  std::vector<std::uint32_t> rows;  ///< Into `Dataset::rows`.
  Part part = Part::rows;
};

struct Figure {
  enum class Kind { empty, number, band, text, boolean, missing, not_computable };
  Kind kind = Kind::empty;
  double number = 0;
  double high = 0;
  std::string text;
  MissingClass missing_class = MissingClass::not_answered;
  const AliasTable* aliases = nullptr;  ///< Of the column that a text comes from.
  std::optional<std::pair<double, double>> parts;
  std::optional<double> in_brackets;  ///< Printed behind the number: the SD of a mean.
  bool is_hidden = false;             ///< Disclosure control's rules for a single figure say no.
  bool is_count = false;  ///< A number of people or units that secondary suppression may have to hide.
  /// The people behind a count that was calculated with: 28 of `30 - 2` and of `(30 - 2) * 100 + 1`. None:
  /// the number itself. Negative for what is taken away.
  std::optional<double> people;
  Makeup makeup;                     ///< Empty when nothing behind it is protected.
  std::optional<NumberStyle> style;  ///< When it is not the column's.
  std::string formula;               ///< When it is not the column's: a total is `grund.sum`.
  std::vector<std::string> footnotes;
  std::vector<UsedCells> cells;
  std::size_t n = 0;  ///< How many known values it was computed from; 0 = not computed.
  /// Keys of the rows that had no value when this was computed.
  std::vector<std::string> unknown;

  double counted() const { return people.value_or(number); }
  /// A number written in the expression, not taken from any data.
  bool is_plain_number() const { return kind == Kind::number && cells.empty() && !is_count; }
  bool is_known_number() const { return kind == Kind::number || kind == Kind::boolean; }
};

/// What a condition gives away by the rows that it chooses.
struct Choice {
  bool is_hidden = false;  ///< It asked for hidden figures: whatever is counted of the rows would tell them.
  std::vector<CountedRows> counts;  ///< Protected counts that it asked for.

  void add(const Choice& other);
};

/// What is computed of chosen rows tells what chose them.
void rest_on(Figure& figure, const Choice& choice);

Figure number_figure(double number);
Figure text_figure(std::string text);
Figure boolean_figure(bool yes);
/// What cannot be computed; written "–".
Figure nothing();

/// The cell as a figure, with its footnotes and its place.
Figure figure_of(const Dataset& dataset, std::size_t row, std::size_t column);

}  // namespace underlag::statistics
