#include "sources/sheets/ods_text.hpp"

#include <algorithm>
#include <charconv>

namespace underlag {

namespace {

bool is_paragraph(std::string_view name) {
  return name == "text:p" || name == "text:h";
}

bool is_left_out(std::string_view name) {
  return name == "office:annotation" || name == "text:note" || name == "text:ruby-text" ||
         name.starts_with("drawing:") || name == "table:table";
}

}  // namespace

void OdsCellText::clear() {
  text_.clear();
  paragraphs_ = left_out_ = 0;
  has_paragraph_ = may_end_in_space_ = false;
}

void OdsCellText::append(char c, std::size_t times) {
  std::size_t room = most_bytes_ + 1 - std::min(text_.size(), most_bytes_ + 1);
  text_.append(std::min(times, room), c);
  may_end_in_space_ = false;
}

void OdsCellText::start(std::string_view name, const XmlAttributes& attributes) {
  if (left_out_ > 0 || is_left_out(name)) {
    ++left_out_;
  } else if (is_paragraph(name)) {
    if (has_paragraph_) append('\n', 1);
    has_paragraph_ = true;
    ++paragraphs_;
    paragraph_start_ = text_.size();
  } else if (paragraphs_ > 0 && name == "text:s") {
    std::size_t count = 1;
    std::string_view digits = attributes.get("text:c");
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    counted_spaces_ += std::min(count, most_spaces_ + 1);
    append(' ', has_too_many_spaces() ? 1 : count);
  } else if (paragraphs_ > 0 && name == "text:tab") {
    append('\t', 1);
  } else if (paragraphs_ > 0 && name == "text:line-break") {
    append('\n', 1);
  }
}

void OdsCellText::end(std::string_view name) {
  if (left_out_ > 0) {
    --left_out_;
  } else if (is_paragraph(name) && paragraphs_ > 0) {
    --paragraphs_;
    if (may_end_in_space_) text_.pop_back();
    may_end_in_space_ = false;
  }
}

void OdsCellText::text(std::string_view piece) {
  if (paragraphs_ == 0 || left_out_ > 0) return;
  for (char c : piece) {
    if (text_.size() > most_bytes_) return;
    bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_space) {
      text_ += c;
    } else if (!may_end_in_space_ && text_.size() > paragraph_start_) {
      text_ += ' ';
    } else {
      continue;
    }
    may_end_in_space_ = is_space;
  }
}

}  // namespace underlag
