#include "sources/page_reader.hpp"

#include <catch2/catch.hpp>

#include <thread>

#include "model/plain_text.hpp"

using namespace underlag;

namespace {

// Every extension on every page, at places that differ between pages, so that threads meet in all
// combinations.
std::string page_text(int n) {
  std::string text = "# Sida " + std::to_string(n) + "\n\n";
  for (int i = 0; i < 20; ++i) {
    int kind = (n + i) % 5;
    if (kind == 0) text += "| a | b |\n|---|--:|\n| ~~x~~ | www.example.se |\n\n";
    if (kind == 1) text += "Text ~~struken~~ och https://example.se/a_b_c och namn@example.se.\n\n";
    if (kind == 2) text += "- [x] klar ~~nej~~\n- [ ] kvar\n\n";
    if (kind == 3)
      text +=
          "Ett[^n" + std::to_string(i) + "] *två* **tre** `fyra`.\n\n[^n" + std::to_string(i) + "]: Not\n\n";
    if (kind == 4) text += "> [!NOTE]\n> ~~Ja~~ www.example.se\n\n```txt\n~~~\n```\n\n";
  }
  return text;
}

// A text of the tree that shows every difference in structure.
struct Outline {
  std::string out;

  void inlines(const Inlines& list) {
    for (const Inline& item : list) {
      out += static_cast<char>('a' + item.content.index());
      if (const auto* text = std::get_if<Text>(&item.content)) out += text->text;
      if (const auto* link = std::get_if<Link>(&item.content)) out += link->target, inlines(link->content);
      if (const auto* struck = std::get_if<Strikethrough>(&item.content)) inlines(struck->content);
    }
  }
  void blocks(const Blocks& list) {
    for (const Block& block : list) {
      out += static_cast<char>('A' + block.content.index());
      if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) inlines(paragraph->content);
      if (const auto* callout = std::get_if<Callout>(&block.content)) blocks(callout->content);
      if (const auto* table = std::get_if<TextTable>(&block.content)) {
        for (const auto& row : table->rows) {
          for (const Inlines& cell : row) inlines(cell);
        }
      }
      if (const auto* listing = std::get_if<List>(&block.content)) {
        for (const auto& item : listing->items)
          out += static_cast<char>('0' + static_cast<int>(item.mark)), blocks(item.content);
      }
    }
  }
};

std::string outline(int n) {
  Diagnostics diagnostics;
  Page page = read_page(page_text(n), "content/sida.md", diagnostics);
  Outline outline;
  outline.blocks(page.body);
  for (const Blocks& note : page.footnotes) outline.blocks(note);
  return outline.out;
}

}  // namespace

// cmark-gfm alone gives wrong pages here: see sources/cmark_tree.cpp.
TEST_CASE("pages read by many threads at once equal pages read by one") {
  constexpr int kPages = 2000;
  constexpr int kThreads = 8;
  std::vector<std::string> alone(kPages);
  for (int n = 0; n < kPages; ++n) alone[static_cast<std::size_t>(n)] = outline(n);
  std::vector<std::string> together(kPages);
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([t, &together] {
      for (int n = t; n < kPages; n += kThreads) together[static_cast<std::size_t>(n)] = outline(n);
    });
  }
  for (std::thread& thread : threads) thread.join();
  int different = 0;
  for (std::size_t n = 0; n < kPages; ++n) different += alone[n] == together[n] ? 0 : 1;
  CHECK(different == 0);
  CHECK(alone[1].find("struken") != std::string::npos);
}
