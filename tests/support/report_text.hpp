#pragma once
// All problems of a run as a user reads them, in Swedish, for tests of whole messages.

#include <string>

#include "diagnostics/report.hpp"

namespace underlag {

inline std::string report_text(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.all()) out += to_text(diagnostic, {});
  return out;
}

}  // namespace underlag
