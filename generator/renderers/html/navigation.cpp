#include "renderers/html/navigation.hpp"

#include <algorithm>
#include <span>

namespace underlag {

namespace {

// A menu longer than this helps nobody, and lists of all pages on all pages would make the site grow with the
// square of its pages.
constexpr std::size_t kLongestFolder = 60;
constexpr std::ptrdiff_t kNeighbours = 8;

const Name kUrl("url");
const Name kTitle("title");
const Name kLanguage("language");
const Name kIsTranslation("is_translation");
const Name kOpen("open");
const Name kChildren("children");

std::span<const PageIndex> near(const std::vector<PageIndex>& pages, PageIndex middle) {
  if (pages.size() <= kLongestFolder) return pages;
  auto at = std::ranges::find(pages, middle) - pages.begin();
  if (at == std::ssize(pages)) at = 0;
  const auto from = std::max<std::ptrdiff_t>(0, at - kNeighbours);
  const auto to = std::min<std::ptrdiff_t>(std::ssize(pages), at + kNeighbours + 1);
  return std::span(pages).subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
}

}  // namespace

Navigation::Navigation(const Site& site) : site_(site), menus_(site.pages().size()) {
  for (PageIndex i = 0; i < std::ssize(site.pages()); ++i) {
    const SitePage& page = site.page(i);
    const bool is_folder = !page.children.empty() || page.parent == kNoPage;
    if (is_folder && page.children.size() <= kLongestFolder) {
      menus_[static_cast<std::size_t>(i)] = build({i, kNoPage}, page.language);
    }
  }
}

PageIndex Navigation::folder_of(PageIndex page) const {
  const SitePage& here = site_.page(page);
  return here.children.empty() && here.parent != kNoPage ? here.parent : page;
}

Value Navigation::menu_for(PageIndex page) const {
  if (page == kNoPage) return {};
  const PageIndex folder = folder_of(page);
  const Value& shared = menus_[static_cast<std::size_t>(folder)];
  return shared.is_null() ? build({folder, page}, site_.page(page).language) : shared;
}

Value Navigation::build(const Opened& opened, const std::string& language) const {
  const PageIndex start = site_.start_page(language);
  if (start == kNoPage) return {};
  std::vector<PageIndex> open = site_.ancestors(opened.at);
  open.push_back(opened.at);
  std::vector<Value> items;
  for (PageIndex child : near(site_.page(start).children, open.size() > 1 ? open[1] : opened.around)) {
    items.push_back(item(child, open, opened));
  }
  return Value(std::move(items));
}

Value Navigation::item(PageIndex page, const std::vector<PageIndex>& open, const Opened& opened) const {
  const SitePage& here = site_.page(page);
  const bool is_open = std::ranges::find(open, page) != open.end();
  Object out{{kUrl, here.output}, {kTitle, here.navigation_title}, {kOpen, is_open}};
  std::vector<Value> children;
  if (is_open) {
    const auto below = std::ranges::find_if(
        here.children, [&](PageIndex child) { return std::ranges::find(open, child) != open.end(); });
    const PageIndex middle = below == here.children.end() ? opened.around : *below;
    for (PageIndex child : near(here.children, middle)) children.push_back(item(child, open, opened));
  }
  out.set(kChildren, Value(std::move(children)));
  return Value(std::move(out));
}

Value Navigation::breadcrumbs_for(PageIndex page) const {
  if (page == kNoPage) return {};
  std::vector<Value> out;
  for (PageIndex step : site_.ancestors(page)) out.push_back(link_to(step));
  return Value(std::move(out));
}

Value Navigation::link_to(PageIndex page) const {
  if (page == kNoPage) return {};
  const SitePage& there = site_.page(page);
  return Value(Object{{kUrl, there.output}, {kTitle, there.navigation_title}, {kLanguage, there.language}});
}

Value Navigation::other_language_of(PageIndex page) const {
  if (page == kNoPage) return {};
  const SitePage& here = site_.page(page);
  const bool is_translation = here.translation != kNoPage;
  const PageIndex there =
      is_translation ? here.translation : site_.start_page(here.language == "en" ? "sv" : "en");
  if (there == kNoPage) return {};
  const SitePage& other = site_.page(there);
  return Value(Object{{kUrl, other.output}, {kLanguage, other.language}, {kIsTranslation, is_translation}});
}

}  // namespace underlag
