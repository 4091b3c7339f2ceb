#pragma once
// What statistics need to know of a column: counts, sums, squares, extremes, distinct values. They come from
// a source, so that a database can count where the data is.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "model/raw/dataset.hpp"

namespace underlag::statistics {

/// Rows of a dataset, in order.
using RowNumbers = std::vector<std::uint32_t>;

/// A number, or a band between two limits.
struct TalliedValue {
  double low = 0;
  double high = 0;
};

struct Tally {
  std::size_t rows = 0;
  std::size_t known = 0;
  std::array<std::size_t, 6> missing{};  ///< By `MissingClass`.
  bool has_bands = false;
  bool has_open_bands = false;           ///< 2005-framåt: no sum and no mean.
  bool has_text = false;                 ///< A known value that is no number.
  double sum = 0;                        ///< Of numbers and lower limits, compensated.
  double sum_high = 0;                   ///< With the upper limits of bands.
  double mean = 0;                       ///< Of numbers only.
  double squares = 0;                    ///< Sum of squared distances from the mean.
  std::optional<TalliedValue> smallest;  ///< Of numbers and closed bands; bands by their lower limit …
  std::optional<TalliedValue> largest;   ///< … and by their upper one.
  /// Value → how often; only when asked for.
  std::map<double, std::size_t> distinct;

  std::size_t missing_in_all() const;
};

class TallySource {
 public:
  virtual ~TallySource() = default;
  virtual Tally tally(std::size_t column, const RowNumbers& rows, bool with_distinct) const = 0;
};

/// Counts the rows of a dataset in memory.
class MemoryTallySource : public TallySource {
 public:
  explicit MemoryTallySource(const Dataset& dataset) : dataset_(dataset) {}
  Tally tally(std::size_t column, const RowNumbers& rows, bool with_distinct) const override;

 private:
  const Dataset& dataset_;
};

}  // namespace underlag::statistics
