#include "sources/sheets/csv_parser.hpp"

#include "text/utf8.hpp"

namespace underlag {

bool CsvParser::next_record() {
  fields_.clear();
  unescaped_.clear();
  if (at_end() || open_quote_) return false;
  while (true) {
    CsvField& field = fields_.emplace_back(CsvField{{}, line_, character_, false, false});
    if (!at_end() && text_[at_] == '"') {
      if (!read_quoted(field)) {
        open_quote_ = field;
        fields_.clear();
        return false;
      }
    } else {
      read_plain(field);
    }
    if (at_line_end()) break;
    ++at_;  // the separator
    ++character_;
  }
  take_line_end();
  return true;
}

void CsvParser::read_plain(CsvField& field) {
  std::size_t start = at_;
  while (!at_end() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
  field.text = text_.substr(start, at_ - start);
  character_ += static_cast<std::uint32_t>(code_point_count(field.text));
}

// The position stands on the opening mark. False when the text ends before the closing one.
bool CsvParser::read_quoted(CsvField& field) {
  field.is_quoted = true;
  std::size_t start = ++at_;
  std::size_t line_start = at_;
  std::uint32_t line = line_;
  bool is_doubled = false;
  for (;; ++at_) {
    if (at_end()) return false;
    if (text_[at_] == '"') {
      if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
      is_doubled = true;
      ++at_;
    } else if (text_[at_] == '\n' ||
               (text_[at_] == '\r' && (at_ + 1 >= text_.size() || text_[at_ + 1] != '\n'))) {
      ++line;
      line_start = at_ + 1;
    }
  }
  field.text = text_.substr(start, at_ - start);
  auto length = static_cast<std::uint32_t>(code_point_count(text_.substr(line_start, at_ - line_start)));
  character_ = line == line_ ? character_ + length + 2 : length + 2;
  line_ = line;
  ++at_;  // the closing mark
  if (is_doubled) {
    std::string& out = unescaped_.emplace_back();
    for (std::size_t i = 0; i < field.text.size(); ++i) {
      out += field.text[i];
      if (field.text[i] == '"') ++i;
    }
    field.text = out;
  }
  if (!at_line_end() && text_[at_] != separator_) {
    CsvField rest;
    read_plain(rest);
    field.has_text_after_quote = true;
    field.text = unescaped_.emplace_back(std::string(field.text) + std::string(rest.text));
  }
  return true;
}

void CsvParser::take_line_end() {
  if (at_end()) return;
  bool is_pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
  at_ += is_pair ? 2 : 1;
  ++line_;
  character_ = 1;
}

}  // namespace underlag
