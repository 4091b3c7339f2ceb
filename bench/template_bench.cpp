// Microseconds a page takes in the template engine: the theme's page with 25 links in the menu and 4 KB of
// text.
//   cmake --build build --target template_bench && build/template_bench

#include <algorithm>
#include <cstdio>
#include <ctime>

#include "support/theme_page.hpp"
#include "templating/template_set.hpp"

using namespace underlag;
using namespace underlag_tests;

namespace {

// Of the processor, so that other programs do not count.
double microseconds(std::clock_t from, std::clock_t to, int count) {
  return static_cast<double>(to - from) * 1e6 / CLOCKS_PER_SEC / count;
}

}  // namespace

int main() {
  constexpr int kPages = 20'000;
  DiskFileTree tree(UNDERLAG_SOURCE_DIR);
  Diagnostics problems;
  std::string body;
  while (body.size() < 4096)
    body += "<p>Klienten och handläggaren planerar tillsammans &amp; följer upp.</p>\n";
  auto site = theme_site();
  ThemePage page{"Modul 1", "page", "kurs/dag-1.html"};
  Value navigation = theme_navigation(page.url);

  auto start = std::clock();
  TemplateSet set({{&tree, "templates/site"}}, standard_filters(Language::sv));
  auto compiled = set.compile("sida.html", problems);
  auto is_compiled = std::clock();
  if (!compiled) return 1;

  std::size_t bytes = 0;
  std::string out;
  double best_page = 1e9;
  double best_data = 1e9;
  for (int round = 0; round < 5; ++round) {
    auto from = std::clock();
    for (int i = 0; i < kPages; ++i) {
      Object data = theme_data(page, site, navigation, body);
      bytes += data.members().size();
    }
    auto middle = std::clock();
    for (int i = 0; i < kPages; ++i) {
      Object data = theme_data(page, site, navigation, body);
      out.clear();
      if (!compiled->render(data, out, problems)) return 1;
      bytes += out.size();
    }
    auto end = std::clock();
    best_data = std::min(best_data, microseconds(from, middle, kPages));
    best_page = std::min(best_page, microseconds(middle, end, kPages));
  }
  std::printf("compile %.0f us, data %.1f us a page, data and page %.1f us a page of %zu bytes (%zu)\n",
              microseconds(start, is_compiled, 1), best_data, best_page, out.size(), bytes);
  return 0;
}
