#pragma once
// Runs a compiled template over one page's data.

#include <string>

#include "templating/program.hpp"

namespace underlag {

/// Appends the page to `out`. False after a problem, which has been told; `out` then ends anywhere.
bool run_program(const Program& program, const Object& data, std::string& out, Diagnostics& problems);

}  // namespace underlag
