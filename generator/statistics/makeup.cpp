#include "statistics/makeup.hpp"

#include <algorithm>

namespace underlag::statistics {

namespace {

std::vector<CountedRows> scaled(std::vector<CountedRows> rows, double factor) {
  for (CountedRows& one : rows) one.factor *= factor;
  std::erase_if(rows, [](const CountedRows& one) { return one.factor == 0; });
  return rows;
}

std::vector<CountedRows> together(std::vector<CountedRows> left, const std::vector<CountedRows>& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

Makeup scaled(const Makeup& makeup, double factor) {
  return {scaled(makeup.adds, factor), makeup.divided_by, makeup.is_opaque};
}

bool has_same_base(const Makeup& left, const Makeup& right) {
  return std::ranges::equal(left.divided_by, right.divided_by,
                            [](const CountedRows& one, const CountedRows& other) {
                              return one.dataset == other.dataset && one.column == other.column &&
                                     one.rows == other.rows && one.factor == other.factor;
                            });
}

Makeup sum(const Makeup& left, const Makeup& right) {
  if (left.empty()) return right;
  if (right.empty()) return left;
  if (!has_same_base(left, right)) return opaque_makeup(left, right);
  return {together(left.adds, right.adds), left.divided_by, false};
}

Makeup product(const MakeupPart& left, const MakeupPart& right) {
  if (right.makeup.empty()) return scaled(left.makeup, right.number);
  if (left.makeup.empty()) return scaled(right.makeup, left.number);
  return opaque_makeup(left.makeup, right.makeup);
}

Makeup quotient(const MakeupPart& left, const MakeupPart& right) {
  if (right.makeup.empty()) return right.number == 0 ? Makeup{} : scaled(left.makeup, 1 / right.number);
  const bool is_share =
      !left.makeup.empty() && left.makeup.divided_by.empty() && right.makeup.divided_by.empty();
  if (!is_share) return opaque_makeup(left.makeup, right.makeup);
  return {left.makeup.adds, right.makeup.adds, false};
}

Makeup calculated(const std::string& operation, const MakeupPart& left, const MakeupPart& right) {
  if (left.makeup.is_opaque || right.makeup.is_opaque) return opaque_makeup(left.makeup, right.makeup);
  if (operation == "+") return sum(left.makeup, right.makeup);
  if (operation == "-") return sum(left.makeup, scaled(right.makeup, -1));
  return operation == "*" ? product(left, right) : quotient(left, right);
}

}  // namespace

Makeup opaque_makeup(const Makeup& left, const Makeup& right) {
  Makeup out;
  for (const Makeup* one : {&left, &right}) {
    out.adds = together(std::move(out.adds), one->adds);
    out.adds = together(std::move(out.adds), one->divided_by);
  }
  out.is_opaque = !out.adds.empty();
  out.chosen_by = together(left.chosen_by, right.chosen_by);
  return out;
}

Makeup combined_makeup(const std::string& operation, const MakeupPart& left, const MakeupPart& right) {
  Makeup out = calculated(operation, left, right);
  out.chosen_by = together(left.makeup.chosen_by, right.makeup.chosen_by);
  return out;
}

}  // namespace underlag::statistics
