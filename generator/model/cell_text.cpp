#include "model/cell_text.hpp"

#include <cmath>

namespace underlag {

namespace {

bool is_count(double number) {
  constexpr double kExact = 9007199254740992.0;  // 2^53: above it a double is no exact count
  return number >= 0 && number < kExact && number == std::floor(number);
}

std::string number_text(const ProtectedCell& cell, NumberStyle style, Language language) {
  const bool is_share = style.kind == NumberStyle::Kind::percent && cell.parts &&
                        is_count(cell.parts->first) && is_count(cell.parts->second);
  if (!is_share) return format_number(cell.number, style, language);
  return format_share(static_cast<long long>(cell.parts->first), static_cast<long long>(cell.parts->second),
                      style.decimals, language);
}

}  // namespace

std::string cell_text(const ProtectedCell& cell, NumberStyle column_style, Language language) {
  const NumberStyle style = cell.style.value_or(column_style);
  switch (cell.state) {
    case ProtectedCell::State::empty:
      return {};
    case ProtectedCell::State::number:
      return number_text(cell, style, language);
    case ProtectedCell::State::band:
      return format_interval(cell.number, cell.high, style, language);
    case ProtectedCell::State::text:
    case ProtectedCell::State::missing:
      return cell.text;
    case ProtectedCell::State::suppressed:
      return std::string(kSuppressed);
    case ProtectedCell::State::not_computable:
      return std::string(kNothing);
  }
  return {};
}

}  // namespace underlag
