#pragma once
// The text of an ODS cell: paragraphs with spans, links and counted spaces, without comments and drawings.

#include <string>
#include <string_view>

#include "sources/sheets/xml_stream.hpp"

namespace underlag {

/// Gets every element inside a cell. White space is joined as ODF says: a run is one space, none at a
/// paragraph's ends.
class OdsCellText {
 public:
  /// `most_bytes` of one cell, `most_spaces` that are written as a count, of all cells together.
  OdsCellText(std::size_t most_bytes, std::size_t most_spaces)
      : most_bytes_(most_bytes), most_spaces_(most_spaces) {}

  void clear();
  void start(std::string_view name, const XmlAttributes& attributes);
  void end(std::string_view name);
  void text(std::string_view piece);

  /// Paragraphs joined by line feeds.
  const std::string& text() const { return text_; }
  bool is_too_long() const { return text_.size() > most_bytes_; }
  /// More spaces than any file has are written as counts: thirty bytes of XML stand for a megabyte of text.
  bool has_too_many_spaces() const { return counted_spaces_ > most_spaces_; }

 private:
  void append(char c, std::size_t times);

  std::size_t most_bytes_;
  std::size_t most_spaces_;
  std::size_t counted_spaces_ = 0;
  std::string text_;
  int paragraphs_ = 0;  // that are open
  bool has_paragraph_ = false;
  int left_out_ = 0;               // elements around that are no part of the text
  bool may_end_in_space_ = false;  // the last character is white space of the file
  std::size_t paragraph_start_ = 0;
};

}  // namespace underlag
