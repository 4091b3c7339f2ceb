#pragma once
// Where a link leads: from the page it stands on to the path of an output. Plain text work, no tables.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

struct LinkTarget {
  std::string path;    ///< Output path; empty when the link goes above the output folder.
  std::string anchor;  ///< Without '#', percent signs decoded.
};

/// True for links this build does not answer for: another scheme or host, and empty links.
/// Addresses that start with `base_url` are ours.
bool is_external(std::string_view target, std::string_view base_url);

/// `target` as it stands on `page`; the query is left out. `/x` and `base_url` lead into `site/`, and an
/// address of ours that ends in a slash to the `index.html` there.
LinkTarget resolve_link(std::string_view page, std::string_view target, std::string_view base_url);

/// The link to write on `page` so that it leads to the output `path`.
std::string relative_link(std::string_view page, std::string_view path);

/// Calls `visit` for each address in the value of a `srcset` attribute.
void for_each_in_srcset(std::string_view value, const std::function<void(std::string_view)>& visit);

/// The output whose path is nearest to `path`: the index of a folder, another ending, or a misspelling. Empty
/// = none.
std::string nearest_output(const std::string& path, const std::vector<std::string>& sorted_outputs);

}  // namespace underlag
