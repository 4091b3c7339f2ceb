// report_bench PROJECT REPEATS: renders content/rapport.md of a project as PDF and prints the CPU seconds of
// one rendering, peak MB and the bytes of the file; reading and composing are not counted. Run by
// bench/report.py.

#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iostream>

#include "diagnostics/report.hpp"
#include "documents/compose.hpp"
#include "renderers/pdf/report/report_pdf.hpp"
#include "sources/project_loader.hpp"

using namespace underlag;

namespace {

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return EXIT_FAILURE;
  Diagnostics problems;
  Project project = load_project(DiskFileTree(argv[1]), {}, problems);
  auto page = std::ranges::find(project.pages, "content/rapport.md", &Page::source);
  auto fonts = pdf::FontLibrary::open({}, problems);
  if (page == project.pages.end() || fonts == nullptr) return EXIT_FAILURE;
  Site site(project.settings, project.pages, {});
  Document document = compose(std::move(*page), {}, {project.settings, site, {}}, problems);
  int repeats = std::max(1, std::atoi(argv[2]));
  double before = cpu_seconds();
  std::size_t bytes = 0;
  for (int i = 0; i < repeats; ++i) bytes = pdf::render_report_pdf(document, {}, *fonts, problems).size();
  double cpu = (cpu_seconds() - before) / repeats;
  std::cerr << to_text(problems, {});
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::cout << cpu << ' ' << usage.ru_maxrss / 1024 << ' ' << bytes << '\n';
  return problems.has_errors() ? EXIT_FAILURE : EXIT_SUCCESS;
}
