// CPU milliseconds of one form's PDF in a fresh process, and memory over many in one.
//   cmake --build build --target form_pdf_bench && build/form_pdf_bench genomforandeplan 1
//   build/form_pdf_bench genomforandeplan 1000
// Everything counts: opening the fonts, reading the definitions, making the file.

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "files/file_tree.hpp"
#include "renderers/pdf/form_pdf.hpp"
#include "sources/form_loader.hpp"

using namespace underlag;

namespace {

double milliseconds() {
  return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

long peak_kilobytes() {
  rusage usage{};
  return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0;
}

}  // namespace

int main(int count, char** words) {
  const std::string id = count > 1 ? words[1] : "genomforandeplan";
  const int copies = count > 2 ? std::atoi(words[2]) : 1;
  Diagnostics problems;
  auto fonts = pdf::FontLibrary::open({}, problems);
  double opened = milliseconds();
  auto forms = load_forms(DiskFileTree(UNDERLAG_SOURCE_DIR), problems);
  double loaded = milliseconds();
  if (fonts == nullptr || problems.has_errors()) return 1;
  for (const FormDefinition& form : forms) {
    if (form.id != id) continue;
    std::size_t bytes = 0;
    long first = 0;
    for (int i = 0; i < copies; ++i) {
      bytes += render_form_pdf(form, *fonts, {}, problems).size();
      if (i == 9) first = peak_kilobytes();
    }
    double made = milliseconds();
    std::printf(
        "%s: fonts %.1f ms, all definitions %.1f ms, %d PDF %.1f ms (%.2f each), process %.1f ms; %zu bytes "
        "each\n",
        id.c_str(), opened, loaded - opened, copies, made - loaded, (made - loaded) / copies, made,
        bytes / static_cast<std::size_t>(copies));
    if (copies > 9)
      std::printf("peak memory after 10: %ld kB, after %d: %ld kB\n", first, copies, peak_kilobytes());
    return 0;
  }
  std::fprintf(stderr, "no form %s\n", id.c_str());
  return 1;
}
