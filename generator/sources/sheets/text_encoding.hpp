#pragma once
// Which encoding a text file was saved in, told by its bytes, and the text as UTF-8.

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

struct DecodedText {
  std::string encoding;  ///< `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Windows-1252`, `CP850` or `MacRoman`.
  std::string_view
      borrowed;            ///< The bytes themselves when they are UTF-8 already, without a byte order mark.
  std::string translated;  ///< Else the text as UTF-8.

  std::string_view text() const { return encoding == "UTF-8" ? borrowed : std::string_view(translated); }
};

/// The names that `encoding` can be set to, as shown in messages.
inline constexpr std::string_view kEncodingNames = "UTF-8, UTF-16LE, UTF-16BE, Windows-1252, CP850, MacRoman";

/// `bytes` as text; the result borrows them. A byte order mark decides; then UTF-16 without one,
/// strict UTF-8, and last the old one-byte encoding in which most bytes are Swedish letters inside words.
/// Adds an error and gives none for NUL characters, UTF-32, an unknown `encoding` and text that breaks its
/// encoding.
std::optional<DecodedText> decode_text(std::string_view bytes, const std::string& file,
                                       const std::optional<std::string>& encoding, Diagnostics& problems);

}  // namespace underlag
