#pragma once
// The source audit: numbers that people typed and that cannot all be right. Runs in every build and in
// `check`. Which checks a dataset has stands in its description; printed totals are always checked.

#include "model/raw/dataset.hpp"
#include "model/settings.hpp"
#include "text/language.hpp"

namespace underlag::statistics {

/// Adds a diagnostic for each finding, at its cell, with the printed value, the recomputed one and the
/// arithmetic, numbers as `language` writes them. `settings.audit` may change a rule's severity or turn it
/// off; a finding that the description accepts is a note.
void run_audit(const DatasetCollection& data, const Settings& settings, Language language,
               Diagnostics& diagnostics);

}  // namespace underlag::statistics
