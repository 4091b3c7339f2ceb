#pragma once
// How values are spelled in a PDF file (ISO 32000-1, 7.3): numbers, names and strings appended to a growing
// text.

#include <string>
#include <string_view>

namespace underlag::pdf {

/// At most three decimals, no trailing zeros, never an exponent. Not-a-number and infinity become 0: a
/// drawing must not make a file that no viewer opens.
void append_number(std::string& out, double value);

void append_integer(std::string& out, long long value);

/// "/Name", with bytes that a name cannot hold written as #xx.
void append_name(std::string& out, std::string_view name);

/// A text string (titles, tooltips, alternative texts): ASCII stays readable, anything else becomes UTF-16BE.
void append_text_string(std::string& out, std::string_view utf8);

/// A string of raw bytes between parentheses, escaped where the syntax needs it.
void append_byte_string(std::string& out, std::string_view bytes);

/// The same bytes between < and >.
void append_hex_string(std::string& out, std::string_view bytes);

std::string text_string(std::string_view utf8);

}  // namespace underlag::pdf
