#pragma once
// Texts inside XLSX parts: rich runs joined, reading aids left out, `_x000D_` turned back into what it stands
// for.

#include <string>
#include <string_view>

#include "model/raw/text_pool.hpp"
#include "sources/sheets/xml_stream.hpp"

namespace underlag {

/// `_xHHHH_` stands for the UTF-16 unit HHHH, and `_x005F_` keeps an underscore from being read that way. CR
/// LF becomes LF. NUL and halves of surrogate pairs, which no text may hold, become U+FFFD.
std::string decode_xlsx_text(std::string_view raw);

/// Gathers the `t` elements of a string item (`si` or `is`), with those in runs `r` and without the phonetic
/// `rPh`.
class StringItem {
 public:
  void clear();
  /// For every element inside the item.
  void start(std::string_view name);
  void end(std::string_view name);
  void text(std::string_view piece) {
    if (is_in_text_ && phonetic_ == 0) raw_ += piece;
  }
  const std::string& raw() const { return raw_; }

 private:
  std::string raw_;
  int phonetic_ = 0;
  bool is_in_text_ = false;
};

/// Reads sharedStrings.xml: text number i of the part gets the pool's next number but i.
class SharedStringsHandler : public XmlHandler {
 public:
  /// Stops `too_long` at a text above `most_bytes`.
  SharedStringsHandler(TextPool& pool, std::size_t most_bytes) : pool_(pool), most_bytes_(most_bytes) {}

  void start(std::string_view name, const XmlAttributes& attributes, int depth) override;
  void end(std::string_view name, int depth) override;
  void text(std::string_view piece) override;

  std::size_t count() const { return count_; }
  bool has_too_long() const { return has_too_long_; }

 private:
  TextPool& pool_;
  std::size_t most_bytes_;
  StringItem item_;
  bool is_in_item_ = false;
  bool has_too_long_ = false;
  std::size_t count_ = 0;
};

}  // namespace underlag
