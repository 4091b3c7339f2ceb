#include "documents/site.hpp"

#include <algorithm>
#include <limits>

#include "documents/numbering.hpp"
#include "text/natural_order.hpp"

namespace underlag {

namespace {

std::string_view folder_of(std::string_view path) {
  std::size_t slash = path.rfind('/');
  return slash == path.npos ? "" : path.substr(0, slash + 1);
}

// What a page is sorted by beside its siblings: the row as written in the data, else its own or its folder's
// name.
std::string name_of(const Page& page) {
  if (page.rows) return page.rows->key;
  std::string_view output = page.output;
  if (output.ends_with("/index.html")) output.remove_suffix(std::string_view("/index.html").size());
  return std::string(output.substr(folder_of(output).size()));
}

}  // namespace

Site::Site(const Settings& settings, const std::vector<Page>& pages, std::vector<SiteFile> files)
    : language_(settings.language == Language::en ? "en" : "sv"), files_(std::move(files)) {
  bool in_content =
      std::ranges::any_of(pages, [](const Page& page) { return page.source.starts_with("content/"); });
  base_ = in_content ? "content/" : "";
  for (std::size_t i = 0; i < files_.size(); ++i) {
    files_by_output_.emplace(files_[i].output, i);
    if (!files_[i].source.empty()) files_by_path_.emplace(path_of(files_[i].source), i);
  }
  add_pages(pages);
  find_translations();
  find_parents();
  sort_children(pages);
  for (const std::string& language : {std::string("sv"), std::string("en")}) {
    PageIndex before = kNoPage;
    PageIndex start = start_page(language);
    if (start != kNoPage) walk(start, before);
  }
}

void Site::add_pages(const std::vector<Page>& pages) {
  pages_.reserve(pages.size());
  for (const Page& page : pages) {
    const FrontMatter& front = page.front_matter;
    auto index = static_cast<PageIndex>(pages_.size());
    SitePage& added = pages_.emplace_back();
    added.source = page.source;
    added.output = page.output;
    added.title = front.title;
    added.navigation_title = front.navigation_title.empty() ? front.title : front.navigation_title;
    added.description = front.description;
    added.language = front.language.empty() ? language_ : front.language;
    added.type = front.type;
    added.in_navigation = front.in_navigation;
    added.is_index = page.output == "index.html" || page.output.ends_with("/index.html");
    added.anchors = anchors_of(page, added.language == "en" ? Language::en : Language::sv);
    by_output_.emplace(page.output, index);
    if (page.rows) {
      added.pattern = page.rows->pattern;
      added.row_key = page.rows->key;
      added.dataset = front.for_each;
      added.key_column = front.key;
      by_pattern_[std::string(path_of(page.rows->pattern))].push_back(index);
    } else {
      by_path_.emplace(path_of(page.source), index);
    }
  }
}

// `en/kurs/index.html` is `kurs/index.html` in English.
void Site::find_translations() {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    SitePage& page = pages_[i];
    if (page.language == language_ || !page.output.starts_with(page.language + "/")) continue;
    page.translation = page_with_output(std::string_view(page.output).substr(page.language.size() + 1));
    if (page.translation != kNoPage)
      pages_[static_cast<std::size_t>(page.translation)].translation = static_cast<PageIndex>(i);
  }
}

void Site::find_parents() {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    SitePage& page = pages_[i];
    std::string_view folder = folder_of(page.output);
    if (page.is_index && !folder.empty()) folder = folder_of(folder.substr(0, folder.size() - 1));
    bool is_start = page.output == "index.html" || page_with_output(page.output) == start_page(page.language);
    while (!is_start && page.parent == kNoPage) {
      PageIndex above = page_with_output(std::string(folder) + "index.html");
      if (above != kNoPage && above != static_cast<PageIndex>(i)) page.parent = above;
      if (folder.empty()) break;
      folder = folder_of(folder.substr(0, folder.size() - 1));
    }
    if (page.parent != kNoPage)
      pages_[static_cast<std::size_t>(page.parent)].children.push_back(static_cast<int>(i));
  }
}

void Site::sort_children(const std::vector<Page>& pages) {
  std::vector<std::pair<int, std::string>> keys;  // the author's order, then the name
  keys.reserve(pages.size());
  for (const Page& page : pages) {
    keys.emplace_back(page.front_matter.order.value_or(std::numeric_limits<int>::max()),
                      natural_order_key(name_of(page)));
  }
  for (SitePage& page : pages_) {
    std::erase_if(page.children, [&](PageIndex child) { return !this->page(child).in_navigation; });
    std::ranges::stable_sort(page.children, [&](PageIndex a, PageIndex b) {
      return keys[static_cast<std::size_t>(a)] < keys[static_cast<std::size_t>(b)];
    });
  }
}

// Previous and next follow the navigation from top to bottom. Deep folders are few, so recursion is safe.
void Site::walk(PageIndex index, PageIndex& before) {
  SitePage& page = pages_[static_cast<std::size_t>(index)];
  page.previous = before;
  if (before != kNoPage) pages_[static_cast<std::size_t>(before)].next = index;
  before = index;
  for (PageIndex child : page.children) walk(child, before);
}

PageIndex Site::page_with_output(std::string_view output) const {
  auto found = by_output_.find(std::string(output));
  return found == by_output_.end() ? kNoPage : found->second;
}

PageIndex Site::page_with_path(std::string_view path) const {
  auto found = by_path_.find(std::string(path));
  return found == by_path_.end() ? kNoPage : found->second;
}

const std::vector<PageIndex>& Site::pages_of_pattern(std::string_view path) const {
  static const std::vector<PageIndex> kNone;
  auto found = by_pattern_.find(std::string(path));
  return found == by_pattern_.end() ? kNone : found->second;
}

const SiteFile* Site::file_with_output(std::string_view output) const {
  auto found = files_by_output_.find(std::string(output));
  return found == files_by_output_.end() ? nullptr : &files_[found->second];
}

const SiteFile* Site::file_with_path(std::string_view path) const {
  auto found = files_by_path_.find(std::string(path));
  return found == files_by_path_.end() ? nullptr : &files_[found->second];
}

std::string_view Site::path_of(std::string_view source) const {
  if (source.starts_with(base_)) source.remove_prefix(base_.size());
  return source;
}

std::string Site::folder_of_language(std::string_view language) const {
  return language == language_ ? std::string() : std::string(language) + "/";
}

PageIndex Site::start_page(std::string_view language) const {
  return page_with_output(folder_of_language(language) + "index.html");
}

PageIndex Site::accessibility_statement(std::string_view language) const {
  PageIndex found = kNoPage;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (pages_[i].type != kAccessibilityType) continue;
    if (pages_[i].language == language) return static_cast<PageIndex>(i);
    if (pages_[i].language == language_) found = static_cast<PageIndex>(i);
  }
  return found;
}

PageIndex Site::page_list(std::string_view language) const {
  return page_with_output(folder_of_language(language) + kPageListName);
}

std::vector<PageIndex> Site::ancestors(PageIndex index) const {
  std::vector<PageIndex> found;
  for (PageIndex above = page(index).parent; above != kNoPage; above = page(above).parent)
    found.push_back(above);
  std::ranges::reverse(found);
  return found;
}

std::string relative_path(std::string_view from_output, std::string_view to_output) {
  std::string_view from = folder_of(from_output);
  std::size_t common = 0;  // folders that both lie in
  for (std::size_t i = 0; i < from.size() && i < to_output.size() && from[i] == to_output[i]; ++i) {
    if (from[i] == '/') common = i + 1;
  }
  return path_to_root(from.substr(common)).append(to_output.substr(common));
}

std::string path_from(std::string_view from_output, std::string_view relative) {
  std::string_view folder = folder_of(from_output);
  while (relative.starts_with("../") || relative.starts_with("./")) {
    bool up = relative.starts_with("../");
    if (up && !folder.empty()) folder = folder_of(folder.substr(0, folder.size() - 1));
    relative.remove_prefix(up ? 3 : 2);
  }
  return std::string(folder).append(relative);
}

std::string path_to_root(std::string_view output) {
  std::string out;
  for (char c : output) {
    if (c == '/') out += "../";
  }
  return out;
}

}  // namespace underlag
