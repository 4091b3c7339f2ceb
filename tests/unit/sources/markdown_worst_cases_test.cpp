// Texts that have brought Markdown readers to their knees: each must be read in time proportional to its
// size. A reader that is quadratic in any of them takes minutes here, which ctest's time limit notices.

#include <catch2/catch.hpp>

#include "sources/page_reader.hpp"

using namespace underlag;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  out.reserve(text.size() * static_cast<std::size_t>(times));
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::size_t blocks_of(std::string text) {
  Diagnostics diagnostics;
  return read_page("# T\n\n" + std::move(text), "content/a.md", diagnostics).body.size();
}

}  // namespace

TEST_CASE("a million delimiters are read") {
  for (std::string_view mark :
       {"*", "_", "~", "`", "[", "]", "![", "<", "&", "\\", "*a ", "a_ ", "**a", "[a](", "[^a]"}) {
    INFO(mark);
    CHECK(blocks_of(repeated(mark, 200'000)) <= 1);
  }
}

TEST_CASE("a million lines of the same kind are read") {
  CHECK(blocks_of(repeated("\n", 1'000'000)) == 0);
  CHECK(blocks_of(repeated("a\n", 500'000)) == 1);
  CHECK(blocks_of(repeated("- a\n", 100'000)) == 1);
  CHECK(blocks_of(repeated("# \n", 20'000)) == 20'000);
  CHECK(blocks_of(repeated("```\n", 100'000)) == 50'000);
}

TEST_CASE("large tables are read") {
  std::string table = "|a|b|c|d|\n|-|-|-|-|\n" + repeated("|1|2|3|4|\n", 20'000);
  CHECK(blocks_of(table) == 1);
  std::string wide =
      repeated("|a", 2'000) + "|\n" + repeated("|-", 2'000) + "|\n" + repeated("|1", 2'000) + "|\n";
  CHECK(blocks_of(wide) == 1);
}

TEST_CASE("thousands of footnotes and link definitions are read") {
  std::string notes;
  std::string links;
  for (int i = 0; i < 5'000; ++i) {
    notes += "a[^" + std::to_string(i) + "] ";
    links += "[a" + std::to_string(i) + "]: b\n";
  }
  notes += "\n\n";
  for (int i = 0; i < 5'000; ++i) notes += "[^" + std::to_string(i) + "]: x\n";
  Diagnostics diagnostics;
  CHECK(read_page("# T\n\n" + notes, "content/a.md", diagnostics).footnotes.size() == 5'000);
  CHECK(blocks_of(links + "\n[a4999]\n") == 1);
}

TEST_CASE("bytes that are no text at all do no harm") {
  std::string zeroes(10'000, '\0');
  CHECK(blocks_of(zeroes) == 1);
  CHECK(blocks_of("a\u2028b\u0085c\uFEFF\u202E\n") == 1);
}
