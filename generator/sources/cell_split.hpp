#pragma once
// Takes compound cells apart: "2,36 (0,81)" by a pattern into columns, "Män-11 Kv-5" by labels into rows.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace underlag {

/// The parts of `text` under `pattern`, e.g. {"medel": "2,36", "sd": "0,81"} for `{medel} ({sd})`. Spaces do
/// not count, and every dash is the same. None when the text does not fit.
std::optional<std::map<std::string, std::string>> split_by_pattern(const std::string& text,
                                                                   const std::string& pattern);

/// The names between braces in a pattern.
std::vector<std::string> pattern_names(const std::string& pattern);

/// The text behind each label: "Män-11 Kv-5" with labels Män, Kv gives "11", "5". None when a label is
/// missing.
std::optional<std::vector<std::string>> split_by_labels(const std::string& text,
                                                        const std::vector<std::string>& labels);

}  // namespace underlag
