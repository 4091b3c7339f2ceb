#include "renderers/xlsx/sheet_plan.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "renderers/xlsx/xlsx_text.hpp"
#include "text/letter_case.hpp"

namespace underlag::xlsx {

namespace {

bool is_number(const ProtectedRow& row, std::size_t column) {
  return column < row.cells.size() && row.cells[column].state == ProtectedCell::State::number;
}

/// Equal but for the last bits, which depend on the order of adding.
bool is_same(double left, double right) {
  return std::abs(left - right) <= 1e-9 * std::max({1.0, std::abs(left), std::abs(right)});
}

std::optional<std::string> sum_formula(const SheetPlan& plan, double result, std::size_t column) {
  double sum = 0;
  for (const PlannedRow& planned : plan.data) {
    if (is_number(*planned.row, column)) sum += planned.row->cells[column].number;
  }
  if (plan.data.empty() || !is_same(sum, result)) return std::nullopt;
  const std::uint16_t at = plan.column(column);
  return "=SUM(" + address({plan.data_row(0), at}) + ":" +
         address({plan.data_row(plan.data.size() - 1), at}) + ")";
}

/// The last total of a kind before another total.
std::optional<std::size_t> total_before(const SheetPlan& plan, std::size_t total, ProtectedRow::Kind kind) {
  for (std::size_t i = total; i-- > 0;) {
    if (plan.totals[i]->kind == kind) return i;
  }
  return std::nullopt;
}

std::optional<std::string> difference_formula(const SheetPlan& plan, std::size_t total, std::size_t column) {
  const auto computed = total_before(plan, total, ProtectedRow::Kind::computed_total);
  const auto declared = total_before(plan, total, ProtectedRow::Kind::declared_total);
  if (!computed || !declared || !is_number(*plan.totals[*computed], column) ||
      !is_number(*plan.totals[*declared], column)) {
    return std::nullopt;
  }
  const double result =
      plan.totals[*computed]->cells[column].number - plan.totals[*declared]->cells[column].number;
  if (!is_same(result, plan.totals[total]->cells[column].number)) return std::nullopt;
  const std::uint16_t at = plan.column(column);
  return "=" + address({plan.total_row(*computed), at}) + "-" + address({plan.total_row(*declared), at});
}

}  // namespace

std::vector<std::string> distinct_heads(std::vector<std::string> heads, Language language) {
  std::set<std::string> used;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    // Room for the number of a repeated head in the 255 characters that Excel allows.
    std::string head = line_safe(heads[i], 240);
    if (head.find_first_not_of(' ') == std::string::npos) {
      head = (language == Language::sv ? "Kolumn " : "Column ") + std::to_string(i + 1);
    }
    std::string distinct = head;
    for (int number = 2; !used.insert(to_lower_case(distinct)).second; ++number) {
      distinct = head + " (" + std::to_string(number) + ")";
    }
    heads[i] = std::move(distinct);
  }
  return heads;
}

SheetPlan plan_sheet(const ProtectedTable& table, Language language) {
  SheetPlan plan;
  plan.table = &table;
  std::string group;
  for (const ProtectedRow& row : table.rows()) {
    if (row.kind == ProtectedRow::Kind::group_heading) {
      group = row.cells.empty() ? "" : row.cells.front().text;
      plan.has_groups = true;
    } else if (row.kind == ProtectedRow::Kind::data) {
      plan.data.push_back({&row, group});
    } else {
      plan.totals.push_back(&row);
    }
  }
  std::vector<std::string> heads;
  if (plan.has_groups) heads.emplace_back(language == Language::sv ? "Grupp" : "Group");
  for (const ProtectedColumn& column : table.columns()) {
    std::string head = column.group.empty() ? column.header : column.group + ": " + column.header;
    heads.push_back(column.unit.empty() ? head : head + " (" + column.unit + ")");
  }
  plan.heads = distinct_heads(std::move(heads), language);
  return plan;
}

std::optional<std::string> total_formula(const SheetPlan& plan, std::size_t total, std::size_t column) {
  const ProtectedRow& row = *plan.totals[total];
  if (plan.table->has_suppressed() || !is_number(row, column)) return std::nullopt;
  if (row.kind == ProtectedRow::Kind::computed_total)
    return sum_formula(plan, row.cells[column].number, column);
  if (row.kind == ProtectedRow::Kind::difference) return difference_formula(plan, total, column);
  return std::nullopt;
}

}  // namespace underlag::xlsx
