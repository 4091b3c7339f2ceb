#include "templating/template_set.hpp"

#include <catch2/catch.hpp>
#include <thread>

#include "diagnostics/messages/templating.hpp"
#include "diagnostics/report.hpp"

using namespace underlag;

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

std::string told(const Diagnostics& problems) {
  return to_text(problems, {Language::sv, false});
}

std::string page(TemplateSet& set, const std::string& name, const Object& data = {}) {
  Diagnostics problems;
  std::string out;
  auto compiled = set.compile(name, problems);
  if (!compiled || !compiled->render(data, out, problems)) return told(problems);
  return out;
}

}  // namespace

TEST_CASE("a project's file stands in for the built-in one, also when another template extends it") {
  MemoryFileTree built_in(
      {{"templates/site/bas.html", "inbyggd {% block a %}{% endblock %}"},
       {"templates/site/sida.html", "{% extends \"bas.html\" %}{% block a %}sida{% endblock %}"}});
  MemoryFileTree project(Files{{"templates/site/bas.html", "egen {% block a %}{% endblock %}"}});
  TemplateSet set({{&project, "templates/site"}, {&built_in, "templates/site"}},
                  standard_filters(Language::sv));
  CHECK(page(set, "sida.html") == "egen sida");
  CHECK(set.names() == std::vector<std::string>{"bas.html", "sida.html"});
  CHECK(set.contains("sida.html"));
  CHECK_FALSE(set.contains("../site/sida.html"));
  Diagnostics problems;
  CHECK(set.compile("sida.html", problems)->files() ==
        std::vector<std::string>{"templates/site/sida.html", "templates/site/bas.html"});
}

TEST_CASE("a template that does not exist is told with the nearest name") {
  MemoryFileTree tree(Files{{"templates/site/rapport.html", ""}});
  TemplateSet set({{&tree, "templates/site"}}, standard_filters(Language::sv));
  CHECK(page(set, "raport.html") ==
        "templates/site: fel[T001]: mallen \"raport.html\" finns inte\n"
        "   tips: menade du \"rapport.html\"?\n"
        "1 fel, 0 varningar\n");
  CHECK(page(set, "../rapport.html").find("T001") != std::string::npos);
  CHECK(page(set, "").find("T001") != std::string::npos);
}

TEST_CASE("files saved on Windows give the same page, and lines count the same") {
  MemoryFileTree tree(Files{{"a.html", "\xEF\xBB\xBF<p>\r\n{% if true %}\r\n  x\r\n{% endif %}\r\n</p>\r\n"},
                            {"b.html", "<p>\r\n\r\n{{ x | fel }}"}});
  TemplateSet set({{&tree, ""}}, standard_filters(Language::sv));
  CHECK(page(set, "a.html") == "<p>\n  x\n</p>\n");
  CHECK(page(set, "b.html").starts_with("b.html:3:8: fel[T031]"));
}

TEST_CASE("a template that is not UTF-8 is told with the line") {
  MemoryFileTree tree(Files{{"a.html", "<p>\n\xE5</p>"}, {"b.html", "{% include \"a.html\" %}"}});
  TemplateSet set({{&tree, ""}}, standard_filters(Language::sv));
  CHECK(page(set, "b.html") ==
        "a.html:2: fel[T002]: mallen är inte UTF-8\n"
        "   tips: spara filen som UTF-8\n"
        "1 fel, 0 varningar\n");
}

TEST_CASE("a mistake in a shared file is told once for all pages that use it") {
  MemoryFileTree tree(Files{{"bas.html", "{{ x | fel }}{% block a %}{% endblock %}"},
                            {"a.html", "{% extends \"bas.html\" %}"},
                            {"b.html", "{% extends \"bas.html\" %}"}});
  TemplateSet set({{&tree, ""}}, standard_filters(Language::sv));
  Diagnostics problems;
  CHECK(set.compile("a.html", problems) == nullptr);
  CHECK(set.compile("b.html", problems) == nullptr);
  CHECK(problems.all().size() == 1);
}

TEST_CASE("a file full of mistakes is not told to the end") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "{{ x | fel }}\n";
  MemoryFileTree tree(Files{{"a.html", text}});
  TemplateSet set({{&tree, ""}}, standard_filters(Language::sv));
  Diagnostics problems;
  CHECK(set.compile("a.html", problems) == nullptr);
  CHECK(problems.all().size() == 50);
}

TEST_CASE("any room registers filters of its own") {
  FilterTable filters = standard_filters(Language::sv);
  filters.add({"dubbelt", 0, 0, [](FilterCall& call) { return Value(call.input().integer() * 2); }});
  filters.add(
      {"rubbe", 0, 0, [](FilterCall& call) { return call.fail(messages::template_filter_needs_text); }});
  MemoryFileTree tree(Files{{"a.html", "{{ 21 | dubbelt }}"}, {"b.html", "{{ 1 | rubbe }}"}});
  TemplateSet set({{&tree, ""}}, filters);
  CHECK(page(set, "a.html") == "42");
  CHECK(page(set, "b.html").starts_with("b.html:1:4: fel[T101]: filtret \"rubbe\" tar bara text\n"));
}

TEST_CASE("numbers and dates follow the language of the filters") {
  MemoryFileTree tree(Files{{"a.html", "{{ 1234.5 | tal(1) }} {{ \"2026-11-22\" | datum }}"}});
  TemplateSet set({{&tree, ""}}, standard_filters(Language::en));
  CHECK(page(set, "a.html") == "1,234.5 22\u00a0November\u00a02026");
}

TEST_CASE("what a failed rendering has told is an error, an unused address only a warning") {
  MemoryFileTree tree(Files{{"a.html", "{{ saknas }}"}, {"b.html", "<a href=\"{{ x }}\">y</a>"}});
  TemplateSet set({{&tree, ""}}, standard_filters(Language::sv));
  Diagnostics problems;
  std::string out;
  CHECK_FALSE(set.compile("a.html", problems)->render({}, out, problems));
  CHECK(problems.has_errors());
  Diagnostics warnings;
  CHECK(set.compile("b.html", warnings)->render(Object{{"x", "javascript:1"}}, out, warnings));
  CHECK_FALSE(warnings.has_errors());
  CHECK(warnings.count(Severity::warning) == 1);
}

TEST_CASE("many threads render one template to the same bytes") {
  MemoryFileTree tree(Files{
      {"a.html",
       "{% macro gren(delar) %}<ul>{% for del in delar %}<li>{{ del.namn }}{{ gren(del.barn) if del.barn "
       "}}</li>{% endfor %}</ul>{% endmacro %}{{ gren(meny) }}{% set n = 0 %}{% for x in meny %}{% set n = "
       "n + "
       "loop.index %}{% endfor %}{{ n }} {{ sida | upper }}"}});
  TemplateSet set({{&tree, ""}}, standard_filters(Language::sv));
  Diagnostics problems;
  auto compiled = set.compile("a.html", problems);
  REQUIRE(compiled);
  ValueList children{Value(Object{{"namn", "c & d"}, {"barn", Value()}})};
  auto menu =
      std::make_shared<const ValueList>(ValueList{Value(Object{{"namn", "a"}, {"barn", Value(children)}}),
                                                  Value(Object{{"namn", "b"}, {"barn", Value()}})});
  std::vector<std::string> pages(8);
  std::vector<std::thread> threads;
  for (std::string& out : pages) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        Diagnostics own;
        out.clear();
        compiled->render(Object{{"meny", Value(menu)}, {"sida", "åäö"}}, out, own);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& out : pages) {
    CHECK(out == "<ul><li>a<ul><li>c &amp; d</li></ul></li><li>b</li></ul>3 ÅÄÖ");
  }
}
