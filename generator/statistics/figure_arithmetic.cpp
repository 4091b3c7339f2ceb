#include "statistics/figure_arithmetic.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

#include "model/raw/cell_text.hpp"
#include "text/letter_case.hpp"

namespace underlag::statistics {

namespace {

/// Arithmetic on the limits of intervals: a band stays a band.
Figure band_result(const std::string& operation, const Figure& a, const Figure& b) {
  if (operation == "+") return interval_figure(a.number + b.number, a.high + b.high);
  if (operation == "-") return interval_figure(a.number - b.high, a.high - b.number);
  if (operation == "/" && b.number <= 0 && b.high >= 0) return nothing();
  const bool divides = operation == "/";
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  for (const double x : {a.number, a.high}) {
    for (const double y : {b.number, b.high}) {
      const double z = divides ? x / y : x * y;
      low = std::min(low, z);
      high = std::max(high, z);
    }
  }
  return interval_figure(low, high);
}

/// Without spaces, and with one kind of dash: bands are typed with several.
std::string plain_band_text(std::string text) {
  for (const std::string_view dash : {"\u2013", "\u2212"}) {
    for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash)) {
      text.replace(at, dash.size(), "-");
    }
  }
  std::erase(text, ' ');
  return text;
}

/// `steg == "61-70"`.
bool is_name_of_band(const Figure& word, const Figure& band) {
  if (word.kind != Figure::Kind::text || band.kind != Figure::Kind::band) return false;
  const std::string wanted = plain_band_text(word.text);
  return wanted == plain_band_text(band.text) ||
         wanted == number_text(band.number, ',') + "-" + number_text(band.high, ',');
}

bool is_figure_kind(const Figure& figure) {
  return figure.is_known_number() || figure.kind == Figure::Kind::band;
}

}  // namespace

Figure interval_figure(double first, double second) {
  Figure out = number_figure(std::min(first, second));
  out.high = std::max(first, second);
  if (out.high != out.number) out.kind = Figure::Kind::band;
  return out;
}

Figure arithmetic(const std::string& operation, const Figure& left, const Figure& right) {
  for (const Figure* one : {&left, &right}) {
    // With a don't know the result says so, and keeps the words.
    if (one->kind == Figure::Kind::missing) {
      Figure out;
      out.kind = Figure::Kind::missing;
      out.missing_class = one->missing_class;
      out.text = one->text;
      return out;
    }
  }
  if (!is_figure_kind(left) || !is_figure_kind(right)) return nothing();
  if (left.kind == Figure::Kind::band || right.kind == Figure::Kind::band) {
    return band_result(operation, left, right);
  }
  const double a = left.number;
  const double b = right.number;
  if (operation == "+") return number_figure(a + b);
  if (operation == "-") return number_figure(a - b);
  if (operation == "*") return number_figure(a * b);
  if (b == 0) return nothing();
  Figure out = number_figure(a / b);
  out.parts = {a, b};
  return out;
}

Figure with_origins(Figure result, const Figure& left, const Figure& right) {
  for (const Figure* one : {&left, &right}) {
    result.cells.insert(result.cells.end(), one->cells.begin(), one->cells.end());
    result.unknown.insert(result.unknown.end(), one->unknown.begin(), one->unknown.end());
    result.footnotes.insert(result.footnotes.end(), one->footnotes.begin(), one->footnotes.end());
    result.is_hidden = result.is_hidden || one->is_hidden;
    result.n = std::max(result.n, one->n);
  }
  result.makeup = opaque_makeup(left.makeup, right.makeup);
  return result;
}

std::optional<int> order_of(const Figure& left, const Figure& right) {
  if (is_figure_kind(left) && is_figure_kind(right)) {
    if (left.high < right.number) return -1;
    if (left.number > right.high) return 1;
    if (left.number == right.number && left.high == right.high) return 0;
    return std::nullopt;  // intervals that overlap
  }
  if (is_name_of_band(left, right) || is_name_of_band(right, left)) return 0;
  const bool left_is_word = left.kind == Figure::Kind::text || left.kind == Figure::Kind::missing;
  const bool right_is_word = right.kind == Figure::Kind::text || right.kind == Figure::Kind::missing;
  if (!left_is_word || !right_is_word) return std::nullopt;
  if (same_text(left, right)) return 0;
  if (left.kind == Figure::Kind::missing || right.kind == Figure::Kind::missing) return std::nullopt;
  return left.text < right.text ? -1 : 1;
}

Figure comparison(const std::string& operation, const Figure& left, const Figure& right) {
  const bool words = left.kind == Figure::Kind::missing || right.kind == Figure::Kind::missing;
  const auto order = order_of(left, right);
  if (operation == "==") return boolean_figure(order && *order == 0);
  if (operation == "!=") return boolean_figure(!order || *order != 0);
  if (words) return boolean_figure(false);
  if (is_figure_kind(left) && is_figure_kind(right)) {
    // Of bands, what is so whatever stands behind them: 61–70 is at least 61, but not above it.
    if (operation == "<=" && left.high <= right.number) return boolean_figure(true);
    if (operation == ">=" && left.number >= right.high) return boolean_figure(true);
  }
  if (!order) return boolean_figure(false);
  if (operation == "<") return boolean_figure(*order < 0);
  if (operation == "<=") return boolean_figure(*order <= 0);
  if (operation == ">") return boolean_figure(*order > 0);
  return boolean_figure(*order >= 0);
}

bool same_text(const Figure& left, const Figure& right) {
  if (left.text == right.text) return true;
  const AliasTable* aliases = left.aliases != nullptr ? left.aliases : right.aliases;
  if (aliases != nullptr) return aliases->canonical(left.text) == aliases->canonical(right.text);
  // Codes for missing answers are written with and without a capital.
  const bool has_code = left.kind == Figure::Kind::missing || right.kind == Figure::Kind::missing;
  return has_code && to_lower_case(left.text) == to_lower_case(right.text);
}

}  // namespace underlag::statistics
