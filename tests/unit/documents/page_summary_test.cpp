#include "documents/page_summary.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

namespace {

Block paragraph(const std::string& words) {
  return {Paragraph{{Inline{Text{words}, 1}}}, 1, {}};
}

}  // namespace

TEST_CASE("a page is described by its author, else by what it begins with") {
  Document document;
  CHECK(page_summary(document).empty());
  document.body = {{Heading{2, {Inline{Text{"Innehåll"}, 1}}, "innehall-2", ""}, 1, {}},
                   {List{false,
                         1,
                         true,
                         {{List::Mark::none, {paragraph("Roll")}}, {List::Mark::none, {paragraph("Plan")}}}},
                    1,
                    {}},
                   paragraph("Sedan kommer mer.")};
  CHECK(page_summary(document) == "Roll; Plan");
  document.body.insert(document.body.begin(), paragraph("Först en mening."));
  CHECK(page_summary(document) == "Först en mening.");
  document.description = "Om sidan";
  CHECK(page_summary(document) == "Om sidan");
}

TEST_CASE("a long beginning is cut after a whole word") {
  Document document;
  std::string words;
  for (int i = 0; i < 40; ++i) words += "återfall ";
  document.body = {paragraph(words)};
  const std::string summary = page_summary(document);
  CHECK(summary.size() < 170);
  CHECK(summary.ends_with("återfall …"));
}
