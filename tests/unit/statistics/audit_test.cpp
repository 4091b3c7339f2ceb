#include "statistics/audit.hpp"

#include "unit/statistics/project_figures.hpp"

using namespace underlag;
using underlag_tests::project_data;

namespace {

/// One line a finding, without the reason that accepted it.
std::vector<std::string> findings(const DatasetCollection& data, const Settings& settings = {}) {
  Diagnostics problems;
  statistics::run_audit(data, settings, problems);
  std::vector<std::string> out;
  for (const Diagnostic& one : problems.all()) {
    std::string line = to_text(one, {});
    line = line.substr(0, std::min(line.find('\n'), line.find(" (godtaget: ")));
    out.push_back(underlag_tests::with_visible_spaces(line));
  }
  return out;
}

DatasetCollection loaded(const std::string& description, const std::string& csv) {
  const MemoryFileTree files({{"data/d.dataset.yaml", description}, {"data/d.csv", csv}});
  Diagnostics problems;
  auto data = load_all_datasets(files, problems);
  INFO(underlag_tests::all_text(problems));
  REQUIRE(data.size() == 1);
  return data;
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
            "intervallet 0,50–1,89; roten ur 0,5 · 1,89 är 0,97",
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
  const std::string accepted = "accepted:\n  - {rule: total, reason: B svarade för sent.}\n";
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

TEST_CASE("a project may make a rule an error or turn it off") {
  const auto data =
      loaded(kHead +
                 "columns:\n  enhet: {header: Enhet, type: text}\n  antal: {header: Antal, type: count}\n"
                 "declared_totals: {values: {antal: 10}}\n",
             "Enhet;Antal\nA;10\nB;20\n");
  Settings settings;
  settings.audit["total"] = "error";
  CHECK(findings(data, settings)[0].starts_with("data/d.dataset.yaml:8:18: fel[R001]"));
  settings.audit["total"] = "off";
  CHECK(findings(data, settings).empty());
}

TEST_CASE("a cost changed in the account stops the build with the difference") {
  auto data = project_data();
  data.at("budget").rows[5].values[2].number = 6551;
  const auto found = findings(data);
  const std::string wanted =
      "data/ekonomi-2007-2009.csv:3:31: fel[R001]: summan av \"Belopp\" är 1␣500␣001, men 1␣500␣000 är "
      "tryckt: "
      "skillnaden 1: Kostnaderna ska vara lika stora som bidraget.";
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
            "ur 0,5 · "
            "1,89 är 0,97",
            "data/d.csv:4:9: varning[R006]: \"utanför\": 2,50 ligger inte i sitt intervall 0,50–1,89",
            "data/d.csv:5:24: varning[R008]: \"stjärna\": intervallet 0,76–1,68 täcker 1, men raden har "
            "stjärna",
            "data/d.csv:6: varning[R008]: \"utan stjärna\": intervallet 0,24–0,76 täcker inte 1, men "
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
            "data/d.csv:3:14: varning[R009]: \"omöjlig\": SD 1,45 är omöjlig med medelvärdet 4,5 på skalan "
            "1–5, högst "
            "1,40",
            "data/d.csv:4:9: varning[R010]: \"utanför\": medelvärdet 5,2 ligger utanför skalan 1–5"});
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
            "data/d.csv:2:5: varning[R013]: \"\": inga heltal ger 35,7␣% och 55,7␣% med 34 av "
            "127 sammanlagt"});
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
