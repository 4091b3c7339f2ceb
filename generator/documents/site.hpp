#pragma once
// All pages together: which exist, which lies under which, and which comes before and after. Built once, then
// only read, by any number of threads.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/page.hpp"
#include "model/settings.hpp"

namespace underlag {

using PageIndex = int;
inline constexpr PageIndex kNoPage = -1;

/// The list of all pages, in the folder of its language.
inline constexpr const char* kPageListName = "sidor.html";

/// What a web server shows for an address that leads nowhere.
inline constexpr const char* kMissingPageName = "404.html";

/// A heading or a numbered table or chart that links can point at.
struct Anchor {
  std::string id;
  std::string label;  ///< "Tabell 2", or the heading's words.
};

/// What the site knows of a page. The page itself may be gone by then: composing moves its body on.
struct SitePage {
  std::string source;
  std::string output;
  std::string title;
  std::string navigation_title;  ///< The title when nothing shorter is given.
  std::string description;
  std::string language;
  std::string type;     ///< As in the front matter.
  std::string pattern;  ///< Source of the page with `for_each` that it was made by.
  std::string row_key;
  std::string dataset;     ///< Of `for_each`.
  std::string key_column;  ///< Column id whose text is `row_key`.
  bool in_navigation = true;
  bool is_index = false;
  PageIndex parent = kNoPage;       ///< The start page of its folder, or of one above.
  std::vector<PageIndex> children;  ///< In the order of the navigation.
  PageIndex previous = kNoPage;
  PageIndex next = kNoPage;
  PageIndex translation = kNoPage;  ///< The same page in the other language.
  std::vector<Anchor> anchors;
};

/// A file beside the pages that links may lead to.
struct SiteFile {
  std::string source;      ///< `content/bilder/Karta.png`; empty for documents that the build makes.
  std::string output;      ///< `bilder/karta.png`
  std::uint64_t size = 0;  ///< In bytes; 0 = not known yet, and not written in links.
};

class Site {
 public:
  /// `pages` in any order; equal orders give equal sites.
  Site(const Settings& settings, const std::vector<Page>& pages, std::vector<SiteFile> files);

  const std::vector<SitePage>& pages() const { return pages_; }
  const SitePage& page(PageIndex index) const { return pages_[static_cast<std::size_t>(index)]; }
  const std::vector<SiteFile>& files() const { return files_; }
  /// "sv" or "en"
  const std::string& language() const { return language_; }

  /// kNoPage when there is none.
  PageIndex page_with_output(std::string_view output) const;
  /// A page by its file relative to the folder of the pages (`kurs/dag-1.md`).
  PageIndex page_with_path(std::string_view path) const;
  /// The pages made by a page with `for_each`, in the order of the data; empty when there is no such page.
  const std::vector<PageIndex>& pages_of_pattern(std::string_view path) const;
  const SiteFile* file_with_output(std::string_view output) const;
  const SiteFile* file_with_path(std::string_view path) const;

  /// A source without the folder of the pages: `content/kurs/a.md` → `kurs/a.md`.
  std::string_view path_of(std::string_view source) const;

  /// The start page of a language; kNoPage when nobody wrote one.
  PageIndex start_page(std::string_view language) const;
  /// The accessibility statement in a language, else in the site's; kNoPage when there is none.
  PageIndex accessibility_statement(std::string_view language) const;
  /// The list of all pages in a language; kNoPage when the menu shows them all.
  PageIndex page_list(std::string_view language) const;
  /// From the start page down to the page's own parent.
  std::vector<PageIndex> ancestors(PageIndex index) const;

 private:
  void add_pages(const std::vector<Page>& pages);
  std::string folder_of_language(std::string_view language) const;
  void find_translations();
  void find_parents();
  void sort_children(const std::vector<Page>& pages);
  void walk(PageIndex index, PageIndex& before);

  std::string language_;
  std::string base_;  ///< `content/` or nothing.
  std::vector<SitePage> pages_;
  std::vector<SiteFile> files_;
  std::unordered_map<std::string, PageIndex> by_output_;
  std::unordered_map<std::string, PageIndex> by_path_;
  std::unordered_map<std::string, std::vector<PageIndex>> by_pattern_;
  std::unordered_map<std::string, std::size_t> files_by_output_;
  std::unordered_map<std::string, std::size_t> files_by_path_;
};

/// The way from one page to another file of the site: `kurs/dag-1.html` → `index.html` is `../index.html`.
std::string relative_path(std::string_view from_output, std::string_view to_output);

/// Where such a way leads: `kurs/dag-1.html` and `../index.html` are `index.html`. Never above the site's
/// root.
std::string path_from(std::string_view from_output, std::string_view relative);

/// `../` for every folder that the page lies in.
std::string path_to_root(std::string_view output);

}  // namespace underlag
