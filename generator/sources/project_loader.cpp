#include "sources/project_loader.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

#include "diagnostics/messages/markdown.hpp"
#include "diagnostics/messages/sources.hpp"
#include "sources/expression_parser.hpp"
#include "sources/page_reader.hpp"
#include "text/slug.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

struct Part {
  std::string_view folder;  ///< With its final '/', or empty.
  std::string_view stem;
  std::string_view extension;  ///< Without its dot.
};

Part parts_of(std::string_view path) {
  std::size_t slash = path.rfind('/');
  std::string_view folder = slash == path.npos ? "" : path.substr(0, slash + 1);
  std::string_view name = path.substr(folder.size());
  std::size_t dot = name.rfind('.');
  if (dot == name.npos || dot == 0) return {folder, name, {}};
  return {folder, name.substr(0, dot), name.substr(dot + 1)};
}

std::string slug_or(std::string_view text, std::string_view otherwise) {
  std::string name = slug(text);
  return name.empty() ? std::string(otherwise) : name;
}

std::string slugged_folder(std::string_view folder) {
  std::string out;
  while (!folder.empty()) {
    std::size_t end = folder.find('/');
    out += slug_or(folder.substr(0, end), "mapp") + "/";
    folder.remove_prefix(end + 1);
  }
  return out;
}

// `sida.en` → "en".
std::string_view language_suffix(std::string_view stem) {
  for (std::string_view language : {"sv", "en"}) {
    if (stem.size() > 3 && stem.ends_with(language) && stem[stem.size() - 3] == '.') return language;
  }
  return {};
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

std::string output_of_static_file(std::string_view path) {
  Part part = parts_of(path);
  std::string extension = lower_ascii(part.extension);
  return slugged_folder(part.folder) + slug_or(part.stem, "fil") + (extension.empty() ? "" : "." + extension);
}

bool is_markdown(std::string_view path) {
  const std::string extension = lower_ascii(parts_of(path).extension);
  return extension == "md" || extension == "markdown";
}

bool is_picture_or_document(std::string_view path) {
  static constexpr std::string_view kKinds[] = {"png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "pdf"};
  return std::ranges::find(kKinds, lower_ascii(parts_of(path).extension)) != std::end(kKinds);
}

class ProjectLoader {
 public:
  ProjectLoader(const FileTree& folder, const LoadOptions& options, Diagnostics& diagnostics)
      : folder_(folder), options_(options), diagnostics_(diagnostics) {}

  Project load() {
    project_.settings = load_settings(folder_, options_.settings, diagnostics_);
    std::vector<std::string> sources = list_files();
    std::vector<Page> pages = read_pages(sources);
    std::erase_if(pages, [&](const Page& page) { return page.front_matter.draft && !options_.drafts; });
    for (Page& page : pages) place(page);
    check_outputs(pages);
    share_out(std::move(pages));
    add_start_page();
    name_site();
    return std::move(project_);
  }

 private:
  // The sources of pages; other files are noted as static.
  std::vector<std::string> list_files() {
    std::vector<std::string> files = folder_.list("content");
    const bool plain = files.empty() && is_plain_folder(folder_);
    base_ = plain ? "" : "content/";
    if (plain) {
      files = folder_.list("");
      std::erase_if(files, [](const std::string& path) { return !belongs_to_plain_folder(path); });
    }
    std::vector<std::string> sources;
    for (std::string& path : files) {
      if (is_markdown(path)) {
        sources.push_back(std::move(path));
      } else {
        std::string output = output_of_static_file(std::string_view(path).substr(base_.size()));
        project_.static_files.push_back({std::move(path), std::move(output)});
      }
    }
    return sources;
  }

  // Threads take the next page that nobody has; each page has its own problems, which are merged in order.
  std::vector<Page> read_pages(const std::vector<std::string>& sources) {
    std::vector<Page> pages(sources.size());
    std::vector<Diagnostics> problems(sources.size());
    std::atomic<std::size_t> next = 0;
    auto work = [&] {
      for (std::size_t i = next++; i < sources.size(); i = next++) {
        std::optional<std::string> bytes = folder_.read(sources[i]);
        if (!bytes) problems[i].add(messages::file_missing, {sources[i], 0, 0, ""}, {sources[i], ""});
        pages[i] = read_page(std::move(bytes).value_or(""), sources[i], problems[i]);
      }
    };
    std::vector<std::jthread> helpers;
    for (int t = 1; t < options_.threads; ++t) helpers.emplace_back(work);
    work();
    helpers.clear();
    for (Diagnostics& found : problems) diagnostics_.merge(std::move(found));
    return pages;
  }

  void place(Page& page) {
    std::string_view path = std::string_view(page.source).substr(base_.size());
    std::string_view site_language = project_.settings.language == Language::en ? "en" : "sv";
    std::string& language = page.front_matter.language;
    if (language.empty()) language = language_suffix(parts_of(path).stem);
    if (language.empty()) language = site_language;
    page.output = output_of_page(path, language == site_language ? "" : std::string_view(language));
  }

  void check_outputs(std::vector<Page>& pages) {
    // A folder from GitHub has a README instead of a start page.
    bool has_index = std::ranges::any_of(pages, [](const Page& page) { return page.output == "index.html"; });
    std::map<std::string, std::string> taken;
    for (Page& page : pages) {
      if (!has_index && page.output == "readme.html") page.output = "index.html";
      auto [entry, is_new] = taken.emplace(page.output, page.source);
      if (is_new) continue;
      diagnostics_.add(messages::same_output, {page.source, 0, 0, ""}, {page.output, entry->second});
      // Told once: under another name the rest of the page can still be checked.
      const std::string stem = page.output.substr(0, page.output.size() - std::string_view(".html").size());
      for (int number = 2; !taken.emplace(page.output, page.source).second; ++number)
        page.output = stem + "-" + std::to_string(number) + ".html";
    }
  }

  // Ordinary pages, patterns, and the texts of single rows that belong to a pattern.
  void share_out(std::vector<Page>&& pages) {
    std::map<std::string, std::vector<Page>> texts;  // by folder
    for (const Page& page : pages) {
      check_is_published(page);
      if (!page.front_matter.for_each.empty() && !page.front_matter.row_texts.empty())
        texts[text_folder(page)];
    }
    std::vector<Page> patterns;
    for (Page& page : pages) {
      auto own = texts.find(std::string(parts_of(page.source).folder));
      if (own != texts.end()) {
        own->second.push_back(std::move(page));
      } else if (!page.front_matter.for_each.empty()) {
        patterns.push_back(std::move(page));
      } else {
        project_.pages.push_back(std::move(page));
      }
    }
    for (Page& page : project_.pages) name_after_file(page, diagnostics_);
    for (Page& page : patterns) name_after_file(page, diagnostics_);
    for (Page& page : patterns) add_pattern(std::move(page), texts);
    for (const Page& page : project_.pages) check_keys_of_rows(page);
  }

  static std::string text_folder(const Page& pattern) {
    std::string folder = std::string(parts_of(pattern.source).folder) + pattern.front_matter.row_texts;
    return folder.ends_with('/') ? folder : folder + "/";
  }

  void add_pattern(Page&& page, std::map<std::string, std::vector<Page>>& texts) {
    RowPattern pattern;
    pattern.rows.kind = Request::Kind::table;
    pattern.rows.query.dataset = page.front_matter.for_each;
    pattern.rows.place = place_of_key(page, "for_each");
    pattern.rows.source_line = line_of(page.text, pattern.rows.place.line);
    if (!page.front_matter.where.empty()) {
      Place where = place_of_key(page, "where");
      std::string line = line_of(page.text, where.line);
      if (auto parsed = parse_expression(page.front_matter.where, {where, line}, diagnostics_)) {
        pattern.rows.query.where = std::move(parsed->expression);
        pattern.rows.query.where_place = std::move(where);
        pattern.rows.query.where_line = std::move(line);
      }
    }
    auto own = page.front_matter.row_texts.empty() ? texts.end() : texts.find(text_folder(page));
    if (own != texts.end()) pattern.texts = std::move(own->second);
    if (own != texts.end() && pattern.texts.empty()) report_no_texts(page);
    pattern.page = std::move(page);
    project_.row_patterns.push_back(std::move(pattern));
  }

  // A folder without Markdown is most likely another folder misspelt.
  void report_no_texts(const Page& page) {
    const std::string& name = page.front_matter.row_texts;
    const std::string_view beside = parts_of(page.source).folder;
    std::vector<std::string> folders;
    for (const std::string& path : folder_.list(beside)) {
      const std::string_view below = std::string_view(path).substr(beside.size());
      if (below.find('/') != below.npos) folders.emplace_back(below.substr(0, below.rfind('/')));
    }
    const Place place = place_of_key(page, "row_texts");
    diagnostics_.add(messages::no_row_texts, place, {name, nearest_word(name, folders)}).excerpt = {
        line_of(page.text, place.line), static_cast<int>(code_point_count(name))};
  }

  // The line of the front matter where `key` stands; its value begins after the colon.
  static Place place_of_key(const Page& page, std::string_view key) {
    std::string line;
    int number = 2;
    for (; !(line = line_of(page.text, number)).starts_with("---"); ++number) {
      if (line.starts_with(std::string(key) + ":")) break;
    }
    std::size_t value = line.find_first_not_of(" \"'", key.size() + 1);
    return {page.source, number, value == std::string::npos ? 1 : static_cast<int>(value) + 1, ""};
  }

  // A folder of Markdown that nobody gave a start page gets one that lists what is there.
  void add_start_page() {
    bool has_start =
        std::ranges::any_of(project_.pages, [](const Page& page) { return page.output == "index.html"; });
    if (has_start || (project_.pages.empty() && project_.row_patterns.empty())) return;
    Page page;
    page.source = base_ + "index.md";
    page.output = "index.html";
    bool english = project_.settings.language == Language::en;
    page.front_matter.title = project_.settings.title;
    if (page.front_matter.title.empty()) page.front_matter.title = english ? "Contents" : "Innehåll";
    page.front_matter.language = english ? "en" : "sv";
    page.body.push_back({PageList{"/", false}, 0, {}});
    project_.pages.insert(project_.pages.begin(), std::move(page));
  }

  // A site without a title is called what its start page is called: something must stand in the header.
  void name_site() {
    const auto start = std::ranges::find(project_.pages, std::string("index.html"),
                                         [](const Page& page) { return page.output; });
    Settings& settings = project_.settings;
    if (!settings.title.empty() || start == project_.pages.end()) return;
    settings.title = start->front_matter.title;
    if (settings.short_title.empty()) settings.short_title = settings.title;
  }

  // Only workbooks have a place in output/internal/. A page that is not to be seen must not end up on the
  // site.
  void check_is_published(const Page& page) {
    if (!page.front_matter.publish)
      diagnostics_.add(messages::page_not_internal, place_of_key(page, "publish"));
  }

  // `where:` and its like mean nothing on a page that is not made for rows; a forgotten for_each would go
  // unseen.
  void check_keys_of_rows(const Page& page) {
    const FrontMatter& front = page.front_matter;
    for (auto [key, value] :
         {std::pair("key", &front.key), {"where", &front.where}, {"row_texts", &front.row_texts}}) {
      if (value->empty()) continue;
      Place place = place_of_key(page, key);
      place.column = 1;
      diagnostics_.add(messages::only_with_for_each, place, {key}).excerpt = {
          line_of(page.text, place.line), static_cast<int>(std::string(key).size())};
    }
  }

  const FileTree& folder_;
  const LoadOptions& options_;
  Diagnostics& diagnostics_;
  std::string base_;
  Project project_;
};

}  // namespace

bool is_plain_folder(const FileTree& folder) {
  // What cannot be read is there all the same.
  const auto is_missing = [&](const char* path) {
    return !folder.exists(path) && folder.list(path).empty() && folder.obstacles(path).empty();
  };
  return is_missing("underlag.yaml") && is_missing("content");
}

bool belongs_to_plain_folder(std::string_view path) {
  return !path.starts_with("output/") && (is_markdown(path) || is_picture_or_document(path));
}

std::string output_of_page(std::string_view path, std::string_view language) {
  Part part = parts_of(path);
  std::string_view stem = part.stem;
  if (!language_suffix(stem).empty()) stem.remove_suffix(3);
  std::string folder = language.empty() ? "" : std::string(language) + "/";
  return folder + slugged_folder(part.folder) + slug_or(stem, "sida") + ".html";
}

Project load_project(const FileTree& folder, const LoadOptions& options, Diagnostics& diagnostics) {
  return ProjectLoader(folder, options, diagnostics).load();
}

}  // namespace underlag
