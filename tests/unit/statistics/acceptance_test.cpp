// The figures that the project's reports must show, from the files in data/.

#include "unit/statistics/project_figures.hpp"

using underlag_tests::table_text;
using underlag_tests::value_text;
using Lines = std::vector<std::string>;

TEST_CASE("Figur 1 shows computed and printed totals, their difference, and who has no figure") {
  const auto table = table_text(
      "data: figur1\ntotal: true\n"
      "columns: [enhet, personal, grund, uppfoljning, {id: andel, value: uppfoljning / grund, header: Andel, "
      "format: procent(1)}]\n");
  CHECK(table.problems.empty());
  REQUIRE(table.rows.size() == 20);
  CHECK(table.rows[0] == "Enhet | Socialsekreterare | ASI-grund | ASI-uppföljning | Andel");
  CHECK(table.rows[1] == "E-Å-V | 13 | 170 | 85 | 50,0␣%");
  CHECK(table.rows[2] == "Hägersten-Liljeholmen | 16 | vet ej | vet ej | vet ej");
  CHECK(table.rows[9] == "Spånga-Tensta | 9 | 85 | vet ej | vet ej");
  CHECK(table.rows[10] == "Farsta | 8 | 20 | 0 | 0,0␣%");
  CHECK(table.rows[17] == "Summa | 142 | 973 | 342 | 40,8␣%");
  CHECK(table.rows[18] == "S:a (tryckt) | 126 | 781 | 262 | ");
  CHECK(table.rows[19] == "Skillnad | 16 | 192 | 80 | ");
  REQUIRE(table.notes.size() == 4);
  CHECK(table.notes[0] == "ASI-grund: 1 enhet saknar uppgift (Hägersten-Liljeholmen).");
  CHECK(table.notes[1] ==
        "ASI-uppföljning: 3 enheter saknar uppgift (Hägersten-Liljeholmen, Spånga-Tensta, Rinkeby-Kista).");
  CHECK(table.notes[3].starts_with("De två EFH-teamen ingår inte i den tryckta summan."));
  CHECK(table.source_note ==
        "Källa: Slutrapport ASI-projektet, 2009, figur 1. Intervjuer med enheternas chefer i maj 2007. "
        "Avser januari 2006–maj 2007.");
}

TEST_CASE("Figur 1 as values: shares only over units with both figures, extremes by query") {
  CHECK(value_text("figur1.personal.sum") == "142");
  CHECK(value_text("figur1.grund.sum == 973") == "973");
  CHECK(value_text("figur1.grund.known") == "15");
  CHECK(value_text("figur1.uppfoljning.known") == "13");
  CHECK(value_text("figur1.uppfoljning / figur1.grund == 40.8% | procent(1)") == "40,8␣%");
  CHECK(value_text("figur1.uppfoljning.max") == "85");
  CHECK(value_text("figur1.uppfoljning.max.enhet") == "E-Å-V");
  CHECK(value_text("figur1.uppfoljning.min.enhet") == "EFH-kvinnor, Farsta, Älvsjö");
  CHECK(value_text("figur1[\"Enskede-Årsta-Vantör\"].uppfoljning") == "85");
  CHECK(value_text("figur1[\"Rinkeby-Kista\"].uppfoljning") == "vet ej");
  CHECK(value_text("figur1.count") == "16");
}

TEST_CASE("the printed workbook of Figur 1 gives the same figures, its double row split by the description") {
  const auto table = table_text("data: figur1_tryckt\ntotal: true\n");
  CHECK(table.problems.empty());
  REQUIRE(table.rows.size() == 20);
  CHECK(table.rows[5] == "EFH-män | 11 | 180 | 80");
  CHECK(table.rows[6] == "EFH-kvinnor | 5 | 12 | 0");
  CHECK(table.rows[17] == "Summa | 142 | 973 | 342");
  CHECK(table.rows[18] == "S:a (tryckt) | 126 | 781 | 262");
  CHECK(table.rows[19] == "Skillnad | 16 | 192 | 80");
}

TEST_CASE("Figur 2 keeps its bands and lists who did not answer") {
  const auto table = table_text("data: figur2\ntotal: true\n");
  CHECK(table.problems.empty());
  REQUIRE(table.rows.size() == 18);
  CHECK(table.rows[8] == "Farsta | 300 | 1–10 | vet ej");
  CHECK(table.rows[15] == "EFH-män | 391 | 81–90 | 17");
  CHECK(table.rows[17] == "Summa | 3␣348 | 463–580 | 157");
  CHECK(table.notes[0] == "Klienter: 3 enheter saknar uppgift (Älvsjö, Bromma, EFH-kvinnor).");
  CHECK(table.notes[2] == "Nya klienter: 4 enheter saknar uppgift (Farsta, Älvsjö, Bromma, EFH-kvinnor).");
  CHECK(value_text("figur2.klienter.known") == "13");
  CHECK(value_text("figur2.nya.known") == "12");
  CHECK(value_text("figur2.klienter.max.enhet") == "EFH-män");
  CHECK(value_text("figur2[\"EFH-män\"].grund") == "81–90");
  CHECK(value_text("figur2.nya.max.enhet") == "Norrmalm");
  CHECK(value_text("figur2.nya.max") == "21");
  CHECK(value_text("figur2.grund.min.enhet") == "Farsta");
  CHECK(value_text("figur2.grund.min") == "1–10");
  CHECK(value_text("enheter.count") == "16");
  CHECK(value_text("enheter[typ == \"sdf\"].count") == "14");
}

TEST_CASE("the usage table of 2008 counts who works systematically") {
  for (const std::string data : {"anvandning2008", "anvandning2008_tryckt"}) {
    CAPTURE(data);
    CHECK(value_text(data + ".personal.sum") == "161,25");
    CHECK(value_text(data + "[\"Kungsholmen\"].personal") == "6,25");
    CHECK(value_text(data + ".count") == "16");
    CHECK(value_text(data + "[antal == \"nyss börjat\"].count") == "3");
    CHECK(value_text(data + ".antal.max") == "85");
    CHECK(value_text(data + ".antal.max.enhet") == "EFH-män");
    CHECK(value_text(data + ".antal.min.enhet") == "Farsta");
    CHECK(table_text("data: " + data + "\ngroup_by: grund\n").rows ==
          Lines{"ASI-grund | Antal", "systematiskt | 11", "sporadiskt | 5"});
    CHECK(table_text("data: " + data + "\ngroup_by: uppfoljning\n").rows ==
          Lines{"ASI-UP | Antal", "sporadiskt | 10", "systematiskt | 2", "nej | 4"});
    CHECK(table_text("data: " + data + "\nwhere: uppfoljning == \"systematiskt\"\ncolumns: [enhet]\n").rows ==
          Lines{"Enhet", "Kungsholmen", "Södermalm"});
    CHECK(table_text("data: " + data + "\nwhere: chef == \"nej\"\ncolumns: [enhet]\n").rows ==
          Lines{"Enhet", "Bromma", "Farsta", "Älvsjö"});
  }
}

TEST_CASE("what systematically and sporadically mean is printed under the usage table") {
  const auto table = table_text("data: anvandning2008\ncolumns: [enhet, grund]\n");
  REQUIRE(table.notes.size() == 3);
  CHECK(table.notes[0].starts_with("systematiskt (ASI-grund): "));
  CHECK(table.notes[1].starts_with("sporadiskt: "));
}

TEST_CASE("qualified values of 2009 are footnotes, not categories of their own") {
  const auto table = table_text(
      "data: anvandning2009_tryckt\nwhere: enhet in [\"Enskede-Årsta-Vantör\", \"Skärholmen\"]\n"
      "columns: [enhet, personal, utbildning, chef]\n");
  CHECK(table.rows == Lines{"Enhet | Socialsekreterare | ASI-utbildning | ASI-utbildad chef",
                            "Enskede-Årsta-Vantör | 11,00 | 2000-framåt | ja[1]",
                            "Skärholmen | 10,00[2] | 2003-framåt | ja"});
  CHECK(table.footnotes == Lines{"Den biträdande chefen är utbildad.", "Nio av de tio har ASI-utbildning."});
  CHECK(value_text("anvandning2009_tryckt[grund == \"systematiskt\"].count") == "13");
  CHECK(value_text("anvandning2009_tryckt[chef == \"nej\"].count") == "2");
}

TEST_CASE("the client survey has percentages of those who answered, question by question") {
  const auto question = [](const std::string& number) {
    const auto table =
        table_text("data: klientenkat\nwhere: fraga == " + number +
                   "\ncolumns: [svar, antal, {id: andel, value: antal.share, header: Andel}]\n");
    CHECK(table.problems.empty());
    return Lines(table.rows.begin() + 1, table.rows.end());
  };
  CHECK(question("1") == Lines{"Bra | 34 | 85,0␣%", "Dåligt | 2 | 5,0␣%", "Ointresserad | 4 | 10,0␣%"});
  CHECK(question("2") == Lines{"Nej | 34 | 87,2␣%", "Ja | 5 | 12,8␣%", "Inget svar | 1 | –"});
  CHECK(question("5") == Lines{"Ingen påverkan | 17 | 43,6␣%", "Mycket positivt | 12 | 30,8␣%",
                               "Viss förbättring | 10 | 25,6␣%", "Inget svar | 1 | –"});
  CHECK(question("6") == Lines{"Ingen påverkan | 17 | 45,9␣%", "Viss förbättring | 10 | 27,0␣%",
                               "Mycket positivt | 10 | 27,0␣%", "Inget svar | 3 | –"});
  CHECK(question("9") == Lines{"Absolut för | 19 | 50,0␣%", "Varför inte | 13 | 34,2␣%",
                               "Varken för eller emot | 4 | 10,5␣%", "Tveksam | 2 | 5,3␣%",
                               "Inget svar | 2 | –"});
  CHECK(question("10") == Lines{"Absolut för | 20 | 57,1␣%", "Varför inte | 11 | 31,4␣%",
                                "Varken för eller emot | 3 | 8,6␣%", "Tveksam | 1 | 2,9␣%",
                                "Inget svar | 5 | –"});
  const auto words = question("7");
  CHECK(words.size() == 14);
  CHECK(words[0] == "Intresserad | – | –");
  CHECK(words[1] == "Arg | 0 | –");
  CHECK(question("11") == Lines{"Återgivna kommentarer | 9 | 100,0␣%"});
  CHECK(value_text("klientenkat[fraga == 2 and known(svar)].antal.sum") == "39");
  CHECK(value_text("klientenkat[fraga == 6 and known(svar)].antal.sum") == "37");
}

TEST_CASE("small published counts are shown with the reason") {
  const auto table = table_text("data: klientenkat\nwhere: fraga == 2\ncolumns: [svar, antal]\n");
  CHECK(table.notes ==
        Lines{"Alla svarade inte på alla frågor. Andelarna räknas på dem som svarade, och basen står "
              "vid varje fråga.",
              "Små tal (under 5) visas: Antalen är redan publicerade i slutrapporten."});
}

TEST_CASE("the staff survey shows what was printed and invents no distribution") {
  CHECK(value_text("nyckeltal[\"Personalenkät svar\"].varde / (nyckeltal[\"Personalenkät svar\"].varde + "
                   "nyckeltal[\"Personalenkät bortfall\"].varde) | procent(1)") == "35,8␣%");
  CHECK(table_text("data: personalenkat\nwhere: fraga == 1\ncolumns: [svar, antal]\n").rows ==
        Lines{"Svar | Antal", "nej | 3", "ja | 54"});
  CHECK(table_text("data: personalenkat\nwhere: fraga == 2\ncolumns: [svar, antal, uppgift]\n").rows ==
        Lines{"Svar | Antal | Uppgift", "8 | – | tryckt: flest svar", "2 | 1 | tryckt", "3 | 1 | tryckt",
              "för få intervjuer | 1 | tryckt", "vet inte | 1 | tryckt",
              "skriftlig invändning mot frågan | 2 | tryckt"});
  CHECK(table_text("data: personalenkat\nwhere: fraga == 5\ncolumns: [svar, antal, uppgift]\n").rows ==
        Lines{"Svar | Antal | Uppgift", "7 | – | tryckt: flest svar", "3 | – | tryckt: lägsta svar",
              "10 | – | tryckt: högsta svar"});
}

TEST_CASE("the course evaluation has its bases, and marks what was interpreted") {
  CHECK(
      value_text("nyckeltal[\"Första kursen i nya versionen, svar\"].varde / nyckeltal[\"Första kursen i nya "
                 "versionen, svar\"].av | procent(1)") == "75,0␣%");
  CHECK(value_text("kursutvardering[del == \"Helhet\"].antal.sum") == "11");
  const auto sums = table_text(
      "data: kursutvardering\nwhere: del in [\"Avsnitt\", \"Användning\"]\ngroup_by: fraga\n"
      "columns: [fraga, {id: antal, value: antal.sum, header: Svar}]\n");
  CHECK(sums.problems.empty());
  CHECK(sums.rows == Lines{"Fråga | Svar", "1. Bakgrund till kursen | 12",
                           "2. Ny ASI version - de sju olika livsområden | 10",
                           "3. Att använda ASI nu jämfört med tidigare | 11", "4. ASI återkoppling | 12",
                           "Lägga på minnet och ta fram vid behov | 10", "Genomföra/pröva det inlärda | 12",
                           "Informera andra | 10"});
  const auto first = table_text(
      "data: kursutvardering\nwhere: fraga == \"1. Bakgrund till kursen\"\ncolumns: [svar, antal]\n");
  CHECK(first.rows == Lines{"Svar | Antal", "Dåligt | 1", "Ganska dåligt | 1", "Ganska bra | 3", "Bra | 7"});
  const auto read =
      table_text("data: kursutvardering\nwhere: fraga == \"4. ASI återkoppling\"\ncolumns: [svar, antal]\n");
  CHECK(read.rows == Lines{"Svar | Antal", "Ganska bra | 5[1]", "Bra | 7[1]"});
  CHECK(read.footnotes == Lines{"Antalet är tryckt, men vilket svar det hör till är tolkat."});
}

TEST_CASE("the remarks of the method days are counted by kind and theme") {
  CHECK(table_text("data: metoddagar\ngroup_by: typ\n").rows ==
        Lines{"Typ | Antal", "positivt | 25", "negativt | 7", "kommentar | 7"});
  const auto themes =
      table_text("data: metoddagar\nwhere: typ == \"positivt\"\ngroup_by: tema\norder: -antal\nlimit: 2\n");
  REQUIRE(themes.rows.size() == 3);
  // Both have five; the source's order decides between them.
  CHECK(themes.rows[1] == "skattning | 5");
  CHECK(themes.rows[2] == "helhet | 5");
  CHECK(value_text("nyckeltal[\"Metoddagar\"].varde") == "9");
  CHECK(value_text("nyckeltal[\"Metoddagar deltagare\"].varde") == "126");
}

TEST_CASE("the account adds up to the grant and shows each cost's share") {
  const auto table = table_text(
      "data: budget\nwhere: slag == \"kostnad\"\ntotal: true\n"
      "columns: [post, belopp, {id: andel, value: belopp.share, header: Andel}]\n");
  CHECK(table.problems.empty());
  CHECK(table.rows == Lines{"Post | Belopp | Andel", "Lönekostnader inkl pf | 1␣128␣994␣kr | 75,3␣%",
                            "Administration, litteratur, tele, dator, utbildningsmaterial, lokalhyror | "
                            "212␣045␣kr | 14,1␣%",
                            "Projektsamordning (5 % av heltidslön inkl pf) | 68␣783␣kr | 4,6␣%",
                            "Utbildningskostnader | 83␣628␣kr | 5,6␣%", "Resor | 6␣550␣kr | 0,4␣%",
                            "Summa | 1␣500␣000␣kr | 100,0␣%"});
  CHECK(value_text("budget[slag == \"intäkt\"].belopp.sum - budget[slag == \"kostnad\"].belopp.sum | kr") ==
        "0␣kr");
  CHECK(underlag_tests::project_data().at("budget").description.period.from == "2007-04-01");
  CHECK(underlag_tests::project_data().at("budget").description.period.to == "2009-05-31");
}

TEST_CASE("BFF's twenty areas stand in groups of 3, 5, 5 and 7 with n, mean and SD") {
  const std::string areas = "bff_tabell1[grupp == \"Beredskap för förändring\"]";
  CHECK(table_text("data: bff_tabell1\nwhere: grupp == \"Beredskap för förändring\"\ngroup_by: delgrupp\n")
            .rows == Lines{"Delgrupp | Antal", "Motivation för förändring | 3", "Resurser | 5",
                           "Personalgruppens kännetecken | 5", "Organisatoriskt klimat | 7"});
  CHECK(value_text(areas + ".n.min") == "128");
  CHECK(value_text(areas + ".n.max") == "135");
  CHECK(value_text(areas + ".medel.max.variabel") == "Webb");
  CHECK(value_text(areas + ".medel.max") == "4,57");
  CHECK(value_text(areas + ".medel.min.variabel") == "Programbehov");
  const auto highest = table_text(
      "data: bff_tabell1\nwhere: grupp == \"Beredskap för förändring\"\norder: -medel\nlimit: 2\n"
      "columns: [variabel, medel, sd]\n");
  CHECK(highest.rows ==
        Lines{"Variabel | Medelvärde | SD", "Webb | 4,57 | 0,88", "Sammanhållning | 4,13 | 0,74"});
}

TEST_CASE("BFF's outcome and background have their own bases, and areas are found by either name") {
  const std::string outcome = "bff_tabell1[delgrupp == \"Arbetar med ASI Uppföljning\"]";
  CHECK(value_text(outcome + ".n.sum") == "127");
  CHECK(value_text("bff_tabell1[\"Arbetar med ASI Uppföljning / Nej\"].n.share(delgrupp)") == "26,8␣%");
  CHECK(value_text("bff_tabell1[\"Arbetar med ASI Uppföljning / Ja\"].n.share(delgrupp)") == "73,2␣%");
  CHECK(value_text("bff_tabell1[\"Kvinna\"].n") == "118");
  CHECK(value_text("bff_tabell1[\"Kvinna\"].procent") == "87,4␣%");
  CHECK(value_text("bff_tabell1[\"Man\"].n.share(delgrupp)") == "12,6␣%");
  CHECK(value_text("bff_tabell1[\"Socionom (Nej/Ja) / Ja\"].procent") == "75,6␣%");
  CHECK(value_text("bff_tabell1[\"Ålder\"].medel | tal(1)") == "39,2");
  CHECK(value_text("bff_tabell1[\"Lokaler\"].medel") == "3,37");
  CHECK(value_text("bff_tabell1[\"Tillfredställelse\"].medel") == "4,05");
  CHECK(value_text("bff_tabell1[\"Förändringskrav\"].medel") == "2,46");
  CHECK(value_text("bff_tabell1[\"Nej\"].n").find("flera rader i bff_tabell1 heter \"Nej\"") !=
        std::string::npos);
}

TEST_CASE("a count that was printed as a percentage is a count with a footnote") {
  const auto table = table_text(
      "data: bff_tabell1_tryckt\nwhere: delgrupp == \"Arbetar med ASI Uppföljning\"\n"
      "columns: [variabel, n, procent]\n");
  CHECK(table.rows == Lines{"Variabel | n | Procent", "Nej | 34[1] | 26,8␣%", "Ja | 93[1] | 73,2␣%"});
  CHECK(table.footnotes == Lines{"Procenttecknet är ett tryckfel; talet är ett antal."});
}

TEST_CASE("the printed BFF tables give the same figures as the clean ones") {
  for (const std::string column : {"medel", "sd", "procent"}) {
    CAPTURE(column);
    CHECK(table_text("data: bff_tabell1\ncolumns: [" + column + "]\n").rows ==
          table_text("data: bff_tabell1_tryckt\ncolumns: [" + column + "]\n").rows);
  }
  for (const std::string column :
       {"nej_medel", "nej_sd", "nej_procent", "ja_medel", "ja_sd", "ja_procent", "or", "lag", "hog"}) {
    CAPTURE(column);
    auto clean = table_text("data: bff_tabell2\ncolumns: [" + column + "]\n").rows;
    auto printed = table_text("data: bff_tabell2_tryckt\ncolumns: [" + column + "]\n").rows;
    REQUIRE(clean.size() == printed.size());
    for (std::size_t row = 1; row < clean.size(); ++row) {
      // The printed intervals of a reference category say "Ref." themselves.
      if (printed[row] != "Ref.") CHECK(clean[row] == printed[row]);
    }
  }
}

TEST_CASE("two periods are compared per month, over the units known in both, and bands stay ranges") {
  const auto table = table_text("data: figur1\ncompare: {data: figur2, column: grund}\ntotal: true\n");
  CHECK(table.problems.empty());
  REQUIRE(table.rows.size() == 14);
  CHECK(
      table.rows[0] ==
      "Enhet | ASI-grund, januari 2006–maj 2007 (per månad) | ASI-grund, maj 2007–januari 2008 (per månad) | "
      "Förändring (per månad)");
  CHECK(table.rows[1] == "Enskede-Årsta-Vantör | 10,0 | 1,2–2,2 | −8,8 till −7,8");
  CHECK(table.notes[0] == "Perioderna är olika långa (17 och 9 månader). Talen är per månad.");
  CHECK(table.notes[1] ==
        "Ingår inte, eftersom uppgift saknas för någon av perioderna: Hägersten-Liljeholmen, EFH-kvinnor, "
        "Älvsjö, "
        "Bromma.");
}

TEST_CASE("equally long periods are compared as they are") {
  const auto table =
      table_text("data: anvandning2008\ncompare: {data: anvandning2009, column: antal, with: antal}\n");
  CHECK(table.problems.empty());
  CHECK(table.rows[1] == "Rinkeby-Kista | 60 | 60 | 0");
  CHECK(table.rows[4] == "Kungsholmen | 60 | 50 | −10");
  for (const auto& note : table.notes) CHECK(note.find("per månad") == std::string::npos);
}

TEST_CASE("units are joined over their aliases") {
  const auto table = table_text(
      "data: figur1\njoin: {data: figur2, on: enhet}\nwhere: enhet in [\"E-Å-V\", \"Älvsjö\"]\ntotal: true\n"
      "columns: [enhet, grund, figur2.klienter]\n");
  CHECK(table.problems.empty());
  CHECK(table.rows ==
        Lines{"Enhet | ASI-grund | Klienter", "E-Å-V | 170 | 383", "Älvsjö | 3 | ?", "Summa | 173 | 383"});
}
