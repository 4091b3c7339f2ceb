#pragma once
// Prints the problems of a run: for people (with excerpt, caret and hint) or as JSON for programs.

#include <string>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

struct ReportOptions {
  Language language = Language::sv;
  bool colour = false;
};

/// One diagnostic as text, every line ended by a newline.
std::string to_text(const Diagnostic& diagnostic, const ReportOptions& options);

/// All diagnostics, then a line that counts them ("2 fel, 1 varning"); empty when there are none.
std::string to_text(const Diagnostics& diagnostics, const ReportOptions& options);

/// A JSON array: code, severity, file, line, column, cell, message, hint. One line, ended by a newline.
std::string to_json(const Diagnostics& diagnostics, Language language);

}  // namespace underlag
