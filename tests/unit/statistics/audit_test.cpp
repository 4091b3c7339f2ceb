#include "statistics/audit/audit.hpp"

#include "unit/statistics/project_figures.hpp"

using namespace underlag;
using underlag_tests::loaded;
using underlag_tests::project_data;

namespace {

/// One line a finding, without the reason that accepted it.
std::vector<std::string> findings(const DatasetCollection& data, const Settings& settings = {},
                                  Language language = Language::sv) {
  Diagnostics problems;
  statistics::run_audit(data, settings, language, problems);
  std::vector<std::string> out;
  for (const Diagnostic& one : problems.all()) {
    std::string line = to_text(one, {});
    line = line.substr(0, std::min(line.find('\n'), line.find(" (godtaget: ")));
    out.push_back(underlag_tests::with_visible_spaces(line));
  }
  return out;
}

const std::string kHead = "title: Prov\nfile: d.csv\nabout: unit\nkey: enhet\n";

}  // namespace

TEST_CASE("what is wrong with the project's sources is found, and everything accepted is a note") {
  const auto found = findings(project_data());
  CHECK(found ==
        std::vector<std::string>{
            // 57 + 102 people, 161,25 posts
            "data/nyckeltal.csv:36:20: not[R018]: nyckeltal[\"Personalenkät svar\"].varde + "
            "nyckeltal[\"Personalenkät "
            "bortfall\"].varde är 159, men anvandning2008.personal.sum är 161,25: Personalenkätens svar och "
            "bortfall "
            "ska tillsammans vara alla tjänster.",
            // the outcome has 127 answers, not 135
            "data/bff-tabell-1.csv:28:50: not[R018]: \"n\" har inte basen 135 överallt: Arbetar med ASI "
            "Uppföljning "
            "127: Deltagarna är 135.",
            "data/bff-tabell-1.csv:8:65: not[R018]: \"n\" har inte basen 135 överallt: Motivation för "
            "förändring / "
            "Programbehov 128, Motivation för förändring / Utbildningsbehov 129, Motivation för förändring / "
            "Krav på "
            "förändring 131, Resurser / Kontorslokaler 133 och 10 till: Deltagarna är 135.",
            // 4,58 (0,36) and 4,58 (0,46) cannot make 0,88
            "data/bff-tabell-1.csv:15:50: not[R018]: \"Resurser / Webb\": SD 0,88 för alla 134 går inte ihop "
            "med delarna 4,58 (0,36) + 4,58 (0,46) på skalan 1–5: den kan bara vara 0,42–0,58",
            // 34% is a count
            "data/bff-tabell-1-tryckt.csv:28:50: not[R018]: \"34%\" står i antalskolumnen \"n\": 34 av 127 "
            "är 26,8␣%, "
            "så talet är ett antal",
            "data/bff-tabell-1-tryckt.csv:29:49: not[R018]: \"93%\" står i antalskolumnen \"n\": 93 av 127 "
            "är 73,2␣%, "
            "så talet är ett antal",
            "data/bff-tabell-2.csv:4:49: not[R018]: \"Kön / Kvinna\": 1,61 ligger inte mitt i intervallet "
            "0,49–5,19; "
            "roten ur 0,49 · 5,19 är 1,59",
            "data/bff-tabell-2.csv:22:86: not[R018]: \"Organisatoriskt klimat / Sammanhållning\": 1,03 "
            "ligger inte mitt "
            "i intervallet 0,62–1,75; roten ur 0,62 · 1,75 är 1,04",
            "data/bff-tabell-2.csv:25:78: not[R018]: \"Organisatoriskt klimat / Stress\": 0,77 ligger inte "
            "mitt i "
            "intervallet 0,50–1,89; roten ur 0,50 · 1,89 är 0,97",
            "data/bff-tabell-2.csv:21:84: not[R018]: \"Organisatoriskt klimat / Uppdrag\": intervallet "
            "0,99–1,00 "
            "ger medelfelet 0,003, men 34 + 93 svar med SD 0,81 / 0,79 ger omkring 0,252",
            "data/bff-tabell-2.csv:25:83: not[R018]: \"Organisatoriskt klimat / Stress\": intervallet "
            "0,50–1,89 "
            "ger medelfelet 0,339, men 34 + 93 svar med SD 0,93 / 0,94 ger omkring 0,214",
            // the two EFH teams are not in the printed totals
            "data/figur1.dataset.yaml:14:3: not[R018]: summan av \"Socialsekreterare\" är 142, men 126 är "
            "tryckt: "
            "skillnaden 16 är EFH-män 11 + EFH-kvinnor 5",
            "data/figur1.dataset.yaml:14:3: not[R018]: summan av \"ASI-grund\" är 973, men 781 är tryckt: "
            "skillnaden "
            "192 är EFH-män 180 + EFH-kvinnor 12",
            "data/figur1.dataset.yaml:14:3: not[R018]: summan av \"ASI-uppföljning\" är 342, men 262 är "
            "tryckt: "
            "skillnaden 80 är EFH-män 80 + EFH-kvinnor 0",
            "data/asi-intervjuer-2006-2007-tryckt.xlsx!'Figur 1'!B19: not[R018]: summan av "
            "\"Socialsekreterare\" är "
            "142, men 126 är tryckt: skillnaden 16 är EFH-män 11 + EFH-kvinnor 5",
            "data/asi-intervjuer-2006-2007-tryckt.xlsx!'Figur 1'!C19: not[R018]: summan av \"ASI-grund\" är "
            "973, men "
            "781 är tryckt: skillnaden 192 är EFH-män 180 + EFH-kvinnor 12",
            "data/asi-intervjuer-2006-2007-tryckt.xlsx!'Figur 1'!D19: not[R018]: summan av "
            "\"ASI-uppföljning\" är "
            "342, men 262 är tryckt: skillnaden 80 är EFH-män 80 + EFH-kvinnor 0",
            // 17 and 9 months
            "data/figur2.dataset.yaml:16:5: not[R018]: perioden är 9 månader, men 17 i \"figur1\": Antalen i "
            "de två "
            "figurerna gäller olika lång tid och kan bara jämföras per månad.",
            // 39, 39, 37, 38 and 35 answers of 40
            "data/klientenkat-2008-2009.csv:5:24: not[R018]: \"Antal\" har inte basen 40 överallt: 2 / "
            "Kränkande "
            "frågor 39, 5 / Påverkan på relationen till intervjuaren 39, 6 / Påverkan på förtroendet för "
            "socialtjänsten 37, 9 / Systematisk utvärdering av insatser 38 och 1 till: Fyrtio klienter "
            "lämnade in "
            "enkäten.",
            "data/kursutvardering-2007.csv:2:37: not[R018]: \"Antal\" har inte basen 12 överallt: Kursen som "
            "helhet "
            "11: Tolv deltagare svarade på enkäten.",
            // four cohorts, three terms; 8 + 5 of 14 districts
            "data/nyckeltal.csv:3:24: not[R018]: nyckeltal[\"Kursomgångar i studien\"].varde är 4, men "
            "nyckeltal[\"Terminer i studien\"].varde är 3: Texten säger fyra omgångar men räknar upp tre "
            "terminer.",
            "data/nyckeltal.csv:39:33: not[R018]: nyckeltal[\"Klientenkät svarande stadsdelar\"].varde + "
            "nyckeltal[\"Klientenkät stadsdelar utan svar\"].varde är 13, men "
            "nyckeltal[\"Stadsdelsförvaltningar\"].varde är 14: Stadsdelar med och utan svar i klientenkäten "
            "ska "
            "tillsammans vara alla stadsdelar."});
}

TEST_CASE("a printed total that leaves rows out names the rows") {
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: Enhet, type: text}\n  antal: {header: Antal, type: count}\n"
                 "  svar: {header: Svar, type: count}\ndeclared_totals: {row: Summa}\n",
             "Enhet;Antal;Svar\nA;10;1\nB;20;2\nC;30;4\nD;10;3\nSumma;50;6\n");
  // 20 is missing from Antal and 4 from Svar: only A and D together explain both.
  CHECK(findings(data) ==
        std::vector<std::string>{
            "data/d.csv:6:7: varning[R001]: summan av \"Antal\" är 70, men 50 är tryckt: skillnaden "
            "20 är A 10 + D 10",
            "data/d.csv:6:10: varning[R001]: summan av \"Svar\" är 10, men 6 är tryckt: skillnaden 4 "
            "är A 1 + D 3"});
}

TEST_CASE("an accepted finding is a note, and an acceptance without a finding is told") {
  const std::string columns =
      "columns:\n  enhet: {header: Enhet, type: text}\n  antal: {header: Antal, type: count}\n";
  const std::string accepted = "accepted:\n  - {rule: total, found: 10/30, reason: B svarade för sent.}\n";
  const auto wrong = loaded(kHead + columns + "declared_totals: {values: {antal: 10}}\n" + accepted,
                            "Enhet;Antal\nA;10\nB;20\n");
  CHECK(findings(wrong) ==
        std::vector<std::string>{"data/d.dataset.yaml:8:18: not[R018]: summan av \"Antal\" är 30, men 10 är "
                                 "tryckt: skillnaden 20 är B 20"});
  const auto right = loaded(kHead + columns + "declared_totals: {values: {antal: 30}}\n" + accepted,
                            "Enhet;Antal\nA;10\nB;20\n");
  CHECK(findings(right) ==
        std::vector<std::string>{
            "data/d.dataset.yaml:10:5: varning[R016]: det finns inget att godta för kontrollen \"total\""});
}

TEST_CASE("an acceptance of other figures than those that are there accepts nothing") {
  const std::string columns =
      "columns:\n  enhet: {header: Enhet, type: text}\n  antal: {header: Antal, type: count}\n"
      "declared_totals: {values: {antal: 10}}\naccepted:\n";
  const auto told = [&](const std::string& accepted, const std::string& rows) {
    const auto data = loaded(kHead + columns + accepted, "Enhet;Antal\n" + rows);
    Diagnostics problems;
    statistics::run_audit(data, {}, Language::sv, problems);
    return underlag_tests::all_text(problems);
  };
  // Another row has been changed since: 5 more.
  CHECK(
      told("  - {rule: total, found: 10/30, reason: B svarade för sent.}\n", "A;15\nB;20\n") ==
      "data/d.dataset.yaml:10:5: varning[R036]: godtagandet av \"total\" gäller 10/30, men nu är det 10/35\n"
      "   tips: läs fyndet igen; gäller skälet fortfarande, skriv found: 10/35\n"
      "data/d.dataset.yaml:8:18: varning[R021]: summan av \"Antal\" är 35, men 10 är tryckt: skillnaden är "
      "25\n"
      "   tips: rätta källan, eller skriv varför under accepted (rule: total, found: 10/35)\n");
  CHECK(told("  - {rule: total, reason: B svarade för sent.}\n", "A;10\nB;20\n") ==
        "data/d.dataset.yaml:10:5: fel[R035]: godtagandet av \"total\" säger inte vilka tal det gäller, och "
        "skulle dölja också nästa fel\n"
        "   tips: skriv found: 10/30\n"
        "data/d.dataset.yaml:8:18: varning[R001]: summan av \"Antal\" är 30, men 10 är tryckt: skillnaden 20 "
        "är "
        "B 20\n"
        "   tips: rätta källan, eller skriv varför under accepted (rule: total, found: 10/30)\n");
  // With a decimal comma and spaces it is the same pair.
  CHECK(told("  - {rule: total, found: \"10 / 30\", reason: B svarade för sent.}\n", "A;10\nB;20\n")
            .find("not[R018]") != std::string::npos);
}

TEST_CASE("two numbers are equal at the precision of the one that is typed") {
  const auto told = [&](const std::string& check) {
    return findings(loaded(kHead +
                               "columns:\n  enhet: {header: Enhet, type: text}\n"
                               "  tal: {header: Tal, type: number}\nchecks:\n  - " +
                               check + "\n",
                           "Enhet;Tal\nA;161,25\n"))
        .size();
  };
  CHECK(told("{rule: equal, value: tal.sum, equals: 161}") == 0);
  CHECK(told("{rule: equal, value: tal.sum, equals: 161.3}") == 0);
  CHECK(told("{rule: equal, value: tal.sum, equals: 161.2}") == 1);
  CHECK(told("{rule: equal, value: tal.sum, equals: 162}") == 1);
  CHECK(told("{rule: equal, value: tal.sum, equals: tal.sum + 1}") == 1);
}

TEST_CASE("a project may make a rule an error or turn it off") {
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: Enhet, type: text}\n  antal: {header: Antal, type: count}\n"
                 "declared_totals: {values: {antal: 10}}\n",
             "Enhet;Antal\nA;10\nB;20\n");
  Settings settings;
  settings.audit["total"].severity = Severity::error;
  CHECK(findings(data, settings)[0].starts_with("data/d.dataset.yaml:8:18: fel[R001]"));
  settings.audit["total"].severity.reset();
  CHECK(findings(data, settings).empty());
}

TEST_CASE("a cost changed in the account stops the build with the difference") {
  auto data = project_data();
  data.at("budget").rows[5].values[2].number = 6551;
  const auto found = findings(data);
  const std::string wanted =
      "data/ekonomi-2007-2009.csv:3:31: fel[R021]: summan av \"Belopp\" är 1␣500␣001, men 1␣500␣000 är "
      "tryckt: "
      "skillnaden är 1: Kostnaderna ska vara lika stora som bidraget.";
  CHECK(std::ranges::count(found, wanted) == 1);
}

TEST_CASE("percentages are recomputed from their counts") {
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: Svar, type: text}\n  n: {header: n, type: count}\n"
                 "  procent: {header: Procent, type: percent}\nchecks:\n"
                 "  - {rule: percent, part: n, percent: procent, by: []}\n",
             "Svar;n;Procent\nJa;93;73,2\nNej;34;28,6\n");
  CHECK(findings(data) ==
        std::vector<std::string>{"data/d.csv:3:8: varning[R002]: \"Nej\" (Procent) står som "
                                 "28,6␣%, men 34 av 127 är 26,8␣%"});
}

TEST_CASE("findings in small counts of clients are findings") {
  // Two of one is impossible; the filter asks for the hidden count itself.
  const auto data = loaded(
      "title: Prov\nfile: d.csv\nabout: client\nrows: counts\nkey: enhet\ncolumns:\n"
      "  enhet: {header: V, type: text}\n  alla: {header: Alla, type: count}\n"
      "  nya: {header: Nya, type: count}\nchecks:\n"
      "  - {rule: subset, part: nya, whole: alla, where: alla < 5}\n",
      "V;Alla;Nya\na;30;12\nb;1;2\n");
  CHECK(findings(data) == std::vector<std::string>{
                              "data/d.csv:3:5: varning[R026]: \"b\" (Nya): 2 är 1 mer än hela gruppen på 1"});
}

TEST_CASE("an odds ratio must lie in its interval, in the middle of it, and agree with its stars") {
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: V, type: text}\n  or: {header: OR, type: number}\n"
                 "  l: {header: L, type: number}\n  h: {header: H, type: number}\n"
                 "  s: {header: S, type: text}\nchecks:\n"
                 "  - {rule: interval, estimate: or, low: l, high: h, stars: s}\n",
             "V;OR;L;H;S\n"
             "rätt;0,49;0,29;0,82;**\n"
             "snett;0,77;0,50;1,89;\n"
             "utanför;2,50;0,50;1,89;\n"
             "stjärna;1,13;0,76;1,68;*\n"
             "utan stjärna;0,43;0,24;0,76;\n");
  CHECK(findings(data) ==
        std::vector<std::string>{
            "data/d.csv:3:7: varning[R007]: \"snett\": 0,77 ligger inte mitt i intervallet 0,50–1,89; roten "
            "ur 0,50 · "
            "1,89 är 0,97",
            "data/d.csv:4:9: varning[R006]: \"utanför\": 2,50 ligger inte i sitt intervall 0,50–1,89",
            "data/d.csv:5:24: varning[R008]: \"stjärna\": intervallet 0,76–1,68 täcker 1, men raden har "
            "stjärna",
            "data/d.csv:6: varning[R019]: \"utan stjärna\": intervallet 0,24–0,76 täcker inte 1, men "
            "raden har "
            "ingen stjärna"});
}

TEST_CASE("a standard deviation has a largest possible value on a bounded scale") {
  // Mean 4,5 on 1–5: at most sqrt(3,5 · 0,5 · 10/9) = 1,39, with rounding of the mean a little more.
  const auto data = loaded(kHead +
                               "columns:\n  enhet: {header: V, type: text}\n  m: {header: M, type: number}\n"
                               "  sd: {header: SD, type: number}\n  n: {header: n, type: count}\nchecks:\n"
                               "  - {rule: mean_sd, mean: m, sd: sd, n: n, min: 1, max: 5}\n",
                           "V;M;SD;n\nmöjlig;4,50;1,39;10\nomöjlig;4,50;1,45;10\nutanför;5,20;0,30;10\n");
  CHECK(findings(data) ==
        std::vector<std::string>{
            "data/d.csv:3:14: varning[R009]: \"omöjlig\": SD 1,45 är omöjlig med medelvärdet 4,50 på skalan "
            "1–5, högst "
            "1,40",
            "data/d.csv:4:9: varning[R010]: \"utanför\": medelvärdet 5,20 ligger utanför skalan 1–5"});
}

TEST_CASE("whole numbers are looked for behind rounded percentages") {
  const std::string description =
      "title: Prov\nfile: d.csv\nabout: unit\nkey: v\n"
      "columns:\n  v: {header: V, type: text}\n  p: {header: P, type: percent}\nchecks:\n"
      "  - {rule: reconstruct, percent: p, equals: 34, max: 127}\n";
  // 5 of 14 men and 29 of 113 women: 35,7 % and 25,7 %.
  CHECK(findings(loaded(description, "V;P\nMan;35,7\nKvinna;25,7\n")).empty());
  CHECK(findings(loaded(description, "V;P\nMan;35,7\nKvinna;55,7\n")) ==
        std::vector<std::string>{
            "data/d.csv:2:5: varning[R013]: \"P\": inga heltal ger 35,7␣% och 55,7␣% med 34 av "
            "127 sammanlagt; närmast kommer 1/4 = 25,0␣% och 33/123 = 26,8␣%"});
}

TEST_CASE("a misspelt check and a check without its columns are told") {
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: Enhet, type: text}\n  antal: {header: Antal, type: count}\n"
                 "checks:\n  - {rule: totl, column: antal}\n  - {rule: total, column: antal}\n",
             "Enhet;Antal\nA;10\n");
  const auto found = findings(data);
  REQUIRE(found.size() == 2);
  CHECK(found[0].starts_with(
      "data/d.dataset.yaml:9:5: fel[R014]: okänd kontroll \"totl\", välj bland total, "));
  CHECK(found[1] == "data/d.dataset.yaml:10:5: fel[R015]: kontrollen \"total\" behöver equals");
}

TEST_CASE("a total that is too large says which rows may be counted twice") {
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: Enhet, type: text}\n  antal: {header: Antal, type: count}\n"
                 "declared_totals: {row: Summa}\n",
             "Enhet;Antal\nA;10\nB;20\nC;33\nSumma;96\n");
  CHECK(findings(data) ==
        std::vector<std::string>{"data/d.csv:5:7: varning[R023]: summan av \"Antal\" är 63, men 96 är "
                                 "tryckt: 33 för mycket, lika mycket som C 33"});
}

TEST_CASE("several rows that explain a difference equally well are an example, none is no explanation") {
  const std::string description =
      kHead +
      "columns:\n  enhet: {header: Enhet, type: text}\n  antal: {header: Antal, type: count}\n"
      "declared_totals: {row: Summa}\n";
  CHECK(findings(loaded(description, "Enhet;Antal\nA;10\nB;10\nC;33\nSumma;43\n")) ==
        std::vector<std::string>{"data/d.csv:5:7: varning[R022]: summan av \"Antal\" är 53, men 43 är "
                                 "tryckt: skillnaden 10 är till exempel A 10"});
  CHECK(findings(loaded(description, "Enhet;Antal\nA;10\nB;20\nC;33\nSumma;60\n")) ==
        std::vector<std::string>{"data/d.csv:5:7: varning[R021]: summan av \"Antal\" är 63, men 60 är "
                                 "tryckt: skillnaden är 3"});
}

TEST_CASE("a row's printed total is compared with its parts, and the part that was left out is named") {
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: Enhet, type: text}\n  man: {header: Män, type: count}\n"
                 "  kv: {header: Kvinnor, type: count}\n  alla: {header: Alla, type: count}\nchecks:\n"
                 "  - {rule: parts, columns: [man, kv], whole: alla}\n",
             "Enhet;Män;Kvinnor;Alla\nA;11;5;16\nB;11;5;11\nC;11;5;20\n");
  CHECK(findings(data) ==
        std::vector<std::string>{"data/d.csv:3:3: varning[R024]: delarna i \"B\" är 11 + 5 = 16, men 11 "
                                 "väntades: skillnaden 5 är Kvinnor 5",
                                 "data/d.csv:4:3: varning[R005]: delarna i \"C\" är 11 + 5 = 16, men 20 "
                                 "väntades: skillnaden är 4"});
}

TEST_CASE("those who answered are no more than those who were asked") {
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: Enhet, type: text}\n  n: {header: Svar, type: count}\n"
                 "  alla: {header: Alla, type: count}\nchecks:\n  - {rule: subset, part: n, whole: alla}\n",
             "Enhet;Svar;Alla\nA;12;16\nB;18;16\n");
  CHECK(findings(data) ==
        std::vector<std::string>{
            "data/d.csv:3:3: varning[R026]: \"B\" (Svar): 18 är 2 mer än hela gruppen på 16"});
}

TEST_CASE("a count in a column of percentages is told as such, also against a whole of its own") {
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: Svar, type: text}\n  n: {header: n, type: count}\n"
                 "  alla: {header: Alla, type: count}\n  procent: {header: Procent, type: percent}\nchecks:\n"
                 "  - {rule: percent, part: n, whole: alla, percent: procent}\n",
             "Svar;n;Alla;Procent\nJa;93;127;73,2\nNej;34;127;34\n");
  CHECK(findings(data) ==
        std::vector<std::string>{"data/d.csv:3:12: varning[R025]: \"Nej\" (Procent) står som 34␣%, men det "
                                 "är själva antalet: 34 av 127 är 26,8␣%"});
}

TEST_CASE("a percentage of a known number of people is made of a whole number of them") {
  // 5 of 17 is 29,4 %; between 29,4 and 35,3 % there is nothing.
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: V, type: text}\n  n: {header: n, type: count}\n"
                 "  p: {header: P, type: percent}\nchecks:\n  - {rule: reconstruct, percent: p, n: n}\n",
             "V;n;P\nrätt;17;29,4\nfel;17;31,4\n");
  CHECK(findings(data) ==
        std::vector<std::string>{"data/d.csv:3:8: varning[R020]: \"fel\": 31,4␣% av 17 är inget helt antal; "
                                 "närmast kommer 5/17 = 29,4␣%"});
}

TEST_CASE("a standard error is the standard deviation by the root of n") {
  // 0,80/√64 = 0,10
  const auto data = loaded(kHead +
                               "columns:\n  enhet: {header: V, type: text}\n  n: {header: n, type: count}\n"
                               "  sd: {header: SD, type: number}\n  se: {header: SE, type: number}\nchecks:\n"
                               "  - {rule: standard_error, se: se, sd: sd, n: n}\n",
                           "V;n;SD;SE\nrätt;64;0,80;0,10\nfel;64;0,80;0,80\n");
  CHECK(findings(data) ==
        std::vector<std::string>{"data/d.csv:3:13: varning[R028]: \"fel\": medelfelet 0,80 går inte ihop med "
                                 "SD 0,80 och n = 64: 0,80/√64 = 0,10"});
}

TEST_CASE("an odds ratio is as precise as its groups allow") {
  // Two groups of 50 with SD 1: √(1/50 + 1/50) = 0,2, so an interval of 1 reaches from e^−0,392 = 0,68 to
  // 1,48.
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: V, type: text}\n  l: {header: L, type: number}\n"
                 "  h: {header: H, type: number}\n  s: {header: S, type: number}\nchecks:\n"
                 "  - {rule: precision, low: l, high: h, groups: [{n: 50, sd: s}, {n: 50, sd: s}]}\n",
             "V;L;H;S\nrätt;0,68;1,48;1,00\nsmalt;0,95;1,05;1,00\nbrett;0,40;2,50;1,00\n");
  CHECK(
      findings(data) ==
      std::vector<std::string>{
          "data/d.csv:3:7: varning[R029]: \"smalt\": intervallet 0,95–1,05 ger medelfelet 0,026, men 50 + 50 "
          "svar med SD 1,00 / 1,00 ger omkring 0,200",
          "data/d.csv:4:7: varning[R029]: \"brett\": intervallet 0,40–2,50 ger medelfelet 0,468, men 50 + 50 "
          "svar med SD 1,00 / 1,00 ger omkring 0,200"});
}

TEST_CASE("the mean and standard deviation of all are possible given those of the parts") {
  // Ten with mean 2 and SD 1, ten with mean 4 and SD 1: the mean is 3 and Σ(x − 3)² is 2 · (9 · 1 + 10 · 1) =
  // 38, so SD is √(38/19) = 1,41. Two more who answer 1,13 each move the mean to (60 + 2,26)/22 = 2,83, and
  // SD to √((9 + 10 · 0,83² + 9 + 10 · 1,17² + 2 · 1,70²)/21) = √(44,36/21) = 1,45.
  const std::string description =
      kHead +
      "columns:\n  enhet: {header: V, type: text}\n  n: {header: n, type: count}\n"
      "  m: {header: M, type: number}\n  s: {header: S, type: number}\n"
      "  m1: {header: M1, type: number}\n  s1: {header: S1, type: number}\n"
      "  m2: {header: M2, type: number}\n  s2: {header: S2, type: number}\nchecks:\n"
      "  - {rule: pooled, whole: {n: n, mean: m, sd: s}, min: 1, max: 5,\n"
      "     groups: [{n: 10, mean: m1, sd: s1}, {n: 10, mean: m2, sd: s2}]}\n";
  const auto row = [](const std::string& whole) { return whole + ";2,00;1,00;4,00;1,00\n"; };
  const auto data = loaded(description, "V;n;M;S;M1;S1;M2;S2\n" + row("rätt;20;3,00;1,41") +
                                            row("medel;20;3,20;1,41") + row("spridning;20;3,00;1,60"));
  CHECK(
      findings(data) ==
      std::vector<std::string>{
          "data/d.csv:3:10: varning[R030]: \"medel\": medelvärdet 3,20 för alla 20 går inte ihop med delarna "
          "2,00 (1,00) + 4,00 (1,00) på skalan 1–5: det kan bara vara 2,99–3,01",
          "data/d.csv:4:19: varning[R031]: \"spridning\": SD 1,60 för alla 20 går inte ihop med delarna 2,00 "
          "(1,00) + 4,00 (1,00) på skalan 1–5: den kan bara vara 1,40–1,43"});
  CHECK(findings(loaded(description, "V;n;M;S;M1;S1;M2;S2\n" + row("två till;22;2,83;1,45"))).empty());
}

TEST_CASE("an acceptance of one row leaves the others to be told") {
  const std::string description =
      kHead +
      "columns:\n  enhet: {header: Enhet, type: text}\n  n: {header: n, type: count}\nchecks:\n"
      "  - {rule: subset, part: n, equals: 10}\naccepted:\n"
      "  - {rule: subset, row: A, found: 12/10, reason: Två svarade två gånger.}\n";
  const auto found = findings(loaded(description, "Enhet;n\nA;12\nB;13\n"));
  REQUIRE(found.size() == 2);
  CHECK(found[0].starts_with("data/d.csv:2:3: not[R018]: \"A\""));
  CHECK(found[1].starts_with("data/d.csv:3:3: varning[R026]: \"B\""));
}

TEST_CASE("the audit writes its numbers in the language of the messages") {
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: Svar, type: text}\n  n: {header: n, type: count}\n"
                 "  procent: {header: Procent, type: percent}\nchecks:\n"
                 "  - {rule: percent, part: n, percent: procent}\n",
             "Svar;n;Procent\nJa;93;73,2\nNej;34;28,6\n");
  Diagnostics problems;
  statistics::run_audit(data, {}, Language::en, problems);
  REQUIRE(problems.all().size() == 1);
  CHECK(problems.all().front().text(Language::en) ==
        "\"Nej\" (Procent) stands as 28.6%, but 34 of 127 is 26.8%");
}

TEST_CASE("a check that names what does not exist is an error with a suggestion") {
  const auto text = [](const std::string& check) {
    const auto data = loaded(kHead +
                                 "columns:\n  enhet: {header: Enhet, type: text}\n"
                                 "  n: {header: n, type: count}\n  m: {header: M, type: number}\nchecks:\n" +
                                 check,
                             "Enhet;n;M\nA;12;3,0\n");
    Diagnostics problems;
    statistics::run_audit(data, {}, Language::sv, problems);
    return underlag_tests::all_text(problems);
  };
  CHECK(text("  - {rule: periods, with: dd}\n") ==
        "data/d.dataset.yaml:10:5: fel[R032]: kontrollen nämner datasetet \"dd\", som inte finns\n"
        "   tips: menade du \"d\"?\n");
  CHECK(text("  - {rule: pooled, whole: {n: n, mean: m, sd: m}, groups: [{data: d, n: 3, mean: mm, sd: m}], "
             "min: 1, "
             "max: 5}\n") ==
        "data/d.dataset.yaml:10:5: fel[R033]: kontrollen nämner kolumnen \"mm\", som inte finns i d\n"
        "   tips: menade du \"m\"?\n");
  CHECK(text("  - {rule: pooled, whole: {n: n, mean: m}, groups: [{n: 3, mean: m}], min: 1, max: 5}\n") ==
        "data/d.dataset.yaml:10:5: fel[R015]: kontrollen \"pooled\" behöver whole.sd\n"
        "data/d.dataset.yaml:10:5: fel[R015]: kontrollen \"pooled\" behöver groups.sd\n");
}

TEST_CASE("a misspelt rule among the project's settings is told") {
  Settings settings;
  settings.audit["totl"] = {Severity::error, {"underlag.yaml", 4, 3, ""}};
  Diagnostics problems;
  statistics::run_audit({}, settings, Language::sv, problems);
  CHECK(underlag_tests::all_text(problems) ==
        "underlag.yaml:4:3: fel[R034]: audit: det finns ingen kontroll \"totl\"\n   tips: menade du "
        "\"total\"?\n");
}
