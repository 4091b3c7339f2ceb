#include "documents/numbering.hpp"

#include <algorithm>
#include <array>

#include "model/plain_text.hpp"

namespace underlag {

namespace {

// Walks the page in the order in which it is read.
class Numberer {
 public:
  explicit Numberer(const Page& page) : page_(page) { numbers_.requests.resize(page.requests.size()); }

  PageNumbers number() {
    blocks(page_.body);
    for (const Blocks& note : page_.footnotes) blocks(note);
    return std::move(numbers_);
  }

 private:
  void blocks(const Blocks& content) {
    for (const Block& one : content) block(one);
  }

  void block(const Block& one) {
    if (const auto* asked = std::get_if<BlockRequest>(&one.content)) {
      auto at = static_cast<std::size_t>(asked->request);
      const Request& request = page_.requests[at];
      numbers_.requests[at] = next(request.kind != Request::Kind::chart, request.id);
    } else if (const auto* table = std::get_if<TextTable>(&one.content)) {
      if (is_numbered(*table, page_)) numbers_.typed.push_back(next(true, table->id));
    } else if (const auto* picture = std::get_if<Picture>(&one.content)) {
      numbers_.typed.push_back(next(false, picture->id));
    } else if (const auto* quote = std::get_if<Quote>(&one.content)) {
      blocks(quote->content);
    } else if (const auto* callout = std::get_if<Callout>(&one.content)) {
      blocks(callout->content);
    } else if (const auto* list = std::get_if<List>(&one.content)) {
      for (const List::Item& item : list->items) blocks(item.content);
    }
  }

  Numbered next(bool is_table, const std::string& id) {
    Numbered out;
    out.is_table = is_table;
    out.number = is_table ? ++tables_ : ++figures_;
    out.id = id.empty() ? (is_table ? "tabell-" : "figur-") + std::to_string(out.number) : id;
    return out;
  }

  const Page& page_;
  PageNumbers numbers_;
  int tables_ = 0;
  int figures_ = 0;
};

}  // namespace

bool is_numbered(const TextTable& table, const Page& page) {
  const std::string& type = page.front_matter.type;
  return !table.id.empty() || (!table.caption.empty() && (type == "report" || type == "memo"));
}

PageNumbers number_page(const Page& page) {
  return Numberer(page).number();
}

std::string label_of(const Numbered& thing, Language language) {
  bool english = language == Language::en;
  std::string word = thing.is_table ? (english ? "Table" : "Tabell") : (english ? "Figure" : "Figur");
  return word + "\u00A0" + std::to_string(thing.number);
}

namespace {

constexpr std::array<std::string_view, 4> kAnnexWords = {"Bilaga:", "Annex:", "Appendix:", "BILAGA:"};

// Length of "Bilaga: " at the front; 0 when it is no annex.
std::size_t annex_word(std::string_view text) {
  for (std::string_view word : kAnnexWords) {
    if (!text.starts_with(word)) continue;
    return std::min(text.find_first_not_of(' ', word.size()), text.size());
  }
  return 0;
}

}  // namespace

std::vector<HeadingNumber> number_headings(const Page& page, Language language) {
  std::vector<HeadingNumber> out;
  std::array<int, 7> counts{};
  int annexes = 0;
  bool in_annex = false;
  for (const Block& block : page.body) {
    const auto* heading = std::get_if<Heading>(&block.content);
    if (heading == nullptr) continue;
    HeadingNumber& added = out.emplace_back();
    auto level = static_cast<std::size_t>(heading->level);
    if (level <= 2) in_annex = level == 2 && annex_word(plain_text(heading->content)) > 0;
    if (in_annex) {
      if (level > 2) continue;
      added.is_annex = true;
      added.number = (language == Language::sv ? "Bilaga\u00A0" : "Annex\u00A0") + std::to_string(++annexes);
    } else if (page.front_matter.numbered && level >= 2) {
      ++counts[level];
      std::fill(counts.begin() + heading->level + 1, counts.end(), 0);
      for (std::size_t l = 2; l <= level; ++l) {
        if (l > 2) added.number += '.';
        added.number += std::to_string(counts[l]);
      }
    }
  }
  return out;
}

void remove_annex_word(Heading& heading) {
  if (heading.content.empty()) return;
  auto* text = std::get_if<Text>(&heading.content.front().content);
  if (text != nullptr) text->text.erase(0, annex_word(text->text));
}

std::vector<Anchor> anchors_of(const Page& page, Language language) {
  std::vector<Anchor> anchors;
  std::vector<HeadingNumber> numbers = number_headings(page, language);
  std::size_t at = 0;
  for (const Block& block : page.body) {
    if (const auto* heading = std::get_if<Heading>(&block.content)) {
      const HeadingNumber& number = numbers[at++];
      anchors.push_back({heading->id, number.is_annex ? number.number : plain_text(heading->content)});
    } else if (const auto* list = std::get_if<ReferenceList>(&block.content)) {
      for (const ReferenceList::Entry& entry : list->entries) anchors.push_back({entry.id, entry.label});
    }
  }
  PageNumbers things = number_page(page);
  for (const std::vector<Numbered>* some : {&things.requests, &things.typed}) {
    for (const Numbered& thing : *some) {
      if (thing.number > 0) anchors.push_back({thing.id, label_of(thing, language)});
    }
  }
  return anchors;
}

}  // namespace underlag
