#pragma once
// What a file is, told by its first bytes. People rename files, and programs save web pages as .xls.

#include <string_view>

#include "diagnostics/message.hpp"

namespace underlag {

enum class FileKind { zip, text, refused };

struct FoundKind {
  FileKind kind = FileKind::text;
  const Message* refusal = nullptr;  ///< Of a refused file.
  const char* name_sv = "";          ///< The refusal's arguments when it has any: `en PDF-fil`.
  const char* name_en = "";
};

/// Never looks at the name. A file that is none of the known kinds is taken for text, which is checked when
/// it is read.
FoundKind find_kind_of_file(std::string_view bytes);

}  // namespace underlag
