#pragma once
// Filled forms for the tests of reading back: made by our own engine, filled in as a viewer would.

#include <catch2/catch.hpp>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>
#include <vector>

#include "diagnostics/report.hpp"
#include "files/file_tree.hpp"
#include "renderers/pdf/form_pdf.hpp"
#include "sources/answers_csv.hpp"
#include "sources/form_collector.hpp"
#include "sources/form_loader.hpp"

namespace underlag {

inline const char* const kForm =
    "title: Prov\nversion: \"2\"\nsections:\n  - content:\n"
    "      - {field: namn, type: text, label: Namn, personal: yes}\n"
    "      - {field: nr, type: personal_number, label: Personnummer}\n"
    "      - {field: dagar, type: integer, min: 0, max: 30, label: Dagar, collect: yes, earlier_names: "
    "[antal]}\n"
    "      - {field: svar, type: yes_no, label: Svar, collect: yes}\n"
    "      - {field: ord, type: multiple, label: Ord, options: [glad, arg], collect: yes}\n"
    "      - {field: datum, type: date, label: Datum, collect: yes}\n"
    "      - {field: fritt, type: long, label: Fritt, collect: yes}\n";

inline std::vector<FormDefinition> forms_of(const std::string& definition) {
  Diagnostics problems;
  auto forms = load_forms(MemoryFileTree({{"templates/forms/prov.form.yaml", definition}}), problems);
  REQUIRE(problems.all().empty());
  return forms;
}

using Answers = std::map<std::string, std::string>;

/// The form's PDF with these answers; "/x" is the state of a button.
inline std::string filled(const FormDefinition& form, const Answers& answers) {
  Diagnostics problems;
  static const auto kFonts = pdf::FontLibrary::open({}, problems);
  std::string blank = render_form_pdf(form, *kFonts, {}, problems);
  QPDF pdf;
  pdf.processMemoryFile("prov.pdf", blank.data(), blank.size());
  QPDFAcroFormDocumentHelper fields(pdf);
  for (const auto& [name, value] : answers) {
    for (auto field : fields.getFormFields()) {
      if (field.getFullyQualifiedName() != name) continue;
      auto object = field.getObjectHandle();
      while (!object.hasKey("/FT") && object.hasKey("/Parent")) object = object.getKey("/Parent");
      object.replaceKey("/V", value.starts_with("/") ? QPDFObjectHandle::newName(value)
                                                     : QPDFObjectHandle::newUnicodeString(value));
    }
  }
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.write();
  auto* buffer = writer.getBuffer();
  std::string bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  delete buffer;
  return bytes;
}

struct Collected {
  Collected(std::map<std::string, std::string, std::less<>> files, const std::vector<FormDefinition>& forms) {
    Diagnostics problems;
    MemoryFileTree folder(std::move(files));
    answers = collect_answers({{folder, "svar"}}, forms, problems);
    csv = answers_as_csv(answers);
    for (const Diagnostic& one : problems.all()) {
      (one.severity == Severity::note ? notes : report) += to_text(one, {});
    }
  }
  CollectedAnswers answers;
  std::string csv;
  std::string report;  ///< Errors and warnings.
  std::string notes;
};

}  // namespace underlag
