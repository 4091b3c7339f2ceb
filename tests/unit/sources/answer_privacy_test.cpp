#include "sources/answer_privacy.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

TEST_CASE("telephone numbers and e-mail addresses are seen however they are written") {
  for (const char* text : {"070-123 45 67", "070.123.45.67", "+46 70 123 45 67", "0046701234567",
                           "(08) 12 34 56 78", "08-12 34 56", "ring 0701234567.", "070-123\n45 67",
                           "bo@example.se", "bo @ example.se", "bo.berg@ example.se", "bo @ example . se",
                           "bo(at)example.se", "bo [AT] example.se", "bo snabel-a example punkt se"}) {
    CAPTURE(text);
    CHECK(looks_like_contact(text));
  }
}

TEST_CASE("dates, hours and sums are no telephone numbers") {
  for (const char* text : {"01.02.2024", "01/02/2024", "01-02-2024", "07.00-16.00", "0,5", "10 000 000 kr",
                           "2024-01-02", "kl 08:00-17:00", "@ hemma.", "a@b", "3 st @ 4 kr. Sedan",
                           "elefantens snabel", "möte @ kontoret", ""}) {
    CAPTURE(text);
    CHECK_FALSE(looks_like_contact(text));
  }
}

TEST_CASE("words of a name, an address and a number of the personal fields are found again") {
  PersonalValues person;
  person.add("Łukasz Şahin");
  person.add("Storgatan 3, 123 45 Åsele");
  person.add("070-123 45 67");
  for (const char* text :
       {"Lukasz kom", "sahins bror", "på STORGATAN", "bor i Asele", "12345", "0701234567"}) {
    CAPTURE(text);
    CHECK(person.are_in(text));
  }
  CHECK_FALSE(person.are_in("Lukas kom till torget 3"));
  CHECK_FALSE(person.are_in(""));
}

TEST_CASE("words that stand in every text are not taken for names") {
  PersonalValues person;
  person.add("Klienten och handläggaren, Bo");
  CHECK_FALSE(person.are_in("klienten och handläggaren vill bo kvar"));
  CHECK(person.are_in("Det säger Bo själv"));
  CHECK(person.are_in("Bos idé"));
}

TEST_CASE("of sentences in a personal field only the words with a capital count") {
  PersonalValues person;
  person.add("Nej");
  person.add("Ja");
  person.add("Jag kommer med färdtjänst varje dag och behöver hjälp av min syster Ragnhild");
  CHECK_FALSE(person.are_in("Ja, det kommer jag att göra varje dag. Nej, ingen hjälp."));
  CHECK(person.are_in("ragnhild följer med"));
}

TEST_CASE("questions for names, addresses, telephone and e-mail are told from others") {
  for (const char* words : {"Namn", "Klientens förnamn", "Adress och postnummer", "E-post", "e-mail",
                            "Telefonnummer", "Mobil", "Your name", "svar.epost", "namnfortydligande",
                            "Personnummer", "Tel.", "Tfn", "Pers.nr", "Pnr", "Mobilnr", "Personnr"}) {
    CAPTURE(words);
    CHECK(asks_for_personal_data(words));
  }
  for (const char* words : {"Nämn tre mål", "Kod", "Benämning", "Post", "Samtal nr", "Enhet", "Telegram",
                            "Tele 2", "Pers 3", ""}) {
    CAPTURE(words);
    CHECK_FALSE(asks_for_personal_data(words));
  }
}
