#include "commands/cells.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "diagnostics/report.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "support/office_files.hpp"

using namespace underlag;

namespace {

std::string printed(const std::string& bytes, const CellsOptions& options) {
  Diagnostics problems;
  std::optional<Workbook> book = read_workbook(bytes, "svar.xlsx", SheetOptions(), problems);
  REQUIRE(book);
  std::ostringstream out;
  print_cells(*book, options, out, problems);
  for (const Diagnostic& one : problems.all()) out << to_text(one, {});
  return out.str();
}

std::string example() {
  test::XlsxFile file;
  file.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs>";
  file.sheet_data =
      "<row r=\"1\"><c t=\"inlineStr\"><is><t>a,\"b\"</t></is></c><c><v>0.1</v></c></row>"
      "<row r=\"2\" hidden=\"1\"><c s=\"1\"><v>45000</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>"
      "<c s=\"2\"><f>X</f><v>0.5</v></c><c t=\"inlineStr\"><is><t>två\nrader</t></is></c></row>";
  return file.bytes();
}

}  // namespace

TEST_CASE("cells are printed as CSV with sheet, address, type, raw value and shown text") {
  CHECK(printed(example(), {"", CellsFormat::csv}) ==
        "sheet,address,type,raw,shown\n"
        "Blad1,A1,text,\"a,\"\"b\"\"\",\"a,\"\"b\"\"\"\n"
        "Blad1,B1,number,0.1,\"0,1\"\n"
        "Blad1,A2,date,45000,2023-03-15\n"
        "Blad1,B2,boolean,1,SANT\n"
        "Blad1,C2,error,#N/A,#N/A\n"
        "Blad1,D2,number,0.5,50 %\n"
        "Blad1,E2,text,\"två\nrader\",\"två\nrader\"\n");
}

TEST_CASE("cells are printed as JSON with typed values and what is hidden or calculated") {
  CHECK(printed(example(), {"blad1", CellsFormat::json}) ==
        "[\n"
        "{\"sheet\":\"Blad1\",\"address\":\"A1\",\"type\":\"text\",\"raw\":\"a,\\\"b\\\"\",\"shown\":\"a,"
        "\\\"b\\\"\"},\n"
        "{\"sheet\":\"Blad1\",\"address\":\"B1\",\"type\":\"number\",\"raw\":0.1,\"shown\":\"0,1\"},\n"
        "{\"sheet\":\"Blad1\",\"address\":\"A2\",\"type\":\"date\",\"raw\":45000.0,\"shown\":\"2023-03-15\","
        "\"hidden\":true},\n"
        "{\"sheet\":\"Blad1\",\"address\":\"B2\",\"type\":\"boolean\",\"raw\":true,\"shown\":\"SANT\","
        "\"hidden\":true},\n"
        "{\"sheet\":\"Blad1\",\"address\":\"C2\",\"type\":\"error\",\"raw\":\"#N/A\",\"shown\":\"#N/"
        "A\",\"hidden\":true},\n"
        "{\"sheet\":\"Blad1\",\"address\":\"D2\",\"type\":\"number\",\"raw\":0.5,\"shown\":\"50 "
        "%\",\"formula\":true,"
        "\"hidden\":true},\n"
        "{\"sheet\":\"Blad1\",\"address\":\"E2\",\"type\":\"text\",\"raw\":\"två\\nrader\",\"shown\":"
        "\"två\\nrader\","
        "\"hidden\":true}\n]\n");
}

TEST_CASE("cells are printed one a line for people") {
  CHECK(
      printed(example(), {}) ==
      "Blad1!A1\ttext\ta,\"b\"\nBlad1!B1\tnumber\t0,1\nBlad1!A2\tdate\t2023-03-15\nBlad1!B2\tboolean\tSANT\n"
      "Blad1!C2\terror\t#N/A\nBlad1!D2\tnumber\t50 %\nBlad1!E2\ttext\ttvå⏎rader\n");
}

TEST_CASE("an unknown sheet is an error with the sheets there are") {
  CHECK(printed(example(), {"Blda1", CellsFormat::csv}) ==
        "svar.xlsx: fel[K070]: \"Blda1\" finns inte i svar.xlsx; där finns \"Blad1\"\n   tips: menade du "
        "\"Blad1\"?\n");
}

TEST_CASE("every value of a JSON file is printed with the way to it") {
  Diagnostics problems;
  std::ostringstream out;
  print_rows_file(
      "{\"titel\": \"Prov\", \"rader\": [\n{\"enhet\": \"Farsta\", \"antal\": 0.5, \"klar\": true, "
      "\"chef\": null}]}",
      "d.json", CellsFormat::csv, out, problems);
  CHECK(problems.all().empty());
  CHECK(out.str() ==
        "sheet,address,type,raw,shown\n"
        ",titel,text,Prov,Prov\n"
        ",rader[0].enhet,text,Farsta,Farsta\n"
        ",rader[0].antal,number,0.5,0.5\n"
        ",rader[0].klar,boolean,true,true\n");
  std::ostringstream json;
  print_rows_file("- {enhet: Farsta}\n", "d.yaml", CellsFormat::json, json, problems);
  CHECK(json.str() ==
        "[\n{\"sheet\":\"\",\"address\":\"[0].enhet\",\"line\":1,\"type\":\"text\",\"raw\":\"Farsta\","
        "\"shown\":\"Farsta\"}\n]\n");
}
