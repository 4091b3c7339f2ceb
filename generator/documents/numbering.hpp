#pragma once
// Which number and which anchor every table and chart of a page gets, and what a link to it says.

#include <string>
#include <vector>

#include "documents/site.hpp"
#include "model/page.hpp"
#include "text/language.hpp"

namespace underlag {

/// For a request that becomes a block: "Tabell 2" is `number` 2 of `is_table`. Values have number 0 and no
/// id.
struct NumberedRequest {
  int number = 0;
  std::string id;  ///< The author's, else `tabell-2` or `figur-3`.
  bool is_table = false;
};

/// One for every request of the page, in the same order.
std::vector<NumberedRequest> number_requests(const Page& page);

/// "Tabell 2", "Figur 3", in the language of the page.
std::string label_of(const NumberedRequest& request, Language language);

/// Everything on the page that a link can point at, in the order of the page: headings, then tables and
/// charts.
std::vector<Anchor> anchors_of(const Page& page, Language language);

}  // namespace underlag
