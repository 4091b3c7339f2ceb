#pragma once
// Every link inside the site must lead somewhere: the file is among the outputs and the anchor in that file.
// Keeps each different link once and the pages' ids as hashes, never pages.

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "publish/finished_page.hpp"

namespace underlag {

/// A link as its author wrote it. `target` is what stands in the page: relative to the page, `../x.html#del`.
struct LinkUse {
  std::string from_page;  ///< Output path of the page, `site/dagar/dag-1.html`.
  std::string target;
  Place place;     ///< In the source.
  int length = 1;  ///< Characters to mark from the place's column.
};

class LinkTable {
 public:
  /// `base_url`: links that start with it lead into `site/`. `shown_output` stands before output paths in
  /// messages.
  LinkTable(std::string base_url, std::string shown_output)
      : base_url_(std::move(base_url)), shown_output_(std::move(shown_output)) {}

  /// Notes the links and ids of an output; ids that stand twice are reported at once. `page` was read from
  /// `bytes`; other formats than pages (HTML, SVG) and style sheets have no links.
  void add(const std::string& path, std::string_view bytes, const FinishedPage& page,
           Diagnostics& diagnostics);

  /// A page that will not be there, for a reason that was told: links to it are right.
  void add_missed(std::string path) { missed_.insert(std::move(path)); }

  void add_use(LinkUse use);

  /// Reports every link that leads nowhere: at its place in the source when one was given, otherwise once at
  /// the first page that has it. `source_line` gives the text of a source line for the excerpt, and may be
  /// empty.
  void check(const std::vector<std::string>& sorted_outputs,
             const std::function<std::string(const Place&)>& source_line, Diagnostics& diagnostics);

 private:
  struct Link {
    std::string page;  // The first page that has it.
    std::string target;
    int line = 0;
    int pages = 0;
    std::vector<std::size_t> uses;  // Into uses_.
  };
  struct Problem {
    const Message* message = nullptr;
    std::vector<std::string> arguments;
  };

  void add_page(const std::string& path, std::string_view bytes, const FinishedPage& page,
                Diagnostics& diagnostics);
  void add_css(const std::string& path, std::string_view css);
  Link& note(const std::string& page, std::string_view target, int line);
  Problem find_problem(const Link& link, const std::vector<std::string>& outputs) const;
  Problem find_portability_problem(const Link& link) const;
  bool has_anchor(const std::string& page, std::string_view anchor) const;

  std::string base_url_;
  std::string shown_output_;
  std::unordered_map<std::uint64_t, Link> links_;  // By folder of the page and target.
  std::vector<std::uint64_t> anchors_;             // Hashes of page and id; sorted in `check`.
  std::vector<LinkUse> uses_;
  std::set<std::string, std::less<>> missed_;
};

}  // namespace underlag
