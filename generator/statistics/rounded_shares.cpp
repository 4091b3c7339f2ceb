#include "statistics/rounded_shares.hpp"

#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "statistics/wording.hpp"
#include "text/number_format.hpp"

namespace underlag::statistics {

namespace {

/// The cells that a share's whole was computed from.
using WholeCells = std::pair<std::string, std::pair<std::size_t, std::vector<std::uint32_t>>>;

/// Shares of one whole, added up.
struct AddedShares {
  double parts = 0;
  double whole = 0;
  double printed = 0;  ///< As rounded.
  int decimals = 0;
};

class ShareSums {
 public:
  void add(const Figure& figure, const ProtectedColumn& column) {
    const NumberStyle style = figure.style.value_or(column.style);
    const bool is_share = figure.kind == Figure::Kind::number && figure.parts && !figure.is_hidden &&
                          !figure.cells.empty() && style.kind == NumberStyle::Kind::percent;
    if (!is_share) return;
    const UsedCells& whole = figure.cells.back();
    AddedShares& sum = sums_[{whole.dataset->id(), {whole.column, whole.rows}}];
    sum.parts += figure.parts->first;
    sum.whole = figure.parts->second;
    sum.printed += rounded(figure.number, style.decimals + 2) * 100;
    sum.decimals = style.decimals;
  }

  /// What the first whole that is printed as something else than 100 is printed as.
  std::optional<AddedShares> uneven() const {
    for (const auto& [cells, sum] : sums_) {
      constexpr double kNoise = 1e-9;
      const bool is_whole = sum.whole > 0 && std::fabs(sum.parts - sum.whole) <= kNoise * sum.whole;
      if (is_whole && std::fabs(sum.printed - 100) > kNoise * 100) return sum;
    }
    return std::nullopt;
  }

 private:
  std::map<WholeCells, AddedShares> sums_;
};

std::string printed(const AddedShares& sum, Language language) {
  return format_number(sum.printed / 100, {NumberStyle::Kind::percent, sum.decimals}, language);
}

}  // namespace

std::vector<std::string> rounded_shares_notes(const AnswerTable& table, Language language) {
  std::vector<std::string> out;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    ShareSums sums;
    for (const AnswerRow& row : table.rows) {
      if (row.kind == ProtectedRow::Kind::data) sums.add(row.figures[column], table.columns[column]);
    }
    if (const auto sum = sums.uneven()) {
      out.push_back(rounding_note(table.columns[column].header, printed(*sum, language), language));
    }
  }
  for (const AnswerRow& row : table.rows) {
    ShareSums sums;
    for (std::size_t column = 0; column < row.figures.size(); ++column) {
      sums.add(row.figures[column], table.columns[column]);
    }
    const auto sum = sums.uneven();
    if (!sum) continue;
    out.push_back(rounding_note("", printed(*sum, language), language));
    break;
  }
  return out;
}

}  // namespace underlag::statistics
