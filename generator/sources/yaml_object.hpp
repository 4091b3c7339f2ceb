#pragma once
// Reads one YAML mapping key by key and complains about what is wrong: unknown keys with "menade du …?",
// wrong types, values outside a list. Every definition (settings, front matter, datasets, forms) is read with
// it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/phrase.hpp"
#include "sources/yaml.hpp"

namespace underlag {

/// A file that YAML came from, with the text that excerpts are cut from.
struct YamlFile {
  std::string path;
  std::string_view text;  ///< The whole file, also when the YAML is only a part of it.
};

/// Ask for the keys in any order, then call `finish`, which reports the keys that nobody asked for.
/// A value of the wrong type is reported and answered like a missing one.
class YamlObject {
 public:
  /// `node` may be null (an empty mapping). Anything else than a mapping is reported once.
  YamlObject(const YamlNode& node, const YamlFile& file, Diagnostics& diagnostics);

  bool has(std::string_view key) const;
  std::optional<std::string> text(std::string_view key);
  std::string text_or(std::string_view key, std::string_view otherwise);
  std::optional<bool> boolean(std::string_view key);
  std::optional<long long> integer(std::string_view key);
  std::optional<double> number(std::string_view key);
  /// A date `2026-11-22`, or a month `2006-01` where `month_is_enough`.
  std::optional<std::string> date(std::string_view key, bool month_is_enough = false);
  /// A list of texts; a single text counts as a list of one.
  std::vector<std::string> texts(std::string_view key);
  /// The same, each of them one of `choices`; others are reported and left out.
  std::vector<std::string> choices(std::string_view key, const std::vector<std::string>& choices);
  /// One of `choices`.
  std::optional<std::string> choice(std::string_view key, const std::vector<std::string>& choices);
  /// The node itself, for nested mappings and lists; null pointer when missing.
  const YamlNode* node(std::string_view key);
  /// Like `text`, but a missing key is reported at the place of this mapping, and an empty text where it
  /// stands.
  std::string required_text(std::string_view key);

  /// The mapping that is read.
  const YamlNode& node_itself() const { return node_; }

  /// Reports every key that no call above asked for. Call it last.
  void finish();

  Place place_of(const YamlNode& node) const { return {file_.path, node.line, node.column, ""}; }
  /// The line that a node stands in.
  std::string source_line(const YamlNode& node) const { return line_of(file_.text, node.line); }
  /// Adds a diagnostic at a node, with the line and a caret under the node's text.
  void report(const Message& message, const YamlNode& node, std::vector<std::string> arguments);

 private:
  const YamlNode* ask(std::string_view key);
  void wrong_type(std::string_view key, const YamlNode& node, const Phrase& expected);
  void wrong_choice(std::string_view key, const YamlNode& node, const std::string& value,
                    const std::vector<std::string>& choices);

  const YamlNode& node_;
  const YamlFile& file_;
  Diagnostics& diagnostics_;
  std::vector<std::string> asked_;
};

/// What a node is, in words for a message in either language: `"sv"`, `en lista`, `ingenting` …
std::string described(const YamlNode& node);

}  // namespace underlag
