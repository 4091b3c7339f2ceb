#include "renderers/chart/axis.hpp"

#include <algorithm>
#include <cmath>

namespace underlag::chart {

namespace {

bool is_whole(NumberStyle style) {
  return style.kind == NumberStyle::Kind::count || style.kind == NumberStyle::Kind::kronor;
}

/// The smallest 1, 2 or 5 times a power of ten that is not below `least`.
double round_step(double least) {
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    // Without the tolerance 0.2 / 0.1 would count as more than 2.
    if (factor * power >= least * (1 - 1e-9)) return factor * power;
  }
  return 10 * power;
}

int decimals_of(double step, NumberStyle::Kind kind) {
  const double shown = kind == NumberStyle::Kind::percent ? step * 100 : step;
  return std::clamp(static_cast<int>(std::ceil(-std::log10(shown) - 1e-9)), 0, 12);
}

}  // namespace

std::vector<double> Axis::marks() const {
  std::vector<double> out;
  const int count = static_cast<int>(std::lround((high - low) / step));
  out.reserve(static_cast<std::size_t>(count) + 1);
  for (int i = 0; i <= count; ++i) {
    const double mark = low + i * step;
    out.push_back(std::abs(mark) < step * 1e-9 ? 0 : mark);
  }
  return out;
}

Axis round_axis(double low, double high, int most_marks, NumberStyle style) {
  low = std::min(low, 0.0);
  high = std::max(high, 0.0);
  Axis axis;
  // NaN and numbers whose distance is not a number either come from no table; an empty axis draws nothing
  // wrong.
  if (!(high - low > 0) || !std::isfinite(high - low)) {
    axis.style = style;
    if (style.kind == NumberStyle::Kind::percent) axis.style.decimals = 0;
    return axis;
  }
  double step = round_step((high - low) / std::max(most_marks, 1));
  if (is_whole(style)) step = std::max(step, 1.0);
  axis.step = step;
  axis.low = std::floor(low / step + 1e-9) * step;
  axis.high = std::ceil(high / step - 1e-9) * step;
  axis.style = style;
  if (!is_whole(style)) axis.style.decimals = decimals_of(step, style.kind);
  if (style.kind == NumberStyle::Kind::p_value) axis.style.kind = NumberStyle::Kind::number;
  return axis;
}

}  // namespace underlag::chart
