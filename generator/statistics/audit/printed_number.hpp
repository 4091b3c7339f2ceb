#pragma once
// Numbers as the messages of the audit write them, and how far rounding may have moved a printed one.

#include <string>

#include "model/raw/dataset.hpp"
#include "text/language.hpp"

namespace underlag::statistics {

/// Equal but for the noise of floating point.
bool same_number(double left, double right);

/// Half a unit of the last decimal as typed: 0,49 may have been anything from 0,485 to 0,495. A percentage is
/// typed in hundredths: so is its half unit.
double half_unit(const DataValue& value);
double half_unit_of_percent(const DataValue& value);

class PrintedNumbers {
 public:
  explicit PrintedNumbers(Language language) : language_(language) {}

  /// As few decimals as the number needs, at most four.
  std::string number(double number) const;
  std::string number(double number, int decimals) const;
  /// As many decimals as were typed.
  std::string as_typed(const DataValue& value) const;
  /// A fraction: 0.268 is 26,8 %.
  std::string percent(double fraction, int decimals) const;
  std::string percent_as_typed(const DataValue& value) const;
  std::string interval(double low, double high, int decimals) const;

 private:
  Language language_;
};

}  // namespace underlag::statistics
