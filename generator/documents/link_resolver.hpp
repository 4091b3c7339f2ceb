#pragma once
// Where a link leads: what the author wrote (`dag-1.md`, `/kurs/`, `#tab-figur1`) into a path relative to the
// page, or a diagnostic with the nearest page or anchor.

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "documents/site.hpp"
#include "text/line_index.hpp"

namespace underlag {

/// Where a link stands.
struct LinkPlace {
  std::string source;        ///< File with the link; relative links start from its folder.
  std::string_view text;     ///< Of that file, for excerpts.
  PageIndex page = kNoPage;  ///< The page that it becomes part of.
};

struct ResolvedLink {
  std::string target;              ///< For `href`, not yet escaped.
  std::string label;               ///< What an empty link says: a title, "Tabell 2".
  const SiteFile* file = nullptr;  ///< When it leads to a document.
};

class LinkResolver {
 public:
  /// `page` is the page whose links are resolved; it decides which page of a `for_each` a link leads to.
  LinkResolver(const Site& site, const Page& page, Diagnostics& diagnostics)
      : site_(site), page_(page), diagnostics_(diagnostics) {}

  /// None after a problem, which is reported on `line` of the place.
  std::optional<ResolvedLink> resolve(const std::string& target, const LinkPlace& place, int line);

  /// The address of a picture, which must be a file of the site.
  std::optional<std::string> resolve_image(const std::string& source, const LinkPlace& place, int line);

  /// The pages that a block `pages` lists: of a page made for rows, only those of the same rows.
  std::optional<std::vector<PageIndex>> resolve_page_list(const std::string& of, const LinkPlace& place,
                                                          int line);

  /// Reports at `found`, which stands on the line as the author wrote it.
  void report(const Message& message, const LinkPlace& place, int line, std::string_view found,
              std::vector<std::string> arguments);

 private:
  PageIndex find_page(std::string_view path, const LinkPlace& place) const;
  std::vector<PageIndex> pages_of_same_rows(std::string_view pattern) const;
  bool shares_rows(const SitePage& target) const;
  std::optional<ResolvedLink> resolve_anchor(PageIndex page, const std::string& anchor,
                                             const std::string& target, const LinkPlace& place, int line);
  std::string nearest_target(const std::string& path, const LinkPlace& place) const;
  std::string written_path(std::string_view path, const LinkPlace& place) const;

  const Site& site_;
  const Page& page_;
  Diagnostics& diagnostics_;
  std::string_view indexed_;  ///< The text that `lines_` is of.
  LineIndex lines_{{}};
};

}  // namespace underlag
