#include "sources/json_reader.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "sources/dataset_loader.hpp"

using namespace underlag;

namespace {

std::string problems_of(const std::string& json) {
  Diagnostics problems;
  const auto root = parse_json(json, {"a.json", 1}, problems);
  CHECK(root.has_value() == problems.all().empty());
  std::string out;
  for (const Diagnostic& one : problems.all()) out += to_text(one, {});
  return out;
}

std::string load(const std::string& json, std::optional<Dataset>* data = nullptr) {
  Diagnostics problems;
  auto loaded = load_dataset(
      MemoryFileTree(
          {{"data/d.dataset.yaml",
            "title: Prov\nfile: d.json\nabout: none\ncolumns:\n  namn: {type: text}\n  n: {type: count}\n"},
           {"data/d.json", json}}),
      "data/d.dataset.yaml", problems);
  if (data != nullptr) *data = std::move(loaded);
  std::string out;
  for (const Diagnostic& one : problems.all()) out += to_text(one, {});
  return out;
}

}  // namespace

TEST_CASE("JSON becomes the same tree as YAML, and every value knows its place") {
  Diagnostics problems;
  const auto root =
      parse_json("\xEF\xBB\xBF[\n\t{\"å\": \"b\", \"n\": -1.5e3, \"x\": null, \"t\": true},\n []]\r\n",
                 {"a.json", 1}, problems);
  CHECK(problems.all().empty());
  REQUIRE(root);
  REQUIRE(root->items.size() == 2);
  const YamlNode& row = root->items[0];
  CHECK(row.line == 2);
  CHECK(row.column == 2);
  CHECK(row.members[0].key.text == "å");
  CHECK(row.members[0].key.column == 3);
  CHECK(row.members[0].value.quoted);
  CHECK(row.find("n")->as_number() == -1500);
  CHECK(row.find("n")->line == 2);
  CHECK(row.find("n")->column == 18);
  CHECK(row.find("x")->is_null());
  CHECK(row.find("t")->as_bool() == true);
  CHECK(root->items[1].is_sequence());
  CHECK(root->items[1].line == 3);
  CHECK(root->items[1].column == 2);
}

TEST_CASE("escapes in JSON are letters, those of the other planes too") {
  Diagnostics problems;
  const auto root = parse_json(R"(["F\u00e5rsta \ud83d\ude00 \"a\"\/b\\\n\t"])", {"a.json", 1}, problems);
  REQUIRE(root);
  CHECK(root->items[0].text == "Fårsta 😀 \"a\"/b\\\n\t");
}

TEST_CASE("a mistake in JSON is told at its place with what was expected") {
  CHECK(problems_of("[1,\n 2 3]") ==
        "a.json:2:4: fel[S015]: JSON som inte går att läsa; väntade ett komma eller ]\n"
        "    2 |  2 3]\n"
        "      |    ^\n");
  CHECK(problems_of("{\"å\" 1}") ==
        "a.json:1:6: fel[S015]: JSON som inte går att läsa; väntade ett kolon efter nyckeln\n"
        "    1 | {\"å\" 1}\n"
        "      |      ^\n");
  for (const std::string wrong : {"[1,]", "[01]", "[1.]", "[+1]", "[NaN]", "[nul]", "{a: 1}", "{\"a\": 1,}",
                                  "[\"a\nb\"]", "[\"\\x\"]", "[\"\\ud83d\"]", "[\"\\udc00\\ud83d\"]", "[\"a",
                                  "[", "{\"a\"", "[] []", "[\"\x01\"]", "[\"\\u12\"]"}) {
    INFO(wrong);
    CHECK(problems_of(wrong).find("S015") != std::string::npos);
  }
}

TEST_CASE("a key that stands twice in JSON is told with the line of the first") {
  CHECK(problems_of("{\"n\": 1,\n \"n\": 2}") ==
        "a.json:2:2: fel[S005]: nyckeln \"n\" finns två gånger, första gången på rad 1\n"
        "    2 |  \"n\": 2}\n"
        "      |  ^\n"
        "   tips: ta bort den ena\n");
}

TEST_CASE("JSON nested without end is refused, not followed") {
  CHECK(problems_of(std::string(100'000, '[')).find("a.json:1:66: fel[S007]") == 0);
}

TEST_CASE("a file of millions of tiny values is refused before it fills the memory") {
  std::string json = "[0";
  for (int i = 0; i < 4'100'000; ++i) json += ",0";
  CHECK(problems_of(json).find("fel[S016]: filen har fler än 2000000 värden") != std::string::npos);
}

TEST_CASE("numbers in JSON rows are exact or refused") {
  std::optional<Dataset> data;
  CHECK(
      load(R"([{"namn": "a", "n": 9007199254740992}, {"namn": 9007199254740993, "n": 1e2}])", &data).empty());
  REQUIRE(data);
  CHECK(data->rows[0].values[1].number == 9007199254740992.0);
  CHECK(data->rows[1].values[0].text == "9007199254740993");
  CHECK(data->rows[1].values[1].number == 100);
  CHECK(load("[{\"namn\": \"a\",\n  \"n\": 90071992547409930}]") ==
        "data/d.json:2:8: fel[D010]: \"90071992547409930\" är inte ett antal (kolumnen \"n\")\n"
        "   tips: betyder det att uppgiften saknas? skriv in det under missing i data/d.dataset.yaml\n");
}

TEST_CASE("a value that is a list or has keys is refused at its place") {
  CHECK(
      load("[{\"namn\": [\"a\", \"b\"],\n  \"n\": {\"x\": 1}}]") ==
      "data/d.json:1:11: fel[D037]: \"namn\" rymmer flera värden (en lista eller nycklar) där ett enda "
      "väntades\n"
      "   tips: gör en nyckel av varje värde, eller en text med semikolon emellan (type: multi)\n"
      "data/d.json:2:8: fel[D037]: \"n\" rymmer flera värden (en lista eller nycklar) där ett enda väntades\n"
      "   tips: gör en nyckel av varje värde, eller en text med semikolon emellan (type: multi)\n");
}

TEST_CASE("an item that is no row is told at its own place") {
  CHECK(load("[{\"namn\": \"a\"},\n 7]") ==
        "data/d.json:2:2: fel[D024]: data/d.json ska vara en lista av rader, en mängd nycklar i varje\n");
}
