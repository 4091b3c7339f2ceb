#include "sources/memo_reader.hpp"

#include <catch2/catch.hpp>

#include "sources/page_reader.hpp"
#include "support/report_text.hpp"

using namespace underlag;

namespace {

const std::string kMemo =
    "---\n"
    "title: Slutrapport\n"
    "type: memo\n"
    "addressee: Socialtjänstnämnden\n"
    "annex_count: 1\n"
    "decisions:\n"
    "  - Socialtjänstnämnden godkänner slutrapporten.\n"
    "  - Rapporten skickas till Länsstyrelsen.\n"
    "signatories:\n"
    "  - {name: Birgitta Sundelin, title: Förvaltningschef}\n"
    "  - Anders Ekhammar\n"
    "annexes:\n"
    "  - {title: Rapporten, authors: [Petra Sandin], unit: Förvaltningen, date: 2007-01-25}\n"
    "---\n"
    "## Sammanfattning\n\nText.\n";

std::string changed(std::string_view from, std::string_view to) {
  std::string out = kMemo;
  out.replace(out.find(from), from.size(), to);
  return out;
}

std::string problems_of(const std::string& text) {
  Diagnostics problems;
  read_page(text, "content/pm.md", problems);
  return report_text(problems);
}

}  // namespace

TEST_CASE("a memo says to whom it goes, what is proposed, who signs and what goes with it") {
  Diagnostics problems;
  Page page = read_page(kMemo, "content/pm.md", problems);
  CHECK(report_text(problems) == "");
  const Memo& memo = page.front_matter.memo.value();
  CHECK(memo.addressee == "Socialtjänstnämnden");
  CHECK(memo.decisions.size() == 2);
  CHECK(memo.signatories.at(0).title == "Förvaltningschef");
  CHECK(memo.signatories.at(1).name == "Anders Ekhammar");
  CHECK(memo.annexes.at(0).authors == std::vector<std::string>{"Petra Sandin"});
}

TEST_CASE("an annex count that differs from the list is an error at the count") {
  CHECK(problems_of(changed("annex_count: 1", "annex_count: 2")) ==
        "content/pm.md:5:14: fel[M101]: rubriken ska ange 2 bilagor, men bilagelistan har 1 bilaga\n"
        "    5 | annex_count: 2\n"
        "      |              ^\n"
        "   tips: rätta annex_count eller listan under annexes\n");
  CHECK(problems_of(changed("annex_count: 1\n", "")) == "");
}

TEST_CASE("a first decision by another body than the addressee is a warning at the decision") {
  CHECK(problems_of(changed("- Socialtjänstnämnden godkänner", "- Socialtjänstförvaltningen godkänner")) ==
        "content/pm.md:7:5: varning[M102]: beslutspunkt 1 säger att Socialtjänstförvaltningen beslutar, men "
        "ärendet går till Socialtjänstnämnden\n"
        "    7 |   - Socialtjänstförvaltningen godkänner slutrapporten.\n"
        "      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   tips: den som får ärendet är den som beslutar: skriv samma namn, eller ändra addressee\n");
}

TEST_CASE("the body that decides is found in any form of its name") {
  CHECK(deciding_body("Socialtjänstnämnden godkänner rapporten") == "Socialtjänstnämnden");
  CHECK(deciding_body("Att utskottet, efter samråd, beslutar") == "utskottet");
  CHECK(deciding_body("Godkänna förvaltningens slutrapport").empty());
  CHECK(deciding_body("Rapporten godkänns.").empty());
  CHECK(is_same_body("socialnämnd", "Socialnämnden i Exempelkommun"));
  CHECK(is_same_body("Kommunfullmäktige", "kommunfullmäktige"));
  CHECK_FALSE(is_same_body("Socialtjänstförvaltningen", "Socialtjänstnämnden"));
}

TEST_CASE("a memo without addressee, decisions or signatories is told what it lacks") {
  CHECK(problems_of("---\ntitle: PM\ntype: memo\n---\nText.\n") ==
        "content/pm.md:2:1: fel[M103]: tjänsteutlåtandet saknar mottagare\n"
        "    2 | title: PM\n"
        "      | ^\n"
        "   tips: skriv addressee: Socialnämnden i sidhuvudet\n"
        "content/pm.md:2:1: fel[M103]: tjänsteutlåtandet saknar förslag till beslut\n"
        "    2 | title: PM\n"
        "      | ^\n"
        "   tips: skriv decisions: i sidhuvudet\n"
        "content/pm.md:2:1: fel[M103]: tjänsteutlåtandet saknar undertecknare\n"
        "    2 | title: PM\n"
        "      | ^\n"
        "   tips: skriv signatories: i sidhuvudet\n");
}

TEST_CASE("what is said about a memo in English has no Swedish words in it") {
  auto messages_of = [](const std::string& text) {
    Diagnostics problems;
    read_page(text, "content/pm.md", problems);
    std::string out;
    for (const Diagnostic& one : problems.all()) out += one.text(Language::en) + "\n";
    return out;
  };
  CHECK(messages_of("---\ntitle: PM\ntype: memo\n---\nText.\n") ==
        "the memo has no addressee\n"
        "the memo has no proposed decisions\n"
        "the memo has no signatories\n");
  CHECK(messages_of(changed("annex_count: 1", "annex_count: 2")) ==
        "the heading is to say 2 annexes, but 1 annex in the list of annexes\n");
}

TEST_CASE("a section of a memo without text is a warning") {
  CHECK(problems_of(kMemo + "\n## Bakgrund\n\n## Förvaltningens synpunkter\n\nText.\n") ==
        "content/pm.md:19:1: varning[M104]: avsnittet \"Bakgrund\" är tomt\n"
        "   19 | ## Bakgrund\n"
        "      | ^^\n"
        "   tips: skriv texten under rubriken, eller ta bort rubriken\n");
}

TEST_CASE("the keys of a memo are unknown on other pages") {
  CHECK(problems_of("---\ntitle: Sida\naddressee: Nämnden\n---\nText.\n").find("addressee") !=
        std::string::npos);
}
