#pragma once
// Reads a template's segments into its tree. Problems are told with their places; what can be read is
// returned.

#include "templating/syntax.hpp"

namespace underlag {

ParsedTemplate parse_template(std::shared_ptr<const TemplateSource> source, TemplateProblems& problems);

}  // namespace underlag
