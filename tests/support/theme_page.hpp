#pragma once
// A page's data as the program makes it, with every kind of block in its text: for the test of the theme, its
// sample site and the benchmark.

#include <string>
#include <vector>

#include "documents/page_words.hpp"
#include "templating/value.hpp"

namespace underlag_tests {

struct ThemePage {
  std::string title;
  std::string kind;  ///< page, report, form
  std::string url;   ///< `kurs/dag-1.html`
};

inline underlag::Value theme_statement() {
  using underlag::Object;
  using underlag::Value;
  using underlag::ValueList;
  Object fault{{"what", "Diagrammen."}, {"reason", "Ingen har prövat dem."}, {"alternative", "Tabellerna."}};
  return Value(Object{{"conformity", "partial"},
                      {"assessed", "2026-11-20"},
                      {"updated", "2026-11-22"},
                      {"method", "Intern kontroll med automatiska verktyg."},
                      {"faults", ValueList{Value(fault)}},
                      {"disproportionate_burden", ValueList{Value(fault)}},
                      {"outside_the_law", ValueList{Value(fault)}},
                      {"message_form", "https://example.se/t"},
                      {"report_to", "https://example.se/digg"}});
}

/// The words of the frame, as the program gives them.
inline underlag::Value theme_words() {
  underlag::Object words;
  for (const underlag::PageWord& word : underlag::page_words())
    words.set(underlag::Name(word.name), std::string(word.sv));
  return underlag::Value(std::move(words));
}

/// The site's part, the same for all pages.
inline std::shared_ptr<const underlag::Object> theme_site() {
  using underlag::Object;
  using underlag::Value;
  return std::make_shared<const Object>(Object{
      {"title", "Effektiv planering av insatser för missbruk"},
      {"short_title", "EPI"},
      {"language", "sv"},
      {"address", "https://epi.example.se/"},
      {"publisher", Object{{"name", "Exempelkommun"}}},
      {"logo", ""},
      {"start", Object{{"title", "Start"}, {"url", "index.html"}}},
      {"all_pages", Object{{"title", "Alla sidor"}, {"url", "sidor.html"}}},
      {"accessibility",
       Object{{"title", "Tillgänglighetsredogörelse"}, {"url", "tillganglighet.html"}, {"language", "sv"}}},
      {"statement", theme_statement()}});
}

inline underlag::Value theme_link(const std::string& title, const std::string& url) {
  return underlag::Value(underlag::Object{{"title", title}, {"url", url}});
}

/// Four days with five modules each, the first day open.
inline underlag::Value theme_navigation(const std::string& current) {
  using underlag::Object;
  using underlag::Value;
  using underlag::ValueList;
  ValueList days;
  days.push_back(Value(Object{{"title", "Start"},
                              {"url", "index.html"},
                              {"current", current == "index.html"},
                              {"open", false},
                              {"children", ValueList{}}}));
  for (int day = 1; day <= 4; ++day) {
    ValueList modules;
    for (int module = 1; module <= 5; ++module) {
      std::string url = "kurs/dag-" + std::to_string(day) + "-modul-" + std::to_string(module) + ".html";
      modules.push_back(Value(
          Object{{"title", "Modul " + std::to_string(day * 5 - 5 + module) + " Uppföljning och beskrivning"},
                 {"url", url},
                 {"current", url == current},
                 {"open", false},
                 {"children", ValueList{}}}));
    }
    std::string url = "kurs/dag-" + std::to_string(day) + ".html";
    days.push_back(Value(Object{{"title", "Dag " + std::to_string(day)},
                                {"url", url},
                                {"current", url == current},
                                {"open", day == 1},
                                {"children", std::move(modules)}}));
  }
  return Value(std::move(days));
}

/// Everything a template gets. `body` and the values of `site` and `navigation` are shared, not copied.
inline underlag::Object theme_data(const ThemePage& page, const std::shared_ptr<const underlag::Object>& site,
                                   const underlag::Value& navigation, const std::string& body) {
  using underlag::Object;
  using underlag::Value;
  using underlag::ValueList;
  std::string root = page.url.find('/') == std::string::npos ? "" : "../";
  ValueList contents;
  for (const char* id : {"bakgrund", "genomforande", "resultat", "diskussion"}) {
    contents.push_back(Value(Object{{"id", id}, {"title", std::string("Avsnittet ") + id}, {"level", 2}}));
  }
  ValueList downloads;
  if (page.kind == "report") {
    downloads.push_back(Value(Object{{"title", "Ladda ner som PDF (120 kB)"},
                                     {"url", "rapporter/slutrapport.pdf"},
                                     {"format", "PDF"},
                                     {"media_type", "application/pdf"},
                                     {"size", "120 kB"}}));
  }
  Object data{
      {"title", page.title},
      {"heading", page.title},
      {"description",
       "Om hur planering och uppföljning hänger ihop, med siffror ur projektets egna intervjuer."},
      {"summary", "Om hur planering och uppföljning hänger ihop."},
      {"language", "sv"},
      {"url", page.url},
      {"date", "2026-11-22"},
      {"updated", "22 november 2026"},
      {"other_language", Object{{"url", "en/index.html"}, {"language", "en"}, {"is_translation", true}}},
      {"kind", page.kind},
      {"body", Value::html_view(body)},
      {"toc", std::move(contents)},
      {"breadcrumbs", ValueList{theme_link("Start", "index.html"), theme_link("Kursen", "kurs/dag-1.html")}},
      {"previous", theme_link("Modul 1 Uppföljning och beskrivning", "kurs/dag-1-modul-1.html")},
      {"next", theme_link("Modul 2 Uppföljning och beskrivning", "kurs/dag-1-modul-2.html")},
      {"downloads", std::move(downloads)},
      {"address", "https://epi.example.se/" + page.url}};
  return {{"site", Value(site)},
          {"page", std::move(data)},
          {"words", theme_words()},
          {"navigation", navigation},
          {"root", root}};
}

}  // namespace underlag_tests
