#pragma once
// Words for problems in dataset descriptions and in the cells of data files (codes D…). A message shows the
// coded cell, its row and its column, never a whole line: answers are about people.

#include <string_view>

#include "diagnostics/message.hpp"

namespace underlag::messages {

/// What a column wants, by the word for its type, as `cell_wrong_type` and `cell_compound` say it. `pattern`
/// is a date with a pattern, which is written after it.
struct ExpectedValue {
  std::string_view type;
  std::string_view sv;
  std::string_view en;
};
inline constexpr ExpectedValue kExpectedValues[] = {
    {"text", "en text", "a text"},
    {"count", "ett antal", "a count"},
    {"number", "ett tal", "a number"},
    {"percent", "en procentsats", "a percentage"},
    {"date", "ett datum som 2026-11-22", "a date such as 2026-11-22"},
    {"month", "en månad som 2026-11", "a month such as 2026-11"},
    {"pattern", "ett datum skrivet ", "a date written "},
    {"boolean", "ja eller nej", "yes or no"},
    {"band", "ett intervall som 61-70", "an interval such as 61-70"}};
constexpr const ExpectedValue& expected_value(std::string_view type) {
  for (const ExpectedValue& one : kExpectedValues) {
    if (one.type == type) return one;
  }
  return kExpectedValues[0];
}

inline constexpr Message about_missing{
    "D001",
    Severity::error,
    "beskrivningen säger inte vilka siffrorna handlar om",
    "the description does not say whom the figures are about",
    "lägg till about: client, staff, unit eller none – det avgör hur små tal skyddas",
    "add about: client, staff, unit or none – it decides how small numbers are protected"};
inline constexpr Message period_backwards{"D002", Severity::error,
                                          "perioden slutar ({1}) innan den börjar ({0})",
                                          "the period ends ({1}) before it begins ({0})"};
inline constexpr Message columns_missing{
    "D003",
    Severity::error,
    "beskrivningen har inga kolumner",
    "the description has no columns",
    "lägg till columns: med ett id, en rubrik (header) och en typ för varje kolumn",
    "add columns: with an id, a header and a type for each column"};
inline constexpr Message reverse_without_range{"D004", Severity::error,
                                               "kolumnen \"{0}\" är vänd men saknar min och max",
                                               "the column \"{0}\" is reversed but has no min and max"};
inline constexpr Message choice_without_values{"D005", Severity::error,
                                               "kolumnen \"{0}\" har fasta svar men ingen lista values",
                                               "the column \"{0}\" has fixed answers but no list values"};
inline constexpr Message alias_twice{"D006", Severity::error,
                                     "skrivsättet \"{0}\" står både för \"{1}\" och för \"{2}\"",
                                     "the spelling \"{0}\" stands for both \"{1}\" and \"{2}\""};
inline constexpr Message unknown_column_id{"D007",
                                           Severity::error,
                                           "kolumnen \"{0}\" finns inte i beskrivningen",
                                           "the column \"{0}\" is not in the description",
                                           "menade du \"{1}\"?",
                                           "did you mean \"{1}\"?"};
inline constexpr Message unknown_column{"D008",
                                        Severity::error,
                                        "kolumnen \"{0}\" finns inte i {1}; där finns {2}",
                                        "there is no column \"{0}\" in {1}; it has {2}",
                                        "menade du \"{3}\"?",
                                        "did you mean \"{3}\"?"};
inline constexpr Message column_header_twice{"D009",
                                             Severity::error,
                                             "rubriken \"{0}\" står över två kolumner, också i {1}",
                                             "the heading \"{0}\" stands above two columns, also in {1}",
                                             "ge den ena kolumnen ett annat namn",
                                             "give one of the columns another name"};
inline constexpr Message cell_wrong_type{
    "D010",
    Severity::error,
    "\"{0}\" är inte {1} (kolumnen \"{2}\")",
    "\"{0}\" is not {3} (column \"{2}\")",
    "betyder det att uppgiften saknas? skriv in det under missing i {4}",
    "does it mean that the value is missing? write it under missing in {4}"};
inline constexpr Message cell_compound{
    "D011",
    Severity::error,
    "\"{0}\" är text där {1} väntades (kolumnen \"{2}\", raden \"{5}\")",
    "\"{0}\" is text where {3} was expected (column \"{2}\", row \"{5}\")",
    "är det flera tal? dela raden med split, eller beskriv cellen under qualified, i {4}",
    "is it several numbers? split the row with split, or describe the cell under qualified, in {4}"};
inline constexpr Message cell_percent_in_count{
    "D012",
    Severity::error,
    "\"{0}\" står som procent i antalskolumnen \"{1}\"",
    "\"{0}\" stands as a percentage in the column of counts \"{1}\"",
    "är det ett tryckfel? skriv antalet under qualified i {2}, med en not",
    "is it a misprint? write the count under qualified in {2}, with a note"};
inline constexpr Message cell_unknown_choice{"D013",
                                             Severity::error,
                                             "\"{0}\" är inget av svaren i kolumnen \"{1}\": {2}",
                                             "\"{0}\" is none of the answers of the column \"{1}\": {2}",
                                             "menade du \"{3}\"?",
                                             "did you mean \"{3}\"?"};
inline constexpr Message cell_out_of_range{"D014", Severity::error,
                                           "\"{0}\" ligger utanför {1} i kolumnen \"{2}\"",
                                           "\"{0}\" is outside {1} in the column \"{2}\""};
inline constexpr Message cell_error{"D015",
                                    Severity::error,
                                    "cellen i kolumnen \"{1}\" är ett fel ({0})",
                                    "the cell in the column \"{1}\" is an error ({0})",
                                    "rätta formeln och spara filen igen",
                                    "correct the formula and save the file again"};
inline constexpr Message cell_split_mismatch{"D016", Severity::error,
                                             "\"{0}\" passar inget av mönstren i kolumnen \"{1}\": {2}",
                                             "\"{0}\" fits none of the patterns of the column \"{1}\": {2}"};
inline constexpr Message cell_stray_bracket{
    "D017", Severity::warning,
    "\"{0}\" har en parentes utan make (kolumnen \"{1}\"); den läses som om den inte fanns",
    "\"{0}\" has a bracket without its other half (column \"{1}\"); it is read as if it were not there"};
inline constexpr Message decimal_marks_mixed{
    "D018", Severity::warning, "\"{0}\" har decimalpunkt i en kolumn med decimalkomma (\"{1}\", {2})",
    "\"{0}\" has a decimal point in a column with decimal commas (\"{1}\", {2})"};
inline constexpr Message row_key_twice{"D019",
                                       Severity::error,
                                       "\"{0}\" finns på två rader, också i {1}",
                                       "\"{0}\" stands on two rows, also in {1}",
                                       "ändra den ena, eller välj fler kolumner som key",
                                       "change one of them, or choose more columns as key"};
inline constexpr Message row_key_missing{"D020", Severity::error,
                                         "raden saknar uppgift i nyckelkolumnen \"{0}\"",
                                         "the row has nothing in the key column \"{0}\""};
inline constexpr Message row_not_found{"D021",
                                       Severity::error,
                                       "ingen rad heter \"{0}\" i {1}",
                                       "no row is called \"{0}\" in {1}",
                                       "menade du \"{2}\"?",
                                       "did you mean \"{2}\"?"};
inline constexpr Message row_split_mismatch{"D022", Severity::error,
                                            "\"{0}\" går inte att dela i {1} (kolumnen \"{2}\")",
                                            "\"{0}\" cannot be split into {1} (column \"{2}\")"};
inline constexpr Message row_looks_like_total{
    "D023",
    Severity::warning,
    "raden \"{0}\" ser ut att vara en summa och räknas som en vanlig rad",
    "the row \"{0}\" looks like a total and is counted as an ordinary row",
    "är den en summa? lägg till declared_totals med row: \"{0}\" i {1}",
    "is it a total? add declared_totals with row: \"{0}\" in {1}"};
inline constexpr Message rows_expected{"D024",
                                       Severity::error,
                                       "{0} ska vara en lista av rader, en mängd nycklar i varje",
                                       "{0} must be a list of rows, a set of keys in each",
                                       "filen nämner \"{1}\": skriv file: {1} om raderna finns där",
                                       "the file names \"{1}\": write file: {1} if the rows are there"};
inline constexpr Message percent_unclear{
    "D062",
    Severity::error,
    "{0} har inte procentformat, som andra celler i kolumnen \"{1}\" har: {0} % eller hundra gånger mer? "
    "({2})",
    "{0} is not formatted as a percentage, as other cells of the column \"{1}\" are: {0} % or a hundred "
    "times "
    "more? ({2})",
    "ge alla celler i kolumnen samma format i Excel",
    "give all cells of the column the same format in Excel"};
inline constexpr Message rows_ambiguous{"D060",
                                        Severity::error,
                                        "{0} har flera listor av rader: {1}",
                                        "{0} has several lists of rows: {1}",
                                        "välj en av dem, till exempel view: {2}",
                                        "choose one of them, for example view: {2}"};
inline constexpr Message rows_view_unknown{"D061",
                                           Severity::error,
                                           "{0} har ingen lista av rader under \"{1}\", bara under {2}",
                                           "{0} has no list of rows under \"{1}\", only under {2}",
                                           "menade du \"{3}\"?",
                                           "did you mean \"{3}\"?"};
inline constexpr Message data_empty{"D025", Severity::error, "{0} har ingen rad med rubriker",
                                    "{0} has no row of headings"};
inline constexpr Message dataset_twice{"D026", Severity::error, "två dataset heter \"{0}\", också {1}",
                                       "two datasets are called \"{0}\", also {1}"};

inline constexpr Message replies_missing{"D027", Severity::note,
                                         "{0} av {1} har svarat; svar saknas från {2}",
                                         "{0} of {1} have replied; no reply from {2}"};
inline constexpr Message reply_without_unit{
    "D028",
    Severity::error,
    "det går inte att se vem svaret kommer från: varken cellen för \"{0}\" eller filnamnet säger det",
    "it cannot be told who replied: neither the cell of \"{0}\" nor the name of the file says so",
    "döp filen efter enheten, till exempel \"{1}.xlsx\"",
    "name the file after the unit, for example \"{1}.xlsx\""};
inline constexpr Message reply_unexpected{
    "D029",
    Severity::warning,
    "svaret kommer från \"{0}\", som inte står bland dem som väntas svara",
    "the reply comes from \"{0}\", who is not among those expected",
    "menade du \"{1}\"?",
    "did you mean \"{1}\"?"};
inline constexpr Message reply_cell_wrong{"D030", Severity::error,
                                          "\"{0}\" är ingen cell; väntade något i stil med B4 eller Svar!B4",
                                          "\"{0}\" is not a cell; expected something like B4 or Sheet1!B4"};
inline constexpr Message reply_unit_twice{
    "D031",
    Severity::error,
    "\"{0}\" har svarat två gånger, också i {1}",
    "\"{0}\" has replied twice, also in {1}",
    "behåll det svar som gäller och flytta det andra ur mappen",
    "keep the reply that counts and move the other one out of the folder"};

inline constexpr Message headings_unknown{
    "D032",
    Severity::warning,
    "filen har kolumner som {0} inte nämner: {1}",
    "the file has columns that {0} does not mention: {1}",
    "lägg dem under columns, ignore eller drop, eller skriv others: ignore",
    "put them under columns, ignore or drop, or write others: ignore"};
inline constexpr Message column_dropped{
    "D033",
    Severity::error,
    "kolumnen \"{0}\" står under drop och ska aldrig läsas, men beskrivs också",
    "the column \"{0}\" stands under drop and must never be read, but is described as well",
    "ta bort den på det ena stället",
    "remove it in one of the places"};
inline constexpr Message date_pattern_wrong{
    "D034",
    Severity::error,
    "\"{0}\" är inget sätt att skriva datum",
    "\"{0}\" is no way of writing dates",
    "sätt ihop YYYY, MM eller M eller MON, DD eller D, hh, mm och ss: DD.MM.YYYY, YYYYMMDD, D-MON-YYYY hh:mm",
    "put together YYYY, MM or M or MON, DD or D, hh, mm and ss: DD.MM.YYYY, YYYYMMDD, D-MON-YYYY hh:mm"};
inline constexpr Message value_list_unknown{"D035",
                                            Severity::error,
                                            "listan \"{0}\" finns inte under value_lists",
                                            "there is no list \"{0}\" under value_lists",
                                            "menade du \"{1}\"?",
                                            "did you mean \"{1}\"?"};
inline constexpr Message column_not_mapped{"D036",
                                           Severity::error,
                                           "kolumnen \"{0}\" finns inte i {1}",
                                           "the column \"{0}\" is not in {1}",
                                           "menade du \"{2}\"?",
                                           "did you mean \"{2}\"?"};
inline constexpr Message cell_nested{
    "D037",
    Severity::error,
    "\"{0}\" rymmer flera värden (en lista eller nycklar) där ett enda väntades",
    "\"{0}\" holds several values (a list or keys) where a single one was expected",
    "gör en nyckel av varje värde, eller en text med semikolon emellan (type: multi)",
    "make a key of each value, or one text with semicolons between (type: multi)"};

inline constexpr Message column_id_wrong{
    "D038",
    Severity::error,
    "kolumnen kan inte heta \"{0}\": ett id börjar med en bokstav och har bara bokstäver, siffror och _",
    "the column cannot be called \"{0}\": an id begins with a letter and has only letters, digits and _",
    "skriv till exempel \"{1}\"",
    "write for example \"{1}\""};

inline constexpr Message cell_more_of_the_same{
    "D039", Severity::error, "{0} celler till i kolumnen \"{1}\" har samma fel ({2})",
    "{0} more cells of the column \"{1}\" have the same problem ({2})"};
inline constexpr Message column_of_personal_numbers{
    "D040",
    Severity::error,
    "{0} celler till i kolumnen \"{1}\" har personnummer",
    "{0} more cells of the column \"{1}\" have personal numbers",
    "behövs inte kolumnen? skriv dess rubrik under drop i {2}, så läses den aldrig",
    "is the column not needed? write its heading under drop in {2}, and it is never read"};

inline constexpr Message row_split_by_description{
    "D041", Severity::note,
    "\"{0}\" är text i en sifferkolumn (\"{1}\"); den läses som {2}, som beskrivningen säger",
    "\"{0}\" is text in a column of figures (\"{1}\"); it is read as {2}, as the description says"};

inline constexpr Message cell_without_heading{
    "D042",
    Severity::warning,
    "\"{0}\" står i en kolumn utan rubrik och läses inte ({1} i kolumnen)",
    "\"{0}\" stands in a column without a heading and is not read ({1} in the column)",
    "ge kolumnen en rubrik; är det decimaler efter ett komma, spara filen med semikolon mellan kolumnerna",
    "give the column a heading; if these are decimals after a comma, save the file with semicolons between "
    "columns"};

inline constexpr const Message* kDataMessages[] = {&about_missing,
                                                   &period_backwards,
                                                   &columns_missing,
                                                   &reverse_without_range,
                                                   &choice_without_values,
                                                   &alias_twice,
                                                   &unknown_column_id,
                                                   &unknown_column,
                                                   &column_header_twice,
                                                   &cell_wrong_type,
                                                   &cell_compound,
                                                   &cell_percent_in_count,
                                                   &cell_unknown_choice,
                                                   &cell_out_of_range,
                                                   &cell_error,
                                                   &cell_split_mismatch,
                                                   &cell_stray_bracket,
                                                   &decimal_marks_mixed,
                                                   &row_key_twice,
                                                   &row_key_missing,
                                                   &row_not_found,
                                                   &row_split_mismatch,
                                                   &row_split_by_description,
                                                   &cell_without_heading,
                                                   &row_looks_like_total,
                                                   &rows_expected,
                                                   &rows_ambiguous,
                                                   &percent_unclear,
                                                   &rows_view_unknown,
                                                   &data_empty,
                                                   &dataset_twice,
                                                   &replies_missing,
                                                   &reply_without_unit,
                                                   &reply_unexpected,
                                                   &reply_cell_wrong,
                                                   &reply_unit_twice,
                                                   &headings_unknown,
                                                   &column_dropped,
                                                   &date_pattern_wrong,
                                                   &value_list_unknown,
                                                   &column_not_mapped,
                                                   &cell_nested,
                                                   &column_id_wrong,
                                                   &cell_more_of_the_same,
                                                   &column_of_personal_numbers};

}  // namespace underlag::messages
