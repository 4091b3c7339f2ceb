#include "statistics/audit/agreement.hpp"

#include "diagnostics/messages/audit.hpp"
#include "statistics/expression_text.hpp"
#include "text/number_format.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

struct UsedCell {
  Place place;
  std::string row;
};

/// The first cell that a figure was computed from: where the user will look.
std::optional<UsedCell> first_cell(const Figure& figure) {
  for (const UsedCells& used : figure.cells) {
    if (used.rows.empty()) continue;
    const DataRow& row = used.dataset->rows[used.rows.front()];
    return UsedCell{used.dataset->place_of(row, row.values[used.column]), row.key};
  }
  return std::nullopt;
}

/// Typed with fewer decimals than the other has: 161 of 161,25.
bool is_equal(const std::optional<Expression>& written, double typed, double other) {
  if (same_number(typed, other)) return true;
  return written && written->kind == Expression::Kind::number &&
         same_number(rounded(other, typed_decimals(*written)), typed);
}

}  // namespace

Findings check_equal(const CheckInput& input) {
  if (!input.value || !input.expected || !input.value->is_known_number()) return {};
  const double value = input.value->number;
  const bool is_so = is_equal(input.check.expected, *input.expected, value) ||
                     is_equal(input.check.value, value, *input.expected);
  if (is_so) return {};
  const auto cell = first_cell(*input.value);
  return {{&messages::audit_equal,
           cell ? cell->place : input.check.place,
           {expression_text(*input.check.value), input.print.number(input.value->number),
            expression_text(*input.check.expected), input.print.number(*input.expected), input.note()},
           {},
           cell ? cell->row : "",
           found_text({input.value->number, *input.expected})}};
}

Findings check_periods(const CheckInput& input) {
  const auto other = input.data.find(input.check.columns.at("with"));
  if (other == input.data.end()) {
    std::vector<std::string> ids;
    for (const auto& [id, dataset] : input.data) ids.push_back(id);
    const std::string& id = input.check.columns.at("with");
    return {{&messages::audit_other_unknown, input.check.place, {id, nearest_word(id, ids)}, {}, {}, {}}};
  }
  const auto own_months = months_of(input.dataset.description.period);
  const auto other_months = months_of(other->second.description.period);
  if (!own_months || !other_months || *own_months == *other_months) return {};
  return {{&messages::audit_periods,
           input.check.place,
           {input.print.number(rounded(*own_months, 2)), input.print.number(rounded(*other_months, 2)),
            other->first, input.note()},
           {},
           {},
           found_text({rounded(*own_months, 2), rounded(*other_months, 2)})}};
}

}  // namespace underlag::statistics
