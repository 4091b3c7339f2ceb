#include "model/raw/sheet.hpp"

#include <catch2/catch.hpp>

#include "model/raw/cell_text.hpp"

using namespace underlag;

namespace {

std::string shown(double number, CellFormat format, bool is_date1904 = false) {
  Workbook book;
  book.is_date1904 = is_date1904;
  Cell cell;
  cell.kind = CellKind::number;
  cell.number = number;
  cell.format = format;
  return shown_text(book, cell);
}

}  // namespace

TEST_CASE("addresses are read and written as in a sheet") {
  CHECK(to_string(CellAddress{6, 2}) == "C7");
  CHECK(column_letters(25) == "Z");
  CHECK(column_letters(26) == "AA");
  CHECK(column_letters(16'383) == "XFD");
  CHECK(parse_address("$c$7") == CellAddress{6, 2});
  CHECK(parse_address("XFD1048576") == CellAddress{1'048'575, 16'383});
  for (const char* wrong : {"", "C", "7", "C0", "XFE1", "A1048577", "C7x", "Ö7", "A1:B2", "C$$7"}) {
    CHECK_FALSE(parse_address(wrong));
  }
}

TEST_CASE("a range may be given by any two corners, whole columns or whole rows") {
  CHECK(parse_range("F40:A3") == CellRange{{2, 0}, {39, 5}});
  CHECK(parse_range("$A$3") == CellRange{{2, 0}, {2, 0}});
  CHECK(parse_range("A:C")->last == CellAddress{kSheetRows - 1, 2});
  CHECK(parse_range("3:5")->first == CellAddress{2, 0});
  for (const char* wrong : {"A", "3", "A3:F", "A3:40", ":", "A3:", "A1:B2:C3"})
    CHECK_FALSE(parse_range(wrong));
}

TEST_CASE("sheet names are quoted when Excel would") {
  CHECK(sheet_address("Blad1", {6, 2}) == "Blad1!C7");
  CHECK(sheet_address("Åtgärder", {6, 2}) == "Åtgärder!C7");
  CHECK(sheet_address("Figur 1", {6, 2}) == "'Figur 1'!C7");
  CHECK(sheet_address("Kalle's", {0, 0}) == "'Kalle''s'!A1");
  CHECK(sheet_address("2024", {0, 0}) == "'2024'!A1");
  CHECK(split_reference("'Kalle''s'!A1:B2")->sheet == "Kalle's");
  CHECK(split_reference("Blad1!A1")->rest == "A1");
  CHECK(split_reference("Tabell1")->sheet.empty());
  CHECK_FALSE(split_reference("'Blad1!A1"));
}

TEST_CASE("serial numbers are days as Excel counts them, its 29 February 1900 included") {
  CHECK(shown(1, CellFormat::date) == "1900-01-01");
  CHECK(shown(59, CellFormat::date) == "1900-02-28");
  CHECK(shown(60, CellFormat::date) == "1900-02-29");
  CHECK(shown(61, CellFormat::date) == "1900-03-01");
  CHECK(shown(0, CellFormat::date, true) == "1904-01-01");
  CHECK(shown(45'000.5, CellFormat::datetime) == "2023-03-15 12:00");
  CHECK(shown(0.396, CellFormat::time) == "09:30:14,400");
  CHECK(shown(1.5, CellFormat::duration) == "36:00");
  CHECK(shown(-1, CellFormat::date) == "-1");
  CHECK(shown(1e12, CellFormat::date) == "1000000000000");
}

TEST_CASE("a date becomes the serial number that is shown as that date") {
  for (double serial : {1.0, 59.0, 60.0, 61.0, 45'000.0, 2'958'465.0}) {
    CHECK(serial_of(*moment_of(serial, false), false) == serial);
  }
  for (double serial : {0.0, 60.0, 42'735.0}) CHECK(serial_of(*moment_of(serial, true), true) == serial);
  CHECK_FALSE(serial_of({2023, 2, 29, 0, 0, 0}, false));
  CHECK_FALSE(serial_of({2023, 13, 1, 0, 0, 0}, false));
}

TEST_CASE("numbers are shown with fifteen digits and decimal comma, percentages as per cent") {
  CHECK(shown(0.1 + 0.2, CellFormat::general) == "0,3");
  CHECK(shown(0.07, CellFormat::percent) == "7 %");
  CHECK(shown(0.455, CellFormat::percent) == "45,5 %");
  CHECK(shown(1'234'567, CellFormat::number) == "1234567");
}

TEST_CASE("equal texts are kept once, and numbers of texts stay") {
  TextPool pool;
  TextId a = pool.intern("vet ej");
  for (int i = 0; i < 2000; ++i) pool.intern(std::to_string(i));
  CHECK(pool.intern("vet ej") == a);
  CHECK(pool[a] == "vet ej");
  CHECK(pool.intern("") == kNoText);
  CHECK(pool[999'999].empty());
  CHECK(pool.append("vet ej") != a);
}

TEST_CASE("hidden rows and columns, used range and lookup") {
  Sheet sheet;
  for (Cell cell : {Cell{1, 2, 0, 3}, Cell{2, 2, 0, 5}, Cell{3, 4, 0, 1}}) sheet.cells.push_back(cell);
  sheet.hidden_rows = {{4, 6}};
  CHECK(sheet.find({2, 5})->number == 2);
  CHECK(sheet.find({2, 4}) == nullptr);
  CHECK(sheet.row(3).empty());
  CHECK(sheet.used_range() == CellRange{{2, 1}, {4, 5}});
  CHECK(sheet.is_hidden_row(5));
  CHECK_FALSE(sheet.is_hidden_row(3));
  CHECK_FALSE(Sheet().used_range());
}
