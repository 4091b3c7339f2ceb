#include "statistics/people_sets.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "statistics/column_margins.hpp"
#include "statistics/evaluator.hpp"
#include "statistics/row_margins.hpp"

namespace underlag::statistics {

namespace {

/// Rows as bits: what is asked of sets is whether one contains or meets another.
class RowBits {
 public:
  RowBits() = default;
  explicit RowBits(const RowNumbers& rows) {
    constexpr std::uint32_t kBits = 64;
    for (const std::uint32_t row : rows) {
      if (row / kBits >= words_.size()) words_.resize(row / kBits + 1);
      words_[row / kBits] |= std::uint64_t{1} << (row % kBits);
    }
  }
  bool contains(const RowBits& other) const {
    for (std::size_t at = 0; at < other.words_.size(); ++at) {
      if ((other.words_[at] & ~word(at)) != 0) return false;
    }
    return true;
  }
  bool meets(const RowBits& other) const {
    for (std::size_t at = 0; at < other.words_.size(); ++at) {
      if ((other.words_[at] & word(at)) != 0) return true;
    }
    return false;
  }
  void add(const RowBits& other) {
    words_.resize(std::max(words_.size(), other.words_.size()));
    for (std::size_t at = 0; at < other.words_.size(); ++at) words_[at] |= other.words_[at];
  }
  bool has(std::uint32_t row) const { return (word(row / 64) >> (row % 64) & 1U) != 0; }

 private:
  std::uint64_t word(std::size_t at) const { return at < words_.size() ? words_[at] : 0; }
  std::vector<std::uint64_t> words_;
};

double number_at(const Dataset& dataset, std::uint32_t row, std::size_t column) {
  const DataValue& value = dataset.rows[row].values[column];
  return value.is_missing() ? 0 : value.number;
}

double lowest(const Dataset& dataset, std::size_t column) {
  for (const DataRow& row : dataset.rows) {
    if (!row.values[column].is_missing() && row.values[column].number < 0) return -kNoBound;
  }
  return 0;
}

}  // namespace

int PeopleSets::add(const CountedRows& counted) {
  RowNumbers rows = counted.rows;
  std::ranges::sort(rows);
  rows.erase(std::ranges::unique(rows).begin(), rows.end());
  const auto [there, is_new] =
      numbers_.emplace(std::tuple(counted.dataset, counted.column, rows), static_cast<int>(sets_.size()));
  if (is_new) sets_.push_back({counted.dataset, counted.column, std::move(rows)});
  return there->second;
}

void PeopleSets::add_line(std::vector<int> line) {
  if (line.size() > 1) lines_.push_back(std::move(line));
}

/// The work of taking apart: fills `out`.
class SetsTakenApart {
 public:
  explicit SetsTakenApart(const PeopleSets& sets) : sets_(sets), rules_(sets.rules_) {}

  TakenApart run() {
    out_.sets.resize(sets_.sets_.size());
    bits_.reserve(sets_.sets_.size());
    for (const PeopleSets::Set& set : sets_.sets_) bits_.emplace_back(set.rows);
    std::vector<const Dataset*> datasets;
    for (std::size_t at = 0; at < sets_.sets_.size(); ++at) {
      const PeopleSets::Set& set = sets_.sets_[at];
      auto& columns = sets_of_[set.dataset];
      if (columns.empty()) datasets.push_back(set.dataset);
      columns[set.column].push_back(static_cast<int>(at));
    }
    for (const Dataset* dataset : datasets) {
      if (!DisclosureRules::has_rows_of_people(dataset->description)) {
        take_counts(*dataset);
        continue;
      }
      for (const auto& [column, sets] : sets_of_[dataset]) take_people(*dataset, column, sets);
    }
    return std::move(out_);
  }

 private:
  // --- rows of people

  void take_people(const Dataset& dataset, std::size_t column, const std::vector<int>& all) {
    for (const int set : all) terms(set) = {{add_people(dataset, column, rows(set)), 1}};
    std::set<std::vector<int>> lines;
    for (const std::vector<int>& line : sets_.lines_) {
      std::vector<int> own;
      for (const int set : line) {
        const bool is_own = std::ranges::binary_search(all, set);
        if (is_own && std::ranges::find(own, set) == own.end()) own.push_back(set);
      }
      if (own.size() > 1) lines.insert(std::move(own));
    }
    lines.insert(all);
    for (const int whole : all) {
      for (const std::vector<int>& line : lines) make_up(whole, line);
      for (const int part : all) {
        // Of one part alone, only a small rest tells anything.
        const std::size_t rest = rows(whole).size() - rows(part).size();
        if (rows(part).size() < rows(whole).size() && is_few(dataset, column, rest)) make_up(whole, {part});
      }
    }
  }

  bool is_few(const Dataset& dataset, std::size_t column, std::size_t people) const {
    return column == kPeople ? rules_.hides_count(static_cast<double>(people), dataset.description)
                             : rules_.hides_mean(people, dataset.description);
  }

  int add_people(const Dataset& dataset, std::size_t column, const RowNumbers& rows) {
    Unknown out{&dataset, column == kPeople, static_cast<double>(rows.size()), 0, false, false};
    out.is_small = is_few(dataset, column, rows.size());
    if (!out.is_count) {
      out.value = 0;
      for (const std::uint32_t row : rows) out.value += number_at(dataset, row, column);
      out.low = lowest(dataset, column);
    }
    out_.unknowns.push_back(out);
    return static_cast<int>(out_.unknowns.size()) - 1;
  }

  /// The sets of a line that lie in `whole` and have nobody in common: they are all of it, or all but a few.
  void make_up(int whole, const std::vector<int>& line) {
    RowBits covered;
    std::size_t people = 0;
    std::vector<int> parts;
    for (const int part : line) {
      const bool fits = rows(part).size() < rows(whole).size() && !rows(part).empty() &&
                        bits(whole).contains(bits(part)) && !covered.meets(bits(part));
      if (!fits) continue;
      covered.add(bits(part));
      people += rows(part).size();
      parts.push_back(part);
    }
    if (parts.empty()) return;
    const PeopleSets::Set& set = sets_.sets_[static_cast<std::size_t>(whole)];
    const std::size_t left = set.rows.size() - people;
    if (left > 0 && !is_few(*set.dataset, set.column, left)) return;
    std::ranges::sort(parts);
    parts.push_back(whole);
    if (!made_up_.insert(parts).second) return;
    parts.pop_back();
    Terms equality = {{terms(whole).front().first, 1}};
    for (const int part : parts) equality.emplace_back(terms(part).front().first, -1);
    if (left > 0) {
      RowNumbers rest;
      for (const std::uint32_t row : set.rows) {
        if (!covered.has(row)) rest.push_back(row);
      }
      equality.emplace_back(rest_of(*set.dataset, set.column, rest), -1);
    }
    out_.unknowns[static_cast<std::size_t>(terms(whole).front().first)].is_whole = true;
    out_.equalities.push_back(std::move(equality));
  }

  /// The few that are left over may be printed, too, or left over of something else.
  int rest_of(const Dataset& dataset, std::size_t column, const RowNumbers& rest) {
    const auto key = std::tuple(&dataset, column, rest);
    if (const auto set = sets_.numbers_.find(key); set != sets_.numbers_.end()) {
      return terms(set->second).front().first;
    }
    const auto [there, is_new] = rests_.emplace(key, 0);
    if (is_new) there->second = add_people(dataset, column, rest);
    return there->second;
  }

  // --- rows of counts

  void take_counts(const Dataset& dataset) {
    const std::vector<ColumnMargin> margins = column_margins(dataset);
    std::vector<std::size_t> group(dataset.description.columns.size());
    for (std::size_t column = 0; column < group.size(); ++column) group[column] = column;
    for (const ColumnMargin& margin : margins) {
      for (const std::size_t part : margin.parts) {
        const std::size_t from = group[part];
        const std::size_t to = group[margin.whole];
        std::ranges::replace(group, from, to);
      }
    }
    for (std::size_t first = 0; first < group.size(); ++first) {
      std::vector<std::size_t> columns;
      for (std::size_t column = 0; column < group.size(); ++column) {
        if (group[column] == first) columns.push_back(column);
      }
      if (!columns.empty()) take_columns(dataset, columns, margins);
    }
  }

  /// Columns that are linked by margins are divided into the same classes of rows.
  void take_columns(const Dataset& dataset, const std::vector<std::size_t>& columns,
                    const std::vector<ColumnMargin>& margins) {
    std::vector<int> sets;
    for (const std::size_t column : columns) {
      const std::vector<int>& of_column = sets_of_[&dataset][column];
      sets.insert(sets.end(), of_column.begin(), of_column.end());
    }
    if (sets.empty()) return;
    const std::vector<RowMargin> row_sums = row_margins(dataset);
    std::map<std::vector<int>, std::size_t> class_of;
    std::vector<RowClass> classes;
    for (const std::uint32_t row : all_rows(dataset)) {
      std::vector<int> signature;
      for (const int set : sets) {
        if (bits(set).has(row)) signature.push_back(set);
      }
      RowClass one;
      for (const RowMargin& margin : row_sums) one.sides.push_back(side_of(margin, row));
      const bool is_in_margin = std::ranges::any_of(one.sides, [](int side) { return side != 0; });
      if (signature.empty() && !is_in_margin) continue;
      one.sets = signature;
      for (const ColumnMargin& margin : margins) one.margins.push_back(holds_on(margin, dataset, row));
      signature.push_back(kEndOfSets);
      signature.insert(signature.end(), one.margins.begin(), one.margins.end());
      signature.insert(signature.end(), one.sides.begin(), one.sides.end());
      const auto [there, is_new] = class_of.emplace(std::move(signature), classes.size());
      if (is_new) classes.push_back(std::move(one));
      classes[there->second].rows.push_back(row);
    }
    for (RowClass& one : classes) take_class(dataset, columns, margins, one);
    for (std::size_t at = 0; at < row_sums.size(); ++at) {
      for (const std::size_t column : columns) {
        if (holds_in(row_sums[at], dataset, column)) add_row_margin(at, column, classes);
      }
    }
  }

  /// Rows that every figure and every margin has alike.
  struct RowClass {
    std::vector<int> sets;
    std::vector<bool> margins;  ///< Per column margin: it holds here.
    std::vector<int> sides;     ///< Per row margin.
    RowNumbers rows;
    std::map<std::size_t, int> unknown_of;  ///< By column.
  };
  static constexpr int kEndOfSets = -1;

  /// 1 in the whole, -1 in the parts, 0 in neither.
  static int side_of(const RowMargin& margin, std::uint32_t row) {
    if (std::ranges::find(margin.whole, row) != margin.whole.end()) return 1;
    return std::ranges::find(margin.parts, row) != margin.parts.end() ? -1 : 0;
  }

  void take_class(const Dataset& dataset, const std::vector<std::size_t>& columns,
                  const std::vector<ColumnMargin>& margins, RowClass& one) {
    for (const std::size_t column : columns) one.unknown_of[column] = add_counts(dataset, column, one.rows);
    for (const int set : one.sets) {
      terms(set).emplace_back(one.unknown_of[sets_.sets_[static_cast<std::size_t>(set)].column], 1);
    }
    for (std::size_t at = 0; at < margins.size(); ++at) {
      if (one.margins[at] && one.unknown_of.contains(margins[at].whole)) {
        add_margin(margins[at], one.unknown_of);
      }
    }
  }

  void add_row_margin(std::size_t at, std::size_t column, const std::vector<RowClass>& classes) {
    Terms equality;
    int wholes = 0;
    for (const RowClass& one : classes) {
      if (one.sides[at] == 0) continue;
      equality.emplace_back(one.unknown_of.at(column), one.sides[at]);
      wholes += one.sides[at] > 0 ? 1 : 0;
    }
    // A row of totals; of two questions, neither is the whole of the other.
    if (wholes == 1) {
      for (const auto& [unknown, side] : equality) {
        if (side > 0) out_.unknowns[static_cast<std::size_t>(unknown)].is_whole = true;
      }
    }
    out_.equalities.push_back(std::move(equality));
  }

  int add_counts(const Dataset& dataset, std::size_t column, const RowNumbers& rows) {
    const bool is_count = DisclosureRules::is_count(dataset.description, column);
    Unknown out{&dataset, is_count, 0, is_count ? 0 : lowest(dataset, column), false, false};
    double people = 0;
    for (const std::uint32_t row : rows) {
      out.value += number_at(dataset, row, column);
      people += DisclosureRules::people_of_row(dataset, row);
    }
    out.is_small = rules_.hides_count(is_count ? out.value : people, dataset.description);
    out_.unknowns.push_back(out);
    return static_cast<int>(out_.unknowns.size()) - 1;
  }

  void add_margin(const ColumnMargin& margin, const std::map<std::size_t, int>& unknown_of) {
    const int whole = unknown_of.at(margin.whole);
    Unknown rest = out_.unknowns[static_cast<std::size_t>(whole)];
    out_.unknowns[static_cast<std::size_t>(whole)].is_whole = true;
    Terms equality = {{whole, 1}};
    for (const std::size_t part : margin.parts) {
      equality.emplace_back(unknown_of.at(part), -1);
      rest.value -= out_.unknowns[static_cast<std::size_t>(unknown_of.at(part))].value;
    }
    if (margin.has_rest) {
      rest.is_small = rules_.hides_count(rest.value, rest.dataset->description);
      rest.is_whole = false;
      equality.emplace_back(static_cast<int>(out_.unknowns.size()), -1);
      out_.unknowns.push_back(rest);
    }
    out_.equalities.push_back(std::move(equality));
  }

  const RowNumbers& rows(int set) const { return sets_.sets_[static_cast<std::size_t>(set)].rows; }
  const RowBits& bits(int set) const { return bits_[static_cast<std::size_t>(set)]; }
  Terms& terms(int set) { return out_.sets[static_cast<std::size_t>(set)]; }

  const PeopleSets& sets_;
  const DisclosureRules& rules_;
  TakenApart out_;
  std::vector<RowBits> bits_;
  std::map<const Dataset*, std::map<std::size_t, std::vector<int>>> sets_of_;  ///< By column, rising.
  std::set<std::vector<int>> made_up_;
  std::map<std::tuple<const Dataset*, std::size_t, RowNumbers>, int> rests_;
};

TakenApart PeopleSets::taken_apart() const {
  return SetsTakenApart(*this).run();
}

}  // namespace underlag::statistics
