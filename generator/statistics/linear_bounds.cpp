#include "statistics/linear_bounds.hpp"

#include <glpk.h>

#include <cmath>

namespace underlag::statistics {

namespace {

constexpr double kNoise = 1e-9;

int kind_of(double low, double high) {
  const bool has_low = low > -kNoBound;
  const bool has_high = high < kNoBound;
  if (has_low && has_high) return low == high ? GLP_FX : GLP_DB;
  if (has_low) return GLP_LO;
  return has_high ? GLP_UP : GLP_FR;
}

double finite(double limit) {
  return std::isinf(limit) ? 0 : limit;
}

}  // namespace

struct LinearBounds::Problem {
  Problem() : glpk(glp_create_prob()) { glp_init_smcp(&options); }
  ~Problem() { glp_delete_prob(glpk); }
  Problem(const Problem&) = delete;
  Problem& operator=(const Problem&) = delete;

  glp_prob* glpk;
  glp_smcp options{};
};

LinearBounds::LinearBounds() : problem_(std::make_unique<Problem>()) {
  problem_->options.msg_lev = GLP_MSG_OFF;
}

LinearBounds::~LinearBounds() = default;

int LinearBounds::add_unknown(double low) {
  const int column = glp_add_cols(problem_->glpk, 1);
  set_low(column - 1, low);
  return column - 1;
}

void LinearBounds::set_low(int unknown, double low) {
  glp_set_col_bnds(problem_->glpk, unknown + 1, kind_of(low, kNoBound), finite(low), 0);
}

int LinearBounds::add_equation(const Terms& terms, double low, double high) {
  const int row = glp_add_rows(problem_->glpk, 1);
  std::vector<int> columns = {0};  // GLPK counts from 1
  std::vector<double> factors = {0};
  for (const auto& [unknown, factor] : terms) {
    columns.push_back(unknown + 1);
    factors.push_back(factor);
  }
  glp_set_mat_row(problem_->glpk, row, static_cast<int>(terms.size()), columns.data(), factors.data());
  set_limits(row - 1, low, high);
  return row - 1;
}

void LinearBounds::set_limits(int equation, double low, double high) {
  glp_set_row_bnds(problem_->glpk, equation + 1, kind_of(low, high), finite(low), finite(high));
}

LinearBounds::Bound LinearBounds::bound(const Terms& terms, int direction) {
  glp_prob* glpk = problem_->glpk;
  glp_set_obj_dir(glpk, direction > 0 ? GLP_MAX : GLP_MIN);
  for (const auto& [unknown, factor] : terms) glp_set_obj_coef(glpk, unknown + 1, factor);
  bool is_solved = glp_simplex(glpk, &problem_->options) == 0;
  if (!is_solved) {
    // The basis of the last question does not fit: begin anew.
    glp_std_basis(glpk);
    is_solved = glp_simplex(glpk, &problem_->options) == 0;
  }
  Bound out;
  const int status = glp_get_status(glpk);
  if (is_solved && status == GLP_UNBND) {
    out.value = direction * kNoBound;
  } else if (is_solved && status == GLP_OPT) {
    out.value = glp_get_obj_val(glpk);
    for (int row = 1; row <= glp_get_num_rows(glpk); ++row) {
      if (std::fabs(glp_get_row_dual(glpk, row)) > kNoise) out.equations.push_back(row - 1);
    }
    for (int column = 1; column <= glp_get_num_cols(glpk); ++column) {
      out.point.push_back(glp_get_col_prim(glpk, column));
    }
  } else {
    // Not answered: as if every equation told it.
    out.value = -direction * kNoBound;
    for (int row = 0; row < glp_get_num_rows(glpk); ++row) out.equations.push_back(row);
  }
  for (const auto& [unknown, factor] : terms) glp_set_obj_coef(glpk, unknown + 1, 0);
  return out;
}

}  // namespace underlag::statistics
