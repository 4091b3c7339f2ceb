#include "model/form_continuation.hpp"

#include <string>
#include <utility>

namespace underlag {
namespace {

constexpr int kAnswers = 3;
constexpr int kLinesEach = 7;

struct Words {
  const char* title;
  const char* belongs_to;
  const char* sheet;
  const char* which;
  const char* which_help;
  const char* answer;
};
constexpr Words kSwedish{"Fortsättningsblad – ", "Hör till (namn eller kod)", "Blad nr",
                         "Fortsätter på",        "avsnitt och fråga",         "Svar"};
constexpr Words kEnglish{"Continuation sheet – ",
                         "Belongs to (name or code)",
                         "Sheet no.",
                         "Continues",
                         "section and question",
                         "Answer"};

FormField field(FormField::Kind kind, std::string name, const char* label) {
  FormField out;
  out.kind = kind;
  out.name = std::move(name);
  out.label = label;
  out.full_label = label;
  return out;
}

}  // namespace

FormDefinition continuation_of(const FormDefinition& form) {
  const Words& words = form.language == "sv" ? kSwedish : kEnglish;
  FormDefinition out;
  out.id = form.id + "-fortsattning";
  out.version = form.version;
  out.title = words.title + form.title;
  out.mark = form.mark;
  out.language = form.language;
  out.colour = form.colour;
  out.file = form.file;
  FormField owner = field(FormField::Kind::text, "fortsattning.hor_till", words.belongs_to);
  owner.personal = true;
  owner.width = 4;
  FormSection head{"uppgifter", "", {}};
  head.items.emplace_back(
      FormRow{{std::move(owner), field(FormField::Kind::integer, "fortsattning.blad", words.sheet)}});
  out.sections.push_back(std::move(head));
  for (int i = 1; i <= kAnswers; ++i) {
    std::string prefix = "fortsattning." + std::to_string(i);
    FormSection section{"fortsattning_" + std::to_string(i), "", {}};
    section.keep_together = true;
    FormField which = field(FormField::Kind::text, prefix + ".fraga", words.which);
    which.full_label += " " + std::to_string(i);
    which.help = words.which_help;
    FormField answer = field(FormField::Kind::long_text, prefix + ".svar", words.answer);
    answer.full_label += " " + std::to_string(i);
    answer.lines = kLinesEach;
    section.items.emplace_back(FormRow{{std::move(which)}});
    section.items.emplace_back(FormRow{{std::move(answer)}});
    out.sections.push_back(std::move(section));
  }
  return out;
}

}  // namespace underlag
