// An attacker who knows nothing but what is printed, and tries every table of whole numbers that fits it.

#include "unit/statistics/project_figures.hpp"

#include <optional>
#include <random>

using namespace underlag;
using underlag_tests::loaded;

namespace {

constexpr int kRows = 3;
constexpr int kColumns = 2;
constexpr int kCells = kRows * kColumns;
constexpr int kThreshold = 5;

using Cells = std::vector<int>;  ///< Numbers of cells: row * kColumns + column.

/// A printed figure: which inner cells it is the sum of; no value when it is hidden.
struct Shown {
  Cells cells;
  std::optional<int> value;
};

/// The whole numbers that a sum of cells may be, for all that is shown.
class Attacker {
 public:
  Attacker(std::vector<Shown> shown, int largest) : shown_(std::move(shown)), largest_(largest) {}

  bool may_be(const Cells& cells, int value) {
    shown_.push_back({cells, value});
    values_.assign(kCells, 0);
    const bool fits = fill(0);
    shown_.pop_back();
    return fits;
  }

 private:
  bool fill(int cell) {
    if (cell == kCells) return true;
    for (int value = 0; value <= largest_; ++value) {
      values_[static_cast<std::size_t>(cell)] = value;
      const Fit fit = check(cell);
      if (fit == Fit::too_much) break;
      if (fit == Fit::yes && fill(cell + 1)) return true;
    }
    return false;
  }

  enum class Fit { yes, no, too_much };

  /// Of figures whose cells are given up to `last`.
  Fit check(int last) const {
    Fit out = Fit::yes;
    for (const Shown& one : shown_) {
      int sum = 0;
      for (const int cell : one.cells) sum += cell <= last ? values_[static_cast<std::size_t>(cell)] : 0;
      const bool is_done = one.cells.back() <= last;
      if (one.value && sum > *one.value) return Fit::too_much;
      if (is_done && sum != one.value.value_or(std::max(sum, 1))) out = Fit::no;
    }
    return out;
  }

  std::vector<Shown> shown_;
  int largest_;
  std::vector<int> values_;
};

Cells inner(const std::vector<int>& rows, const std::vector<int>& columns) {
  Cells out;
  for (const int row : rows) {
    for (const int column : columns) out.push_back(row * kColumns + column);
  }
  return out;
}

struct Printout {
  std::vector<Shown> shown;

  void add(const ProtectedCell& cell, Cells cells) {
    if (cell.state == ProtectedCell::State::suppressed) {
      shown.push_back({std::move(cells), std::nullopt});
    } else {
      shown.push_back({std::move(cells), static_cast<int>(cell.number)});
    }
  }
};

std::string csv_of(const std::vector<int>& values) {
  std::string out = "Rad;A;B;Alla\n";
  for (int row = 0; row < kRows; ++row) {
    const int a = values[static_cast<std::size_t>(row * kColumns)];
    const int b = values[static_cast<std::size_t>(row * kColumns + 1)];
    out += "r" + std::to_string(row) + ";" + std::to_string(a) + ";" + std::to_string(b) + ";" +
           std::to_string(a + b) + "\n";
  }
  return out;
}

const std::string kDescription =
    "title: Prov\nfile: d.csv\nabout: client\nrows: counts\nkey: rad\nchecks:\n"
    "  - {rule: parts, columns: [a, b], whole: alla}\ncolumns:\n"
    "  rad: {header: Rad, type: text}\n  a: {header: A, type: count}\n  b: {header: B, type: count}\n"
    "  alla: {header: Alla, type: count}\n";

Answers answers_of(const DatasetCollection& data, const std::vector<std::string>& blocks,
                   const std::string& value) {
  Diagnostics problems;
  std::vector<Request> requests;
  for (const std::string& one : blocks) {
    requests.push_back(*parse_block_request("table", one, {"sida.md", 1}, one, problems));
  }
  requests.push_back(*parse_value_request(value, {"sida.md", 1, 1, ""}, "", problems));
  Answers out = statistics::answer_requests(requests, data, {}, Language::sv, problems);
  CHECK(underlag_tests::all_text(problems).empty());
  return out;
}

/// All of it with totals, two of the rows with theirs, and one column's sum in a sentence.
Printout print(const DatasetCollection& data) {
  const Answers answers = answers_of(
      data, {"data: d\ntotal: true\n", "data: d\nwhere: rad != \"r2\"\ncolumns: [rad, a]\ntotal: true\n"},
      "d.b.sum");
  Printout out;
  const std::vector<int> all = {0, 1, 2};
  for (int row = 0; row <= kRows; ++row) {
    const ProtectedRow& printed = answers[0].table->rows()[static_cast<std::size_t>(row)];
    const std::vector<int> rows = row == kRows ? all : std::vector<int>{row};
    out.add(printed.cells[1], inner(rows, {0}));
    out.add(printed.cells[2], inner(rows, {1}));
    out.add(printed.cells[3], inner(rows, {0, 1}));
  }
  for (int row = 0; row < kRows; ++row) {
    const ProtectedRow& printed = answers[1].table->rows()[static_cast<std::size_t>(row)];
    out.add(printed.cells[1], inner(row == 2 ? std::vector<int>{0, 1} : std::vector<int>{row}, {0}));
  }
  out.add(answers[2].value->cell, inner(all, {1}));
  return out;
}

/// The same tables of single persons: in groups by both, by each, and some of them counted in sentences.
Printout print_people(const DatasetCollection& data) {
  Diagnostics problems;
  std::vector<Request> requests;
  for (const std::string groups : {"[rad, kol]", "rad", "kol"}) {
    const std::string yaml = "data: d\ngroup_by: " + groups + "\n";
    requests.push_back(*parse_block_request("table", yaml, {"sida.md", 1}, yaml, problems));
  }
  for (const std::string value : {"d.count", "d[rad != \"r2\"].count"}) {
    requests.push_back(*parse_value_request(value, {"sida.md", 1, 1, ""}, "", problems));
  }
  const Answers answers = statistics::answer_requests(requests, data, {}, Language::sv, problems);
  CHECK(underlag_tests::all_text(problems).empty());
  Printout out;
  const std::vector<int> rows = {0, 1, 2};
  const auto cell_of = [&](std::size_t table, const std::string& key) -> ProtectedCell {
    for (const ProtectedRow& row : answers[table].table->rows()) {
      if (row.key == key) return row.cells.back();
    }
    return {};  // nobody
  };
  for (const int row : rows) {
    const std::string name = "r" + std::to_string(row);
    out.add(cell_of(0, name + " / a"), inner({row}, {0}));
    out.add(cell_of(0, name + " / b"), inner({row}, {1}));
    out.add(cell_of(1, name), inner({row}, {0, 1}));
  }
  out.add(cell_of(2, "a"), inner(rows, {0}));
  out.add(cell_of(2, "b"), inner(rows, {1}));
  out.add(answers[3].value->cell, inner(rows, {0, 1}));
  out.add(answers[4].value->cell, inner({0, 1}, {0, 1}));
  return out;
}

std::string people_of(const std::vector<int>& values) {
  std::string out = "Rad;Kol\n";
  for (int cell = 0; cell < kCells; ++cell) {
    const std::string line = "r" + std::to_string(cell / kColumns) + (cell % kColumns == 0 ? ";a\n" : ";b\n");
    for (int person = 0; person < values[static_cast<std::size_t>(cell)]; ++person) out += line;
  }
  return out;
}

int sum_of(const std::vector<int>& values, const Cells& cells) {
  int out = 0;
  for (const int cell : cells) out += values[static_cast<std::size_t>(cell)];
  return out;
}

std::vector<int> random_counts(std::mt19937& random) {
  std::vector<int> out;
  for (int cell = 0; cell < kCells; ++cell) {
    const bool is_small = random() % 3 == 0;
    out.push_back(static_cast<int>(random() % (is_small ? kThreshold : 15U)));
  }
  return out;
}

/// Tries every small count against what is printed; how many figures were hidden.
int attack(const std::vector<int>& values, const Printout& printout) {
  int hidden = 0;
  for (const Shown& one : printout.shown) {
    hidden += one.value ? 0 : 1;
    // What is shown is true.
    if (one.value) CHECK(*one.value == sum_of(values, one.cells));
  }
  std::vector<Cells> asked = {inner({0, 1, 2}, {0}), inner({0, 1, 2}, {1}), inner({0, 1}, {0})};
  for (int row = 0; row < kRows; ++row) {
    asked.push_back(inner({row}, {0}));
    asked.push_back(inner({row}, {1}));
    asked.push_back(inner({row}, {0, 1}));
  }
  constexpr int kLargest = 40;
  Attacker attacker(printout.shown, kLargest);
  for (const Cells& cells : asked) {
    const int truth = sum_of(values, cells);
    if (truth == 0 || truth >= kThreshold) continue;
    INFO("cell " << cells.front() << " and " << cells.size() - 1 << " more are " << truth);
    CHECK(attacker.may_be(cells, truth));
    int smallest = truth;
    int largest = truth;
    for (int value = 0; value <= kLargest; ++value) {
      if (!attacker.may_be(cells, value)) continue;
      smallest = std::min(smallest, value);
      largest = std::max(largest, value);
    }
    CHECK(largest >= kThreshold);
    CHECK(largest - smallest >= kThreshold - 1);
  }
  return hidden;
}

}  // namespace

TEST_CASE("whoever tries every table that fits what is printed finds no small count") {
  std::mt19937 random(20081101);  // the same on every machine
  int hidden = 0;
  for (int round = 0; round < 60; ++round) {
    const std::vector<int> values = random_counts(random);
    INFO(csv_of(values));
    hidden += attack(values, print(loaded(kDescription, csv_of(values))));
  }
  CHECK(hidden > 60);  // there was something to attack
}

TEST_CASE("nor does one who has groups of the same people in several tables and sentences") {
  std::mt19937 random(20090131);
  int hidden = 0;
  for (int round = 0; round < 60; ++round) {
    const std::vector<int> values = random_counts(random);
    INFO(csv_of(values));
    const std::string description =
        "title: Prov\nfile: d.csv\nabout: client\ncolumns:\n"
        "  rad: {header: Rad, type: text}\n  kol: {header: Kol, type: text}\n";
    hidden += attack(values, print_people(loaded(description, people_of(values))));
  }
  CHECK(hidden > 60);
}
