#pragma once
// Pages that nobody wrote but every site needs: its accessibility statement and the list of all its pages.

#include <vector>

#include "model/page.hpp"
#include "model/settings.hpp"

namespace underlag {

/// The statement, when the settings have one. A written page of `type: accessibility`, or at its address, is
/// the statement's own page and gets that type; then none is made.
std::vector<Page> make_statement_page(const Settings& settings, std::vector<Page>& written);

/// The page that a web server shows for an address that leads nowhere (404.html). Only a project that says
/// where its site lies gets one: the page is shown in every folder, so its links must be whole.
std::vector<Page> make_missing_page(const Settings& settings, const std::vector<Page>& written);

/// The list of all pages, in every language whose pages lie in folders, so that its menu never shows them all
/// at once. A written page at its address (`sidor.md`) stands in for it.
std::vector<Page> make_page_lists(const Settings& settings, const std::vector<Page>& written);

}  // namespace underlag
