#include "publish/link_check.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "diagnostics/counted.hpp"
#include "diagnostics/messages/publish.hpp"
#include "publish/html_scan.hpp"
#include "publish/link_target.hpp"
#include "templating/escape.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

// Suggestions compare with every output; beyond this many broken links nobody reads them.
constexpr int kMostSuggestions = 50;

std::uint64_t hash_of(std::string_view a, std::string_view b) {
  return std::hash<std::string_view>()(a) * 0x9E3779B97F4A7C15U + std::hash<std::string_view>()(b);
}

std::string_view folder_of(std::string_view path) {
  std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

/// Line numbers of places in a page. Asked mostly for later and later places, so it counts on from the last
/// one.
class LineCounter {
 public:
  explicit LineCounter(std::string_view page) : page_(page) {}

  int line_at(const char* position) {
    const auto wanted = static_cast<std::size_t>(position - page_.data());
    if (wanted < counted_) *this = LineCounter(page_);
    for (std::size_t end = page_.find('\n', counted_); end < wanted; end = page_.find('\n', counted_)) {
      counted_ = end + 1;
      ++line_;
    }
    return line_;
  }

 private:
  std::string_view page_;
  std::size_t counted_ = 0;  // Where the line begins.
  int line_ = 1;
};

bool is_page(std::string_view path) {
  return path.ends_with(".html") || path.ends_with(".svg");
}

}  // namespace

void LinkTable::add(const std::string& path, std::string_view bytes, const FinishedPage& page,
                    Diagnostics& diagnostics) {
  if (is_page(path)) add_page(path, bytes, page, diagnostics);
  if (path.ends_with(".css")) add_css(path, bytes);
}

LinkTable::Link& LinkTable::note(const std::string& page, std::string_view target, int line) {
  std::string_view scope = target.starts_with('#') ? std::string_view(page) : folder_of(page);
  auto [entry, is_new] = links_.try_emplace(hash_of(scope, target));
  if (is_new) entry->second = {page, std::string(target), line, 0, {}};
  return entry->second;
}

void LinkTable::add_page(const std::string& path, std::string_view bytes, const FinishedPage& page,
                         Diagnostics& diagnostics) {
  std::vector<std::string_view> ids = page.ids;
  std::ranges::sort(ids);
  LineCounter lines(bytes);
  for (std::size_t i = 1; i < ids.size(); ++i) {
    bool is_second = ids[i] == ids[i - 1] && (i == 1 || ids[i] != ids[i - 2]);
    if (!is_second) continue;
    int line = lines.line_at(std::max(ids[i].data(), ids[i - 1].data()));
    diagnostics.add(messages::id_twice, {shown_output_ + "/" + path, line, 0, ""}, {std::string(ids[i])});
  }
  for (std::string_view id : ids) anchors_.push_back(hash_of(path, decoded(id)));
  for (std::string_view target : page.links) {
    // Most links of all lead to headings of their own page: looked up here, and kept only when none is there.
    const bool is_found_here = target.starts_with('#') && std::ranges::binary_search(ids, target.substr(1));
    // A value that may not be a link was told where the template has it.
    if (is_found_here || target == kInvalidLink || is_external(target, base_url_)) continue;
    Link& link = note(path, target, 0);
    if (link.pages++ == 0) link.line = lines.line_at(target.data());
  }
}

void LinkTable::add_css(const std::string& path, std::string_view css) {
  LineCounter lines(css);
  for (std::size_t at = css.find("url("); at != std::string_view::npos; at = css.find("url(", at + 4)) {
    std::string_view target = css.substr(at + 4, css.find(')', at) - at - 4);
    while (!target.empty() && (target.front() == '"' || target.front() == '\'' || target.front() == ' ')) {
      target.remove_prefix(1);
    }
    while (!target.empty() && (target.back() == '"' || target.back() == '\'' || target.back() == ' ')) {
      target.remove_suffix(1);
    }
    if (target.starts_with('#') || is_external(target, base_url_)) continue;
    ++note(path, target, lines.line_at(css.data() + at)).pages;
  }
}

void LinkTable::add_use(LinkUse use) {
  if (is_external(use.target, base_url_)) return;
  note(use.from_page, use.target, 0).uses.push_back(uses_.size());
  uses_.push_back(std::move(use));
}

bool LinkTable::has_anchor(const std::string& page, std::string_view anchor) const {
  return std::ranges::binary_search(anchors_, hash_of(page, anchor));
}

LinkTable::Problem LinkTable::find_portability_problem(const Link& link) const {
  // 404.html is shown for any address, so its links cannot be relative to the page.
  if (!link.target.starts_with('/') || link.page.ends_with("/404.html")) return {};
  return {&messages::link_not_portable,
          {link.target, relative_link(link.page, "site/" + std::string(link.target.substr(1)))}};
}

LinkTable::Problem LinkTable::find_problem(const Link& link, const std::vector<std::string>& outputs) const {
  if (Problem problem = find_portability_problem(link); problem.message != nullptr) return problem;
  LinkTarget target = resolve_link(link.page, link.target, base_url_);
  if (missed_.contains(target.path)) return {};
  if (!std::ranges::binary_search(outputs, target.path)) {
    return {&messages::link_target_missing,
            {link.target, target.path.empty() ? link.target : target.path, ""}};
  }
  if (link.page.starts_with("site/") && !target.path.starts_with("site/")) {
    return {&messages::link_leaves_site, {link.target, target.path}};
  }
  bool needs_anchor = is_page(target.path) && !target.anchor.empty() && target.anchor != "top";
  if (needs_anchor && !has_anchor(target.path, target.anchor)) {
    return {&messages::link_anchor_missing, {link.target, target.path, target.anchor}};
  }
  return {};
}

void LinkTable::check(const std::vector<std::string>& sorted_outputs,
                      const std::function<std::string(const Place&)>& source_line, Diagnostics& diagnostics) {
  std::ranges::sort(anchors_);
  // In the order of pages and targets, whatever order the hash table has.
  std::map<std::pair<std::string_view, std::string_view>, std::pair<const Link*, Problem>> broken;
  for (const auto& [hash, link] : links_) {
    Problem problem = find_problem(link, sorted_outputs);
    if (problem.message != nullptr) broken[{link.page, link.target}] = {&link, std::move(problem)};
  }
  int suggestions = 0;
  for (auto& [key, found] : broken) {
    auto& [link, problem] = found;
    if (problem.message == &messages::link_target_missing && ++suggestions <= kMostSuggestions) {
      std::string nearest = nearest_output(problem.arguments[1], sorted_outputs);
      if (!nearest.empty()) problem.arguments[2] = relative_link(link->page, nearest);
    }
    for (std::size_t use : link->uses) {
      Diagnostic& added = diagnostics.add(*problem.message, uses_[use].place, problem.arguments);
      if (source_line) added.excerpt = {source_line(uses_[use].place), uses_[use].length};
    }
    if (!link->uses.empty()) continue;
    Place place{shown_output_ + "/" + link->page, link->line, 0, ""};
    diagnostics.add(*problem.message, place, problem.arguments);
    if (link->pages < 2) continue;
    diagnostics.add(messages::same_on_more_pages, place,
                    {link->target, counted(link->pages - 1, messages::count_of_other_pages)});
  }
}

}  // namespace underlag
