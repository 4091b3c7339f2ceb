#include "documents/made_pages.hpp"

#include <algorithm>

#include "documents/page_words.hpp"
#include "documents/site.hpp"

namespace underlag {

namespace {

// Its words are those of `name` in the catalogue.
Page made_page(std::string output, Language language, const std::string& name) {
  Page page;
  page.source = "underlag.yaml";
  page.output = std::move(output);
  page.front_matter.title = page_word(name, language);
  page.front_matter.description = page_word(name + "_description", language);
  page.front_matter.language = language == Language::en ? "en" : "sv";
  page.front_matter.in_navigation = false;
  return page;
}

bool has_output(const std::vector<Page>& pages, std::string_view output) {
  return std::ranges::any_of(pages, [&](const Page& page) { return page.output == output; });
}

}  // namespace

std::vector<Page> make_statement_page(const Settings& settings, std::vector<Page>& written) {
  const std::string output = settings.language == Language::en ? "accessibility.html" : "tillganglighet.html";
  for (Page& page : written) {
    if (page.output == output) page.front_matter.type = kAccessibilityType;
    if (page.front_matter.type == kAccessibilityType) return {};
  }
  if (!settings.accessibility.is_given) return {};
  Page page = made_page(output, settings.language, "statement");
  page.front_matter.type = kAccessibilityType;
  return {std::move(page)};
}

std::vector<Page> make_missing_page(const Settings& settings, const std::vector<Page>& written) {
  if (settings.base_url.empty() || has_output(written, kMissingPageName)) return {};
  return {made_page(kMissingPageName, settings.language, "missing_page")};
}

std::vector<Page> make_page_lists(const Settings& settings, const std::vector<Page>& written) {
  std::vector<Page> made;
  for (Language language : {Language::sv, Language::en}) {
    const std::string folder =
        language == settings.language ? "" : (language == Language::en ? "en/" : "sv/");
    const std::string output = folder + kPageListName;
    const bool has_folders = std::ranges::any_of(written, [&](const Page& page) {
      const bool is_english = page.front_matter.language == "en";
      return is_english == (language == Language::en) && page.front_matter.in_navigation &&
             page.output.find('/', folder.size()) != std::string::npos;
    });
    if (!has_folders || !has_output(written, folder + "index.html") || has_output(written, output)) continue;
    Page& page = made.emplace_back(made_page(output, language, "all_pages"));
    page.body.push_back({PageList{"/", true}, 0, {}});
  }
  return made;
}

}  // namespace underlag
