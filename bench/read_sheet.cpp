// Reads one spreadsheet and says what it took: bench/sheets.py runs it beside other readers.
//
//   read_sheet FILE

#include <fmt/core.h>
#include <sys/resource.h>

#include <fstream>
#include <iterator>
#include <string>

#include "sources/sheets/sheet_reader.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  using namespace underlag;
  std::ifstream in(argv[1], std::ios::binary | std::ios::ate);
  std::string bytes(static_cast<std::size_t>(in.tellg()), '\0');
  in.seekg(0);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  SheetOptions options;
  options.limits.cells = 20'000'000;
  options.limits.part_bytes = options.limits.inflated_bytes = std::uint64_t{2} << 30;
  Diagnostics problems;
  std::optional<Workbook> book = read_workbook(bytes, argv[1], options, problems);
  if (!book) {
    fmt::print("{}\n", problems.all().at(0).text(Language::en));
    return 1;
  }
  std::size_t cells = 0;
  double sum = 0;
  for (const Sheet& sheet : book->sheets) {
    cells += sheet.cells.size();
    for (const Cell& cell : sheet.cells) sum += cell.number;
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  double seconds = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                   static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  fmt::print("{} {:.2f} {} {:.6g}\n", cells, seconds, usage.ru_maxrss / 1024, sum);
}
