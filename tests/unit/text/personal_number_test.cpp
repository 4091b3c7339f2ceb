#include "text/personal_number.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

namespace {

bool is_found(std::string_view text) {
  return !find_personal_numbers(text).empty();
}

}  // namespace

// 811218-9876 is the Tax Agency's own example: 8·2+1+1·2+2+1·2+8+9·2+8+7·2+6 with the figures of products
// added = 7+1+2+2+2+8+9+8+5+6 = 50, which ends in 0.
TEST_CASE("a personal number is found in every form people write it") {
  for (const char* text :
       {"811218-9876", "811218+9876", "8112189876", "811218 9876", "811218–9876", "811218−9876",
        "811218 – 9876", "198112189876", "19811218-9876", "19811218 9876", "81 12 18-9876", "1981-12-18-9876",
        "1981-12-18 9876", "81-12-18-9876", "81.12.18-9876",
        "811218\xC2\xA0"
        "9876",
        "pnr811218-9876", "akt_8112189876.pdf"}) {
    INFO(text);
    auto hits = find_personal_numbers(std::string("Anna, ") + text + ".");
    REQUIRE(hits.size() == 1);
  }
}

TEST_CASE("a hit knows where the number stands and how long it is") {
  auto hits = find_personal_numbers("åä 811218-9876, igen 8112189876");
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].offset == 5);
  CHECK(hits[0].length == 11);
  CHECK(hits[1].offset == 23);
  CHECK(hits[1].length == 10);
}

TEST_CASE("characters nobody sees do not hide a number") {
  CHECK(
      is_found("8112\xC2\xAD"
               "18-98\xE2\x80\x8B"
               "76"));
  CHECK(is_found("811218\xE2\x81\xA0-9876"));
  CHECK(is_found("８１１２１８-９８７６"));
  CHECK(is_found("811218-\n9876"));
}

TEST_CASE("coordination numbers have sixty added to the day") {
  CHECK(is_found("701063-2391"));
  CHECK_FALSE(is_found("701093-2391"));
  CHECK_FALSE(is_found("701060-2391"));
}

TEST_CASE("interim numbers have a letter after the date") {
  CHECK(is_found("811218-T987"));
  CHECK(is_found("19811218P123"));
  CHECK_FALSE(is_found("811218-A987"));
  CHECK_FALSE(is_found("811218-T9876"));
  CHECK_FALSE(is_found("811218-T98kg"));
}

TEST_CASE("a wrong check digit, an impossible date and birth number 000 are no personal number") {
  CHECK_FALSE(is_found("811218-9875"));
  CHECK_FALSE(is_found("811318-9874"));
  CHECK_FALSE(is_found("810229-9871"));
  CHECK_FALSE(is_found("19000229-0006"));
  CHECK_FALSE(is_found("000101-0008"));
}

TEST_CASE("organisation numbers are allowed") {
  CHECK_FALSE(is_found("212000-0142"));
  CHECK_FALSE(is_found("5560360793"));
  CHECK_FALSE(is_found("16212000-0142"));
}

TEST_CASE("what looks like a number but is something else gives no alarm") {
  for (const char* text : {"Personnummer: ________-____",
                           "ÅÅMMDD-NNNN",
                           "2006-01-01–2007-05-31",
                           "0106-0507",
                           "2008-11-21",
                           "08-508 25 000",
                           "+46 70 123 45 67",
                           "tel:0701234569",
                           "Telefon 0701234569",
                           "ISBN 9112189874",
                           "ISBN 978-91-44-04478-9",
                           "9789144044789",
                           "1 981 121 898",
                           "kl. 14.30 den 18 december 1981",
                           "d=\"M81.1218,98.76L8112.18 9876\"",
                           "19811218-9876-4f89-9a0c-0305e82c3301",
                           "0.8112189876",
                           "8112189876.25",
                           "3e8112189876f1",
                           "12 11 10 2009",
                           "2006-01-01 2007-05-31",
                           "D:20261122024047+01'00'",
                           "81-90",
                           "dnr 2008/811218"}) {
    INFO(text);
    CHECK_FALSE(is_found(text));
  }
}

TEST_CASE("ten digits that begin like a mobile number are a personal number unless a word says telephone") {
  // 070123-4561: a child born in 2007.
  CHECK(is_found("Barnet 0701234569"));
  CHECK_FALSE(is_found("Mobil: 0701234569"));
  CHECK(is_found("Mobil: 0812189876, 8112189876"));
}

TEST_CASE("a number on the document's list is let through with and without century and separator") {
  PersonalNumberRules rules{{"811218-9876"}};
  CHECK(find_personal_numbers("811218-9876 198112189876 81 12 18-9876", rules).empty());
  CHECK(find_personal_numbers("811218-9876 och 640823-3234", rules).size() == 1);
}

TEST_CASE("a number that can be two dates says so") {
  // 1 January to 31 May 2006, or a child born on 1 January with a right check digit.
  auto range = find_personal_numbers("060101-0531");
  REQUIRE(range.size() == 1);
  CHECK(range[0].may_be_date_range);
  auto person = find_personal_numbers("811218-9876");
  REQUIRE(person.size() == 1);
  CHECK_FALSE(person[0].may_be_date_range);
}

TEST_CASE("masking leaves no digit and no letter of the number") {
  CHECK(mask_personal_numbers("Anna 811218-9876 och 811218-T987, 12 kr") ==
        "Anna ******-**** och ******-****, 12 kr");
  CHECK(mask_personal_numbers("811218-\n9876") == "******- ****");
  CHECK(mask_personal_numbers("８１１２１８-９８７６") == "******-****");
}

TEST_CASE("random ten-digit numbers are taken for people less than once in a hundred") {
  // A linear congruential generator (Knuth's MMIX): the same numbers in every run.
  std::uint64_t state = 42;
  int hits = 0;
  constexpr int kTries = 100000;
  for (int i = 0; i < kTries; ++i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    std::string digits = std::to_string(1000000000U + (state >> 20U) % 9000000000U);
    hits += static_cast<int>(find_personal_numbers(digits).size());
  }
  // 2·365,25 of 10 000 possible month-days (day, day + 60) and one check digit in ten: 0,73 %.
  CHECK(hits > kTries * 6 / 1000);
  CHECK(hits < kTries * 9 / 1000);
}
