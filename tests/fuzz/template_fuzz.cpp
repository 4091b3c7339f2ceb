// Any bytes as a template: no crash, no endless work; a template that is refused says why; and one that is
// accepted gives a page whose tags and attributes are the same whatever the values are.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "support/html_tokens.hpp"
#include "templating/template_set.hpp"

using namespace underlag;

namespace {

// Values of every kind that hold `text`, under the names that the corpus uses.
Object data_with(const std::string& text) {
  Object inner{{"a", text}, {"b", Value()}, {"c", 3}};
  return {{"x", text},   {"y", text},
          {"n", 5},      {"d", 0.25},
          {"t", true},   {"xs", ValueList{Value(text), Value(text)}},
          {"o", inner},  {"os", ValueList{Value(inner), Value(inner)}},
          {"e", Value()}};
}

struct Page {
  bool is_done = false;
  std::string html;
};

Page render(const Template& page, const std::string& text) {
  Page out;
  Diagnostics problems;
  out.is_done = page.render(data_with(text), out.html, problems);
  if (out.is_done == problems.has_errors()) std::abort();
  return out;
}

// Text that a template compares, measures or cuts may choose another branch, so only templates that print are
// compared.
bool only_prints(const std::string& source) {
  for (const char* word :
       {"if",    "and",   "or", "not",   "==",    "<",  ">",       "!=", "in",         "length", "replace",
        "where", "datum", "~",  "upper", "lower", "is", "default", "[",  "capitalize", "trim",   "map"}) {
    std::size_t inside = 0;
    for (std::size_t open = source.find_first_of('{'); open != std::string::npos;
         open = source.find('{', inside)) {
      inside = source.find('}', open);
      if (inside == std::string::npos) break;
      if (source.substr(open, inside - open).find(word) != std::string::npos) return false;
    }
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string source(reinterpret_cast<const char*>(data), size);
  MemoryFileTree tree(std::map<std::string, std::string, std::less<>>{
      {"a.html", source},
      {"b.html",
       "<title>{% block t %}b{% endblock %}</title><p {% block p %}{% endblock %}>{% block i %}{{ x }}{% "
       "endblock %}"},
      {"c.html", "{% macro m(a, b=1) %}<b title=\"{{ a }}\">{{ a }}</b>{% endmacro %}"},
      {"d.html", "{{ x }}"}});
  TemplateSet set({{&tree, ""}}, standard_filters(Language::sv));
  Diagnostics problems;
  auto page = set.compile("a.html", problems);
  if ((page == nullptr) != problems.has_errors()) std::abort();
  if (!page) return 0;
  Page harmless = render(*page, "x");
  Page hostile = render(*page, "\"'`><!--</title></textarea></script><script a=b>&javascript:{{x}}");
  if (!harmless.is_done || !hostile.is_done || !only_prints(source)) return 0;
  if (underlag_tests::html_shape(harmless.html) == underlag_tests::html_shape(hostile.html)) return 0;
  std::fprintf(stderr, "%s\n---\n%s\n", harmless.html.c_str(), hostile.html.c_str());
  std::abort();
}
