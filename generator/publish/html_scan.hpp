#pragma once
// Walks the tags, attributes and text of our own finished pages (HTML and SVG) for the checks before
// publishing. Not a browser: it never repairs, and stops at nothing.

#include <string>
#include <string_view>

namespace underlag {

class HtmlScanner {
 public:
  enum class Kind { text, start_tag, end_tag, attribute, raw_text, comment };

  /// A piece is valid while the page's bytes are. Names are as written, values without quotes, entities not
  /// decoded. `raw_text` is what stands between `<script>` or `<style>` tags.
  struct Piece {
    Kind kind = Kind::text;
    std::string_view name;   ///< Of the tag or attribute; for attributes, `tag()` tells whose.
    std::string_view value;  ///< The attribute's value, the text or the comment.
  };

  explicit HtmlScanner(std::string_view page) : page_(page) {}

  /// False at the end.
  bool next(Piece& piece);

  /// The name of the tag whose attributes are being read.
  std::string_view tag() const { return tag_; }

 private:
  bool next_in_tag(Piece& piece);
  bool next_outside(Piece& piece);
  void take_comment(Piece& piece);

  std::string_view page_;
  std::size_t at_ = 0;
  std::string_view tag_;
  bool in_tag_ = false;
  bool is_raw_ = false;  // After <script> or <style>.
};

/// Appends `text` with its character references decoded (`&amp;`, `&#56;`, `&#x38;`, `&shy;` …).
/// Names it does not know stay as they are.
void append_decoded(std::string& out, std::string_view text);

std::string decoded(std::string_view text);

/// True for tags that stand inside a line of text (`b`, `span`, `a` …): what they enclose is read as one
/// word.
bool is_inline_tag(std::string_view name);

}  // namespace underlag
