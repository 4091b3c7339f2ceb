#include "statistics/tally.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace underlag::statistics {

namespace {

/// Neumaier's sum: 0,1 added ten times is 1.
class ExactSum {
 public:
  void add(double number) {
    const double next = sum_ + number;
    rest_ += std::fabs(sum_) >= std::fabs(number) ? (sum_ - next) + number : (number - next) + sum_;
    sum_ = next;
  }
  double value() const { return sum_ + rest_; }

 private:
  double sum_ = 0;
  double rest_ = 0;
};

bool is_figure(const DataValue& value) {
  return value.kind == DataValue::Kind::number || value.kind == DataValue::Kind::boolean ||
         value.kind == DataValue::Kind::band;
}

/// Of equally low limits the narrower band is the smaller, of equally high ones the larger.
void keep_extremes(const TalliedValue& value, Tally& tally) {
  const bool is_smallest = !tally.smallest || std::tie(value.low, value.high) <
                                                  std::tie(tally.smallest->low, tally.smallest->high);
  const bool is_largest =
      !tally.largest || std::tie(value.high, value.low) > std::tie(tally.largest->high, tally.largest->low);
  if (is_smallest) tally.smallest = value;
  if (is_largest) tally.largest = value;
}

}  // namespace

std::size_t Tally::missing_in_all() const {
  return std::accumulate(missing.begin(), missing.end(), std::size_t{0});
}

Tally MemoryTallySource::tally(std::size_t column, const RowNumbers& rows, bool with_distinct) const {
  Tally out;
  ExactSum low;
  ExactSum high;
  std::size_t numbers = 0;
  out.rows = rows.size();
  for (const std::uint32_t row : rows) {
    const DataValue& value = dataset_.rows[row].values[column];
    if (value.is_missing()) {
      ++out.missing[static_cast<std::size_t>(value.missing_class)];
      continue;
    }
    ++out.known;
    if (!is_figure(value)) {
      out.has_text = true;
      continue;
    }
    const bool is_band = value.kind == DataValue::Kind::band;
    const double upper = is_band ? value.high : value.number;
    out.has_bands = out.has_bands || is_band;
    out.has_open_bands = out.has_open_bands || value.is_open;
    if (value.kind != DataValue::Kind::boolean && !value.is_open) keep_extremes({value.number, upper}, out);
    low.add(value.number);
    high.add(upper);
    // Welford: no difference of large sums.
    ++numbers;
    const double distance = value.number - out.mean;
    out.mean += distance / static_cast<double>(numbers);
    out.squares += distance * (value.number - out.mean);
    if (with_distinct) ++out.distinct[value.number];
  }
  out.sum = low.value();
  out.sum_high = high.value();
  return out;
}

}  // namespace underlag::statistics
