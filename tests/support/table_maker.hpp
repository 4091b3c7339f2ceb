#pragma once
// Protected tables for the tests of renderers, without a dataset and disclosure control before them.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "model/protected_table.hpp"

namespace underlag::statistics {

/// Stands in for the only maker of protected tables; a test that uses the real one does not include this
/// file.
class Protector {
 public:
  struct ForTests {
    std::string dataset = "figur1";
    std::vector<ProtectedColumn> columns;
    std::vector<ProtectedRow> rows;
    std::vector<std::string> notes;
    std::vector<std::string> footnotes;
    std::string source_note;
    bool has_suppressed = false;
  };
  static std::shared_ptr<const ProtectedTable> make_for_tests(ForTests from) {
    return std::shared_ptr<const ProtectedTable>(new ProtectedTable(
        {std::move(from.dataset), std::move(from.columns), std::move(from.rows), std::move(from.notes),
         std::move(from.footnotes), std::move(from.source_note), std::string(), from.has_suppressed}));
  }
};

}  // namespace underlag::statistics

namespace underlag::testing {

struct TestCell : ProtectedCell {
  TestCell() = default;
  TestCell(double value) {  // NOLINT: rows in tests read as in the source
    state = State::number;
    number = value;
  }
  TestCell(int value) : TestCell(static_cast<double>(value)) {}  // NOLINT
  TestCell(const char* words) {                                  // NOLINT
    state = State::text;
    text = words;
  }
};

inline TestCell missing(const char* words) {
  TestCell cell(words);
  cell.state = ProtectedCell::State::missing;
  return cell;
}
inline TestCell band(double low, double high) {
  TestCell cell(low);
  cell.state = ProtectedCell::State::band;
  cell.high = high;
  return cell;
}
inline TestCell suppressed() {
  TestCell cell;
  cell.state = ProtectedCell::State::suppressed;
  return cell;
}
inline TestCell not_computable() {
  TestCell cell;
  cell.state = ProtectedCell::State::not_computable;
  return cell;
}

inline ProtectedColumn words_column(const char* id, const char* header) {
  return {id, header, "", true, {}};
}
inline ProtectedColumn figure_column(const char* id, const char* header, NumberStyle style = {}) {
  return {id, header, "", false, style};
}

inline ProtectedRow row(std::vector<TestCell> cells, ProtectedRow::Kind kind = ProtectedRow::Kind::data) {
  ProtectedRow out;
  out.kind = kind;
  for (TestCell& cell : cells) out.cells.push_back(std::move(cell));
  if (!out.cells.empty()) out.key = out.cells.front().text;
  return out;
}

inline std::shared_ptr<const ProtectedTable> table(std::vector<ProtectedColumn> columns,
                                                   std::vector<ProtectedRow> rows) {
  statistics::Protector::ForTests from;
  from.columns = std::move(columns);
  from.rows = std::move(rows);
  for (const ProtectedRow& one : from.rows) {
    for (const ProtectedCell& cell : one.cells) {
      from.has_suppressed = from.has_suppressed || cell.state == ProtectedCell::State::suppressed;
    }
  }
  return statistics::Protector::make_for_tests(std::move(from));
}

/// ASI interviews per unit, January 2006 to May 2007, with the totals computed and declared.
inline std::shared_ptr<const ProtectedTable> figur1() {
  using Kind = ProtectedRow::Kind;
  const auto unknown = [] { return missing("vet ej"); };
  return table(
      {words_column("enhet", "Stadsdelarna"),
       figure_column("personal", "antal soc.sekr.", {NumberStyle::Kind::number, 0}),
       figure_column("grund", "antal ASI gjorda 0106-0507"),
       figure_column("uppfoljning", "antal gjorda ASI UP")},
      {row({"E-Å-V", 13, 170, 85}), row({"Hägersten-Liljeholmen", 16, unknown(), unknown()}),
       row({"Södermalm", 14, 80, 40}), row({"Norrmalm", 13, 80, 9}), row({"EFH-män", 11, 180, 80}),
       row({"EFH-kvinnor", 5, 12, 0}), row({"Hässelby-Vällingby", 10, 120, 75}),
       row({"Skärholmen", 10, 7, 3}), row({"Spånga-Tensta", 9, 85, unknown()}), row({"Farsta", 8, 20, 0}),
       row({"Rinkeby-Kista", 7, 50, unknown()}), row({"Kungsholmen", 6, 50, 6}),
       row({"Östermalm", 5, 50, 15}), row({"Skarpnäck", 5, 48, 25}), row({"Älvsjö", 2, 3, 0}),
       row({"Bromma", 8, 18, 4}), row({"Beräknad summa", 142, 973, 342}, Kind::computed_total),
       row({"S:a", 126, 781, 262}, Kind::declared_total), row({"Skillnad", 16, 192, 80}, Kind::difference)});
}

}  // namespace underlag::testing
