#pragma once
// The pages of a project folder: settings, Markdown read in parallel, and which output each file becomes.
// Data sets, forms and templates have loaders of their own.

#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "model/page.hpp"
#include "model/settings.hpp"
#include "sources/settings_loader.hpp"

namespace underlag {

struct LoadOptions {
  SettingsOverrides settings;
  bool drafts = false;  ///< Pages with `draft: true` too.
  int threads = 1;      ///< The result is the same for any number.
};

/// A file that is published as it is: pictures and documents beside the pages.
struct StaticFile {
  std::string source;  ///< `content/bilder/Karta över Farsta.png`
  std::string output;  ///< `bilder/karta-over-farsta.png`
};

/// A page with `for_each`, before the data has said how many pages it becomes.
struct RowPattern {
  Page page;
  Request rows;             ///< Asks for the rows: a table of every column.
  std::vector<Page> texts;  ///< Markdown of single rows (`row_texts`), by file name.
};

struct Project {
  Settings settings;
  std::vector<Page> pages;  ///< Sorted by source.
  std::vector<RowPattern> row_patterns;
  std::vector<StaticFile> static_files;
};

/// Reads `underlag.yaml` and everything in `content/`, or, in a folder without both, the folder's own
/// Markdown and pictures. All problems are reported; broken pages are still in the result, so that links to
/// them are not reported as well.
Project load_project(const FileTree& folder, const LoadOptions& options, Diagnostics& diagnostics);

/// True for a folder with neither settings nor pages in content/: its own Markdown is the site.
bool is_plain_folder(const FileTree& folder);

/// What is read from a plain folder: Markdown, pictures and PDF files outside output/.
bool belongs_to_plain_folder(std::string_view path);

/// `kurs/Dag 1.md` → `kurs/dag-1.html`, `kurs/sida.en.md` → `en/kurs/sida.html`. `path` is relative to the
/// folder of the pages, `language` the page's own when it differs from the site's, else empty.
std::string output_of_page(std::string_view path, std::string_view language);

}  // namespace underlag
