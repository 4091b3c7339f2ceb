#include "statistics/audit/means.hpp"

#include <algorithm>
#include <cmath>

#include "diagnostics/messages/audit.hpp"
#include "text/number_format.hpp"

namespace underlag::statistics {

Findings check_mean_sd(const CheckInput& input) {
  const double minimum = *input.check.minimum;
  const double maximum = *input.check.maximum;
  const std::string scale = input.print.interval(minimum, maximum, 0);
  const std::size_t mean = input.column("mean");
  const std::size_t sd = input.column("sd");
  const auto n_column = input.optional_column("n");
  Findings out;
  for (const std::uint32_t row : input.rows) {
    const DataValue& m = input.cell(row, mean);
    const DataValue& s = input.cell(row, sd);
    if (!m.is_number() || !s.is_number()) continue;
    if (m.number + half_unit(m) < minimum || m.number - half_unit(m) > maximum) {
      out.push_back(input.finding(messages::audit_mean_outside, row, mean,
                                  {input.key(row), input.print.as_typed(m), scale}, {m.number}));
      continue;
    }
    const bool has_n =
        n_column && input.cell(row, *n_column).is_number() && input.cell(row, *n_column).number > 1;
    const double n = has_n ? input.cell(row, *n_column).number : 2;
    const double middle = (minimum + maximum) / 2;
    // Rounding may have moved the mean away from the middle: the widest it allows.
    const double m_best = m.number > middle ? std::max(m.number - half_unit(m), middle)
                                            : std::min(m.number + half_unit(m), middle);
    const double largest = std::sqrt((m_best - minimum) * (maximum - m_best) * n / (n - 1));
    if (s.number - half_unit(s) <= largest) continue;
    out.push_back(input.finding(messages::audit_sd, row, sd,
                                {input.key(row), input.print.as_typed(s), input.print.as_typed(m), scale,
                                 input.print.number(largest, 2)},
                                {s.number, rounded(largest, 2)}));
  }
  return out;
}

}  // namespace underlag::statistics
