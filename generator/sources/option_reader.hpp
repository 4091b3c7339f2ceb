#pragma once
// Reads the answers that can be chosen, in forms and instruments alike.

#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/instrument.hpp"
#include "sources/yaml_object.hpp"

namespace underlag {

/// `{ja: Ja, nej: Nej}`, `{0: {label: Aldrig, score: 0}}`, or a list of labels whose values are made from the
/// words. Fewer than `at_least` answers are reported; `owner` is the name used for that.
std::vector<InstrumentOption> read_options(const YamlNode& node, const std::string& owner,
                                           const YamlFile& file, Diagnostics& diagnostics,
                                           std::size_t at_least = 2);

}  // namespace underlag
