#pragma once
// The last look for personal numbers, at the bytes that are about to be published: whatever slipped past the
// guard on data and content, was put together by a template or hides in a workbook's parts stops here.

#include <map>
#include <set>
#include <string>
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

/// The numbers found so far in a build, by their digits. One that stands in a template stands on every page,
/// and is told once.
struct FoundNumber {
  std::string masked;
  std::string file;  ///< Where it was told.
  std::set<std::string> other_files;
};
using FoundNumbers = std::map<std::string, FoundNumber>;

/// Reports every personal number that is new to `found` as an error at the file (and the line, where the
/// format has lines), and notes the others there. True = the file has none. Markup is read as `scan_text`
/// only.
bool scan_outgoing(const OutgoingFile& file, const std::string& shown_path, const PersonalNumberRules& rules,
                   FoundNumbers& found, Diagnostics& diagnostics);

/// At the end of a build: in which other files each number stands.
void report_other_files(const FoundNumbers& found, Diagnostics& diagnostics);

/// True when any diagnostic is one of the privacy guard's: the program then ends with its own exit code.
bool has_privacy_stop(const Diagnostics& diagnostics);

}  // namespace underlag
