#include "sources/json_reader.hpp"

#include <rapidjson/error/error.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "diagnostics/messages/sources.hpp"
#include "diagnostics/phrases.hpp"

namespace underlag {

namespace {

constexpr std::size_t kDeepest = 64;

/// A place in the text that only moves forward, so that counting lines costs one walk in all.
class Cursor {
 public:
  Cursor(std::string_view text, int first_line) : text_(text), line_(first_line) {}

  void move_to(std::size_t offset) {
    for (; at_ < std::min(offset, text_.size()); ++at_) {
      const char c = text_[at_];
      if (c == '\n') {
        ++line_;
        column_ = 1;
      } else if ((c & 0xC0) != 0x80) {
        ++column_;
      }
    }
  }

  int line() const { return line_; }
  int column() const { return column_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  int line_;
  int column_ = 1;
};

/// Builds the tree from RapidJSON's events.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const YamlSource& source, Diagnostics& diagnostics)
      : text_(text),
        stream_(text.data(), text.size()),
        source_(source),
        diagnostics_(diagnostics),
        cursor_(text, source.first_line) {}

  std::optional<YamlNode> tree() {
    rapidjson::Reader reader;
    reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(stream_, *this);
    const bool is_empty = reader.GetParseErrorCode() == rapidjson::kParseErrorDocumentEmpty;
    if (reader.HasParseError() && !is_empty && !is_broken_) {
      cursor_.move_to(reader.GetErrorOffset());
      report(messages::json_syntax, {what_was_expected(reader)});
    }
    return is_broken_ ? std::nullopt : std::optional(std::move(root_));
  }

  // What RapidJSON calls; false ends the reading.
  bool Null() { return scalar("null", YamlNode::Kind::null, false); }
  bool Bool(bool value) { return scalar(value ? "true" : "false", YamlNode::Kind::scalar, false); }
  bool RawNumber(const char* digits, rapidjson::SizeType length, bool /*copy*/) {
    return scalar({digits, length}, YamlNode::Kind::scalar, false);
  }
  bool String(const char* letters, rapidjson::SizeType length, bool /*copy*/) {
    return scalar({letters, length}, YamlNode::Kind::scalar, true);
  }
  bool Key(const char* letters, rapidjson::SizeType length, bool /*copy*/) {
    Level& level = levels_.back();
    YamlNode& key = level.node->members.emplace_back().key;
    if (!fill(key, {letters, length}, YamlNode::Kind::scalar, true)) return false;
    const auto [first, is_new] = level.keys.emplace(key.text, key.line);
    if (!is_new) report(messages::yaml_duplicate_key, {key.text, std::to_string(first->second)});
    return true;
  }
  bool StartObject() { return open(YamlNode::Kind::mapping); }
  bool StartArray() { return open(YamlNode::Kind::sequence); }
  bool EndObject(rapidjson::SizeType /*count*/) { return close(); }
  bool EndArray(rapidjson::SizeType /*count*/) { return close(); }
  // With numbers as strings these are never called, but the reader wants them.
  bool Int(int /*value*/) { return false; }
  bool Uint(unsigned /*value*/) { return false; }
  bool Int64(std::int64_t /*value*/) { return false; }
  bool Uint64(std::uint64_t /*value*/) { return false; }
  bool Double(double /*value*/) { return false; }

 private:
  struct Level {
    YamlNode* node;
    std::map<std::string, int, std::less<>> keys;  // → line
  };

  bool scalar(std::string_view text, YamlNode::Kind kind, bool quoted) {
    return fill(next_node(), text, kind, quoted);
  }

  bool open(YamlNode::Kind kind) {
    YamlNode& node = next_node();
    if (!fill(node, {}, kind, false)) return false;
    if (levels_.size() > kDeepest) {
      report(messages::yaml_too_deep, {std::to_string(kDeepest)});
      return false;
    }
    levels_.push_back({&node, {}});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  /// Where the value that comes now belongs. A level's children do not move while one of them is open.
  YamlNode& next_node() {
    if (levels_.empty()) return root_;
    YamlNode& parent = *levels_.back().node;
    return parent.is_mapping() ? parent.members.back().value : parent.items.emplace_back();
  }

  /// Between the end of one event and the start of the next stand only spaces and signs. False, after a
  /// report, when there is more than anybody means to read.
  bool fill(YamlNode& node, std::string_view text, YamlNode::Kind kind, bool quoted) {
    const std::size_t start = text_.find_first_not_of(" \t\r\n,:]}", last_end_);
    cursor_.move_to(start);
    last_end_ = std::max(stream_.Tell(), start + 1);  // the opening bracket is still in the stream
    node.kind = kind;
    node.text = text;
    node.quoted = quoted;
    node.line = cursor_.line();
    node.column = cursor_.column();
    if (++values_ <= 2 * kMostYamlValues) return true;  // keys are values too
    report(messages::yaml_too_many_values, {std::to_string(kMostYamlValues)});
    return false;
  }

  const Phrase& what_was_expected(const rapidjson::Reader& reader) const {
    switch (reader.GetParseErrorCode()) {
      case rapidjson::kParseErrorDocumentRootNotSingular:
        return messages::end_of_file;
      case rapidjson::kParseErrorObjectMissName:
        return messages::json_key;
      case rapidjson::kParseErrorObjectMissColon:
        return messages::json_colon;
      case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return messages::json_comma_or_brace;
      case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return messages::json_comma_or_bracket;
      case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
      case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
      case rapidjson::kParseErrorStringEscapeInvalid:
        return messages::json_escape;
      case rapidjson::kParseErrorStringMissQuotationMark:
        return messages::json_closing_quote;
      case rapidjson::kParseErrorStringInvalidEncoding: {
        const std::string_view rest = text_.substr(std::min(reader.GetErrorOffset(), text_.size()));
        const bool is_line_end = rest.starts_with('\n') || rest.starts_with('\r');
        return is_line_end ? messages::json_closing_quote : messages::json_no_control;
      }
      default:
        return messages::json_value;
    }
  }

  /// At the cursor.
  void report(const Message& message, std::vector<std::string> arguments) {
    is_broken_ = true;
    const std::string excerpt = line_of(text_, cursor_.line() - source_.first_line + 1);
    const Place place{source_.file, cursor_.line(), cursor_.column(), ""};
    diagnostics_.add(message, place, std::move(arguments)).excerpt = {excerpt, 1};
  }

  std::string_view text_;
  rapidjson::MemoryStream stream_;
  const YamlSource& source_;
  Diagnostics& diagnostics_;
  Cursor cursor_;
  std::size_t last_end_ = 0;
  YamlNode root_;
  std::vector<Level> levels_;
  std::size_t values_ = 0;
  bool is_broken_ = false;
};

}  // namespace

std::optional<YamlNode> parse_json(std::string_view text, const YamlSource& source,
                                   Diagnostics& diagnostics) {
  const auto body = utf8_body(text, source, diagnostics);
  return body ? TreeBuilder(*body, source, diagnostics).tree() : std::nullopt;
}

}  // namespace underlag
