#include "renderers/html/page_renderer.hpp"

#include <array>

#include "renderers/html/body_html.hpp"
#include "text/number_format.hpp"

namespace underlag {

namespace {

constexpr std::array kPageTemplates = {"sida.html", "rapport.html", "formular.html", "start.html"};
constexpr std::string_view kStatement = "tillganglighet.html";

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

Value downloads_of(const PageFrame& frame, Language language) {
  static const Name kTitle("title");
  static const Name kUrl("url");
  static const Name kFormat("format");
  static const Name kSize("size");
  std::vector<Value> out;
  for (const Download& one : frame.downloads) {
    out.emplace_back(Object{{kTitle, one.title},
                            {kUrl, one.output},
                            {kFormat, one.format},
                            {kSize, size_text(one.size_bytes, language)}});
  }
  return Value(std::move(out));
}

}  // namespace

std::string size_text(std::uint64_t size_bytes, Language language) {
  constexpr double kKilo = 1000.0;
  const double kilobytes = static_cast<double>(size_bytes) / kKilo;
  if (kilobytes < kKilo) {
    return format_number(std::max(1.0, kilobytes), {NumberStyle::Kind::number, 0}, language) + "\u00A0kB";
  }
  return format_number(kilobytes / kKilo, {NumberStyle::Kind::number, 1}, language) + "\u00A0MB";
}

PageRenderer::PageRenderer(const Settings& settings, const Site& site, TemplateSet& templates,
                           Diagnostics& diagnostics)
    : settings_(settings), site_(site), navigation_(site) {
  for (const char* name : kPageTemplates) templates_[name] = templates.compile(name, diagnostics);
  for (const std::string& name : templates.names()) {
    if (!templates_.contains(name) && name.ends_with(".html"))
      templates_[name] = templates.compile(name, diagnostics);
  }
  for (const char* language : {"sv", "en"}) {
    const PageIndex start = site.start_page(language);
    const PageIndex statement = site.page_with_output(
        std::string(language) == site.language() ? std::string(kStatement)
                                                 : std::string(language) + "/" + std::string(kStatement));
    auto values = std::make_shared<Object>();
    values->set(Name("title"), settings.title)
        .set(Name("short_title"), settings.short_title)
        .set(Name("publisher"), Object{{Name("name"), settings.publisher.name}})
        .set(Name("start"), navigation_.link_to(start))
        .set(Name("accessibility"), navigation_.link_to(statement));
    site_values_[language] = std::move(values);
  }
}

std::string PageRenderer::template_of(const Document& document, const PageFrame& frame) const {
  if (!frame.template_name.empty()) return frame.template_name;
  if (document.type == "report" || document.type == "memo") return "rapport.html";
  if (document.type == "form") return "formular.html";
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

std::optional<std::string> PageRenderer::render(const Document& document, const PageFrame& frame,
                                                Diagnostics& diagnostics) const {
  auto found = find_template(document, frame);
  if (found == nullptr) return std::nullopt;  // told when the templates were compiled
  static const Name kTitle("title");
  static const Name kDescription("description");
  static const Name kLanguage("language");
  static const Name kUrl("url");
  static const Name kDate("date");
  static const Name kKind("kind");
  static const Name kBody("body");
  static const Name kToc("toc");
  static const Name kBreadcrumbs("breadcrumbs");
  static const Name kPrevious("previous");
  static const Name kNext("next");
  static const Name kDownloads("downloads");
  static const Name kAddress("address");
  static const Name kSite("site");
  static const Name kPage("page");
  static const Name kNavigation("navigation");
  static const Name kRoot("root");
  const Language language = document.language == "en" ? Language::en : Language::sv;
  const std::string body = render_body_html(document);
  const SitePage* here = frame.page == kNoPage ? nullptr : &site_.page(frame.page);
  Object page{{kTitle, Value::view(document.title)},
              {kDescription, Value::view(document.description)},
              {kLanguage, Value::view(document.language)},
              {kUrl, Value::view(document.output)},
              {kDate, Value::view(document.date)},
              {kKind, Value::view(document.type)},
              {kBody, Value::html_view(body)},
              {kToc, contents_of(document)},
              {kBreadcrumbs, navigation_.breadcrumbs_for(frame.page)},
              {kPrevious, navigation_.link_to(here == nullptr ? kNoPage : here->previous)},
              {kNext, navigation_.link_to(here == nullptr ? kNoPage : here->next)},
              {kDownloads, downloads_of(frame, language)},
              {kAddress, settings_.base_url.empty() ? std::string() : settings_.base_url + document.output}};
  Object data{{kSite, Value(site_values_.at(language == Language::en ? "en" : "sv"))},
              {kPage, Value(std::move(page))},
              {kNavigation, navigation_.menu_for(frame.page)},
              {kRoot, path_to_root(document.output)}};
  std::string out;
  out.reserve(body.size() + 8192);
  if (!found->render(data, out, diagnostics)) return std::nullopt;
  return out;
}

}  // namespace underlag
