#include "sources/filled_form_reader.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <sstream>

#include "diagnostics/messages/forms.hpp"

namespace underlag {
namespace {

// As renderers/pdf/form_fields writes it.
constexpr const char* kPersonalKey = "/UnderlagPersonal";
constexpr int kDeepest = 16;  // Our own names have three parts; a file with more is not ours, or hostile.

std::string with_unix_lines(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

std::string value_of(QPDFObjectHandle value) {
  if (value.isString()) return with_unix_lines(value.getUTF8Value());
  if (value.isName()) {
    std::string name = value.getName().substr(1);
    return name == "Off" ? "" : name;
  }
  return {};
}

class FieldWalk {
 public:
  explicit FieldWalk(FilledForm& out) : out_(out) {}

  void visit(QPDFObjectHandle field, const std::string& prefix, const std::string& inherited, int depth) {
    if (!field.isDictionary() || depth > kDeepest) return;
    // A field that is its own descendant.
    if (field.isIndirect() && !seen_.insert(field.getObjGen()).second) return;
    std::string name = prefix;
    if (auto part = field.getKey("/T"); part.isString()) {
      name += (prefix.empty() ? "" : ".") + part.getUTF8Value();
    }
    std::string value = field.hasKey("/V") ? value_of(field.getKey("/V")) : inherited;
    if (field.hasKey(kPersonalKey)) out_.personal.insert(name);
    auto kids = field.getKey("/Kids");
    bool has_named_kids = false;
    if (kids.isArray()) {
      for (auto kid : kids.aitems()) {
        if (!kid.isDictionary() || !kid.hasKey("/T")) continue;
        has_named_kids = true;
        visit(kid, name, value, depth + 1);
      }
    }
    if (!has_named_kids && !name.empty()) out_.values[name] = value;
  }

 private:
  FilledForm& out_;
  std::set<QPDFObjGen> seen_;
};

void read_keywords(QPDF& pdf, FilledForm& out) {
  auto info = pdf.getTrailer().getKey("/Info");
  if (!info.isDictionary()) return;
  auto keywords = info.getKey("/Keywords");
  if (!keywords.isString()) return;
  std::istringstream words(keywords.getUTF8Value());
  for (std::string word; words >> word;) {
    if (word == "underlag-form") words >> out.form >> out.version;
  }
}

}  // namespace

std::optional<FilledForm> read_filled_form(const std::string& bytes, const std::string& file,
                                           Diagnostics& diagnostics) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile(file.c_str(), bytes.data(), bytes.size());
    FilledForm out;
    read_keywords(pdf, out);
    auto form = pdf.getRoot().getKey("/AcroForm");
    auto fields = form.isDictionary() ? form.getKey("/Fields") : QPDFObjectHandle::newNull();
    if (fields.isArray()) {
      FieldWalk walk(out);
      for (auto field : fields.aitems()) walk.visit(field, "", "", 0);
    }
    return out;
  } catch (const QPDFExc& problem) {
    bool needs_password = problem.getErrorCode() == qpdf_e_password;
    diagnostics.add(needs_password ? messages::filled_form_locked : messages::filled_form_unreadable,
                    {file, 0, 0, ""});
  } catch (const std::exception&) {
    diagnostics.add(messages::filled_form_unreadable, {file, 0, 0, ""});
  }
  return std::nullopt;
}

}  // namespace underlag
