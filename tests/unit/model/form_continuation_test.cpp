#include "model/form_continuation.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace underlag;

TEST_CASE("a continuation sheet is a form of its own that reads nothing back") {
  FormDefinition form;
  form.id = "plan";
  form.version = "1.0";
  form.title = "Plan";
  FormDefinition sheet = continuation_of(form);
  CHECK(sheet.id == "plan-fortsattning");
  CHECK(sheet.title == "Fortsättningsblad – Plan");
  std::set<std::string> names;
  visit_fields(sheet, [&](const FormField& field) {
    names.insert(field.name);
    CHECK_FALSE(field.collect);
    CHECK_FALSE(field.full_label.empty());
  });
  CHECK(names.size() == 8);
  CHECK(names.contains("fortsattning.2.svar"));
}
