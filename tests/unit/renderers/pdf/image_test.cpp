// Pictures that authors have: whole, damaged, of the wrong kind, too large, held sideways.

#include "renderers/pdf/image.hpp"

#include <catch2/catch.hpp>

#include "renderers/pdf/exif.hpp"
#include "support/report_text.hpp"

using namespace underlag;
using namespace std::string_literals;

namespace {

// The head of a PNG that claims this size, with the check sum of its header; its data are missing.
std::string png_head(unsigned width, unsigned height, unsigned check_sum) {
  auto number = [](unsigned value) {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
    return out;
  };
  return "\x89PNG\r\n\x1a\n"s + number(13) + "IHDR" + number(width) + number(height) + "\x08\0\0\0\0"s +
         number(check_sum);
}

// A JPEG as far as a PDF needs to know it: an EXIF segment, the frame's header and the end marker.
std::string jpeg(int channels, int bits = 8, const std::string& exif = "") {
  std::string out = "\xFF\xD8"s;
  if (!exif.empty()) out += "\xFF\xE1\0"s + static_cast<char>(exif.size() + 2) + exif;
  out += "\xFF\xC0\0\x11"s + static_cast<char>(bits) + "\0\x10\0\x20"s + static_cast<char>(channels);
  return out + std::string(12, '\0') + "\xFF\xD9";
}

std::string exif(int orientation) {
  return "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"s + static_cast<char>(orientation) +
         "\0\0\0"s;
}

std::string problems_of(const std::string& bytes) {
  Diagnostics problems;
  CHECK_FALSE(pdf::load_image(bytes, "content/bild", problems));
  return report_text(problems);
}

}  // namespace

TEST_CASE("a JPEG goes into the file as it is") {
  Diagnostics problems;
  auto image = pdf::load_image(jpeg(3), "content/bild.jpg", problems);
  REQUIRE(image);
  CHECK(image->is_jpeg);
  CHECK(image->width == 32);
  CHECK(image->height == 16);
  CHECK(image->data == jpeg(3));
}

TEST_CASE("a photograph taken with the camera on its side is as tall as it was meant") {
  Diagnostics problems;
  auto image = pdf::load_image(jpeg(3, 8, exif(6)), "content/bild.jpg", problems);
  REQUIRE(image);
  CHECK(image->shown_width() == 16);
  CHECK(image->shown_height() == 32);
}

TEST_CASE("EXIF data that make no sense say that the picture stands upright") {
  CHECK(pdf::exif_orientation(exif(8)) == 8);
  CHECK(pdf::exif_orientation(exif(9)) == 1);
  CHECK(pdf::exif_orientation("Exif\0\0MM"s) == 1);
  CHECK(pdf::exif_orientation("Exif\0\0II*\0\xFF\xFF\xFF\xFF"s) == 1);
  CHECK(pdf::exif_orientation("") == 1);
}

TEST_CASE("a JPEG in CMYK or with twelve bits a colour is refused with the way out") {
  const char* expected =
      "content/bild: fel[P013]: bilden är en JPEG i CMYK eller med fler än 8 bitar per färg\n"
      "   tips: spara bilden i RGB eller gråskala\n";
  CHECK(problems_of(jpeg(4)) == expected);
  CHECK(problems_of(jpeg(3, 12)) == expected);
}

TEST_CASE("a damaged picture is refused") {
  CHECK(problems_of(jpeg(3).substr(0, 12)) ==
        "content/bild: fel[P011]: bilden är skadad (JPEG)\n"
        "   tips: hämta eller spara bilden på nytt\n");
  CHECK(problems_of("\x89PNG\r\n\x1a\n garbage").find("fel[P011]") != std::string::npos);
  CHECK(problems_of(png_head(10, 10, 0xA8599061)).find("fel[P011]") != std::string::npos);
}

TEST_CASE("a picture of more than a hundred million pixels is refused before it is unpacked") {
  CHECK(problems_of(png_head(20'000, 20'000, 0xC61B19E5) + "\0\0\0\0IDAT"s) ==
        "content/bild: fel[P012]: bilden är 20000 × 20000 bildpunkter; högst 100 miljoner går bra\n"
        "   tips: minska bilden: 2 000 bildpunkter på bredden räcker för tryck\n");
}

TEST_CASE("an empty file is no picture") {
  CHECK(problems_of("") ==
        "content/bild: fel[P005]: bilden är varken PNG eller JPEG och kan inte läggas in i en PDF\n"
        "   tips: spara bilden som PNG eller JPEG\n");
}
