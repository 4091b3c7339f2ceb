#pragma once
// Reads one field of a form, and the texts of blocks that are repeated for each entry of a list.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/form_definition.hpp"
#include "model/instrument.hpp"
#include "sources/yaml_object.hpp"

namespace underlag {

/// The entry of a list that a block is being repeated for.
struct FormRepeat {
  std::string name;
  std::string title;
  int number = 0;  ///< From 1.
};

/// What the reader of a field needs to know about where it stands.
struct FormScope {
  const YamlFile& file;
  Diagnostics& diagnostics;
  const std::map<std::string, FormLegend, std::less<>>& scales;
  std::set<std::string, std::less<>>& used_scales;
  const Instrument* instrument = nullptr;  ///< The form's; null when it has none, lost when it has a fault.
  const FormRepeat* repeat = nullptr;      ///< Null outside repeated blocks.
  bool swedish = true;
};

/// `text` with {title}, {number} and {name} of the repeated block filled in; unchanged outside one.
std::string fill_placeholders(const std::string& text, const YamlNode& node, const FormScope& scope);

/// A text of the mapping, filled in.
std::string filled_text(YamlObject& object, std::string_view key, const YamlNode& node,
                        const FormScope& scope);

/// `name` with the repeated block's name in front: `boende.delmal`.
std::string scoped_name(const std::string& name, const FormScope& scope);

/// Reads `{field: namn, type: text, …}` or `{question: id, …}`. None when it has no usable name or type.
std::optional<FormField> read_field(const YamlNode& node, const FormScope& scope);

/// What a column of a table says about its fields, without name and label: type, limits, personal, collect …
std::optional<FormField> read_field_properties(YamlObject& object, const std::string& name,
                                               const FormScope& scope);

/// Reports a field that may be read back and asks, with `words`, for what identifies a person, unless
/// `personal` says what it is.
void report_personal_question(YamlObject& object, const FormField& field, const std::string& words);

/// The field that asks a question of the form's instrument.
FormField field_of_question(const InstrumentItem& item, const Instrument& instrument, bool swedish);

/// When the questions from `first` to `last`, which have one condition, are to be answered; empty when
/// always.
std::string condition_words(const InstrumentItem& first, const InstrumentItem& last,
                            const Instrument& instrument, bool swedish);

std::vector<FormOption> form_options(const std::vector<InstrumentOption>& options);

}  // namespace underlag
