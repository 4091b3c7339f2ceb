#pragma once
// Compiles a template with all it extends and includes into one program.

#include <functional>
#include <optional>
#include <set>

#include "templating/program.hpp"

namespace underlag {

struct CompileInput {
  /// The parsed template of a name that a tag mentions; none (nullptr) after telling that there is none.
  std::function<const ParsedTemplate*(std::string_view name, const Span& mention)> find;
  const FilterTable* filters = nullptr;
  /// Names the data will have; when not empty, others are errors.
  std::vector<std::string> known_names;
};

/// None after problems, which have been told.
std::optional<Program> compile_template(const ParsedTemplate& main, const CompileInput& input,
                                        TemplateProblems& problems);

}  // namespace underlag
