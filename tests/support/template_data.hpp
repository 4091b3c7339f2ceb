#pragma once
// Template data from JSON, for tests.

#include <string_view>

#include "templating/value.hpp"

namespace underlag_tests {

/// Throws for what is no JSON object. A member `{"html": "…"}` alone in its object is HTML that is already
/// escaped.
underlag::Object template_data(std::string_view json);

}  // namespace underlag_tests
