// The examples in the manual are files that load without a word.

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <sstream>

#include "diagnostics/report.hpp"
#include "files/file_tree.hpp"
#include "sources/form_loader.hpp"

using namespace underlag;

TEST_CASE("every example in the manual of forms can be used as it stands") {
  std::ifstream manual(UNDERLAG_SOURCE_DIR "/docs/manual/formular.md");
  std::map<std::string, std::string, std::less<>> files;
  std::string path;
  bool is_example = false;
  for (std::string line; std::getline(manual, line);) {
    if (line.starts_with("```")) {
      is_example = line == "```yaml";
      path.clear();
    } else if (is_example && path.empty()) {
      REQUIRE(line.starts_with("# "));
      path = line.substr(2);
    } else if (is_example) {
      files[path] += line + "\n";
    }
  }
  CHECK(files.size() == 6);
  Diagnostics problems;
  auto forms = load_forms(MemoryFileTree(files), problems);
  CHECK(to_text(problems, {}) == "");
  CHECK(forms.size() == 4);
}
