#include "publish/link_target.hpp"

#include <algorithm>

#include "publish/html_scan.hpp"
#include "text/percent_decoding.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

// `https:`, `mailto:`, `data:` … A colon in a later part of a path is no scheme.
bool has_scheme(std::string_view target) {
  std::size_t colon = target.find_first_of(":/?#");
  return colon != std::string_view::npos && target[colon] == ':';
}

bool is_ours(std::string_view target, std::string_view base_url) {
  return !base_url.empty() && target.starts_with(base_url);
}

// `https://example.se/kurs/` → `/kurs/`
std::string_view path_of(std::string_view base_url) {
  const std::size_t host = base_url.find("//");
  const std::size_t path = host == std::string_view::npos ? host : base_url.find('/', host + 2);
  return path == std::string_view::npos ? std::string_view("/") : base_url.substr(path);
}

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0;; ++start) {
    std::size_t slash = path.find('/', start);
    parts.push_back(path.substr(start, slash - start));
    if (slash == std::string_view::npos) return parts;
    start = slash;
  }
}

// `folder` and `path` put together, with `.` and `..` worked out; empty when it leads above the top.
std::string join(std::string_view folder, std::string_view path) {
  std::vector<std::string_view> kept;
  if (!folder.empty()) kept = parts_of(folder);
  for (std::string_view part : parts_of(path)) {
    if (part == ".") continue;
    if (part != "..") {
      kept.push_back(part);
    } else if (kept.empty()) {
      return {};
    } else {
      kept.pop_back();
    }
  }
  std::string out;
  for (std::string_view part : kept) {
    if (!out.empty()) out += '/';
    out += part;
  }
  return out;
}

}  // namespace

bool is_external(std::string_view target, std::string_view base_url) {
  if (target.empty()) return true;
  if (is_ours(target, base_url)) return false;
  return target.starts_with("//") || has_scheme(target);
}

LinkTarget resolve_link(std::string_view page, std::string_view written, std::string_view base_url) {
  std::string plain = decoded(written);
  std::string_view target = plain;
  bool is_whole_address = is_ours(target, base_url);
  if (is_whole_address) target.remove_prefix(base_url.size());
  LinkTarget result;
  std::size_t hash = target.find('#');
  if (hash != std::string_view::npos) result.anchor = percent_decoded(target.substr(hash + 1));
  std::string path = percent_decoded(target.substr(0, std::min(hash, target.find('?'))));
  if (is_whole_address || path.starts_with('/')) {
    std::string_view rest = path;
    if (!is_whole_address && rest.starts_with(path_of(base_url)))
      rest.remove_prefix(path_of(base_url).size());
    while (rest.starts_with('/')) rest.remove_prefix(1);
    result.path = join("site", rest);
    if (rest.empty() || rest.ends_with('/')) result.path = join("site", std::string(rest) + "index.html");
    return result;
  }
  std::size_t slash = page.rfind('/');
  std::string_view folder = slash == std::string_view::npos ? std::string_view() : page.substr(0, slash);
  result.path = path.empty() ? std::string(page) : join(folder, path);
  return result;
}

std::string relative_link(std::string_view page, std::string_view path) {
  std::vector<std::string_view> from = parts_of(page);
  std::vector<std::string_view> to = parts_of(path);
  std::size_t shared = 0;
  while (shared + 1 < from.size() && shared + 1 < to.size() && from[shared] == to[shared]) ++shared;
  std::string out;
  for (std::size_t i = shared + 1; i < from.size(); ++i) out += "../";
  for (std::size_t i = shared; i < to.size(); ++i) {
    out += to[i];
    if (i + 1 < to.size()) out += '/';
  }
  return out;
}

void for_each_in_srcset(std::string_view value, const std::function<void(std::string_view)>& visit) {
  while (!value.empty()) {
    std::size_t begin = value.find_first_not_of(" \n\t,");
    if (begin == std::string_view::npos) return;
    std::size_t end = std::min(value.find_first_of(" \n\t,", begin), value.size());
    visit(value.substr(begin, end - begin));
    value.remove_prefix(std::min(value.find(',', end), value.size()));
  }
}

std::string nearest_output(const std::string& path, const std::vector<std::string>& sorted_outputs) {
  std::string folder = path.ends_with('/') ? path : path + "/";
  for (const std::string& guess : {folder + "index.html", path + ".html"}) {
    if (std::ranges::binary_search(sorted_outputs, guess)) return guess;
  }
  // A file that was moved keeps its name; a misspelt one keeps its folder.
  std::string name = path.substr(path.rfind('/') + 1);
  auto moved = std::ranges::find_if(sorted_outputs, [&](const std::string& output) {
    return !name.empty() && output.ends_with("/" + name);
  });
  return moved != sorted_outputs.end() ? *moved : nearest_word(path, sorted_outputs);
}

}  // namespace underlag
