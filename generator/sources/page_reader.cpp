#include "sources/page_reader.hpp"

#include <algorithm>

#include "diagnostics/messages/markdown.hpp"
#include "diagnostics/messages/memo.hpp"
#include "diagnostics/messages/sources.hpp"
#include "model/plain_text.hpp"
#include "sources/front_matter.hpp"
#include "sources/markdown_reader.hpp"
#include "text/line_index.hpp"
#include "text/text_position.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

void report_encoding(std::string_view text, std::size_t offset, const std::string& source,
                     Diagnostics& diagnostics) {
  const TextPosition at = position_of(text, offset);
  diagnostics.add(messages::not_utf8, {source, at.line, at.column, ""});
}

// `content/kurs/dag-1.md` → "Dag 1".
std::string title_from_file_name(const std::string& source) {
  std::size_t start = source.rfind('/') == std::string::npos ? 0 : source.rfind('/') + 1;
  std::string name = source.substr(start, source.rfind('.') - start);
  std::ranges::replace(name, '-', ' ');
  std::ranges::replace(name, '_', ' ');
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

// The heading of level 1 that the body begins with is the title of the page, which the page's frame prints.
void take_title(Page& page) {
  FrontMatter& front = page.front_matter;
  if (page.body.empty()) return;
  const auto* heading = std::get_if<Heading>(&page.body.front().content);
  std::string words = heading != nullptr && heading->level == 1 ? plain_text(heading->content) : "";
  if (words.empty() || (!front.title.empty() && front.title != words)) return;
  front.title = words;
  page.body.erase(page.body.begin());
}

// Below the title sections start at level 2, and no level is skipped: readers of the page by ear go by
// levels.
void check_levels(Page& page, Diagnostics& diagnostics) {
  int before = 1;
  LineIndex lines(page.text);
  auto report = [&](const Message& message, const Block& block, int marks,
                    std::vector<std::string> arguments) {
    diagnostics.add(message, {page.source, block.line, 1, ""}, std::move(arguments)).excerpt = {
        std::string(lines.line(block.line)), marks};
  };
  for (Block& block : page.body) {
    auto* heading = std::get_if<Heading>(&block.content);
    if (heading == nullptr) continue;
    if (heading->level == 1) {
      report(messages::second_main_heading, block, 1, {});
      heading->level = 2;
    } else if (heading->level > before + 1) {
      std::string marks(static_cast<std::size_t>(before) + 1, '#');
      report(messages::heading_level_skipped, block, heading->level,
             {std::to_string(before), std::to_string(heading->level), marks});
    }
    before = heading->level;
  }
}

// A heading that nothing stands under was meant to be filled in.
void report_empty_sections(const Page& page, Diagnostics& diagnostics) {
  LineIndex lines(page.text);
  for (std::size_t i = 0; i < page.body.size(); ++i) {
    const auto* heading = std::get_if<Heading>(&page.body[i].content);
    if (heading == nullptr) continue;
    const Heading* next =
        i + 1 < page.body.size() ? std::get_if<Heading>(&page.body[i + 1].content) : nullptr;
    bool is_empty = i + 1 == page.body.size() || (next != nullptr && next->level <= heading->level);
    if (!is_empty) continue;
    diagnostics
        .add(messages::empty_section, {page.source, page.body[i].line, 1, ""}, {plain_text(heading->content)})
        .excerpt = {std::string(lines.line(page.body[i].line)), heading->level};
  }
}

}  // namespace

Page read_page(std::string bytes, std::string source, Diagnostics& diagnostics) {
  Page page;
  page.source = std::move(source);
  page.text = std::move(bytes);
  if (page.text.starts_with("\xEF\xBB\xBF")) page.text.erase(0, 3);
  if (auto offset = first_invalid_utf8(page.text)) {
    report_encoding(page.text, *offset, page.source, diagnostics);
    page.front_matter.title = title_from_file_name(page.source);
    return page;
  }
  PageParts parts = cut_page(page.text, page.source, diagnostics);
  const int errors_before = diagnostics.count(Severity::error);
  page.front_matter = read_front_matter(parts.front_matter, {page.source, page.text}, diagnostics);
  const bool is_front_matter_wrong = diagnostics.count(Severity::error) > errors_before;
  read_markdown(parts.body, parts.body_line, page, diagnostics);
  take_title(page);
  check_levels(page, diagnostics);
  // The title may stand in what could not be read; that it is missing would be a second word about one
  // mistake.
  if (is_front_matter_wrong && page.front_matter.title.empty())
    page.front_matter.title = title_from_file_name(page.source);
  if (page.front_matter.memo) report_empty_sections(page, diagnostics);
  return page;
}

void name_after_file(Page& page, Diagnostics& diagnostics) {
  if (!page.front_matter.title.empty()) return;
  page.front_matter.title = title_from_file_name(page.source);
  diagnostics.add(messages::page_without_title, {page.source, 0, 0, ""}, {page.front_matter.title});
}

}  // namespace underlag
