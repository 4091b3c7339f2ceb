// How long the protection of small counts takes: a table of 15 × 5 with its margins, alone and beside others.
#include <ctime>
#include <iostream>
#include <random>

#include "sources/dataset_loader.hpp"
#include "sources/request_parser.hpp"
#include "statistics/answer_requests.hpp"

using namespace underlag;

namespace {

constexpr int kRows = 15;
constexpr int kColumns = 5;
constexpr int kTables = 100;

std::string description(int number) {
  std::string out =
      "title: Prov\nfile: d" + std::to_string(number) +
      ".csv\nabout: client\nrows: counts\nkey: rad\ncolumns:\n  rad: {header: Rad, type: text}\n";
  for (int column = 0; column < kColumns; ++column) {
    const std::string name = "k" + std::to_string(column);
    out += "  " + name + ": {header: " + name + ", type: count}\n";
  }
  return out + "  alla: {header: Alla, type: count}\n";
}

std::string counts(std::mt19937& random) {
  std::string out = "Rad";
  for (int column = 0; column < kColumns; ++column) out += ";k" + std::to_string(column);
  out += ";Alla\n";
  for (int row = 0; row < kRows; ++row) {
    out += "r" + std::to_string(row);
    unsigned sum = 0;
    for (int column = 0; column < kColumns; ++column) {
      const unsigned count = static_cast<unsigned>(random() % (random() % 4 == 0 ? 5U : 60U));
      sum += count;
      out += ";" + std::to_string(count);
    }
    out += ";" + std::to_string(sum) + "\n";
  }
  return out;
}

}  // namespace

int main() {
  std::mt19937 random(2008);
  std::map<std::string, std::string, std::less<>> files;
  for (int at = 0; at < kTables; ++at) {
    files["data/d" + std::to_string(at) + ".dataset.yaml"] = description(at);
    files["data/d" + std::to_string(at) + ".csv"] = counts(random);
  }
  Diagnostics problems;
  const DatasetCollection data = load_all_datasets(MemoryFileTree(files), problems);
  const PrivacySettings privacy;
  const statistics::AnswerMeans means{data, privacy, Language::sv};
  std::vector<Request> requests;
  for (int at = 0; at < kTables; ++at) {
    const std::string yaml = "data: d" + std::to_string(at) + "\ntotal: true\n";
    requests.push_back(*parse_block_request("table", yaml, {"sida.md", 1}, yaml, problems));
  }
  statistics::CountedAnswers counted = statistics::count_answers(requests, means, problems);
  const std::clock_t start = std::clock();
  statistics::decide_what_is_hidden({}, {&counted}, means, problems);
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  int hidden = 0;
  for (const auto& one : counted) {
    for (const auto& row : one.table->rows) {
      for (const auto& figure : row.figures) hidden += figure.is_hidden ? 1 : 0;
    }
  }
  std::cout << kTables << " tables of 15 × 5 with margins: " << seconds * 1000 / kTables << " ms a table, "
            << static_cast<double>(hidden) / kTables << " cells hidden\n";
  return problems.has_errors() ? 1 : 0;
}
