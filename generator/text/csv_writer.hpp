#pragma once
// Writes CSV as Swedish Excel opens it: UTF-8 with byte order mark, `;` between fields, CR LF after records.
// Words that a spreadsheet program would run as a formula are disarmed.

#include <string>
#include <string_view>

namespace underlag {

class CsvWriter {
 public:
  CsvWriter() : out_("\xEF\xBB\xBF") {}

  /// Words. Those that begin as a formula does (= + - @, tab or CR, also in full width) get a `'` before
  /// them.
  void text(std::string_view words);
  /// A number as it shall stand, e.g. `-3,5`: never disarmed.
  void number(std::string_view digits) { field(digits, false); }
  void end_record();
  std::string take() { return std::move(out_); }

 private:
  void field(std::string_view content, bool quote);

  std::string out_;
  bool is_first_ = true;
};

}  // namespace underlag
