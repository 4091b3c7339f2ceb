#pragma once
// The menus of the pages. Pages of one folder share one menu: it is built once for every folder, not for
// every page.

#include <memory>
#include <vector>

#include "documents/site.hpp"
#include "templating/value.hpp"

namespace underlag {

/// Menu items are {url, title, open, children}, addresses from the site's root. Which item is the page itself
/// is for the template to see, so that the items can be shared.
class Navigation {
 public:
  explicit Navigation(const Site& site);

  /// The menu of a page: the top of the site, opened down to the page and its children.
  /// In a folder with very many pages only the page's neighbours are listed.
  Value menu_for(PageIndex page) const;

  /// The way down from the start page: a list of {url, title}.
  Value breadcrumbs_for(PageIndex page) const;

  /// {url, title}, or null for no page.
  Value link_to(PageIndex page) const;
  /// To the page's translation (`is_translation`), else to the start page of the other language; null when
  /// there is neither.
  Value other_language_of(PageIndex page) const;

 private:
  struct Opened {
    PageIndex at = kNoPage;      ///< The page whose children are shown.
    PageIndex around = kNoPage;  ///< With very many of them: the one in the middle.
  };
  PageIndex folder_of(PageIndex page) const;
  Value build(const Opened& opened, const std::string& language) const;
  Value item(PageIndex page, const std::vector<PageIndex>& open, const Opened& opened) const;

  const Site& site_;
  std::vector<Value> menus_;  ///< By the page whose children are open; null where every page needs its own.
};

}  // namespace underlag
