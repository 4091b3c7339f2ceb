#pragma once
// How large and how small a sum of unknown numbers can be, given equations between them. Wraps GLPK.

#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace underlag::statistics {

inline constexpr double kNoBound = std::numeric_limits<double>::infinity();

/// Unknown → how many times.
using Terms = std::vector<std::pair<int, double>>;

class LinearBounds {
 public:
  LinearBounds();
  ~LinearBounds();
  LinearBounds(const LinearBounds&) = delete;
  LinearBounds& operator=(const LinearBounds&) = delete;

  /// Unknowns and equations are numbered from 0 in the order in which they are added.
  int add_unknown(double low);
  void set_low(int unknown, double low);
  /// low ≤ terms ≤ high.
  int add_equation(const Terms& terms, double low, double high);
  void set_limits(int equation, double low, double high);

  struct Bound {
    double value = 0;            ///< ±`kNoBound` when there is none.
    std::vector<int> equations;  ///< Those that it rests on.
    std::vector<double> point;   ///< Unknowns with which it is reached; empty when there is no bound.
  };
  Bound largest(const Terms& terms) { return bound(terms, 1); }
  Bound smallest(const Terms& terms) { return bound(terms, -1); }

 private:
  Bound bound(const Terms& terms, int direction);

  struct Problem;
  std::unique_ptr<Problem> problem_;
};

}  // namespace underlag::statistics
