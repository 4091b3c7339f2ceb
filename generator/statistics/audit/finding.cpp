#include "statistics/audit/finding.hpp"

#include <map>

#include <fmt/format.h>

#include "statistics/evaluator.hpp"
#include "text/number_format.hpp"

namespace underlag::statistics {

std::string found_text(const std::vector<double>& figures) {
  constexpr int kDecimals = 4;
  std::string out;
  for (const double figure : figures) {
    out += fmt::format("{}{}", out.empty() ? "" : "/", rounded(figure, kDecimals));
  }
  return out;
}

std::optional<double> sum_of(const Dataset& dataset, std::size_t column, const RowNumbers& rows) {
  const Tally tally = MemoryTallySource(dataset).tally(column, rows, false);
  if (tally.known == 0 || tally.has_bands) return std::nullopt;
  return tally.sum;
}

std::vector<RowGroup> grouped(const CheckInput& input) {
  std::vector<RowGroup> out;
  std::map<std::string, std::size_t> index;
  for (const std::uint32_t row : input.rows) {
    std::string name;
    for (const std::string& id : input.check.by) {
      const std::size_t column = *input.dataset.description.index_of(id);
      name += (name.empty() ? "" : " / ") + group_text(input.dataset, row, column);
    }
    const auto [there, is_new] = index.emplace(name, out.size());
    if (is_new) out.push_back({name, {}});
    out[there->second].rows.push_back(row);
  }
  return out;
}

}  // namespace underlag::statistics
