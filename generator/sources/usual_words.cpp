#include "sources/usual_words.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sources/cell_typing.hpp"
#include "text/letter_case.hpp"

namespace underlag {

namespace {

constexpr std::pair<std::string_view, MissingClass> kUsualWords[] = {
    {"vet ej", MissingClass::dont_know},
    {"vet inte", MissingClass::dont_know},
    {"?", MissingClass::not_answered},
    {"-", MissingClass::not_answered},
    {"–", MissingClass::not_answered},
    {"obesvarad", MissingClass::not_answered},
    {"ej svar", MissingClass::not_answered},
    {"uppgift saknas", MissingClass::not_answered},
    {"saknas", MissingClass::not_answered},
    {"#saknas!", MissingClass::not_answered},
    {"n/a", MissingClass::not_applicable},
    {"ej aktuellt", MissingClass::not_applicable},
    {"ej relevant", MissingClass::not_applicable},
    {"ej tillämpligt", MissingClass::not_applicable},
    {"vill ej svara", MissingClass::declined},
    {"vill ej", MissingClass::declined},
    {"avböjt", MissingClass::declined},
    {"nyss börjat", MissingClass::not_yet},
    {"ej startat", MissingClass::not_yet},
    {"ej påbörjat", MissingClass::not_yet},
};

constexpr std::string_view kTotalWords[] = {"s:a", "summa", "totalt", "total", "summa totalt"};

}  // namespace

std::optional<MissingClass> usual_missing_class(std::string_view word) {
  const std::string wanted = to_lower_case(tidy_text(word));
  for (const auto& [usual, kind] : kUsualWords) {
    if (usual == wanted) return kind;
  }
  return std::nullopt;
}

bool is_total_word(std::string_view word) {
  return std::ranges::find(kTotalWords, to_lower_case(tidy_text(word))) != std::end(kTotalWords);
}

}  // namespace underlag
