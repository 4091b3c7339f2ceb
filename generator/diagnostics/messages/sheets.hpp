#pragma once
// Spreadsheets and CSV files that cannot be read, or not as they stand.

#include "diagnostics/message.hpp"

namespace underlag::messages {

// The file as a whole.
inline constexpr Message sheet_file_empty{
    "K001",
    Severity::error,
    "filen är tom",
    "the file is empty",
    "spara den igen från programmet som den kommer från, eller be avsändaren skicka om den",
    "save it again from the program it comes from, or ask the sender for a new copy"};
inline constexpr Message sheet_file_too_large{"K002",
                                              Severity::error,
                                              "filen är {0} MB; gränsen är {1} MB",
                                              "the file is {0} MB; the limit is {1} MB",
                                              "spara bara de blad som behövs i en egen fil",
                                              "save only the sheets that are needed in a file of their own"};
inline constexpr Message sheet_file_cut_short{
    "K003",
    Severity::error,
    "filen är avklippt: slutet av arbetsboken saknas",
    "the file is cut short: the end of the workbook is missing",
    "hämta eller skicka filen igen; överföringen avbröts",
    "download or send the file again; the transfer was interrupted"};
inline constexpr Message sheet_zip_damaged{"K004",
                                           Severity::error,
                                           "filen är skadad: innehållet i \"{0}\" går inte att packa upp",
                                           "the file is damaged: \"{0}\" cannot be unpacked",
                                           "öppna filen i Excel, låt Excel reparera den och spara på nytt",
                                           "open the file in Excel, let it repair the file and save again"};
inline constexpr Message sheet_zip_contents{
    "K077",
    Severity::error,
    "filen är skadad: förteckningen över dess delar går inte att läsa",
    "the file is damaged: the list of its parts cannot be read",
    "öppna filen i Excel, låt Excel reparera den och spara på nytt",
    "open the file in Excel, let it repair the file and save again"};
inline constexpr Message sheet_ods_password{
    "K078",
    Severity::error,
    "filen är skyddad med lösenord och går inte att läsa",
    "the file is protected by a password and cannot be read",
    "öppna den i LibreOffice, välj Arkiv > Spara som och ta bort krysset vid Spara med lösenord",
    "open it in LibreOffice, choose File > Save As and clear Save with password"};
inline constexpr Message sheet_password{
    "K005",
    Severity::error,
    "filen är skyddad med lösenord och går inte att läsa",
    "the file is protected by a password and cannot be read",
    "öppna den, ta bort lösenordet (Arkiv > Info > Skydda arbetsbok) och spara",
    "open it, remove the password (File > Info > Protect Workbook) and save"};
inline constexpr Message sheet_old_xls{"K006",
                                       Severity::error,
                                       "filen är i det gamla Excelformatet .xls (97–2003)",
                                       "the file is in the old Excel format .xls (97–2003)",
                                       "öppna den i Excel och spara som \"Excel-arbetsbok (.xlsx)\"",
                                       "open it in Excel and save as \"Excel Workbook (.xlsx)\""};
inline constexpr Message sheet_xlsb{"K007",
                                    Severity::error,
                                    "filen är en binär arbetsbok (.xlsb)",
                                    "the file is a binary workbook (.xlsb)",
                                    "öppna den i Excel och spara som \"Excel-arbetsbok (.xlsx)\"",
                                    "open it in Excel and save as \"Excel Workbook (.xlsx)\""};
inline constexpr Message sheet_other_content{
    "K008",
    Severity::error,
    "filen är {0}, inte ett kalkylblad eller en CSV-fil, vad namnet än säger",
    "the file is {1}, not a spreadsheet or a CSV file, whatever its name says",
    "öppna den i programmet som den kommer från och spara eller exportera som .xlsx eller .csv",
    "open it in the program it comes from and save or export it as .xlsx or .csv"};
inline constexpr Message sheet_not_a_workbook{
    "K009",
    Severity::error,
    "filen är ett ZIP-arkiv utan arbetsbok: \"{0}\" saknas",
    "the file is a ZIP archive without a workbook: \"{0}\" is missing",
    "är det rätt fil? spara den igen från Excel eller LibreOffice",
    "is it the right file? save it again from Excel or LibreOffice"};

inline constexpr Message sheet_file_missing{"K036", Severity::error,
                                            "filen finns inte eller går inte att läsa",
                                            "the file does not exist or cannot be read"};

// Limits and safety.
inline constexpr Message sheet_too_large_inside{
    "K010",
    Severity::error,
    "\"{0}\" blir större än {1} MB när den packas upp; så stora blad läses inte",
    "\"{0}\" is larger than {1} MB when unpacked; sheets of that size are not read",
    "ta bort tomma rader och kolumner som bara har format, och spara på nytt",
    "remove empty rows and columns that only carry formats, and save again"};
inline constexpr Message sheet_bomb{"K011",
                                    Severity::error,
                                    "\"{0}\" sväller mer än {1} gånger när den packas upp; filen läses inte",
                                    "\"{0}\" swells more than {1} times when unpacked; the file is not read",
                                    "be avsändaren om en ny fil, sparad i Excel eller LibreOffice",
                                    "ask the sender for a new file, saved in Excel or LibreOffice"};
inline constexpr Message sheet_too_many_parts{"K012", Severity::error, "filen har fler än {0} delar",
                                              "the file has more than {0} parts"};
inline constexpr Message sheet_part_locked{"K013",
                                           Severity::error,
                                           "delen \"{0}\" är krypterad",
                                           "the part \"{0}\" is encrypted",
                                           "spara filen utan lösenord",
                                           "save the file without a password"};
inline constexpr Message sheet_compression{"K014",
                                           Severity::error,
                                           "\"{0}\" är packad på ett sätt som inte stöds (metod {1})",
                                           "\"{0}\" is packed in a way that is not supported (method {1})",
                                           "öppna filen i Excel eller LibreOffice och spara på nytt",
                                           "open the file in Excel or LibreOffice and save again"};
inline constexpr Message sheet_doctype{"K015",
                                       Severity::error,
                                       "\"{0}\" innehåller en DOCTYPE; sådana filer läses inte",
                                       "\"{0}\" holds a DOCTYPE; such files are not read",
                                       "be avsändaren om en ny fil, sparad i Excel eller LibreOffice",
                                       "ask the sender for a new file, saved in Excel or LibreOffice"};
/// What is wrong with an XML part, as `sheet_bad_xml` says it.
struct XmlFault {
  const char* sv;
  const char* en;
};
inline constexpr XmlFault kXmlTagTooLong{"ett element är orimligt långt", "an element is absurdly long"};
inline constexpr XmlFault kXmlCharacter{"ett tecken som inte får stå där",
                                        "a character that may not stand there"};
inline constexpr XmlFault kXmlMismatch{"ett element avslutas innan dess innehåll är slut",
                                       "an element ends before its content does"};
inline constexpr XmlFault kXmlCutShort{"delen är avklippt", "the part is cut short"};
inline constexpr XmlFault kXmlEntity{"en förkortning (&…;) som ingen har förklarat",
                                     "an abbreviation (&…;) that nothing explains"};
inline constexpr XmlFault kXmlOther{"XML-koden är ogiltig", "the XML is invalid"};
inline constexpr Message sheet_bad_xml{"K016",
                                       Severity::error,
                                       "\"{0}\" är skadad på rad {1}: {2}",
                                       "\"{0}\" is damaged on line {1}: {3}",
                                       "öppna filen i Excel, låt Excel reparera den och spara på nytt",
                                       "open the file in Excel, let it repair the file and save again"};
inline constexpr Message sheet_xml_deep{"K017", Severity::error, "\"{0}\" har fler än {1} nivåer av element",
                                        "\"{0}\" has more than {1} levels of elements"};
inline constexpr Message sheet_part_missing{
    "K018",
    Severity::error,
    "bladet \"{0}\" saknas i filen (delen \"{1}\" finns inte)",
    "the sheet \"{0}\" is missing in the file (there is no part \"{1}\")",
    "öppna filen i Excel, låt Excel reparera den och spara på nytt",
    "open the file in Excel, let it repair the file and save again"};
inline constexpr Message sheet_too_many_sheets{"K019", Severity::error, "filen har fler än {0} blad",
                                               "the file has more than {0} sheets"};
inline constexpr Message sheet_too_many_cells{
    "K020",
    Severity::error,
    "filen har fler än {0} ifyllda celler",
    "the file has more than {0} filled cells",
    "dela filen, ta bort blad som inte behövs, eller höj gränsen med max_cells i beskrivningen",
    "split the file, remove sheets that are not needed, or raise the limit with max_cells in the "
    "description"};
inline constexpr Message sheet_outside{
    "K021", Severity::error, "cellen ligger utanför det största bladet (1 048 576 rader, 16 384 kolumner)",
    "the cell lies outside the largest sheet (1,048,576 rows, 16,384 columns)"};
inline constexpr Message sheet_text_too_long{"K022", Severity::error,
                                             "texten i cellen är längre än {0} tecken",
                                             "the text in the cell is longer than {0} characters"};
inline constexpr Message sheet_too_many_repeats{
    "K023",
    Severity::error,
    "cellens innehåll upprepas {0} gånger; gränsen är {1}",
    "the cell's content is repeated {0} times; the limit is {1}",
    "radera kolumner och rader som är ifyllda till bladets slut av misstag",
    "delete columns and rows that were filled to the end of the sheet by mistake"};

inline constexpr Message sheet_too_many_spaces{
    "K076",
    Severity::error,
    "filens texter har fler än {0} upprepade mellanslag; resten läses inte",
    "the texts of the file have more than {0} repeated spaces; the rest is not read",
    "be avsändaren om en ny fil, sparad i LibreOffice eller Excel",
    "ask the sender for a new file, saved in LibreOffice or Excel"};

// Cells.
inline constexpr Message sheet_formula_without_value{
    "K030",
    Severity::error,
    "formeln har inget sparat värde",
    "the formula has no saved value",
    "öppna och spara filen i Excel, så räknas formlerna om",
    "open and save the file in Excel, which calculates its formulas"};
inline constexpr Message sheet_duplicate_cell{"K031",
                                              Severity::error,
                                              "cellen finns två gånger i filen med olika innehåll",
                                              "the cell stands twice in the file with different contents",
                                              "öppna filen i Excel, kontrollera cellen och spara på nytt",
                                              "open the file in Excel, check the cell and save again"};
inline constexpr Message sheet_bad_shared_text{
    "K032",
    Severity::error,
    "cellen hänvisar till text nummer {0}, men filen har {1} texter",
    "the cell refers to text number {0}, but the file has {1} texts",
    "öppna filen i Excel, låt Excel reparera den och spara på nytt",
    "open the file in Excel, let it repair the file and save again"};
inline constexpr Message sheet_bad_number{"K033",
                                          Severity::error,
                                          "cellen är märkt som {0}, men innehåller \"{2}\"",
                                          "the cell is marked as {1}, but holds \"{2}\"",
                                          "öppna filen i Excel, kontrollera cellen och spara på nytt",
                                          "open the file in Excel, check the cell and save again"};
inline constexpr Message sheet_bad_address{"K034",
                                           Severity::error,
                                           "\"{0}\" är ingen celladress",
                                           "\"{0}\" is not the address of a cell",
                                           "öppna filen i Excel, låt Excel reparera den och spara på nytt",
                                           "open the file in Excel, let it repair the file and save again"};

inline constexpr Message sheet_more_of_the_same{"K035", Severity::error,
                                                "{0} celler till på bladet har samma fel ({1})",
                                                "{0} more cells of the sheet have the same problem ({1})"};

// CSV.
inline constexpr Message csv_more_of_the_same{"K079", Severity::warning,
                                              "{0} celler till i filen har samma problem ({1})",
                                              "{0} more cells of the file have the same problem ({1})"};
inline constexpr Message csv_nul{
    "K050",
    Severity::error,
    "filen innehåller tecknet NUL: den är inte en textfil, eller sparad i en okänd teckenkodning",
    "the file holds NUL characters: it is not a text file, or saved in an unknown encoding",
    "öppna filen i Excel och spara som \"CSV UTF-8\"",
    "open the file in Excel and save as \"CSV UTF-8\""};
inline constexpr Message csv_utf32{"K051",
                                   Severity::error,
                                   "filen är sparad i UTF-32, som inte läses",
                                   "the file is saved in UTF-32, which is not read",
                                   "spara den som \"CSV UTF-8\"",
                                   "save it as \"CSV UTF-8\""};
inline constexpr Message csv_broken_encoding{
    "K052",
    Severity::error,
    "tecknet går inte att läsa: filen är i {0}, men inte här",
    "the character cannot be read: the file is in {0}, but not here",
    "filen är troligen hopklistrad av två; rätta raden och spara som UTF-8, eller ange encoding",
    "the file was probably pasted together from two; correct the line and save as UTF-8, or set the "
    "encoding"};
inline constexpr Message csv_unknown_encoding{"K053", Severity::error,
                                              "okänd teckenkodning \"{0}\"; väntade någon av {1}",
                                              "unknown encoding \"{0}\"; expected one of {1}"};
inline constexpr Message csv_open_quote{
    "K054",
    Severity::error,
    "citattecknet som börjar cellen avslutas aldrig, så resten av filen skulle bli en enda cell",
    "the quotation mark that starts the cell is never closed, so the rest of the file would be a single cell",
    "avsluta med \" före nästa skiljetecken, eller ta bort citattecknet",
    "close it with \" before the next separator, or remove the quotation mark"};
inline constexpr Message csv_after_quote{
    "K055",
    Severity::warning,
    "text efter det avslutande citattecknet; den läses som en del av cellen",
    "text after the closing quotation mark; it is read as part of the cell",
    "citattecken inne i en cell skrivs dubbelt: \"\"",
    "a quotation mark inside a cell is written twice: \"\""};
inline constexpr Message csv_mixed_decimals{
    "K056",
    Severity::warning,
    "talet \"{0}\" har decimalpunkt, men \"{1}\" på rad {2} har decimalkomma; båda läses som decimaltal",
    "the number \"{0}\" has a decimal point, but \"{1}\" on line {2} has a decimal comma; both are read as "
    "decimals",
    "använd samma tecken i hela filen, eller ange decimal",
    "use one mark in the whole file, or set decimal"};
inline constexpr Message csv_ambiguous_number{
    "K057",
    Severity::warning,
    "\"{0}\" kan vara både decimaltal och tusental; {1} celler av det slaget läses som text",
    "\"{0}\" may be a decimal number or thousands; {1} cells of that kind are read as text",
    "ange decimal: \",\" eller decimal: \".\" i beskrivningen",
    "set decimal: \",\" or decimal: \".\" in the description"};
inline constexpr Message csv_too_wide{"K058", Severity::error, "raden har fler än {0} celler",
                                      "the line has more than {0} cells"};
inline constexpr Message csv_too_long{"K059", Severity::error, "filen har fler än {0} rader",
                                      "the file has more than {0} lines"};
inline constexpr Message csv_bad_option{"K060", Severity::error, "\"{0}\" går inte som {1}; väntade {2}",
                                        "\"{0}\" cannot be the {1}; expected {2}"};

// Views: which part of a file is meant.
inline constexpr Message view_unknown{"K070",
                                      Severity::error,
                                      "\"{0}\" finns inte i {1}; där finns {2}",
                                      "\"{0}\" is not in {1}, which has {2}",
                                      "menade du \"{3}\"?",
                                      "did you mean \"{3}\"?"};
inline constexpr Message view_needed{"K071",
                                     Severity::error,
                                     "{0} har flera blad med innehåll: {1}",
                                     "{0} has several sheets with content: {1}",
                                     "skriv vilket med view: i beskrivningen",
                                     "say which with view: in the description"};
inline constexpr Message view_bad_range{
    "K072", Severity::error, "\"{0}\" är inget cellområde; väntade något i stil med Blad1!A3:F40",
    "\"{0}\" is not a range of cells; expected something like Sheet1!A3:F40"};
inline constexpr Message view_not_a_range{
    "K073",
    Severity::error,
    "namnet \"{0}\" i {1} står för \"{2}\", som inte är ett cellområde",
    "the name \"{0}\" in {1} stands for \"{2}\", which is not a range of cells",
    "ange området direkt, till exempel Blad1!A3:F40",
    "give the range itself, for example Sheet1!A3:F40"};
inline constexpr Message view_empty{"K074", Severity::error, "\"{0}\" i {1} är tomt",
                                    "\"{0}\" in {1} is empty"};

inline constexpr Message workbook_empty{"K080",
                                        Severity::error,
                                        "inget blad i filen har något innehåll",
                                        "no sheet of the file has any content",
                                        "är det rätt fil? öppna den och se efter",
                                        "is it the right file? open it and have a look"};
inline constexpr Message view_hidden{
    "K075",
    Severity::warning,
    "{0} i bladet \"{2}\" är dolda i {3}, men räknas med",
    "{1} of the sheet \"{2}\" are hidden in {3}, but they count",
    "skriv hidden: read i beskrivningen om det är rätt, eller hidden: skip för att hoppa över dem",
    "write hidden: read in the description if that is right, or hidden: skip to leave them out"};

inline constexpr const Message* kSheetMessages[] = {&sheet_file_empty,
                                                    &sheet_file_missing,
                                                    &sheet_file_too_large,
                                                    &sheet_file_cut_short,
                                                    &sheet_zip_damaged,
                                                    &sheet_zip_contents,
                                                    &sheet_ods_password,
                                                    &sheet_password,
                                                    &sheet_old_xls,
                                                    &sheet_xlsb,
                                                    &sheet_other_content,
                                                    &sheet_not_a_workbook,
                                                    &sheet_too_large_inside,
                                                    &sheet_bomb,
                                                    &sheet_too_many_parts,
                                                    &sheet_part_locked,
                                                    &sheet_compression,
                                                    &sheet_doctype,
                                                    &sheet_bad_xml,
                                                    &sheet_xml_deep,
                                                    &sheet_part_missing,
                                                    &sheet_too_many_sheets,
                                                    &sheet_too_many_cells,
                                                    &sheet_outside,
                                                    &sheet_text_too_long,
                                                    &sheet_too_many_repeats,
                                                    &sheet_too_many_spaces,
                                                    &sheet_formula_without_value,
                                                    &sheet_duplicate_cell,
                                                    &sheet_bad_shared_text,
                                                    &sheet_bad_number,
                                                    &sheet_bad_address,
                                                    &sheet_more_of_the_same,
                                                    &csv_more_of_the_same,
                                                    &csv_nul,
                                                    &csv_utf32,
                                                    &csv_broken_encoding,
                                                    &csv_unknown_encoding,
                                                    &csv_open_quote,
                                                    &csv_after_quote,
                                                    &csv_mixed_decimals,
                                                    &csv_ambiguous_number,
                                                    &csv_too_wide,
                                                    &csv_too_long,
                                                    &csv_bad_option,
                                                    &view_unknown,
                                                    &view_needed,
                                                    &view_bad_range,
                                                    &view_hidden,
                                                    &view_not_a_range,
                                                    &view_empty,
                                                    &workbook_empty};

}  // namespace underlag::messages
