#include "documents/memo.hpp"

#include <iterator>
#include <utility>

#include "text/date_format.hpp"

namespace underlag {

namespace {

Block block(auto content) {
  Block out;
  out.content = std::move(content);
  return out;
}

Inline words(std::string text) {
  return {Text{std::move(text)}, 0};
}

// The memo's own headings have anchors that no heading of an author gets.
Block heading(std::string text, std::string id) {
  Heading out;
  out.level = 2;
  out.content.push_back(words(std::move(text)));
  out.id = std::move(id);
  return block(std::move(out));
}

void add_item(List& list, Inlines text) {
  list.items.push_back({List::Mark::none, {block(Paragraph{std::move(text)})}});
}

// "Title. Description. Authors, unit, date."
Inlines annex_line(const Annex& annex, Language language) {
  Inlines out;
  out.push_back({Strong{{words(annex.title)}}, 0});
  std::string rest;
  auto add = [&](const std::string& part, std::string_view separator) {
    if (part.empty()) return;
    rest += rest.empty() ? ". " : separator;
    rest += part;
  };
  std::string description = annex.description;
  while (description.ends_with('.')) description.pop_back();
  add(description, ". ");
  std::string_view separator = ". ";
  auto add_origin = [&](const std::string& part) {
    add(part, separator);
    if (!part.empty()) separator = ", ";
  };
  for (const std::string& author : annex.authors) add_origin(author);
  add_origin(annex.unit);
  std::optional<Date> date = parse_iso_date(annex.date);
  add_origin(date ? long_date(*date, language) : annex.date);
  out.push_back(words(rest + "."));
  return out;
}

}  // namespace

void add_memo(const Memo& memo, Language language, Document& document) {
  bool swedish = language == Language::sv;
  std::size_t count = memo.annexes.size();
  document.addressee = memo.addressee.empty() ? "" : (swedish ? "Till " : "To ") + memo.addressee;
  if (count > 0) {
    document.annex_note = "(" + std::to_string(count);
    document.annex_note +=
        swedish ? (count == 1 ? " bilaga)" : " bilagor)") : (count == 1 ? " annex)" : " annexes)");
  }
  Blocks before;
  if (!memo.decisions.empty()) {
    before.push_back(heading(swedish ? "Förslag till beslut" : "Proposed decisions", "memo-beslut"));
    List decisions;
    decisions.ordered = true;
    for (const std::string& decision : memo.decisions) add_item(decisions, {words(decision)});
    before.push_back(block(std::move(decisions)));
  }
  if (!memo.signatories.empty()) before.push_back(block(Signatures{memo.signatories}));
  document.body.insert(document.body.begin(), std::make_move_iterator(before.begin()),
                       std::make_move_iterator(before.end()));
  if (count == 0) return;
  std::string title = swedish ? (count == 1 ? "Bilaga" : "Bilagor") : (count == 1 ? "Annex" : "Annexes");
  document.body.push_back(heading(std::move(title), "memo-bilagor"));
  List annexes;
  annexes.ordered = true;
  for (const Annex& annex : memo.annexes) add_item(annexes, annex_line(annex, language));
  document.body.push_back(block(std::move(annexes)));
}

}  // namespace underlag
