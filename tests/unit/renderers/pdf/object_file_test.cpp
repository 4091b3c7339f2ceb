#include "renderers/pdf/object_file.hpp"

#include <catch2/catch.hpp>

#include "renderers/pdf/syntax.hpp"
#include "unit/renderers/pdf/pdf_support.hpp"

using namespace underlag::pdf;

namespace {
std::string number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}
}  // namespace

TEST_CASE("numbers have at most three decimals and never an exponent") {
  CHECK(number(0) == "0");
  CHECK(number(-0.0004) == "0");
  CHECK(number(-0.25) == "-0.25");
  CHECK(number(1.0005) == "1.001");
  CHECK(number(595.2756) == "595.276");
  CHECK(number(1e8) == "100000000");
}

TEST_CASE("a number no page can hold is written as zero") {
  CHECK(number(1e300) == "0");
  CHECK(number(0.0 / 0.0 * 1.0) == "0");
}

TEST_CASE("text strings are readable ASCII or UTF-16") {
  CHECK(text_string("Plan (A)") == "(Plan \\(A\\))");
  CHECK(text_string("å") == "<FEFF00E5>");
  CHECK(text_string("\xF0\x9F\xA6\x89") == "<FEFFD83EDD89>");
}

TEST_CASE("names hide what a name cannot hold") {
  std::string out;
  append_name(out, "Ja #1/å");
  CHECK(out == "/Ja#20#231#2F#C3#A5");
}

TEST_CASE("byte strings escape parentheses, backslashes and carriage returns") {
  std::string out;
  append_byte_string(out, "a(b)\\\r");
  CHECK(out == "(a\\(b\\)\\\\\\r)");
}

TEST_CASE("objects come back as they were put, in whatever order") {
  ObjectFile file;
  Ref late = file.reserve();
  Ref early = file.add("<</Type/Catalog>>");
  file.put(late, "[1 2 3]");
  auto objects = numbered_objects(file.finish(early, {}));
  CHECK(objects[early.number] == "<</Type/Catalog>>\n");
  CHECK(objects[late.number] == "[1 2 3]\n");
}

TEST_CASE("the file identifier depends on the contents alone") {
  auto make = [](const char* value) {
    ObjectFile file;
    Ref root = file.add(value);
    return file.finish(root, {});
  };
  CHECK(make("<</A 1>>") == make("<</A 1>>"));
  CHECK(make("<</A 1>>") != make("<</A 2>>"));
}

TEST_CASE("an object that was promised but never written is a bug that is found") {
  ObjectFile file;
  Ref root = file.add("<<>>");
  file.reserve();
  CHECK_THROWS_AS(file.finish(root, {}), std::logic_error);
}

TEST_CASE("an object cannot be written twice") {
  ObjectFile file;
  Ref root = file.add("<<>>");
  CHECK_THROWS_AS(file.put(root, "<<>>"), std::logic_error);
}

TEST_CASE("streams are compressed and whole") {
  ObjectFile file;
  std::string text(10'000, 'x');
  Ref stream = file.add_stream("", text);
  std::string bytes = file.finish(file.add("<<>>"), {});
  CHECK(bytes.size() < 1'000);
  CHECK(numbered_streams(bytes)[stream.number] == text);
}
