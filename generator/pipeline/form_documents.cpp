#include "pipeline/form_documents.hpp"

#include <algorithm>

#include "diagnostics/messages/links.hpp"
#include "documents/place_in_source.hpp"
#include "model/form_continuation.hpp"
#include "pipeline/ordered_work.hpp"
#include "renderers/pdf/form_pdf.hpp"
#include "text/calendar.hpp"
#include "text/slug.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

constexpr std::string_view kSite = "site/";

struct FormDocument {
  std::shared_ptr<const FormDefinition> form;
  bool fillable;
  std::string output;
};

struct RenderedForm {
  const FormDocument* document;
  std::string bytes;
  Diagnostics problems;
};

/// Everything a reader sees: the last guard reads it, because a PDF's own text is packed.
std::string text_of(const FormDefinition& form) {
  std::string out = form.title + "\n" + form.description + "\n";
  visit_fields(form, [&](const FormField& field) { out += field.full_label + "\n" + field.help + "\n"; });
  return out;
}

// As pages are named: a form's file may be called "Plan för Åsö.form.yaml".
std::string address_of(const std::string& form_id) {
  return "formular/" + slug(form_id);
}

std::vector<FormDocument> documents_of(const Forms& forms) {
  std::vector<FormDocument> out;
  for (const auto& [id, form] : forms) {
    out.push_back({form, true, form_pdf_output(id)});
    out.push_back({form, false, form_paper_output(id)});
    if (!form->continuation) continue;
    auto sheet = std::make_shared<const FormDefinition>(continuation_of(*form));
    out.push_back({sheet, true, form_continuation_output(id)});
    out.push_back({sheet, false, form_paper_continuation_output(id)});
  }
  return out;
}

void report_unknown_forms(const Forms& forms, const std::vector<Page>& written, Diagnostics& diagnostics) {
  std::vector<std::string> ids;
  for (const auto& [id, form] : forms) ids.push_back(id);
  for (const Page& page : written) {
    const std::string& wanted = page.front_matter.form;
    if (wanted.empty() || forms.contains(wanted)) continue;
    diagnostics.add(messages::unknown_form, place_in_source(page, wanted, "\nform:"),
                    {wanted, nearest_word(wanted, ids)});
  }
}

}  // namespace

std::string form_pdf_output(const std::string& form_id) {
  return address_of(form_id) + ".pdf";
}
std::string form_paper_output(const std::string& form_id) {
  return address_of(form_id) + "-papper.pdf";
}
std::string form_continuation_output(const std::string& form_id) {
  return address_of(form_id) + "-fortsattning.pdf";
}
std::string form_paper_continuation_output(const std::string& form_id) {
  return address_of(form_id) + "-fortsattning-papper.pdf";
}

std::vector<Page> make_form_pages(const Forms& forms, const std::vector<Page>& written,
                                  Diagnostics& diagnostics) {
  report_unknown_forms(forms, written, diagnostics);
  std::vector<Page> out;
  for (const auto& [id, form] : forms) {
    const std::string& wanted = id;
    if (std::ranges::any_of(written, [&](const Page& page) { return page.front_matter.form == wanted; }))
      continue;
    Page page;
    page.source = form->file;
    page.output = address_of(id) + ".html";
    page.front_matter.title = full_title(*form);
    page.front_matter.description = form->description;
    page.front_matter.type = "form";
    page.front_matter.form = id;
    page.front_matter.language = form->language;
    page.body.push_back({FormBlock{id, nullptr}, 0, {}});
    out.push_back(std::move(page));
  }
  return out;
}

std::vector<SiteFile> publish_form_documents(const Forms& forms, const Settings& settings,
                                             const pdf::FontLibrary& fonts, unsigned threads,
                                             Publisher& publisher, Diagnostics& diagnostics) {
  const std::vector<FormDocument> documents = documents_of(forms);
  const std::string date = iso_date(settings.date);
  std::vector<SiteFile> out;
  auto render = [&](std::size_t index) {
    RenderedForm rendered{&documents[index], {}, {}};
    const FormPdfOptions options{rendered.document->fillable, date, settings.publisher.name};
    rendered.bytes = render_form_pdf(*rendered.document->form, fonts, options, rendered.problems);
    return rendered;
  };
  bool told = false;
  auto publish = [&](RenderedForm rendered) {
    // Both files come from one definition: what is wrong with both is told once. Lines for a hand take more
    // room than boxes, so the paper can have a problem of its own.
    if (rendered.document->fillable) told = !rendered.problems.all().empty();
    if (rendered.document->fillable || !told) diagnostics.merge(std::move(rendered.problems));
    const std::string& output = rendered.document->output;
    publisher.add({std::string(kSite) + output,
                   rendered.bytes,
                   {rendered.document->form->file},
                   text_of(*rendered.document->form)});
    out.push_back({"", output, rendered.bytes.size()});
  };
  in_order(documents.size(), threads, render, publish);
  return out;
}

}  // namespace underlag
