#include "renderers/html/page_renderer.hpp"

#include <array>

#include <fmt/format.h>

#include "diagnostics/messages/templating.hpp"
#include "documents/page_summary.hpp"
#include "documents/page_words.hpp"
#include "renderers/html/body_html.hpp"
#include "renderers/html/form_html.hpp"
#include "text/calendar.hpp"
#include "text/date_format.hpp"
#include "text/file_size.hpp"
#include "text/hyphenation.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

constexpr std::array kPageTemplates = {"sida.html",  "rapport.html",     "formular.html",
                                       "start.html", "redogorelse.html", "404.html"};

Value contents_of(const Document& document) {
  static const Name kId("id");
  static const Name kTitle("title");
  static const Name kLevel("level");
  constexpr int kDeepest = 3;
  std::vector<Value> out;
  for (const ContentsEntry& entry : document.contents) {
    if (entry.level > kDeepest) continue;
    std::string title = entry.number.empty() ? entry.text : entry.number + " " + entry.text;
    out.emplace_back(Object{{kId, entry.id}, {kTitle, std::move(title)}, {kLevel, entry.level}});
  }
  return Value(std::move(out));
}

std::string_view word_of(Download::Kind kind) {
  switch (kind) {
    case Download::Kind::report:
      return "download_report";
    case Download::Kind::figures:
      return "download_figures";
    case Download::Kind::fillable_form:
      return "download_fillable";
    case Download::Kind::paper_form:
      return "download_paper";
    case Download::Kind::continuation:
      return "download_continuation";
    case Download::Kind::paper_continuation:
      return "download_paper_continuation";
  }
  return {};
}

Value downloads_of(const PageFrame& frame, Language language) {
  static const Name kTitle("title");
  static const Name kUrl("url");
  static const Name kFormat("format");
  static const Name kMediaType("media_type");
  static const Name kSize("size");
  constexpr const char* kWorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  std::vector<Value> out;
  for (const Download& one : frame.downloads) {
    const std::string size = file_size_text(one.size_bytes, language);
    const bool is_workbook = one.kind == Download::Kind::figures;
    out.emplace_back(Object{{kTitle, fmt::format(fmt::runtime(page_word(word_of(one.kind), language)), size)},
                            {kUrl, one.output},
                            {kFormat, is_workbook ? "Excel" : "PDF"},
                            {kMediaType, is_workbook ? kWorkbookType : "application/pdf"},
                            {kSize, size}});
  }
  return Value(std::move(out));
}

Value exceptions_of(const std::vector<AccessibilitySettings::Exception>& exceptions) {
  std::vector<Value> out;
  for (const AccessibilitySettings::Exception& one : exceptions) {
    out.emplace_back(Object{
        {Name("what"), one.what}, {Name("reason"), one.reason}, {Name("alternative"), one.alternative}});
  }
  return Value(std::move(out));
}

// What the template of the accessibility statement puts into words; nothing without settings for it.
Value statement_of(const Settings& settings) {
  const AccessibilitySettings& given = settings.accessibility;
  if (!given.is_given) return {};
  constexpr std::array kConformity = {"full", "partial", "none"};
  return Value(Object{{Name("conformity"), kConformity.at(static_cast<std::size_t>(given.conformity))},
                      {Name("assessed"), iso_date(given.assessed)},
                      {Name("updated"), iso_date(given.updated)},
                      {Name("method"), given.method},
                      {Name("faults"), exceptions_of(given.faults)},
                      {Name("disproportionate_burden"), exceptions_of(given.disproportionate_burden)},
                      {Name("outside_the_law"), exceptions_of(given.outside_the_law)},
                      {Name("message_form"), settings.publisher.message_form},
                      {Name("report_to"), given.report_to}});
}

// The picture's place from the site's root; empty without one.
std::string logo_of(const Settings& settings, const Site& site) {
  const SiteFile* file = site.file_with_path(settings.theme.logo);
  return file == nullptr ? std::string() : file->output;
}

Value words_of(Language language) {
  Object out;
  for (const PageWord& word : page_words()) out.set(Name(word.name), std::string(word.in(language)));
  return Value(std::move(out));
}

Language language_of(const std::string& name) {
  return name == "en" ? Language::en : Language::sv;
}

}  // namespace

PageRenderer::PageRenderer(const Settings& settings, const Site& site, TemplateSet& templates,
                           Diagnostics& diagnostics)
    : settings_(settings), site_(site), navigation_(site) {
  for (const char* name : kPageTemplates) templates_[name] = templates.compile(name, diagnostics);
  for (const std::string& name : templates.names()) {
    if (!templates_.contains(name) && name.ends_with(".html"))
      templates_[name] = templates.compile(name, diagnostics);
  }
  for (const char* language : {"sv", "en"}) {
    words_[language] = words_of(language_of(language));
    auto values = std::make_shared<Object>();
    values->set(Name("title"), settings.title)
        .set(Name("short_title"), settings.short_title)
        .set(Name("language"), site.language())
        .set(Name("address"), settings.base_url)
        .set(Name("logo"), logo_of(settings, site))
        .set(Name("publisher"), Object{{Name("name"), settings.publisher.name}})
        .set(Name("start"), navigation_.link_to(site.start_page(language)))
        .set(Name("all_pages"), navigation_.link_to(site.page_list(language)))
        .set(Name("accessibility"), navigation_.link_to(site.accessibility_statement(language)))
        .set(Name("statement"), statement_of(settings));
    site_values_[language] = std::move(values);
  }
}

// The page for addresses that lead nowhere is shown in every folder: its links start at the top.
std::string PageRenderer::root_of(const Document& document) const {
  if (document.output != kMissingPageName) return path_to_root(document.output);
  const std::string& address = settings_.base_url;
  const std::size_t host = address.find("//");
  const std::size_t path = host == std::string::npos ? host : address.find('/', host + 2);
  return path == std::string::npos ? "/" : address.substr(path);
}

std::string PageRenderer::template_of(const Document& document, const PageFrame& frame) const {
  if (!frame.template_name.empty()) return frame.template_name;
  if (document.type == "report" || document.type == "memo") return "rapport.html";
  if (document.type == "form") return "formular.html";
  if (document.type == kAccessibilityType) return "redogorelse.html";
  if (document.output == kMissingPageName) return "404.html";
  return frame.page != kNoPage && frame.page == site_.start_page(document.language) ? "start.html"
                                                                                    : "sida.html";
}

std::shared_ptr<const Template> PageRenderer::find_template(const Document& document,
                                                            const PageFrame& frame) const {
  auto found = templates_.find(template_of(document, frame));
  return found == templates_.end() ? nullptr : found->second;
}

std::vector<std::string> PageRenderer::template_files(const Document& document,
                                                      const PageFrame& frame) const {
  auto found = find_template(document, frame);
  return found == nullptr ? std::vector<std::string>() : found->files();
}

// One that is there and broken was told when the templates were compiled.
void PageRenderer::report_missing_template(const Document& document, const PageFrame& frame,
                                           Diagnostics& diagnostics) const {
  const std::string name = template_of(document, frame);
  if (templates_.contains(name)) return;
  std::vector<std::string> names;
  for (const auto& [known, compiled] : templates_) names.push_back(known);
  diagnostics.add(messages::template_missing, {document.source, 0, 0, ""}, {name, nearest_word(name, names)});
}

std::optional<std::string> PageRenderer::render(const Document& document, const PageFrame& frame,
                                                Diagnostics& diagnostics) const {
  auto found = find_template(document, frame);
  if (found == nullptr) {
    report_missing_template(document, frame, diagnostics);
    return std::nullopt;
  }
  static const Name kTitle("title");
  static const Name kHeading("heading");
  static const Name kDescription("description");
  static const Name kSummary("summary");
  static const Name kLanguage("language");
  static const Name kUrl("url");
  static const Name kDate("date");
  static const Name kUpdated("updated");
  static const Name kOtherLanguage("other_language");
  static const Name kWords("words");
  static const Name kKind("kind");
  static const Name kBody("body");
  static const Name kHasForm("has_form");
  static const Name kToc("toc");
  static const Name kBreadcrumbs("breadcrumbs");
  static const Name kPrevious("previous");
  static const Name kNext("next");
  static const Name kDownloads("downloads");
  static const Name kAddress("address");
  static const Name kAddressee("addressee");
  static const Name kAnnexNote("annex_note");
  static const Name kSite("site");
  static const Name kPage("page");
  static const Name kNavigation("navigation");
  static const Name kRoot("root");
  const Language language = language_of(document.language);
  const std::string body = render_body_html(document);
  const SitePage* here = frame.page == kNoPage ? nullptr : &site_.page(frame.page);
  Object page{{kTitle, Value::view(document.title)},
              {kHeading, with_soft_hyphens(document.title, language)},
              {kDescription, Value::view(document.description)},
              {kSummary, page_summary(document)},
              {kLanguage, Value::view(document.language)},
              {kUrl, Value::view(document.output)},
              {kDate, Value::view(document.date)},
              {kUpdated, date_in_words(document.date, language)},
              {kKind, Value::view(document.type)},
              {kAddressee, Value::view(document.addressee)},
              {kAnnexNote, Value::view(document.annex_note)},
              {kBody, Value::html_view(body)},
              {kHasForm, body.find(kFormStart) != std::string::npos},
              {kToc, contents_of(document)},
              {kBreadcrumbs, navigation_.breadcrumbs_for(frame.page)},
              {kPrevious, navigation_.link_to(here == nullptr ? kNoPage : here->previous)},
              {kNext, navigation_.link_to(here == nullptr ? kNoPage : here->next)},
              {kDownloads, downloads_of(frame, language)},
              {kOtherLanguage, navigation_.other_language_of(frame.page)},
              {kAddress, settings_.base_url.empty() ? std::string() : settings_.base_url + document.output}};
  const char* in = language == Language::en ? "en" : "sv";
  Object data{{kSite, Value(site_values_.at(in))},
              {kWords, words_.at(in)},
              {kPage, Value(std::move(page))},
              {kNavigation, navigation_.menu_for(frame.page)},
              {kRoot, root_of(document)}};
  std::string out;
  out.reserve(body.size() + 8192);
  if (!found->render(data, out, diagnostics)) return std::nullopt;
  if (out.empty()) {
    diagnostics.add(messages::template_made_nothing, {document.source, 0, 0, ""},
                    {template_of(document, frame)});
    return std::nullopt;
  }
  return out;
}

}  // namespace underlag
