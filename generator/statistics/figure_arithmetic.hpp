#pragma once
// Arithmetic and comparison of figures: what is not known stays so, an interval stays an interval, and the
// result keeps where its parts came from.

#include <optional>
#include <string>

#include "statistics/figure.hpp"

namespace underlag::statistics {

/// A number, or an interval when the limits differ; they may come in either order.
Figure interval_figure(double first, double second);

/// `+ - * /` without the origins. With a part that is not known the result is not known and keeps its words;
/// a division keeps its parts; by zero there is nothing.
Figure arithmetic(const std::string& operation, const Figure& left, const Figure& right);

/// Of one or two figures: everything a reader needs to trace the result, and whether one of them is hidden.
/// The makeup says no more than that the result tells something of both; what is calculated knows better.
Figure with_origins(Figure result, const Figure& left, const Figure& right);

/// -1, 0 or 1; none when they cannot be compared: a number with a word, intervals that overlap, a word with
/// what is not known unless it is the code itself. A band equals its text: "61-70".
std::optional<int> order_of(const Figure& left, const Figure& right);

/// `== != < <= > >=`; false for what cannot be compared, except that it is not equal. Bands: what holds for
/// every number in them.
Figure comparison(const std::string& operation, const Figure& left, const Figure& right);

/// True when both are the same text, also under their columns' aliases.
bool same_text(const Figure& left, const Figure& right);

}  // namespace underlag::statistics
