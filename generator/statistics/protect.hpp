#pragma once
// Disclosure control: the only way from figures to what may be printed. Everything to the right of
// statistics/ sees protected tables and values and nothing else.

#include "model/protected_table.hpp"
#include "model/settings.hpp"
#include "statistics/answer_table.hpp"

namespace underlag::statistics {

/// The only maker of protected tables (their friend).
class Protector {
 public:
  Protector(const PrivacySettings& settings, Language language) : settings_(settings), language_(language) {}

  /// Hides what is marked as hidden: by the rules for single figures, and by the disclosure plan
  /// (disclosure_plan.hpp).
  ProtectedTable protect(AnswerTable table) const;

  ProtectedValue protect(const Figure& figure, const NumberStyle& style, const std::string& expression) const;

 private:
  const PrivacySettings& settings_;
  Language language_;
};

/// Where the cells of a figure stand, ranges gathered: `figur1.csv` `C2:C17`; in YAML and JSON "rad 5–7".
std::vector<CellSource> cell_sources(const Figure& figure, Language language);

}  // namespace underlag::statistics
