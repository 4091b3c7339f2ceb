#include "documents/link_resolver.hpp"

#include <algorithm>

#include "diagnostics/messages/links.hpp"
#include "model/cell_text.hpp"
#include "text/percent_decoding.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

std::string_view folder_of(std::string_view path) {
  std::size_t slash = path.rfind('/');
  return slash == path.npos ? "" : path.substr(0, slash + 1);
}

// "https" of `https://…`; empty for paths.
std::string scheme_of(std::string_view target) {
  std::size_t colon = target.find_first_of(":/?#");
  if (colon == target.npos || target[colon] != ':') return {};
  std::string scheme(target.substr(0, colon));
  for (char& c : scheme) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return scheme;
}

// `kurs/` + `../om.md` → `om.md`; none when it climbs out of the site.
std::optional<std::string> joined(std::string_view folder, std::string_view path) {
  if (path.starts_with('/')) {
    folder = {};
    path.remove_prefix(1);
  }
  std::string out(folder);
  while (!path.empty()) {
    std::size_t end = path.find('/');
    std::string_view part = path.substr(0, end == path.npos ? end : end + 1);
    path.remove_prefix(part.size());
    if (part == "../" || part == "..") {
      if (out.empty()) return std::nullopt;
      out.pop_back();
      out.resize(folder_of(out).size());
    } else if (part != "./" && part != "." && part != "/") {
      out += part;
    }
  }
  return out;
}

bool replace_ending(std::string& path, std::string_view ending, std::string_view by) {
  if (!path.ends_with(ending)) return false;
  path.replace(path.size() - ending.size(), ending.size(), by);
  return true;
}

}  // namespace

void LinkResolver::report(const Message& message, const LinkPlace& place, int line, std::string_view found,
                          std::vector<std::string> arguments) {
  if (indexed_.data() != place.text.data()) {
    indexed_ = place.text;
    lines_ = LineIndex(indexed_);
  }
  std::string text(lines_.line(line));
  std::size_t offset = found.empty() ? std::string::npos : text.find(found);
  bool seen = offset != std::string::npos;
  int column = seen ? static_cast<int>(code_point_count(std::string_view(text).substr(0, offset))) + 1 : 0;
  int length = seen ? static_cast<int>(code_point_count(found)) : 1;
  diagnostics_.add(message, {place.source, line, column, ""}, std::move(arguments)).excerpt = {
      std::move(text), length};
}

// `path` is relative to the folder of the pages. Files come first, then addresses.
PageIndex LinkResolver::find_page(std::string_view path, const LinkPlace& place) const {
  const SitePage& here = site_.page(place.page);
  std::string name(path);
  // In a translation, the translation of the target is meant when there is one.
  if (here.language != site_.language() && replace_ending(name, ".md", "." + here.language + ".md")) {
    if (PageIndex translated = site_.page_with_path(name); translated != kNoPage) return translated;
    name = path;
  }
  if (PageIndex page = site_.page_with_path(name); page != kNoPage) return page;
  // A link to a page with `for_each` leads to the one page of the same rows.
  if (auto same = pages_of_same_rows(name); same.size() == 1) return same.front();
  if (name.empty() || name.ends_with('/')) {
    if (PageIndex page = site_.page_with_output(name + "index.html"); page != kNoPage || name.empty())
      return page;
    name.pop_back();
  }
  replace_ending(name, ".md", ".html");
  if (PageIndex page = site_.page_with_output(name); page != kNoPage) return page;
  if (PageIndex page = site_.page_with_output(name + ".html"); page != kNoPage) return page;
  return site_.page_with_output(name + "/index.html");
}

std::vector<PageIndex> LinkResolver::pages_of_same_rows(std::string_view pattern) const {
  std::vector<PageIndex> same = site_.pages_of_pattern(pattern);
  std::erase_if(same, [&](PageIndex index) { return !shares_rows(site_.page(index)); });
  return same;
}

// True for every page unless both are made for rows of one dataset: then one row must be in both.
bool LinkResolver::shares_rows(const SitePage& target) const {
  if (!page_.rows || target.dataset != page_.front_matter.for_each) return true;
  const ProtectedTable& table = *page_.rows->table;
  auto column = std::ranges::find(table.columns(), target.key_column, &ProtectedColumn::id);
  if (column == table.columns().end()) return true;
  auto at = static_cast<std::size_t>(column - table.columns().begin());
  return std::ranges::any_of(page_.rows->rows, [&](std::size_t row) {
    Language language = page_.front_matter.language == "en" ? Language::en : Language::sv;
    return cell_text(table.rows()[row].cells[at], column->style, language) == target.row_key;
  });
}

std::optional<ResolvedLink> LinkResolver::resolve(const std::string& target, const LinkPlace& place,
                                                  int line) {
  std::string scheme = scheme_of(target);
  if (!scheme.empty() || target.starts_with("//")) {
    static constexpr std::string_view kAllowed[] = {"https", "http", "mailto", "tel"};
    if (std::ranges::find(kAllowed, scheme) != std::end(kAllowed)) return ResolvedLink{target, "", nullptr};
    report(messages::forbidden_address, place, line, target, {target});
    return std::nullopt;
  }
  std::size_t end = target.find_first_of("?#");
  std::string written = percent_decoded(std::string_view(target).substr(0, end));
  std::size_t hash = target.find('#');
  std::string anchor =
      hash == std::string::npos ? "" : percent_decoded(std::string_view(target).substr(hash + 1));
  if (written.empty()) return resolve_anchor(place.page, anchor, target, place, line);

  std::optional<std::string> path = joined(folder_of(site_.path_of(place.source)), written);
  if (path) {
    if (PageIndex page = find_page(*path, place); page != kNoPage) {
      return resolve_anchor(page, anchor, target, place, line);
    }
    const SiteFile* file = site_.file_with_path(*path);
    if (file == nullptr) file = site_.file_with_output(*path);
    if (file != nullptr)
      return ResolvedLink{relative_path(site_.page(place.page).output, file->output), "", file};
  }
  report(messages::broken_link, place, line, target, {target, nearest_target(path.value_or(written), place)});
  return std::nullopt;
}

std::optional<ResolvedLink> LinkResolver::resolve_anchor(PageIndex page, const std::string& anchor,
                                                         const std::string& target, const LinkPlace& place,
                                                         int line) {
  const SitePage& there = site_.page(page);
  ResolvedLink link;
  if (page != place.page) link.target = relative_path(site_.page(place.page).output, there.output);
  link.label = there.title;
  if (anchor.empty()) {
    if (page == place.page) link.target = there.output.substr(folder_of(there.output).size());
    return link;
  }
  const auto found = std::ranges::find(there.anchors, anchor, &Anchor::id);
  if (found == there.anchors.end()) {
    std::vector<std::string> ids;
    for (const Anchor& other : there.anchors) ids.push_back(other.id);
    std::string nearest = nearest_word(anchor, ids);
    report(messages::broken_anchor, place, line, target,
           {"#" + anchor, there.source, nearest.empty() ? "" : "#" + nearest});
    return std::nullopt;
  }
  link.target += "#" + anchor;
  link.label = found->label;
  return link;
}

std::optional<std::string> LinkResolver::resolve_image(const std::string& source, const LinkPlace& place,
                                                       int line) {
  if (!scheme_of(source).empty() || source.starts_with("//")) {
    report(messages::image_elsewhere, place, line, source, {source});
    return std::nullopt;
  }
  std::string written = percent_decoded(source);
  std::optional<std::string> path = joined(folder_of(site_.path_of(place.source)), written);
  const SiteFile* file = path ? site_.file_with_path(*path) : nullptr;
  if (file == nullptr && path) file = site_.file_with_output(*path);
  if (file != nullptr) return relative_path(site_.page(place.page).output, file->output);
  std::vector<std::string> names;
  for (const SiteFile& other : site_.files())
    names.push_back(written_path(site_.path_of(other.source), place));
  report(messages::image_missing, place, line, source, {source, nearest_word(written, names)});
  return std::nullopt;
}

std::optional<std::vector<PageIndex>> LinkResolver::resolve_page_list(const std::string& of,
                                                                      const LinkPlace& place, int line) {
  std::optional<std::string> path = joined(folder_of(site_.path_of(place.source)), of);
  if (path) {
    if (!site_.pages_of_pattern(*path).empty()) return pages_of_same_rows(*path);
    PageIndex index = kNoPage;
    if (path->empty()) {
      index = site_.start_page(site_.page(place.page).language);
    } else if (path->ends_with('/')) {
      index = site_.page_with_output(*path + "index.html");
    }
    if (index != kNoPage) return site_.page(index).children;
  }
  report(messages::unknown_page_list, place, line + 1, of, {of, nearest_target(path.value_or(of), place)});
  return std::nullopt;
}

// How the author would have written the path of another page.
std::string LinkResolver::written_path(std::string_view path, const LinkPlace& place) const {
  return relative_path(site_.path_of(place.source), path);
}

std::string LinkResolver::nearest_target(const std::string& path, const LinkPlace& place) const {
  std::vector<std::string> paths;
  for (const SitePage& page : site_.pages()) {
    std::string candidate(page.pattern.empty() ? site_.path_of(page.source) : std::string_view(page.output));
    if (!page.pattern.empty()) replace_ending(candidate, ".html", ".md");
    paths.push_back(std::move(candidate));
  }
  for (const SiteFile& file : site_.files())
    paths.emplace_back(file.source.empty() ? file.output : site_.path_of(file.source));
  std::string nearest = nearest_word(path, paths);
  if (!nearest.empty()) return written_path(nearest, place);
  // The right name in the wrong folder is the other common mistake.
  std::string_view name = std::string_view(path).substr(folder_of(path).size());
  for (const std::string& other : paths) {
    if (!name.empty() && std::string_view(other).substr(folder_of(other).size()) == name)
      return written_path(other, place);
  }
  return {};
}

}  // namespace underlag
