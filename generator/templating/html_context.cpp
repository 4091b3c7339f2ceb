#include "templating/html_context.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/templating.hpp"
#include "templating/html_names.hpp"
#include "text/ascii.hpp"

namespace underlag {

namespace {

using State = HtmlContext::State;

constexpr auto npos = std::string_view::npos;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

class Follower {
 public:
  Follower(HtmlContext& context, const Span& span, TemplateProblems& problems)
      : context_(context), span_(span), text_(span.text()), problems_(problems) {}

  UrlMarks follow() {
    if (context_.is_broken) skip_tag();
    while (at_ < text_.size()) {
      switch (context_.state) {
        case State::text:
          between_tags();
          break;
        case State::tag:
          inside_tag();
          break;
        case State::quoted:
          inside_quotes();
          break;
        case State::text_element:
          inside_text_element();
          break;
        case State::json:
          inside_json();
          break;
      }
    }
    return marks_;
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool sees(std::string_view word) const { return text_.substr(at_).starts_with(word); }
  void stop() { at_ = text_.size(); }

  void tell(std::size_t from, std::size_t length, const Message& message,
            std::vector<std::string> arguments = {}) {
    auto at = static_cast<std::uint32_t>(std::min(from, text_.size()));
    problems_.add({span_.source, span_.offset + at, static_cast<std::uint32_t>(length)}, message,
                  std::move(arguments));
  }

  // Template code starts where nothing but text can stand.
  void tell_at_end(const Message& message, std::vector<std::string> arguments = {}) {
    tell(text_.size(), 1, message, std::move(arguments));
    context_.is_broken = context_.state == State::tag;
    stop();
  }

  void between_tags() {
    std::size_t open = text_.find('<', at_);
    if (open == npos) return stop();
    at_ = open + 1;
    if (at_ == text_.size()) return tell_at_end(messages::template_split_tag);
    if (is_ascii_letter(peek())) return open_tag(false);
    if (peek() == '!') return declaration(open);
    if (peek() == '?') {
      tell(open, 2, messages::template_markup_refused, {"<?"});
      return skip_past(">");
    }
    if (peek() != '/') return;  // a lone < is text
    ++at_;
    if (at_ == text_.size()) return tell_at_end(messages::template_split_tag);
    if (is_ascii_letter(peek())) return open_tag(true);
    tell(open, 2, messages::template_markup_refused, {"</"});
  }

  void open_tag(bool is_end_tag) {
    std::size_t end = at_;
    while (end < text_.size() && !kHtmlSpace.has(text_[end]) && text_[end] != '/' && text_[end] != '>') ++end;
    context_ = HtmlContext();
    context_.state = State::tag;
    context_.element = lower(text_.substr(at_, end - at_));
    context_.is_end_tag = is_end_tag;
    context_.needs_space = true;
    std::size_t broken = context_.element.find_first_of("<\"'=`");
    if (broken != std::string::npos) {
      tell(at_ + broken, 1, messages::template_attribute_broken, {context_.element.substr(broken, 1)});
    }
    at_ = end;
  }

  void skip_past(std::string_view end) {
    std::size_t found = text_.find(end, at_);
    at_ = found == npos ? text_.size() : found + end.size();
  }

  // <!-- comment -->, <!DOCTYPE html>
  void declaration(std::size_t open) {
    if (sees("!--")) {
      at_ += 3;
      // A browser ends a comment here too.
      if (sees(">") || sees("->")) return skip_past(">");
      do {
        at_ = text_.find("--", at_);
        if (at_ == npos) return tell_at_end(messages::template_value_in_comment);
        ++at_;
      } while (!sees("->") && !sees("-!>"));
      return skip_past(">");
    }
    if (lower(text_.substr(at_, 8)) != "!doctype") tell(open, 2, messages::template_markup_refused, {"<!"});
    if (text_.find('>', at_) == npos) return tell_at_end(messages::template_split_tag);
    skip_past(">");
  }

  void inside_tag() {
    char c = peek();
    if (kHtmlSpace.has(c)) {
      context_.needs_space = false;
      ++at_;
    } else if (c == '>') {
      ++at_;
      finish_tag(false);
    } else if (c == '/') {
      ++at_;
      context_.needs_space = false;
      if (peek() != '>') return;
      ++at_;
      finish_tag(true);
    } else if (c == '=' || c == '"' || c == '\'' || c == '<' || c == '`') {
      tell(at_, 1, messages::template_attribute_broken, {std::string(1, c)});
      ++at_;
    } else {
      attribute();
    }
  }

  // The rest of a tag in which something was refused: one mistake, one message.
  void skip_tag() {
    at_ = std::min(text_.find('>', at_), text_.size());
    if (at_ == text_.size()) return;
    ++at_;
    finish_tag(false);
  }

  void finish_tag(bool closes_itself) {
    std::string element = context_.element;
    bool opens = !context_.is_end_tag;
    bool is_json = context_.script_type == HtmlContext::ScriptType::json;
    context_ = HtmlContext();
    if (!opens) return;
    bool has_own_rules = element == "script" || is_text_element(element) || is_raw_element(element);
    if (!has_own_rules) return;
    if (closes_itself) {
      // Closed in SVG, open in HTML: what follows would be read in two ways.
      tell(at_ - 2, 2, messages::template_markup_refused, {"<" + element + "/>"});
      return;
    }
    context_.element = element;
    if (is_text_element(element)) {
      context_.state = State::text_element;
    } else if (is_json) {
      context_.state = State::json;
    } else {
      raw_element(element);
    }
  }

  // Script and style hold no template code: their end must stand in the same piece of text.
  void raw_element(const std::string& element) {
    context_ = HtmlContext();
    std::size_t start = at_;
    std::size_t end = end_tag_of(element, at_);
    if (end == npos) {
      if (element == "script") return tell_at_end(messages::template_value_in_script);
      if (element == "style") return tell_at_end(messages::template_value_in_style);
      return tell_at_end(messages::template_value_in_raw, {element});
    }
    // In a script this starts a mode in which </script> does not end it.
    std::size_t comment = text_.substr(start, end - start).find("<!--");
    if (element == "script" && comment != npos)
      tell(start + comment, 4, messages::template_markup_refused, {"<!--"});
    at_ = end + 2;
    open_tag(true);
  }

  // Offset of "</element" in any case, followed by what ends a name.
  std::size_t end_tag_of(const std::string& element, std::size_t from) const {
    std::size_t i = text_.find("</", from);
    while (i != npos && !is_end_tag_of(element, i)) i = text_.find("</", i + 2);
    return i;
  }

  bool is_end_tag_of(const std::string& element, std::size_t at) const {
    std::size_t after = at + 2 + element.size();
    if (after >= text_.size() || text_[at + 1] != '/' ||
        lower(text_.substr(at + 2, element.size())) != element)
      return false;
    return kHtmlSpace.has(text_[after]) || text_[after] == '>' || text_[after] == '/';
  }

  void attribute() {
    std::size_t start = at_;
    std::size_t end = text_.find_first_of(" \t\n\f\r/>=\"'<`", at_);
    end = std::min(end, text_.size());
    std::string name = lower(text_.substr(start, end - start));
    if (context_.needs_space) tell(start, end - start, messages::template_attribute_space);
    context_.needs_space = true;
    at_ = end;
    note_attribute(name, start);
    std::size_t equals = at_;
    while (equals < text_.size() && kHtmlSpace.has(text_[equals])) ++equals;
    if (equals == text_.size() || text_[equals] != '=') return;
    at_ = equals + 1;
    while (kHtmlSpace.has(peek())) ++at_;
    if (at_ == text_.size()) return tell_at_end(messages::template_value_unquoted);
    if (peek() == '"' || peek() == '\'') return open_quote(name);
    unquoted_value(name);
  }

  void note_attribute(const std::string& name, std::size_t start) {
    if (context_.element != "meta" || name != "http-equiv") return;
    context_.has_http_equiv = true;
    if (context_.has_meta_content) tell(start, name.size(), messages::template_value_in_refresh);
  }

  void unquoted_value(const std::string& name) {
    std::size_t end = std::min(text_.find_first_of(" \t\n\f\r>", at_), text_.size());
    if (end == text_.size()) return tell_at_end(messages::template_value_unquoted);
    note_script_type(name, text_.substr(at_, end - at_));
    at_ = end;
  }

  void note_script_type(const std::string& name, std::string_view value) {
    bool decides = context_.element == "script" && name == "type" &&
                   context_.script_type == HtmlContext::ScriptType::missing;
    if (!decides) return;
    context_.script_type =
        lower(value) == "application/json" ? HtmlContext::ScriptType::json : HtmlContext::ScriptType::other;
  }

  void open_quote(const std::string& name) {
    context_.quote = peek();
    ++at_;
    std::size_t end = text_.find(context_.quote, at_);
    if (end != npos) {
      note_script_type(name, text_.substr(at_, end - at_));
      at_ = end + 1;
      context_.quote = 0;
      return;
    }
    context_.state = State::quoted;
    context_.attribute = name;
    AttributeKind kind = attribute_kind(context_.element, name);
    if (kind == AttributeKind::url || kind == AttributeKind::code_url) open_address(kind);
    stop();
  }

  // An address that goes on with template code.
  void open_address(AttributeKind kind) {
    std::string_view start = text_.substr(at_);
    std::size_t first = start.find_first_of(":/?#&");
    bool has_scheme = first != npos && start[first] == ':';
    if (has_scheme && !is_allowed_scheme(start.substr(0, first)))
      context_.refused_scheme = start.substr(0, first + 1);
    note_query(start);
    // With a scheme, a path or an anchor in the template nothing a value holds can change what the address
    // is. An entity could be any of these or hide another scheme, so then the whole address is checked.
    bool is_open = first == npos || start[first] == '&';
    context_.url_is_checked = kind == AttributeKind::code_url || is_open;
    if (context_.url_is_checked) marks_.starts_before = static_cast<std::uint32_t>(start.size());
  }

  void note_query(std::string_view piece) {
    for (std::size_t i = piece.find_first_of("?#"); i != npos; i = piece.find_first_of("?#", i + 1)) {
      bool is_entity = piece[i] == '#' && i > 0 && piece[i - 1] == '&';
      if (!is_entity) context_.url_part = HtmlContext::UrlPart::query;
    }
  }

  void inside_quotes() {
    std::size_t end = text_.find(context_.quote, at_);
    std::string_view piece = text_.substr(at_, end == npos ? npos : end - at_);
    AttributeKind kind = attribute_kind(context_.element, context_.attribute);
    if (kind == AttributeKind::url || kind == AttributeKind::code_url) note_query(piece);
    if (end == npos) return stop();
    if (context_.url_is_checked) marks_.ends_at = static_cast<std::uint32_t>(end);
    HtmlContext tag = context_;
    tag.state = State::tag;
    tag.needs_space = true;
    tag.quote = 0;
    tag.attribute.clear();
    tag.url_part = HtmlContext::UrlPart::address;
    tag.url_is_checked = false;
    tag.refused_scheme.clear();
    context_ = std::move(tag);
    at_ = end + 1;
  }

  void inside_text_element() {
    std::size_t open = text_.find('<', at_);
    if (open == npos) return stop();
    if (is_end_tag_of(context_.element, open)) {
      at_ = open + 2;
      return open_tag(true);
    }
    bool could_be_tag = open + 1 == text_.size() || is_ascii_letter(text_[open + 1]) ||
                        text_[open + 1] == '/' || text_[open + 1] == '!' || text_[open + 1] == '?';
    if (could_be_tag) tell(open, 1, messages::template_tag_in_text_element, {context_.element});
    at_ = open + 1;
  }

  void inside_json() {
    for (; at_ < text_.size(); ++at_) {
      char c = text_[at_];
      if (c == '<') {
        if (is_end_tag_of("script", at_)) {
          at_ += 2;
          return open_tag(true);
        }
        tell(at_, 1, messages::template_tag_in_text_element, {"script"});
      } else if (!context_.in_json_text) {
        context_.in_json_text = c == '"';
      } else if (context_.after_backslash) {
        context_.after_backslash = false;
      } else if (c == '\\') {
        context_.after_backslash = true;
      } else if (c == '"') {
        context_.in_json_text = false;
      }
    }
  }

  HtmlContext& context_;
  const Span& span_;
  std::string_view text_;
  TemplateProblems& problems_;
  std::size_t at_ = 0;
  UrlMarks marks_;
};

// True when nothing but a name stands between the last "<" and the value: <h{{ level }}>
bool continues_element_name(const Span& value) {
  std::string_view before = std::string_view(value.source->text).substr(0, value.offset);
  std::size_t open = before.rfind('<');
  if (open != npos && before.substr(open).starts_with("</")) ++open;
  return open != npos && before.find_first_of(" \t\n/>", open + 1) == npos;
}

std::optional<Escape> place_in_address(const HtmlContext& context, const Span& value,
                                       TemplateProblems& problems) {
  if (!context.refused_scheme.empty()) {
    problems.add(value, messages::template_url_scheme, {context.refused_scheme});
    return std::nullopt;
  }
  switch (context.url_part) {
    case HtmlContext::UrlPart::address:
      return Escape::url;
    case HtmlContext::UrlPart::query:
      return Escape::url_component;
    case HtmlContext::UrlPart::unclear:
      break;
  }
  problems.add(value, messages::template_url_unclear);
  return std::nullopt;
}

std::optional<Escape> place_in_quotes(HtmlContext& context, const Span& value, TemplateProblems& problems) {
  auto refuse = [&](const Message& message,
                    std::vector<std::string> arguments = {}) -> std::optional<Escape> {
    problems.add(value, message, std::move(arguments));
    return std::nullopt;
  };
  switch (attribute_kind(context.element, context.attribute)) {
    case AttributeKind::plain:
      return Escape::attribute;
    case AttributeKind::url:
    case AttributeKind::code_url:
      return place_in_address(context, value, problems);
    case AttributeKind::content:
      if (context.has_http_equiv) return refuse(messages::template_value_in_refresh);
      context.has_meta_content = true;
      return Escape::attribute;
    case AttributeKind::style:
      return refuse(messages::template_value_in_style);
    case AttributeKind::event:
      return refuse(messages::template_value_in_event, {context.attribute});
    case AttributeKind::base:
      return refuse(messages::template_value_in_base);
    case AttributeKind::script_type:
    case AttributeKind::refused:
      return refuse(messages::template_value_in_attribute, {context.attribute, context.element});
  }
  return std::nullopt;
}

}  // namespace

UrlMarks follow_html(HtmlContext& context, const Span& text, TemplateProblems& problems) {
  return Follower(context, text, problems).follow();
}

std::optional<Escape> place_value(HtmlContext& context, const Span& value, TemplateProblems& problems) {
  switch (context.state) {
    case State::text:
      return Escape::html_text;
    case State::text_element:
      return Escape::plain_text;
    case State::json:
      return context.in_json_text ? Escape::json_string : Escape::json;
    case State::quoted:
      return place_in_quotes(context, value, problems);
    case State::tag:
      break;
  }
  if (std::exchange(context.is_broken, true)) return std::nullopt;
  bool in_name = context.needs_space && continues_element_name(value);
  problems.add(value, in_name ? messages::template_split_tag : messages::template_value_in_tag);
  return std::nullopt;
}

std::optional<HtmlContext> joined(const HtmlContext& first, const HtmlContext& second) {
  if (first.is_broken || second.is_broken) return first.is_broken ? first : second;
  HtmlContext out = first;
  if (out.state == State::tag) out.needs_space = first.needs_space || second.needs_space;
  // After a value in one branch only, the stricter of both holds.
  out.has_meta_content = first.has_meta_content || second.has_meta_content;
  if (first.url_part != second.url_part) out.url_part = HtmlContext::UrlPart::unclear;
  HtmlContext other = second;
  other.needs_space = out.needs_space;
  other.has_meta_content = out.has_meta_content;
  other.url_part = out.url_part;
  if (out != other) return std::nullopt;
  return out;
}

bool loads_code(const HtmlContext& context) {
  return attribute_kind(context.element, context.attribute) == AttributeKind::code_url;
}

}  // namespace underlag
