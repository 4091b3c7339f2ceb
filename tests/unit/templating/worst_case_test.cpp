// Templates that nobody writes: they take time in proportion to their length, and no more stack than others.
// Anything else shows as a test that never ends.

#include <catch2/catch.hpp>

#include "diagnostics/messages/templating.hpp"
#include "templating/template_set.hpp"

using namespace underlag;

namespace {

constexpr std::size_t kMillion = 1'000'000;

std::string times(std::string_view text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

struct Outcome {
  bool is_compiled = false;
  bool is_rendered = false;
  std::string page;
  Diagnostics problems;
};

Outcome run(std::map<std::string, std::string, std::less<>> files, const Object& data = {}) {
  MemoryFileTree tree(std::move(files));
  TemplateSet set({{&tree, ""}}, standard_filters(Language::sv));
  Outcome out;
  auto page = set.compile("a.html", out.problems);
  out.is_compiled = page != nullptr;
  if (page) out.is_rendered = page->render(data, out.page, out.problems);
  return out;
}

}  // namespace

TEST_CASE("a million pieces of template code are compiled and printed") {
  CHECK(run({{"a.html", times("{{ 1 }}", kMillion)}}).page.size() == kMillion);
}

TEST_CASE("many pieces of every other kind are compiled and printed") {
  constexpr std::size_t kMany = 100'000;
  CHECK(run({{"a.html", times("{# x #}a", kMany)}}).page.size() == kMany);
  CHECK(run({{"a.html", times("{% if true %}a{% endif %}", kMany)}}).page.size() == kMany);
  CHECK(run({{"a.html", times("<p title=\"{{ 1 }}\">", kMany)}}).is_rendered);
  CHECK(run({{"a.html", "{{ [" + times("1,", kMany) + "] | length }}"}}).page == "100000");
  CHECK(run({{"a.html", times("{% set x = 1 %}\n", kMany)}}).page.empty());
}

TEST_CASE("a million characters that begin something are only text") {
  CHECK(run({{"a.html", times("{ ", kMillion)}}).page.size() == 2 * kMillion);
  CHECK(run({{"a.html", times("< ", kMillion)}}).page.size() == 2 * kMillion);
  CHECK(run({{"a.html", times("<!---->", kMillion)}}).is_rendered);
  CHECK(run({{"a.html", "<title>" + times("< ", kMillion) + "</title>"}}).is_rendered);
  CHECK(run({{"a.html", "<script>" + times("</ ", kMillion) + "</script>"}}).is_rendered);
  CHECK(run({{"a.html", "<p " + times("a ", kMillion) + ">"}}).is_rendered);
}

TEST_CASE("a million mistakes are not told to the end") {
  const std::vector<std::string> mistakes = {"{{ x | fel }}",
                                             "{{",
                                             "{%",
                                             "{% if %}",
                                             "{% endif %}",
                                             "{% nix %}",
                                             "{{ ( }}",
                                             "{{ & }}",
                                             "<{{ 1 }}",
                                             "<p {{ 1 }}>",
                                             "<p {{ 1 }} ",
                                             "<title><b",
                                             "<!-- ",
                                             "<a b=",
                                             "{% block a %}",
                                             "{% extends 'b' %}",
                                             "{% include 'b' %}"};
  for (const std::string& mistake : mistakes) {
    INFO(mistake);
    Outcome out = run({{"a.html", times(mistake, kMillion / 10)}});
    CHECK_FALSE(out.is_compiled);
    CHECK(out.problems.has_errors());
    CHECK(out.problems.all().size() <= 100);
  }
}

TEST_CASE("what is nested too deeply is told") {
  constexpr std::size_t kMany = 100'000;
  CHECK(run({{"a.html", times("{% if true %}", kMany)}}).problems.contains(messages::template_tags_too_deep));
  CHECK(run({{"a.html", "{{ " + times("(", kMany) + " }}"}})
            .problems.contains(messages::template_expression_too_deep));
  CHECK(run({{"a.html", "{{ " + times("[", kMany) + " }}"}})
            .problems.contains(messages::template_expression_too_deep));
  CHECK(run({{"a.html", "{{ 1" + times(" + 1", kMany) + " }}"}})
            .problems.contains(messages::template_expression_too_deep));
  CHECK(run({{"a.html", "{{ a" + times(".a", kMany) + " }}"}})
            .problems.contains(messages::template_expression_too_deep));
  CHECK(run({{"a.html", "{{ a" + times("|upper", kMany) + " }}"}})
            .problems.contains(messages::template_expression_too_deep));
  CHECK(run({{"a.html", "{{ " + times("1 if 1 else ", kMany) + "1 }}"}})
            .problems.contains(messages::template_expression_too_deep));
  CHECK(run({{"a.html", "{{ " + times("- ", kMany) + "1 }}"}}).page == "1");
  CHECK(run({{"a.html", "{{ " + times("not ", kMany) + "1 }}"}}).page == "true");
}

TEST_CASE("a chain of includes is compiled to its limit") {
  std::map<std::string, std::string, std::less<>> files{{"a.html", "{% include '1' %}"}};
  for (int i = 1; i < 1000; ++i) files[std::to_string(i)] = "{% include '" + std::to_string(i + 1) + "' %}";
  files["1000"] = "slut";
  CHECK(run(files).problems.contains(messages::template_tags_too_deep));
}

TEST_CASE("includes that double at every level are told as too large") {
  std::map<std::string, std::string, std::less<>> files{{"a.html", "{% include '1' %}{% include '1' %}"}};
  for (int i = 1; i < 60; ++i)
    files[std::to_string(i)] = times("{% include '" + std::to_string(i + 1) + "' %}", 2);
  files["60"] = "{{ 1 }}";
  CHECK(run(files).problems.contains(messages::template_grows_too_large));
}

TEST_CASE("includes that double without printing anything are told as too large") {
  std::map<std::string, std::string, std::less<>> files{{"a.html", "{% include '1' %}{% include '1' %}"}};
  for (int i = 1; i < 60; ++i)
    files[std::to_string(i)] = times("{% include '" + std::to_string(i + 1) + "' %}", 2);
  files["60"] = "";
  CHECK(run(files).problems.contains(messages::template_grows_too_large));
}

TEST_CASE("loops and macros that never seem to end are stopped") {
  std::string loops = "{% set t = [1,1,1,1,1,1,1,1,1,1] %}";
  std::string ends;
  for (int i = 0; i < 12; ++i) {
    loops += "{% for x" + std::to_string(i) + " in t %}";
    ends += "{% endfor %}";
  }
  CHECK(run({{"a.html", loops + ends}}).problems.contains(messages::template_too_long));
  CHECK(run({{"a.html",
              "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}"}})
            .problems.contains(messages::template_too_long));
  CHECK(run({{"a.html", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"}})
            .problems.contains(messages::template_too_deep));
  CHECK(run({{"a.html", "{% macro m() %}{% set a = m() %}{% endmacro %}{% set b = m() %}"}})
            .problems.contains(messages::template_too_deep));
}

TEST_CASE("text that doubles in a loop is stopped") {
  std::string doubling =
      "{% set s = 'aaaaaaaaaa' %}{% for i in [1,2,3,4,5,6,7,8,9,10] %}{% for j in [1,2,3,4] %}";
  CHECK(run({{"a.html", doubling + "{% set s = s ~ s %}{% endfor %}{% endfor %}"}})
            .problems.contains(messages::template_output_too_large));
  CHECK(run({{"a.html", doubling + "{% set s = s | replace('a', 'aaaaaaaa') %}{% endfor %}{% endfor %}"}})
            .problems.contains(messages::template_output_too_large));
}

TEST_CASE("a list of a million rows is walked through") {
  ValueList rows(kMillion, Value("x"));
  CHECK(
      run({{"a.html", "{% for r in rader %}{{ r }}{% endfor %}"}}, Object{{"rader", Value(std::move(rows))}})
          .page.size() == kMillion);
}
