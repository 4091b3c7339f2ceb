#pragma once
// Reads data/instruments/ID.instrument.yaml: the questions of a survey, their answers and missing codes.

#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "model/instrument.hpp"

namespace underlag {

/// Every instrument of the project, sorted by file name. A question with a fault is left out of its
/// instrument and reported; a file that is no YAML at all gives an instrument without questions.
std::vector<Instrument> load_instruments(const FileTree& tree, Diagnostics& diagnostics);

}  // namespace underlag
