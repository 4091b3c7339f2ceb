#pragma once
// What somebody filled in: the fields of a PDF by their full names. Wraps libqpdf, which only reads.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

struct FilledForm {
  std::string form;     ///< Id of the definition, from the file's keywords; empty when they do not say.
  std::string version;  ///< Of the definition it was made from.
  /// Full name → what was filled in, UTF-8; a button that is not chosen is empty.
  std::map<std::string, std::string, std::less<>> values;
  /// Fields that the form itself says are about a person, whatever its definition says today.
  std::set<std::string, std::less<>> personal;
};

/// None when the bytes are no PDF that can be read, or need a password; that is reported at `file`.
std::optional<FilledForm> read_filled_form(const std::string& bytes, const std::string& file,
                                           Diagnostics& diagnostics);

}  // namespace underlag
