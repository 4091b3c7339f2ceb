// The template language is described by tests/spec/templates/*.md; every example in it is run here.

#include <catch2/catch.hpp>
#include <cstdlib>

#include "diagnostics/report.hpp"
#include "support/spec_file.hpp"
#include "support/spec_table.hpp"
#include "support/template_data.hpp"
#include "templating/template_set.hpp"

using namespace underlag;
using namespace underlag_tests;

namespace {

constexpr const char* kMain = "mall.html";

// Blocks: `template` is the page, `template NAME` another file, `known` the names all data has, `data` JSON,
// and `output` or `errors` (or both, for warnings) what comes of it.
struct Outcome {
  std::string output;
  std::string errors;
};

Outcome outcome(const SpecCase& one) {
  std::map<std::string, std::string, std::less<>> files;
  std::vector<std::string> known;
  for (const SpecBlock& block : one.blocks) {
    if (block.kind != "template") continue;
    files[block.name.empty() ? kMain : block.name] = block.content;
  }
  if (const SpecBlock* names = one.find("known")) {
    std::string name;
    for (char c : names->content) {
      if (c != ' ' && c != '\n') {
        name += c;
      } else if (!name.empty()) {
        known.push_back(std::exchange(name, ""));
      }
    }
  }
  MemoryFileTree tree(std::move(files));
  TemplateSet set({{&tree, ""}}, standard_filters(Language::sv), known);
  Diagnostics problems;
  Outcome out;
  const SpecBlock* data = one.find("data");
  auto page = set.compile(kMain, problems);
  if (page && !page->render(template_data(data == nullptr ? "{}" : data->content), out.output, problems))
    out.output.clear();
  for (const Diagnostic& problem : problems.all()) out.errors += to_text(problem, {Language::sv, false});
  return out;
}

std::string content(const SpecBlock* block) {
  return block == nullptr ? std::string() : block->content;
}

// With UNDERLAG_UPDATE_SPECS=1 what comes out becomes what is expected. Read the difference before it is
// committed.
bool updates_specs() {
  const char* setting = std::getenv("UNDERLAG_UPDATE_SPECS");
  return setting != nullptr && std::string(setting) == "1";
}

void check_file(const std::string& name) {
  std::map<int, std::string> updated;
  for (const SpecCase& one : spec_cases(name)) {
    INFO("tests/spec/" << name << ":" << one.line << ": " << one.title);
    Outcome found = outcome(one);
    const SpecBlock* output = one.find("output");
    const SpecBlock* errors = one.find("errors");
    bool says_what_comes = output != nullptr || errors != nullptr;
    REQUIRE(says_what_comes);
    if (updates_specs()) {
      if (output != nullptr) updated[output->line] = with_visible_spaces(found.output);
      if (errors != nullptr) updated[errors->line] = found.errors;
    } else {
      CHECK(with_visible_spaces(found.output) == content(output));
      CHECK(found.errors == content(errors));
    }
  }
  if (!updated.empty()) rewrite_spec(name, updated);
}

}  // namespace

TEST_CASE("values, filters and expressions of templates are as the manual says") {
  check_file("templates/values.md");
}

TEST_CASE("tags of templates are as the manual says") {
  check_file("templates/tags.md");
}

TEST_CASE("templates that extend and include others are as the manual says") {
  check_file("templates/composition.md");
}

TEST_CASE("values are escaped for their place in the HTML") {
  check_file("templates/escaping.md");
}

TEST_CASE("mistakes in templates are told with place, line and suggestion") {
  check_file("templates/errors.md");
}
