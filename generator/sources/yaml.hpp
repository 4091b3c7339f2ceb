#pragma once
// YAML as the readers of settings, front matter and definitions see it: a tree in which every node knows its
// place. Wraps libyaml. Duplicate keys, tabs, aliases to nowhere and broken syntax become diagnostics here.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

struct YamlMember;

class YamlNode {
 public:
  enum class Kind { null, scalar, sequence, mapping };

  Kind kind = Kind::null;
  std::string text;     ///< A scalar as written, without its quotes.
  bool quoted = false;  ///< "12" in quotes is text even where 12 would be a number.
  int line = 0;         ///< From 1, in the file (an offset for blocks in Markdown is already added).
  int column = 0;
  std::vector<YamlNode> items;      ///< Of a sequence.
  std::vector<YamlMember> members;  ///< Of a mapping, in the order written.

  bool is_null() const { return kind == Kind::null; }
  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_sequence() const { return kind == Kind::sequence; }
  bool is_mapping() const { return kind == Kind::mapping; }

  /// The member with this key; null pointer when it is not there or this is no mapping.
  const YamlNode* find(std::string_view key) const;

  std::optional<bool> as_bool() const;  ///< true/false, yes/no, ja/nej when not quoted.
  std::optional<long long> as_integer() const;
  std::optional<double> as_number() const;
};

/// A key of a mapping with its value.
struct YamlMember {
  YamlNode key;
  YamlNode value;
};

/// Values in one file, as the limit of a workbook's cells: far more than settings, forms and data that people
/// write have.
inline constexpr std::size_t kMostYamlValues = 2'000'000;

struct YamlSource {
  std::string file;    ///< For the places of diagnostics.
  int first_line = 1;  ///< The line in `file` at which the text starts.
};

/// The document in `text`; a null node for an empty one. None after a syntax error, a duplicate key, text
/// that is not UTF-8, a second document, more values than the limit or nesting deeper than 64 – each reported
/// in `diagnostics`.
std::optional<YamlNode> parse_yaml(std::string_view text, const YamlSource& source, Diagnostics& diagnostics);

/// The text without its byte order mark; none, after a report with the line, when it is not UTF-8.
std::optional<std::string_view> utf8_body(std::string_view text, const YamlSource& source,
                                          Diagnostics& diagnostics);

}  // namespace underlag
