#pragma once
// A page's data as the program makes it, with every kind of block in its text: for the test of the theme, its
// sample site and the benchmark.

#include <string>
#include <vector>

#include "templating/value.hpp"

namespace underlag_tests {

struct ThemePage {
  std::string title;
  std::string kind;  ///< page, report, form
  std::string url;   ///< `kurs/dag-1.html`
};

/// The site's part, the same for all pages.
inline std::shared_ptr<const underlag::Object> theme_site() {
  using underlag::Object;
  using underlag::Value;
  return std::make_shared<const Object>(
      Object{{"title", "Effektiv planering av insatser för missbruk"},
             {"short_title", "EPI"},
             {"language", "sv"},
             {"publisher", Object{{"name", "Exempelkommun"}}},
             {"start", Object{{"title", "Start"}, {"url", "index.html"}}},
             {"accessibility", Object{{"title", "Tillgänglighet"}, {"url", "tillganglighet.html"}}},
             {"accessibility_url", "tillganglighet.html"}});
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
    downloads.push_back(Value(Object{{"title", "Ladda ner rapporten"},
                                     {"url", "rapporter/slutrapport.pdf"},
                                     {"format", "PDF"},
                                     {"size", "120 kB"}}));
  }
  Object data{
      {"title", page.title},
      {"description",
       "Om hur planering och uppföljning hänger ihop, med siffror ur projektets egna intervjuer."},
      {"language", "sv"},
      {"url", page.url},
      {"date", "2026-11-22"},
      {"kind", page.kind},
      {"body", Value::html_view(body)},
      {"toc", std::move(contents)},
      {"breadcrumbs", ValueList{theme_link("Start", "index.html"), theme_link("Kursen", "kurs/dag-1.html")}},
      {"previous", theme_link("Modul 1 Uppföljning och beskrivning", "kurs/dag-1-modul-1.html")},
      {"next", theme_link("Modul 2 Uppföljning och beskrivning", "kurs/dag-1-modul-2.html")},
      {"downloads", std::move(downloads)},
      {"address", "https://epi.example.se/" + page.url}};
  return {{"site", Value(site)}, {"page", std::move(data)}, {"navigation", navigation}, {"root", root}};
}

}  // namespace underlag_tests
