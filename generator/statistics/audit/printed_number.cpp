#include "statistics/audit/printed_number.hpp"

#include <algorithm>
#include <cmath>

#include "text/number_format.hpp"

namespace underlag::statistics {

namespace {

constexpr double kRoundingNoise = 1e-9;
constexpr int kMostDecimals = 4;

int typed_decimals(const DataValue& value) {
  return std::max<int>(value.decimals, 0);
}

}  // namespace

bool same_number(double left, double right) {
  return std::fabs(left - right) <= kRoundingNoise * std::max({1.0, std::fabs(left), std::fabs(right)});
}

double half_unit(const DataValue& value) {
  return 0.5 * std::pow(10.0, -typed_decimals(value)) + kRoundingNoise;
}

double half_unit_of_percent(const DataValue& value) {
  return half_unit(value) / 100;
}

std::string PrintedNumbers::number(double number, int decimals) const {
  return format_number(number, {NumberStyle::Kind::number, decimals}, language_);
}

std::string PrintedNumbers::number(double number) const {
  int decimals = 0;
  while (decimals < kMostDecimals && !same_number(rounded(number, decimals), number)) ++decimals;
  return this->number(number, decimals);
}

std::string PrintedNumbers::as_typed(const DataValue& value) const {
  return number(value.number, typed_decimals(value));
}

std::string PrintedNumbers::percent(double fraction, int decimals) const {
  return format_number(fraction, {NumberStyle::Kind::percent, decimals}, language_);
}

std::string PrintedNumbers::percent_as_typed(const DataValue& value) const {
  return percent(value.number, typed_decimals(value));
}

std::string PrintedNumbers::interval(double low, double high, int decimals) const {
  return format_interval(low, high, {NumberStyle::Kind::number, decimals}, language_);
}

}  // namespace underlag::statistics
