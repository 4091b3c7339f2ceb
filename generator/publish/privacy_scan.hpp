#pragma once
// The last look for personal numbers, at the bytes that are about to be published: whatever slipped past the
// guard on data and content, was put together by a template or hides in a workbook's parts stops here.

#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "text/personal_number.hpp"

namespace underlag {

struct OutgoingFile {
  std::string_view path;  ///< Its ending decides how the bytes are read.
  std::string_view bytes;
  std::string_view scan_text;  ///< What a reader sees: of markup `FinishedPage::text`, of a packed format
                               ///< from its renderer.
  std::string_view made_from;  ///< Names of its inputs, for the message.
};

/// Reports every personal number as an error at the file (and the line, where the format has lines). True =
/// none. Markup is read as `scan_text` only.
bool scan_outgoing(const OutgoingFile& file, const std::string& shown_path, const PersonalNumberRules& rules,
                   Diagnostics& diagnostics);

/// True when any diagnostic is one of the privacy guard's: the program then ends with its own exit code.
bool has_privacy_stop(const Diagnostics& diagnostics);

}  // namespace underlag
