#include "files/zip_archive.hpp"

#include <catch2/catch.hpp>

#include "support/zip_writer.hpp"

using namespace underlag;
using test::zip_file;
using test::ZipPart;

namespace {

std::string content_of(const std::string& bytes, std::string_view name) {
  ZipArchive archive(bytes);
  REQUIRE(archive.problem() == ZipProblem::none);
  const ZipEntry* entry = archive.find(name);
  REQUIRE(entry);
  std::string out;
  REQUIRE(archive.read(*entry, out) == ZipProblem::none);
  return out;
}

ZipProblem problem_of(const std::string& bytes, const ZipLimits& limits = {}) {
  ZipArchive archive(bytes, limits);
  if (archive.problem() != ZipProblem::none) return archive.problem();
  std::string out;
  return archive.read(archive.entries().at(0), out);
}

}  // namespace

TEST_CASE("stored and deflated parts are read") {
  std::string bytes = zip_file({{"a.txt", "hej", true}, {"b/c.txt", std::string(100'000, 'x')}});
  CHECK(content_of(bytes, "a.txt") == "hej");
  CHECK(content_of(bytes, "b/c.txt") == std::string(100'000, 'x'));
}

TEST_CASE("data descriptors, ZIP64, a comment and bytes before the archive do not matter") {
  ZipPart part{"a.txt", "hej"};
  part.has_descriptor = true;
  CHECK(content_of(zip_file({part}), "a.txt") == "hej");
  CHECK(content_of(zip_file({part}, {"", "", true}), "a.txt") == "hej");
  CHECK(content_of(zip_file({part}, {"#!/bin/sh\n", "en kommentar", false}), "a.txt") == "hej");
  CHECK(content_of(zip_file({part}, {"#!/bin/sh\n", "", true}), "a.txt") == "hej");
}

TEST_CASE(
    "a part is found in spite of backslashes, a leading slash and other case, but the exact name first") {
  CHECK(content_of(zip_file({{"xl\\Sheet1.xml", "x"}}), "xl/sheet1.xml") == "x");
  CHECK(content_of(zip_file({{"/xl/a.xml", "x"}}), "xl/a.xml") == "x");
  CHECK(content_of(zip_file({{"A.xml", "first"}, {"a.xml", "exact"}}), "a.xml") == "exact");
}

TEST_CASE("what is no ZIP, or only its beginning, is told apart") {
  std::string bytes = zip_file({{"a.txt", std::string(1000, 'x'), true}});
  CHECK(problem_of("id;antal\n1;2\n") == ZipProblem::not_a_zip);
  CHECK(problem_of(bytes.substr(0, bytes.size() / 2)) == ZipProblem::cut_short);
  CHECK(problem_of("") == ZipProblem::not_a_zip);
}

TEST_CASE("a wrong checksum, encryption and unknown methods are problems of the part") {
  ZipPart part{"a.txt", "hej"};
  part.has_wrong_checksum = true;
  CHECK(problem_of(zip_file({part})) == ZipProblem::damaged);
  part = {"a.txt", "hej"};
  part.is_encrypted = true;
  CHECK(problem_of(zip_file({part})) == ZipProblem::encrypted);
  part = {"a.txt", "hej"};
  part.method = 12;
  CHECK(problem_of(zip_file({part})) == ZipProblem::unknown_method);
}

TEST_CASE("a bomb is stopped by ratio, by part and by sum") {
  std::string bytes = zip_file({{"a.txt", std::string(20u << 20, '0')}});
  CHECK(problem_of(bytes) == ZipProblem::bomb);
  ZipLimits limits;
  limits.inflation_ratio = 100'000;
  CHECK(problem_of(bytes, limits) == ZipProblem::none);
  limits.part_bytes = 10u << 20;
  CHECK(problem_of(bytes, limits) == ZipProblem::part_too_large);
  limits.part_bytes = 1u << 30;
  limits.inflated_bytes = 10u << 20;
  CHECK(problem_of(bytes, limits) == ZipProblem::all_too_large);
}

TEST_CASE("an archive with more entries than the limit is refused") {
  ZipLimits limits;
  limits.entries = 2;
  CHECK(problem_of(zip_file({{"a", "1"}, {"b", "2"}, {"c", "3"}}), limits) == ZipProblem::too_many_entries);
}

TEST_CASE("no prefix and no changed byte of an archive crashes the reader") {
  std::string bytes = zip_file({{"a.txt", "hej hej hej hej"}, {"b.txt", "då", true}});
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_NOTHROW(problem_of(bytes.substr(0, size) + "PK"));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (char wrong : {'\0', '\x7F', '\xFF'}) {
      std::string changed = bytes;
      changed[at] = wrong;
      ZipArchive archive(changed);
      std::string out;
      for (const ZipEntry& entry : archive.entries()) {
        if (archive.read(entry, out) == ZipProblem::none) CHECK(out.size() <= 15);
      }
    }
  }
}
