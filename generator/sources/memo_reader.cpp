#include "sources/memo_reader.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "diagnostics/messages/memo.hpp"
#include "diagnostics/phrases.hpp"
#include "text/letter_case.hpp"

namespace underlag {

namespace {

// How the names of bodies that decide end, without the article: Swedish boards, then English ones.
constexpr std::array<std::string_view, 10> kBodies = {"nämnd",       "förvaltning", "styrelse",   "utskott",
                                                      "fullmäktige", "kommitté",    "delegation", "board",
                                                      "committee",   "council"};
constexpr std::array<std::string_view, 4> kArticles = {"", "n", "en", "et"};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = std::min(text.find_first_of(" \t\n,.;:()\"", at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// "socialnämnden" → "socialnämnd"; empty for a word that names no body.
std::string without_article(std::string_view word) {
  std::string lower = to_lower_case(word);
  for (std::string_view article : kArticles) {
    if (!lower.ends_with(article)) continue;
    std::string stem = lower.substr(0, lower.size() - article.size());
    if (std::ranges::any_of(kBodies, [&](std::string_view body) { return stem.ends_with(body); }))
      return stem;
  }
  return {};
}

std::vector<Signatory> read_signatories(YamlObject& keys, const YamlFile& file, Diagnostics& diagnostics) {
  std::vector<Signatory> out;
  const YamlNode* list = keys.node("signatories");
  if (list == nullptr) return out;
  auto read_one = [&](const YamlNode& node) {
    if (node.is_scalar()) {
      out.push_back({node.text, ""});
      return;
    }
    YamlObject one(node, file, diagnostics);
    Signatory who{one.required_text("name"), one.text_or("title", "")};
    one.finish();
    if (!who.name.empty()) out.push_back(std::move(who));
  };
  if (!list->is_sequence()) {
    read_one(*list);
    return out;
  }
  for (const YamlNode& node : list->items) read_one(node);
  return out;
}

std::vector<Annex> read_annexes(YamlObject& keys, const YamlFile& file, Diagnostics& diagnostics) {
  std::vector<Annex> out;
  const YamlNode* list = keys.node("annexes");
  if (list == nullptr) return out;
  auto read_one = [&](const YamlNode& node) {
    if (node.is_scalar()) {
      out.push_back({node.text, "", {}, "", ""});
      return;
    }
    YamlObject one(node, file, diagnostics);
    Annex annex{one.required_text("title"), one.text_or("description", ""), one.texts("authors"),
                one.text_or("unit", ""), one.date("date").value_or("")};
    one.finish();
    out.push_back(std::move(annex));
  };
  if (!list->is_sequence()) {
    read_one(*list);
    return out;
  }
  for (const YamlNode& node : list->items) read_one(node);
  return out;
}

std::string annexes_in_words(long long count) {
  const Phrase& word = count == 1 ? messages::one_annex : messages::several_annexes;
  const std::string sv = fmt::format("{} {}", count, word.sv);
  const std::string en = fmt::format("{} {}", count, word.en);
  return Phrase{sv, en};
}

void check_annex_count(YamlObject& keys, const Memo& memo) {
  auto stated = keys.integer("annex_count");
  auto listed = static_cast<long long>(memo.annexes.size());
  if (!stated || *stated == listed) return;
  keys.report(messages::annex_count_differs, *keys.node("annex_count"),
              {annexes_in_words(*stated), annexes_in_words(listed)});
}

void check_decider(YamlObject& keys, const Memo& memo) {
  if (memo.addressee.empty() || memo.decisions.empty()) return;
  std::string body = deciding_body(memo.decisions.front());
  if (body.empty() || is_same_body(body, memo.addressee)) return;
  const YamlNode* list = keys.node("decisions");
  const YamlNode& first = list->is_sequence() ? list->items.front() : *list;
  keys.report(messages::decided_by_other_body, first, {body, memo.addressee});
}

}  // namespace

// A genitive ("förvaltningens rapport") is an owner, not a decider: it ends in an s that no name here has.
std::string deciding_body(std::string_view decision) {
  for (const std::string& word : words_of(decision)) {
    if (!without_article(word).empty()) return word;
  }
  return {};
}

bool is_same_body(std::string_view body, std::string_view addressee) {
  std::string stem = without_article(body);
  return std::ranges::any_of(words_of(addressee), [&](const std::string& word) {
    return stem.empty() ? to_lower_case(word) == to_lower_case(body) : without_article(word) == stem;
  });
}

Memo read_memo(YamlObject& keys, const YamlFile& file, Diagnostics& diagnostics) {
  Memo memo;
  memo.addressee = keys.text_or("addressee", "");
  memo.decisions = keys.texts("decisions");
  memo.signatories = read_signatories(keys, file, diagnostics);
  memo.annexes = read_annexes(keys, file, diagnostics);
  auto lacks = [&](const Phrase& what, const char* key) {
    keys.report(messages::memo_lacks, keys.node_itself(), {what, key});
  };
  if (memo.addressee.empty()) lacks(messages::an_addressee, "addressee: Socialnämnden");
  if (memo.decisions.empty()) lacks(messages::proposed_decisions, "decisions:");
  if (memo.signatories.empty()) lacks(messages::signatories, "signatories:");
  check_annex_count(keys, memo);
  check_decider(keys, memo);
  return memo;
}

}  // namespace underlag
