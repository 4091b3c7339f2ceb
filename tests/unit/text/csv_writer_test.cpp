#include "text/csv_writer.hpp"

#include <catch2/catch.hpp>

using underlag::CsvWriter;

namespace {

std::string field(std::string_view words) {
  CsvWriter writer;
  writer.text(words);
  return writer.take().substr(3);  // without the byte order mark
}

}  // namespace

TEST_CASE("records are separated as Swedish Excel expects") {
  CsvWriter writer;
  writer.text("Enhet");
  writer.number("-3,5");
  writer.end_record();
  writer.text("");
  writer.text("vet ej");
  writer.end_record();
  CHECK(writer.take() ==
        "\xEF\xBB\xBF"
        "Enhet;-3,5\r\n;vet ej\r\n");
}

TEST_CASE("words that a spreadsheet program would run are disarmed, numbers are not touched") {
  CHECK(field("=SUM(A1)") == "\"'=SUM(A1)\"");
  CHECK(field("+46 8") == "\"'+46 8\"");
  CHECK(field("-") == "\"'-\"");
  CHECK(field("@x") == "\"'@x\"");
  CHECK(field("\tx") == "\"'\tx\"");
  CHECK(field("\rx") == "\"'\rx\"");
  CHECK(field("＝1") == "\"'＝1\"");
  CHECK(field("–") == "–");  // an en dash starts no formula
  CHECK(field("a=b") == "a=b");
}

TEST_CASE("separators, quotation marks and line breaks are quoted") {
  CHECK(field("a;b") == "\"a;b\"");
  CHECK(field("sa \"ja\"") == "\"sa \"\"ja\"\"\"");
  CHECK(field("rad\nrad") == "\"rad\nrad\"");
  CHECK(field(" luft ") == "\" luft \"");
  CHECK(field("a,b") == "a,b");
}
