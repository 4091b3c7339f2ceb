#include "documents/compose.hpp"

#include <algorithm>
#include <set>

#include "diagnostics/messages/links.hpp"
#include "documents/link_resolver.hpp"
#include "documents/memo.hpp"
#include "documents/numbering.hpp"
#include "model/heading_ids.hpp"
#include "model/plain_text.hpp"
#include "text/calendar.hpp"
#include "text/file_size.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

ChartSpecification::Kind chart_kind(const std::string& name) {
  static const std::map<std::string, ChartSpecification::Kind> kKinds = {
      {"bar", ChartSpecification::Kind::bar},
      {"stacked", ChartSpecification::Kind::stacked},
      {"grouped", ChartSpecification::Kind::grouped},
      {"dot_range", ChartSpecification::Kind::dot_range},
      {"line", ChartSpecification::Kind::line},
      {"before_after", ChartSpecification::Kind::before_after}};
  auto found = kKinds.find(name);
  return found == kKinds.end() ? ChartSpecification::Kind::bar : found->second;
}

std::string format_of(std::string_view path) {
  std::string format(path.substr(path.rfind('.') + 1));
  for (char& c : format) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (format == "XLSX") return "Excel";
  if (format == "DOCX") return "Word";
  return format;
}

/// The author's words and what must not be left out: "Grundintervjuer (per månad)".
std::string caption_of(const Request& request, const ProtectedTable& table) {
  const std::string& note = table.caption_note();
  if (note.empty() || request.caption.find(note) != std::string::npos) return request.caption;
  return request.caption.empty() ? note : request.caption + " (" + note + ")";
}

class Composer {
 public:
  Composer(Page& page, const Answers& answers, const ComposeContext& context, Diagnostics& diagnostics)
      : page_(page),
        answers_(answers),
        context_(context),
        resolver_(context.site, page, diagnostics),
        numbers_(number_page(page)) {
    place_ = {page.source, page.text, context.site.page_with_output(page.output)};
    language_ = context.site.page(place_.page).language == "en" ? Language::en : Language::sv;
  }

  Document compose() {
    check_ids();
    set_heading_numbers();
    fill();
    const FrontMatter& front = page_.front_matter;
    document_.title = front.title;
    document_.description = front.description;
    document_.type = front.type;
    document_.language = language_ == Language::en ? "en" : "sv";
    document_.date = front.date.empty() ? iso_date(context_.settings.date) : front.date;
    document_.authors = front.authors;
    document_.source = page_.source;
    document_.output = page_.output;
    document_.body = std::move(page_.body);
    document_.footnotes = std::move(page_.footnotes);
    if (front.memo) add_memo(*front.memo, language_, document_);
    list_contents();
    return std::move(document_);
  }

 private:
  // An author's id must not be the name of a heading or of another table.
  void check_ids() {
    std::set<std::string_view> taken(kTakenIds.begin(), kTakenIds.end());
    for (const Block& block : page_.body) {
      if (const auto* heading = std::get_if<Heading>(&block.content)) taken.insert(heading->id);
    }
    for (const Numbered& thing : numbers_.typed) taken.insert(thing.id);
    for (std::size_t i = 0; i < numbers_.requests.size(); ++i) {
      const Request& request = page_.requests[i];
      const Numbered& thing = numbers_.requests[i];
      if (thing.number == 0 || taken.insert(thing.id).second) continue;
      LinkPlace place{request.place.file, page_.text, place_.page};
      resolver_.report(messages::same_id, place, request.place.line, request.id, {thing.id});
    }
  }

  void set_heading_numbers() {
    std::vector<HeadingNumber> numbers = number_headings(page_, language_);
    std::size_t at = 0;
    for (Block& block : page_.body) {
      auto* heading = std::get_if<Heading>(&block.content);
      if (heading == nullptr) continue;
      heading->number = std::move(numbers[at].number);
      heading->is_annex = numbers[at++].is_annex;
      if (heading->is_annex) remove_annex_word(*heading);
    }
  }

  // A row's own text stands first and has its own file, from which its links start.
  void fill() {
    if (!page_.rows || page_.rows->text_source.empty()) {
      blocks(page_.body);
      for (Blocks& note : page_.footnotes) blocks(note);
      return;
    }
    LinkPlace pattern = place_;
    LinkPlace own{page_.rows->text_source, page_.rows->text, place_.page};
    for (std::size_t i = 0; i < page_.body.size(); ++i) {
      place_ = i < page_.rows->text_blocks ? own : pattern;
      block(page_.body[i]);
    }
    for (std::size_t i = 0; i < page_.footnotes.size(); ++i) {
      place_ = i < page_.rows->text_footnotes ? own : pattern;
      blocks(page_.footnotes[i]);
    }
  }

  void blocks(Blocks& content) {
    for (Block& one : content) block(one);
  }

  void block(Block& block) {
    if (const auto* request = std::get_if<BlockRequest>(&block.content)) {
      answer(block, static_cast<std::size_t>(request->request));
    } else if (const auto* list = std::get_if<PageList>(&block.content)) {
      block.content = page_list(*list, block.line);
    } else {
      std::visit([&](auto& kind) { fill(kind, block.line); }, block.content);
    }
  }

  void answer(Block& block, std::size_t index) {
    const Numbered& number = numbers_.requests[index];
    const Request& request = page_.requests[index];
    std::shared_ptr<const ProtectedTable> table = index < answers_.size() ? answers_[index].table : nullptr;
    if (table == nullptr) return;
    const std::string caption = caption_of(request, *table);
    if (number.is_table) {
      block.content = FigureTable{number.id, number.number, caption, std::move(table)};
      return;
    }
    ChartSpecification chart;
    chart.kind = chart_kind(request.chart_kind);
    chart.title = caption;
    chart.description = request.chart_description;
    chart.label_column = request.chart_label;
    chart.series = request.chart_series;
    chart.unit = request.chart_unit;
    chart.table = std::move(table);
    block.content = ChartBlock{number.id, number.number, caption, std::move(chart)};
  }

  List page_list(const PageList& list, int line) {
    auto found = resolver_.resolve_page_list(list.of, place_, line);
    return found ? links_to(*found, list.nested) : List();
  }

  // Folders of pages are a few deep, so recursion is safe.
  List links_to(const std::vector<PageIndex>& pages, bool nested) {
    List links;
    for (PageIndex index : pages) {
      const SitePage& target = context_.site.page(index);
      if (index == place_.page) continue;
      Link link{relative_path(page_.output, target.output), "", {Inline{Text{target.title}, 0}}};
      Paragraph words;
      words.content.push_back({std::move(link), 0});
      if (!target.description.empty()) words.content.push_back({Text{" – " + target.description}, 0});
      List::Item& item = links.items.emplace_back(List::Item{List::Mark::none, {}});
      item.content.push_back({std::move(words), 0, {}});
      if (nested && !target.children.empty())
        item.content.push_back({links_to(target.children, nested), 0, {}});
    }
    return links;
  }

  void fill(Heading& heading, int) { inlines(heading.content); }
  void fill(Paragraph& paragraph, int) { inlines(paragraph.content); }
  void fill(List& list, int) {
    for (List::Item& item : list.items) blocks(item.content);
  }
  void fill(Quote& quote, int) { blocks(quote.content); }
  void fill(Callout& callout, int) { blocks(callout.content); }
  // Visited in the order in which they were numbered.
  void give_number(int& number, std::string& id) {
    const Numbered& thing = numbers_.typed[next_typed_++];
    number = thing.number;
    id = thing.id;
  }

  void fill(Picture& picture, int line) {
    give_number(picture.number, picture.id);
    picture.image.source = resolver_.resolve_image(picture.image.source, place_, line).value_or("");
  }
  void fill(TextTable& table, int) {
    inlines(table.caption);
    if (is_numbered(table, page_)) give_number(table.number, table.id);
    for (Inlines& cell : table.head) inlines(cell);
    for (auto& row : table.rows) {
      for (Inlines& cell : row) inlines(cell);
    }
  }
  void fill(Checklist& checklist, int) {
    for (Inlines& item : checklist.items) inlines(item);
  }
  void fill(ReferenceList& list, int) {
    for (ReferenceList::Entry& entry : list.entries) inlines(entry.text);
  }
  void fill(FormBlock& block, int line) {
    auto found = context_.forms.find(block.id);
    if (found != context_.forms.end()) {
      block.form = found->second;
      return;
    }
    std::vector<std::string> ids;
    for (const auto& [id, form] : context_.forms) ids.push_back(id);
    resolver_.report(messages::unknown_form, place_, line, block.id, {block.id, nearest_word(block.id, ids)});
  }
  template <typename Finished>
  void fill(Finished&, int) {}

  void inlines(Inlines& content) {
    for (Inline& item : content) {
      if (auto* request = std::get_if<ValueRequest>(&item.content)) {
        item.content = value(static_cast<std::size_t>(request->request));
      } else if (auto* link = std::get_if<Link>(&item.content)) {
        fill_link(*link, item.line);
      } else if (auto* image = std::get_if<Image>(&item.content)) {
        image->source = resolver_.resolve_image(image->source, place_, item.line).value_or("");
      } else if (auto* emphasis = std::get_if<Emphasis>(&item.content)) {
        inlines(emphasis->content);
      } else if (auto* strong = std::get_if<Strong>(&item.content)) {
        inlines(strong->content);
      } else if (auto* struck = std::get_if<Strikethrough>(&item.content)) {
        inlines(struck->content);
      } else if (auto* span = std::get_if<LanguageSpan>(&item.content)) {
        inlines(span->content);
      }
    }
  }

  AnsweredValue value(std::size_t index) {
    AnsweredValue value;
    if (index >= answers_.size()) return value;
    const std::optional<ProtectedValue>& answer = answers_[index].value;
    if (!answer) return value;
    value.value = std::make_shared<const ProtectedValue>(*answer);
    for (const std::string& source : value.value->sources) {
      auto& all = document_.value_sources;
      if (std::ranges::find(all, source) == all.end()) all.push_back(source);
    }
    value.id = "varde-" + std::to_string(++values_);
    return value;
  }

  void fill_link(Link& link, int line) {
    inlines(link.content);
    auto resolved = resolver_.resolve(link.target, place_, line);
    if (!resolved) {
      link.target.clear();  // told; the check of the finished page should not tell it again
      return;
    }
    if (link.content.empty()) {
      if (resolved->label.empty()) {
        resolver_.report(messages::empty_link, place_, line, link.target, {link.target});
      }
      link.content.push_back({Text{resolved->label}, line});
    }
    if (resolved->file != nullptr) add_format(link, *resolved->file);
    link.target = std::move(resolved->target);
  }

  // "Ladda ner planen (PDF, 120 kB)": nobody should fetch a document without knowing.
  void add_format(Link& link, const SiteFile& file) {
    std::string format = format_of(file.output);
    if (plain_text(link.content).find("(" + format) != std::string::npos) return;
    std::string words = " (" + format;
    if (file.size > 0) words += ", " + file_size_text(file.size, language_);
    link.content.push_back({Text{words + ")"}, 0});
  }

  void list_contents() {
    for (const Block& block : document_.body) {
      const auto* heading = std::get_if<Heading>(&block.content);
      if (heading == nullptr) continue;
      document_.contents.push_back(
          {heading->level, heading->number, plain_text(heading->content, language_), heading->id});
    }
  }

  Page& page_;
  const Answers& answers_;
  const ComposeContext& context_;
  LinkResolver resolver_;
  PageNumbers numbers_;
  std::size_t next_typed_ = 0;
  LinkPlace place_;
  Language language_ = Language::sv;
  int values_ = 0;
  Document document_;
};

}  // namespace

Document compose(Page page, const Answers& answers, const ComposeContext& context, Diagnostics& diagnostics) {
  return Composer(page, answers, context, diagnostics).compose();
}

}  // namespace underlag
