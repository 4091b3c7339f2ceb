#include "sources/yaml.hpp"

#include <yaml.h>

#include <charconv>
#include <map>

#include "diagnostics/messages/sources.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr int kDeepest = 64;
constexpr std::size_t kMostAliasNodes = 10'000;  // copies made by aliases: stops "billion laughs"

/// Owns one libyaml event.
class Event {
 public:
  Event() = default;
  ~Event() { clear(); }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;

  bool read_from(yaml_parser_t& parser) {
    clear();
    set_ = yaml_parser_parse(&parser, &event_) == 1;
    return set_;
  }
  yaml_event_type_t type() const { return event_.type; }
  const yaml_event_t& get() const { return event_; }

 private:
  void clear() {
    if (set_) yaml_event_delete(&event_);
    set_ = false;
  }
  yaml_event_t event_{};
  bool set_ = false;
};

std::string name_of(const yaml_char_t* anchor) {
  return anchor == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(anchor));
}

std::size_t size_of(const YamlNode& one) {
  std::size_t size = 1;
  for (const YamlNode& item : one.items) size += size_of(item);
  for (const auto& [key, value] : one.members) size += 1 + size_of(value);
  return size;
}

class Parser {
 public:
  Parser(std::string_view text, const YamlSource& source, Diagnostics& diagnostics)
      : text_(text), source_(source), diagnostics_(diagnostics) {
    initialized_ = yaml_parser_initialize(&parser_) == 1;
    if (!initialized_) return;
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~Parser() {
    if (initialized_) yaml_parser_delete(&parser_);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  std::optional<YamlNode> document() {
    YamlNode root;
    Event event;
    if (!initialized_ || !next(event) || !next(event)) return std::nullopt;  // stream start, document start
    if (event.type() == YAML_STREAM_END_EVENT) return root;
    if (!node(root, 0) || !next(event) || !next(event)) return std::nullopt;  // document end, stream end
    if (event.type() != YAML_STREAM_END_EVENT) {
      report(messages::yaml_second_document, event.get().start_mark, {});
      return std::nullopt;
    }
    if (failed_) return std::nullopt;
    return root;
  }

 private:
  bool next(Event& event) {
    if (event.read_from(parser_)) return true;
    const std::string line = line_at(parser_.problem_mark);
    bool tab = line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string::npos;
    if (tab) {
      report(messages::yaml_tab, parser_.problem_mark, {});
    } else {
      const std::string_view problem = parser_.problem == nullptr ? "" : parser_.problem;
      report(messages::yaml_syntax, parser_.problem_mark,
             {messages::yaml_fault(problem), std::string(problem)});
    }
    return false;
  }

  bool node(YamlNode& out, int depth) {
    Event event;
    return next(event) && node_from(event, out, depth);
  }

  bool node_from(Event& event, YamlNode& out, int depth) {
    const yaml_event_t& e = event.get();
    out.line = line_number(e.start_mark);
    out.column = static_cast<int>(e.start_mark.column) + 1;
    if (++values_ > 2 * kMostYamlValues) {  // keys are nodes too
      report(messages::yaml_too_many_values, e.start_mark, {std::to_string(kMostYamlValues)});
      return false;
    }
    if (depth > kDeepest) {
      report(messages::yaml_too_deep, e.start_mark, {std::to_string(kDeepest)});
      return false;
    }
    switch (e.type) {
      case YAML_SCALAR_EVENT:
        return scalar(e, out);
      case YAML_SEQUENCE_START_EVENT:
        return sequence(event, out, depth);
      case YAML_MAPPING_START_EVENT:
        return mapping(event, out, depth);
      case YAML_ALIAS_EVENT:
        return alias(e, out);
      default:
        return false;
    }
  }

  bool scalar(const yaml_event_t& e, YamlNode& out) {
    const auto& s = e.data.scalar;
    out.text.assign(reinterpret_cast<const char*>(s.value), s.length);
    out.quoted = s.style != YAML_PLAIN_SCALAR_STYLE;
    bool null = !out.quoted && (out.text.empty() || out.text == "~" || out.text == "null");
    out.kind = null ? YamlNode::Kind::null : YamlNode::Kind::scalar;
    remember(name_of(s.anchor), out);
    return true;
  }

  bool sequence(Event& event, YamlNode& out, int depth) {
    out.kind = YamlNode::Kind::sequence;
    std::string anchor = name_of(event.get().data.sequence_start.anchor);
    while (true) {
      if (!next(event)) return false;
      if (event.type() == YAML_SEQUENCE_END_EVENT) break;
      if (!node_from(event, out.items.emplace_back(), depth + 1)) return false;
    }
    remember(anchor, out);
    return true;
  }

  bool mapping(Event& event, YamlNode& out, int depth) {
    out.kind = YamlNode::Kind::mapping;
    std::string anchor = name_of(event.get().data.mapping_start.anchor);
    std::map<std::string, int, std::less<>> seen;  // key → line
    while (true) {
      if (!next(event)) return false;
      if (event.type() == YAML_MAPPING_END_EVENT) break;
      YamlNode key;
      yaml_mark_t mark = event.get().start_mark;
      if (!node_from(event, key, depth + 1)) return false;
      auto [first, is_new] = seen.emplace(key.text, key.line);
      if (!is_new) {
        report(messages::yaml_duplicate_key, mark, {key.text, std::to_string(first->second)});
        failed_ = true;
      }
      YamlNode value;
      if (!node(value, depth + 1)) return false;
      out.members.emplace_back(std::move(key), std::move(value));
    }
    remember(anchor, out);
    return true;
  }

  bool alias(const yaml_event_t& e, YamlNode& out) {
    std::string name = name_of(e.data.alias.anchor);
    auto found = anchors_.find(name);
    if (found == anchors_.end()) {
      report(messages::yaml_unknown_alias, e.start_mark, {name});
      return false;
    }
    alias_nodes_ += size_of(found->second);
    if (alias_nodes_ > kMostAliasNodes) {
      report(messages::yaml_too_many_aliases, e.start_mark, {});
      return false;
    }
    auto [line, column] = std::pair(out.line, out.column);
    out = found->second;
    out.line = line;
    out.column = column;
    return true;
  }

  void remember(const std::string& anchor, const YamlNode& one) {
    if (!anchor.empty()) anchors_[anchor] = one;
  }

  int line_number(const yaml_mark_t& mark) const { return static_cast<int>(mark.line) + source_.first_line; }
  std::string line_at(const yaml_mark_t& mark) const {
    return line_of(text_, static_cast<int>(mark.line) + 1);
  }

  void report(const Message& message, const yaml_mark_t& mark, std::vector<std::string> arguments) {
    Place place{source_.file, line_number(mark), static_cast<int>(mark.column) + 1, ""};
    diagnostics_.add(message, place, std::move(arguments)).excerpt = {line_at(mark), 1};
  }

  std::string_view text_;
  const YamlSource& source_;
  Diagnostics& diagnostics_;
  yaml_parser_t parser_{};
  bool initialized_ = false;
  bool failed_ = false;
  std::size_t alias_nodes_ = 0;
  std::size_t values_ = 0;
  std::map<std::string, YamlNode> anchors_;
};

template <typename Number>
std::optional<Number> parse_number(const YamlNode& node) {
  if (!node.is_scalar() || node.quoted) return std::nullopt;
  Number number{};
  const char* end = node.text.data() + node.text.size();
  auto [rest, problem] = std::from_chars(node.text.data(), end, number);
  if (problem != std::errc() || rest != end) return std::nullopt;
  return number;
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name.text == key) return &value;
  }
  return nullptr;
}

std::optional<bool> YamlNode::as_bool() const {
  if (!is_scalar() || quoted) return std::nullopt;
  if (text == "true" || text == "yes" || text == "ja") return true;
  if (text == "false" || text == "no" || text == "nej") return false;
  return std::nullopt;
}

std::optional<long long> YamlNode::as_integer() const {
  return parse_number<long long>(*this);
}
std::optional<double> YamlNode::as_number() const {
  return parse_number<double>(*this);
}

std::optional<std::string_view> utf8_body(std::string_view text, const YamlSource& source,
                                          Diagnostics& diagnostics) {
  std::string_view body = without_bom(text);
  const auto invalid = first_invalid_utf8(body);
  if (!invalid) return body;
  int line = source.first_line;
  for (char c : body.substr(0, *invalid)) line += c == '\n' ? 1 : 0;
  diagnostics.add(messages::not_utf8, {source.file, line, 0, ""});
  return std::nullopt;
}

std::optional<YamlNode> parse_yaml(std::string_view text, const YamlSource& source,
                                   Diagnostics& diagnostics) {
  const auto body = utf8_body(text, source, diagnostics);
  return body ? Parser(*body, source, diagnostics).document() : std::nullopt;
}

}  // namespace underlag
