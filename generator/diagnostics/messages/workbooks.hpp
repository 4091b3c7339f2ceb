#pragma once
// Words for problems in workbook definitions and in writing workbooks (codes X…).

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message sheet_name_taken{
    "X001",
    Severity::error,
    "två blad heter \"{0}\" (stora och små bokstäver är samma för Excel)",
    "two sheets are called \"{0}\" (Excel does not tell capitals apart)",
    "ge bladet ett eget namn",
    "give the sheet a name of its own"};
inline constexpr Message sheet_name_too_long{"X002",
                                             Severity::error,
                                             "bladnamnet \"{0}\" har {1} tecken; Excel tillåter högst 31",
                                             "the sheet name \"{0}\" has {1} characters; Excel allows 31",
                                             "korta namnet och skriv det längre i title",
                                             "shorten the name and put the longer one in title"};
inline constexpr Message sheet_name_forbidden{
    "X003",
    Severity::error,
    "bladnamnet \"{0}\" kan inte användas i Excel: {1}",
    "the sheet name \"{0}\" cannot be used in Excel: {1}",
    "tillåtna är alla tecken utom [ ] : * ? / \\, och namnet får inte börja eller sluta med '",
    "every character is allowed but [ ] : * ? / \\, and the name may not begin or end with '"};
inline constexpr Message workbook_without_sheets{
    "X004",
    Severity::error,
    "arbetsboken har inga blad",
    "the workbook has no sheets",
    "skriv minst ett blad under sheets: med name och table",
    "write at least one sheet below sheets: with name and table"};
inline constexpr Message sheet_without_table{"X005",
                                             Severity::error,
                                             "bladet \"{0}\" har ingen tabell",
                                             "the sheet \"{0}\" has no table",
                                             "skriv table: {data: …} under bladet",
                                             "write table: {data: …} below the sheet"};
inline constexpr Message workbook_output_taken{"X006",
                                               Severity::error,
                                               "filen \"{0}\" skrivs redan av {1}",
                                               "the file \"{0}\" is already written by {1}",
                                               "ge arbetsboken ett eget namn med file:",
                                               "give the workbook a name of its own with file:"};
inline constexpr Message cell_not_text{"X010",
                                       Severity::error,
                                       "texten i cellen är inte UTF-8",
                                       "the text of the cell is not UTF-8",
                                       "spara datafilen igen med teckenkodningen UTF-8",
                                       "save the data file again with the encoding UTF-8"};
inline constexpr Message cell_not_number{
    "X011",
    Severity::error,
    "värdet i cellen är inget tal som går att skriva (oändligt eller odefinierat)",
    "the value of the cell is no number that can be written (infinite or undefined)",
    "kontrollera om uträkningen delar med noll",
    "check whether the calculation divides by zero"};
inline constexpr Message cell_text_too_long{"X012",
                                            Severity::error,
                                            "texten är {0} tecken lång; en cell i Excel rymmer 32 767",
                                            "the text is {0} characters long; a cell in Excel holds 32,767",
                                            "korta texten eller lämna kolumnen utanför arbetsboken",
                                            "shorten the text or leave the column out of the workbook"};
inline constexpr Message sheet_too_large{"X013",
                                         Severity::error,
                                         "tabellen har {0} rader och {1} kolumner; ett blad i Excel rymmer "
                                         "1 048 576 rader och 16 384 kolumner",
                                         "the table has {0} rows and {1} columns; a sheet in Excel holds "
                                         "1,048,576 rows and 16,384 columns",
                                         "begränsa tabellen med where: eller limit:",
                                         "limit the table with where: or limit:"};
inline constexpr Message workbook_not_written{"X020",
                                              Severity::error,
                                              "arbetsboken gick inte att skriva ({0}: {1})",
                                              "the workbook could not be written ({0}: {1})",
                                              "kontrollera att disken inte är full",
                                              "check that the disk is not full"};

inline constexpr const Message* kWorkbookMessages[] = {
    &sheet_name_taken,    &sheet_name_too_long,   &sheet_name_forbidden, &workbook_without_sheets,
    &sheet_without_table, &workbook_output_taken, &cell_not_text,        &cell_not_number,
    &cell_text_too_long,  &sheet_too_large,       &workbook_not_written};

}  // namespace underlag::messages
