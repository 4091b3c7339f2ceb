#include "statistics/total_difference.hpp"

#include <cmath>

namespace underlag::statistics {

namespace {

constexpr std::size_t kMostRows = 200;  // of them 1.3 million sets of three: still quick
constexpr std::size_t kLargestSet = 3;

class RowSearch {
 public:
  RowSearch(const Dataset& dataset, const std::vector<ColumnDifference>& columns)
      : dataset_(dataset), columns_(columns) {}

  std::vector<std::size_t> smallest() {
    for (std::size_t size = 1; size <= kLargestSet; ++size) {
      chosen_.clear();
      if (extends(0, size)) return chosen_;
    }
    return {};
  }

 private:
  bool extends(std::size_t from, std::size_t wanted) {
    if (wanted == 0) return explains();
    for (std::size_t row = from; row < dataset_.rows.size(); ++row) {
      chosen_.push_back(row);
      if (extends(row + 1, wanted - 1)) return true;
      chosen_.pop_back();
    }
    return false;
  }

  bool explains() const {
    for (const ColumnDifference& one : columns_) {
      double sum = 0;
      for (const std::size_t row : chosen_) {
        const DataValue& value = dataset_.rows[row].values[one.column];
        if (!value.is_number()) return false;
        sum += value.number;
      }
      if (std::fabs(sum - one.difference) > 1e-9) return false;
    }
    return true;
  }

  const Dataset& dataset_;
  const std::vector<ColumnDifference>& columns_;
  std::vector<std::size_t> chosen_;
};

}  // namespace

std::vector<std::size_t> rows_that_explain(const Dataset& dataset,
                                           const std::vector<ColumnDifference>& columns) {
  if (columns.empty() || dataset.rows.size() > kMostRows) return {};
  return RowSearch(dataset, columns).smallest();
}

}  // namespace underlag::statistics
