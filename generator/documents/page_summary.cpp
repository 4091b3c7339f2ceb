#include "documents/page_summary.hpp"

#include "model/plain_text.hpp"

namespace underlag {

namespace {

constexpr std::size_t kLongest = 160;  // Search engines show about as much.

std::string words_of(const Block& block, Language language) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
    return plain_text(paragraph->content, language);
  std::string out;
  const auto* list = std::get_if<List>(&block.content);
  if (list == nullptr) return out;
  for (const List::Item& item : list->items) {
    if (item.content.empty()) continue;
    const std::string point = words_of(item.content.front(), language);
    if (!out.empty() && !point.empty()) out += "; ";
    out += point;
  }
  return out;
}

std::string cut(std::string text) {
  if (text.size() <= kLongest) return text;
  const std::size_t space = text.rfind(' ', kLongest);
  text.resize(space == std::string::npos ? 0 : space);
  return text.empty() ? text : text + " …";
}

}  // namespace

std::string page_summary(const Document& document) {
  if (!document.description.empty()) return document.description;
  const Language language = document.language == "en" ? Language::en : Language::sv;
  for (const Block& block : document.body) {
    std::string words = words_of(block, language);
    if (!words.empty()) return cut(std::move(words));
  }
  return {};
}

}  // namespace underlag
