#pragma once
// Splits CSV text into records and fields, with the line and character at which each field starts.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

struct CsvField {
  std::string_view text;        ///< Without its quotation marks; valid until the next record.
  std::uint32_t line = 1;       ///< Physical line, from 1.
  std::uint32_t character = 1;  ///< In code points, from 1.
  bool is_quoted = false;
  bool has_text_after_quote = false;
};

/// Pull parser. CR, LF and CR LF end a record; a quoted field may hold them, and a quotation mark when it is
/// doubled. A quotation mark elsewhere than first in a field is a character as any other, as in Excel.
class CsvParser {
 public:
  /// `text` is UTF-8 without a byte order mark. `first_line` is its first line's number.
  CsvParser(std::string_view text, char separator, std::uint32_t first_line = 1)
      : text_(text), separator_(separator), line_(first_line) {}

  /// False at the end, and after a quotation mark that is never closed (see `open_quote`).
  bool next_record();

  /// An empty line is one empty field.
  const std::vector<CsvField>& fields() const { return fields_; }

  /// The field whose quotation mark is never closed.
  const std::optional<CsvField>& open_quote() const { return open_quote_; }

 private:
  void read_plain(CsvField& field);
  bool read_quoted(CsvField& field);
  void take_line_end();
  bool at_end() const { return at_ >= text_.size(); }
  bool at_line_end() const { return at_end() || text_[at_] == '\n' || text_[at_] == '\r'; }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::uint32_t line_;
  std::uint32_t character_ = 1;
  std::vector<CsvField> fields_;
  std::deque<std::string> unescaped_;  // texts of this record that are not as they stand in the file
  std::optional<CsvField> open_quote_;
};

}  // namespace underlag
