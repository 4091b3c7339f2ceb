// Shares stand on the rows that have both parts, however they are written; typed numbers are compared at the
// precision they are typed.

#include "unit/statistics/project_figures.hpp"

using namespace underlag;
using underlag_tests::loaded;
using underlag_tests::table_text;
using underlag_tests::value_text;
using Lines = std::vector<std::string>;

namespace {

/// norr: 2 of 10 and 4 of an unknown number; söder: 3 of 5, and 20 of which nobody knows how many.
DatasetCollection units() {
  return loaded(
      "title: Prov\nfile: d.csv\nabout: unit\nkey: namn\nmissing: {vet ej: dont_know}\ncolumns:\n"
      "  namn: {header: Namn, type: text}\n  del: {header: Del, type: text}\n"
      "  upp: {header: Upp, type: count}\n  grund: {header: Grund, type: count}\n"
      "  mer: {header: Mer, type: count}\n",
      "Namn;Del;Upp;Grund;Mer\na;norr;2;10;1\nb;norr;4;vet ej;1\nc;söder;3;5;vet ej\n"
      "d;söder;vet ej;20;1\n");
}

}  // namespace

TEST_CASE("a share of two sums is a share over the rows that have both parts") {
  const auto data = units();
  // (2 + 3)/(10 + 5), not (2 + 4 + 3)/(10 + 5 + 20).
  CHECK(value_text("d.upp / d.grund | procent(1)", data) == "33,3␣%");
  CHECK(value_text("d.upp.sum / d.grund.sum | procent(1)", data) == "33,3␣%");
  CHECK(value_text("100 * d.upp.sum / d.grund.sum | tal(1)", data) == "33,3");
  CHECK(value_text("d.upp.sum / d.grund.sum * 100 | tal(1)", data) == "33,3");
  CHECK(value_text("d[del == \"norr\"].upp.sum / d[del == \"norr\"].grund.sum | procent(1)", data) ==
        "20,0␣%");
  // All three parts: only a. (2 + 1)/10.
  CHECK(value_text("(d.upp + d.mer) / d.grund | procent(1)", data) == "30,0␣%");
  CHECK(value_text("(d.upp.sum + d.mer.sum) / d.grund.sum | procent(1)", data) == "30,0␣%");
  // Sums that are no share are what they say: 9 and 35.
  CHECK(value_text("d.upp.sum", data) == "9");
  CHECK(value_text("d.grund.sum - d.upp.sum", data) == "26");
  // A part of the rows against all of them is no pair: 6 of 9.
  CHECK(value_text("d[del == \"norr\"].upp.sum / d.upp.sum | procent(1)", data) == "66,7␣%");
}

TEST_CASE("groups and totals have shares over the rows with both parts") {
  const auto groups = table_text(
      "data: d\ngroup_by: del\ntotal: true\ncolumns: [del, {id: andel, value: upp.sum / grund.sum, header: "
      "Andel, format: procent(1)}, {id: per, value: upp / grund, header: Kvot, format: tal(2)}]\n",
      units());
  CHECK(groups.problems.empty());
  CHECK(groups.rows == Lines{"Del | Andel | Kvot", "norr | 20,0␣% | 0,20", "söder | 60,0␣% | 0,60",
                             "Summa | 33,3␣% | 0,33"});
  const auto rows = table_text(
      "data: d\ntotal: true\ncolumns: [namn, {id: andel, value: upp / grund, header: Andel, format: "
      "procent(1)}]\n",
      units());
  CHECK(rows.rows ==
        Lines{"Namn | Andel", "a | 20,0␣%", "b | vet ej", "c | 60,0␣%", "d | vet ej", "Summa | 33,3␣%"});
  CHECK(rows.notes == Lines{"Andel: 2 enheter saknar uppgift (b, d)."});
}

TEST_CASE("columns of datasets that are not joined are not paired row by row") {
  CHECK(value_text("figur1.grund / anvandning2008.personal").find("fel[Q015]") != std::string::npos);
}

TEST_CASE("a typed number is compared at the precision it is typed") {
  // 342/838 = 0,40811…
  const std::string share = "figur1.uppfoljning / figur1.grund ";
  CHECK(value_text(share + "== 0.41 | procent(1)") == "40,8␣%");
  CHECK(value_text(share + "== 40.8% | procent(0)") == "41␣%");
  CHECK(value_text(share + "== 40.81% | procent(1)") == "40,8␣%");
  CHECK(value_text(share + "== 40.9% | procent(0)").find("40,9") != std::string::npos);
  CHECK(value_text("figur1.grund.sum == 973") == "973");
  // 973 printed as a whole number is not 973,4.
  CHECK(value_text("figur1.grund.sum == 973.4").find("fel[Q") != std::string::npos);
  // 64,866…
  CHECK(value_text("figur1.grund.mean == 65 | tal(2)") == "64,87");
  CHECK(value_text("figur1.grund.mean == 64.9 | tal(2)") == "64,87");
}

TEST_CASE("a printed total and the months of a period know where they stand") {
  Diagnostics problems;
  const auto sources = [&](const std::string& expression) {
    const auto request = parse_value_request(expression, {"sida.md", 1, 1, ""}, "", problems);
    const Answers answers =
        statistics::answer_requests({*request}, underlag_tests::project_data(), {}, Language::sv, problems);
    Lines out;
    for (const CellSource& one : answers[0].value->cell.sources) {
      out.push_back(one.file + " " + one.sheet + " " + one.cells);
    }
    return out;
  };
  CHECK(sources("figur1_tryckt.grund.declared") ==
        Lines{"data/asi-intervjuer-2006-2007-tryckt.xlsx Figur 1 C19"});
  CHECK(sources("figur1.grund.declared") == Lines{"data/figur1.dataset.yaml  rad 14"});
  CHECK(sources("figur1.months") == Lines{"data/figur1.dataset.yaml  rad 5"});
  CHECK(sources("figur1.grund.sum / figur1.months").size() == 2);
}

TEST_CASE("a chart of percentages without their counts says the base and that small counts are published") {
  const auto chart = table_text(
      "data: klientenkat\nwhere: fraga == 10 and known(svar)\nlabel: svar\nseries: [{id: andel, value: "
      "antal.share(fraga), header: Andel, format: procent(1)}]\n",
      underlag_tests::project_data(), "chart");
  CHECK(std::ranges::find(chart.notes, "Andel: basen är 35.") != chart.notes.end());
  CHECK(std::ranges::find(chart.notes,
                          "Små tal (under 5) visas: Antalen är redan publicerade i slutrapporten.") !=
        chart.notes.end());
  // Beside the counts the base needs no words.
  const auto table = table_text(
      "data: klientenkat\nwhere: fraga == 10 and known(svar)\ncolumns: [svar, antal, {id: andel, value: "
      "antal.share(fraga), header: Andel, format: procent(1)}]\n");
  CHECK(std::ranges::find(table.notes, "Andel: basen är 35.") == table.notes.end());
}

TEST_CASE("a group without an answer is called by its meaning when its code says nothing") {
  const auto data = loaded(
      "title: Prov\nfile: d.csv\nabout: unit\nkey: namn\nmissing: {\"9\": dont_know, vet ej: dont_know}\n"
      "columns:\n  namn: {header: Namn, type: text}\n  chef: {header: Chef, type: text}\n",
      "Namn;Chef\na;ja\nb;9\n");
  CHECK(table_text("data: d\ngroup_by: chef\n", data).rows == Lines{"Chef | Antal", "ja | 1", "vet ej | 1"});
}

TEST_CASE("there is no row of printed totals where no column has one") {
  const auto table = table_text(
      "data: figur1\ntotal: true\ncolumns: [enhet, {id: andel, value: uppfoljning / "
      "grund, header: Andel, format: procent(1)}]\n");
  CHECK(table.rows.back() == "Summa | 40,8␣%");
}
