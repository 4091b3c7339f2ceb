#include "support/html_tokens.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "text/utf8.hpp"

namespace underlag_tests {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return lower(c); });
  return out;
}

// Numeric references and the named ones that matter to an attack, with or without the semicolon.
std::string decoded(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kNamed = {{{"&amp;", "&"},
                                                                                    {"&lt;", "<"},
                                                                                    {"&gt;", ">"},
                                                                                    {"&quot;", "\""},
                                                                                    {"&colon;", ":"},
                                                                                    {"&Tab;", "\t"},
                                                                                    {"&NewLine;", "\n"},
                                                                                    {"&lt", "<"},
                                                                                    {"&amp", "&"}}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::string_view rest = text.substr(i);
    if (rest.starts_with("&#")) {
      bool hex = rest.size() > 2 && (rest[2] == 'x' || rest[2] == 'X');
      std::string digits(rest.substr(hex ? 3 : 2, 10));
      char* end = nullptr;
      auto code = static_cast<char32_t>(std::strtoul(digits.c_str(), &end, hex ? 16 : 10));
      auto used = static_cast<std::size_t>(end - digits.c_str());
      if (used > 0) {
        underlag::append_utf8(out, code);
        i += (hex ? 3 : 2) + used;
        if (i < text.size() && text[i] == ';') ++i;
        continue;
      }
    }
    auto named = std::ranges::find_if(kNamed, [&](const auto& one) { return rest.starts_with(one.first); });
    if (named != kNamed.end()) {
      out += named->second;
      i += named->first.size();
    } else {
      out += text[i++];
    }
  }
  return out;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view html) : html_(html) {}

  std::vector<HtmlToken> run() {
    while (at_ < html_.size()) {
      bool tag_starts = html_[at_] == '<' && at_ + 1 < html_.size() &&
                        (is_letter(html_[at_ + 1]) || html_[at_ + 1] == '/' || html_[at_ + 1] == '!' ||
                         html_[at_ + 1] == '?');
      if (tag_starts) {
        markup();
      } else {
        text_ += html_[at_++];
      }
    }
    end_text(true);
    return tokens_;
  }

 private:
  void end_text(bool decodes) {
    if (!text_.empty()) tokens_.push_back({"", {}, decodes ? decoded(text_) : text_});
    text_.clear();
  }

  void markup() {
    end_text(true);
    if (html_.substr(at_).starts_with("<!--")) {
      std::size_t end = html_.find("-->", at_ + 4);
      if (html_.substr(at_ + 4).starts_with(">")) end = at_ + 2;
      tokens_.push_back({"!--", {}, ""});
      at_ = end == std::string_view::npos ? html_.size() : end + 3;
      return;
    }
    bool is_end = html_[at_ + 1] == '/';
    std::size_t name = at_ + (is_end ? 2 : 1);
    if (name >= html_.size() || !is_letter(html_[name])) {
      std::size_t end = html_.find('>', at_);
      tokens_.push_back({"!", {}, ""});
      at_ = end == std::string_view::npos ? html_.size() : end + 1;
      return;
    }
    at_ = name;
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '/' && html_[at_] != '>') ++at_;
    HtmlToken tag{(is_end ? "/" : "") + lower(html_.substr(name, at_ - name)), {}, ""};
    attributes(tag);
    tokens_.push_back(tag);
    constexpr std::array<std::string_view, 4> kOwnRules = {"script", "style", "title", "textarea"};
    if (std::ranges::find(kOwnRules, tag.tag) != kOwnRules.end()) raw(tag.tag);
  }

  void attributes(HtmlToken& tag) {
    while (at_ < html_.size() && html_[at_] != '>') {
      if (is_space(html_[at_]) || html_[at_] == '/') {
        ++at_;
        continue;
      }
      std::size_t name = at_++;
      while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '/' && html_[at_] != '>' &&
             html_[at_] != '=')
        ++at_;
      std::string attribute = lower(html_.substr(name, at_ - name));
      while (at_ < html_.size() && is_space(html_[at_])) ++at_;
      std::string value;
      if (at_ < html_.size() && html_[at_] == '=') value = attribute_value();
      tag.attributes.emplace_back(std::move(attribute), decoded(value));
    }
    ++at_;
  }

  std::string attribute_value() {
    ++at_;
    while (at_ < html_.size() && is_space(html_[at_])) ++at_;
    if (at_ >= html_.size()) return "";
    char quote = html_[at_];
    std::size_t start = at_;
    if (quote == '"' || quote == '\'') {
      std::size_t end = std::min(html_.find(quote, start + 1), html_.size());
      at_ = end + 1;
      return std::string(html_.substr(start + 1, end - start - 1));
    }
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>') ++at_;
    return std::string(html_.substr(start, at_ - start));
  }

  // Up to the element's own end tag.
  void raw(const std::string& element) {
    std::string end_tag = "</" + element;
    while (at_ < html_.size() && lower(html_.substr(at_, end_tag.size())) != end_tag) text_ += html_[at_++];
    end_text(element == "title" || element == "textarea");
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::string text_;
  std::vector<HtmlToken> tokens_;
};

}  // namespace

std::vector<HtmlToken> html_tokens(std::string_view html) {
  return Tokenizer(html).run();
}

std::string html_shape(std::string_view html) {
  std::string out;
  for (const HtmlToken& token : html_tokens(html)) {
    if (token.tag.empty()) continue;
    out += "<" + token.tag;
    for (const auto& [name, value] : token.attributes) out += " " + name;
    out += ">";
  }
  return out;
}

}  // namespace underlag_tests
