#pragma once
// Words for problems in Markdown and front matter (codes M…).

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message front_matter_not_closed{"M001",
                                                 Severity::error,
                                                 "sidhuvudet saknar sin avslutande rad \"---\"",
                                                 "the front matter lacks its closing line \"---\"",
                                                 "skriv \"---\" på en egen rad före texten",
                                                 "write \"---\" on a line of its own before the text"};
inline constexpr Message raw_html{
    "M002",
    Severity::warning,
    "HTML i texten visas som text: {0}",
    "HTML in the text is shown as text: {0}",
    "skriv det i Markdown, eller sätt raw_html: true i sidhuvudet om sidan är betrodd",
    "write it in Markdown, or set raw_html: true in the front matter of a trusted page"};
inline constexpr Message footnote_missing{"M003",
                                          Severity::error,
                                          "fotnoten [^{0}] finns inte",
                                          "the footnote [^{0}] does not exist",
                                          "skriv en rad \"[^{0}]: …\" längre ned på sidan",
                                          "write a line \"[^{0}]: …\" further down on the page"};
inline constexpr Message markdown_too_deep{"M004",
                                           Severity::error,
                                           "texten är nästlad djupare än {0} nivåer",
                                           "the text is nested deeper than {0} levels",
                                           "ta bort några av tecknen för citat, listor eller betoning",
                                           "remove some of the marks for quotes, lists or emphasis"};
inline constexpr Message unknown_block{"M005",
                                       Severity::error,
                                       "okänt block \"{0}\"",
                                       "unknown block \"{0}\"",
                                       "menade du \"{1}\"?",
                                       "did you mean \"{1}\"?"};
inline constexpr Message image_without_text{"M006",
                                            Severity::error,
                                            "bilden \"{0}\" saknar beskrivning",
                                            "the image \"{0}\" has no description",
                                            "skriv vad bilden visar: ![beskrivning]({0})",
                                            "write what the image shows: ![description]({0})"};
inline constexpr Message heading_level_skipped{"M007",
                                               Severity::warning,
                                               "rubriken hoppar från nivå {0} till nivå {1}",
                                               "the heading jumps from level {0} to level {1}",
                                               "skriv den med {2}",
                                               "write it with {2}"};
inline constexpr Message second_main_heading{
    "M008",
    Severity::warning,
    "sidan har redan en huvudrubrik; den här visas på nivå 2",
    "the page already has a main heading; this one is shown at level 2",
    "skriv den med ##",
    "write it with ##"};
inline constexpr Message page_without_title{
    "M009",
    Severity::warning,
    "sidan saknar titel och får heta \"{0}\" efter filnamnet",
    "the page has no title and is called \"{0}\" after its file",
    "skriv title: i sidhuvudet eller börja med en rubrik \"# …\"",
    "write title: in the front matter or begin with a heading \"# …\""};
inline constexpr Message empty_heading{"M010",
                                       Severity::error,
                                       "rubriken är tom",
                                       "the heading is empty",
                                       "skriv en text eller ta bort raden",
                                       "write a text or remove the line"};
inline constexpr Message unknown_callout{
    "M011",
    Severity::error,
    "okänd ruta [!{0}], välj bland NOTE, TIP, IMPORTANT, WARNING, CAUTION",
    "unknown callout [!{0}], choose from NOTE, TIP, IMPORTANT, WARNING, CAUTION",
    "menade du [!{1}]?",
    "did you mean [!{1}]?"};
inline constexpr Message form_block_needs{"M012",
                                          Severity::error,
                                          "blocket \"form\" behöver formulärets namn",
                                          "the block \"form\" needs the name of the form",
                                          "skriv ```form genomforandeplan",
                                          "write ```form genomforandeplan"};
inline constexpr Message checklist_needs{"M030",
                                         Severity::error,
                                         "blocket \"checklist\" behöver minst en punkt",
                                         "the block \"checklist\" needs at least one point",
                                         "skriv - en punkt på varje rad",
                                         "write - a point on every line"};
inline constexpr Message page_list_needs{"M031",
                                         Severity::error,
                                         "blocket \"pages\" behöver vilka sidor",
                                         "the block \"pages\" needs which pages",
                                         "skriv of: modul.md",
                                         "write of: modul.md"};
inline constexpr Message key_figures_need{"M032",
                                          Severity::error,
                                          "blocket \"key_figures\" behöver minst ett nyckeltal",
                                          "the block \"key_figures\" needs at least one figure",
                                          "skriv Grundintervjuer: figur1.grund.sum",
                                          "write Interviews: figur1.grund.sum"};
inline constexpr Message page_too_large{"M013",
                                        Severity::error,
                                        "filen är större än {0} MB",
                                        "the file is larger than {0} MB",
                                        "dela den i flera sidor",
                                        "divide it into several pages"};
inline constexpr Message same_output{"M014",
                                     Severity::error,
                                     "sidan får samma adress ({0}) som {1}",
                                     "the page gets the same address ({0}) as {1}",
                                     "byt namn på den ena filen",
                                     "rename one of the files"};
inline constexpr Message only_with_for_each{"M015",
                                            Severity::error,
                                            "\"{0}\" betyder något bara tillsammans med \"for_each\"",
                                            "\"{0}\" means something only together with \"for_each\"",
                                            "lägg till for_each: eller ta bort raden",
                                            "add for_each: or remove the line"};
inline constexpr Message page_row_key_twice{
    "M016",
    Severity::error,
    "\"{0}\" i kolumnen \"{1}\" finns på flera ställen i {2}",
    "\"{0}\" in the column \"{1}\" stands in several places in {2}",
    "raderna ska stå efter varandra; rätta den som har fått fel nummer",
    "the rows must follow each other; correct the one with the wrong number"};
inline constexpr Message row_values_differ{
    "M017",
    Severity::error,
    "\"{0}\" har både \"{1}\" och \"{2}\" som {3}, men rad.{3} kan bara visa det ena",
    "\"{0}\" has both \"{1}\" and \"{2}\" as {3}, but rad.{3} can show only one of them",
    "rätta {4}, eller skriv rader.{3} i en lista",
    "correct {4}, or write rader.{3} in a list"};
inline constexpr Message unknown_row_column{"M018",
                                            Severity::error,
                                            "{1} har ingen kolumn \"{0}\"",
                                            "{1} has no column \"{0}\"",
                                            "menade du \"{2}\"?",
                                            "did you mean \"{2}\"?"};
inline constexpr Message no_rows_for_pages{"M042", Severity::warning,
                                           "datasetet \"{0}\" har inga rader, så det blir inga sidor",
                                           "the dataset \"{0}\" has no rows, so no pages are made"};
inline constexpr Message page_not_internal{
    "M043",
    Severity::error,
    "en sida kan inte ha publish: false; den skulle publiceras ändå",
    "a page cannot have publish: false; it would be published all the same",
    "skriv draft: true, så görs den bara med --drafts; publish: false gäller arbetsböcker",
    "write draft: true, and it is made with --drafts only; publish: false is for workbooks"};
inline constexpr Message row_text_without_row{"M019",
                                              Severity::error,
                                              "texten hör inte till någon rad i {0}",
                                              "the text belongs to no row of {0}",
                                              "menade du \"{1}\"?",
                                              "did you mean \"{1}\"?"};
inline constexpr Message rows_outside_list{
    "M020",
    Severity::error,
    "rader.{0} står utanför en lista",
    "rader.{0} stands outside a list",
    "skriv det i en punkt (- …), som då upprepas för varje rad",
    "write it in a bullet (- …), which is then repeated for every row"};
inline constexpr Message row_without_key{"M021",
                                         Severity::error,
                                         "en rad i {0} saknar värde i kolumnen \"{1}\" och får ingen sida",
                                         "a row of {0} has no value in the column \"{1}\" and gets no page",
                                         "skriv ett värde, eller välj bort raden med where:",
                                         "write a value, or leave the row out with where:"};

inline constexpr Message value_not_closed{"M022",
                                          Severity::error,
                                          "värdet saknar sitt avslutande tecken `",
                                          "the value lacks its closing `",
                                          "i en tabell skrivs | i ett värde som \\|",
                                          "in a table, write | inside a value as \\|"};

inline constexpr Message reference_twice{"M023",
                                         Severity::error,
                                         "referensen \"{0}\" finns två gånger i listan",
                                         "the reference \"{0}\" is twice in the list",
                                         "ge verken olika id, eller ta bort det ena",
                                         "give the works different ids, or remove one"};
inline constexpr Message references_need{"M025",
                                         Severity::error,
                                         "blocket \"references\" behöver minst ett verk",
                                         "the block \"references\" needs at least one work",
                                         "skriv - {id: sbu2021, cite: SBU (2021), text: …}",
                                         "write - {id: sbu2021, cite: SBU (2021), text: …}"};
inline constexpr Message cells_not_joined{
    "M024",
    Severity::error,
    "\"{0}\" kan inte slå ihop cellen med sin granne",
    "\"{0}\" cannot join the cell with its neighbour",
    "^^ hör till cellen ovanför och << till cellen till vänster; tillsammans ska de bli en rektangel",
    "^^ belongs to the cell above and << to the cell on the left; together they must be a rectangle"};
inline constexpr Message fence_not_closed{"M033",
                                          Severity::error,
                                          "blocket stängs aldrig; resten av sidan hamnar i det",
                                          "the block is never closed; the rest of the page ends up in it",
                                          "skriv {0} på en egen rad där blocket slutar",
                                          "write {0} on a line of its own where the block ends"};
inline constexpr Message row_too_wide{
    "M039",
    Severity::error,
    "raden har {0} celler men tabellen har kolumner för {1}; det som står sist skulle inte synas",
    "the row has {0} cells but the table has columns for {1}; what stands last would not be seen",
    "lägg till en kolumn, eller skriv \\| för ett streck i texten",
    "add a column, or write \\| for a bar in the text"};
inline constexpr Message raw_html_inside{
    "M041",
    Severity::warning,
    "HTML inuti ett stycke visas som text: {0}",
    "HTML inside a paragraph is shown as text: {0}",
    "skriv det i Markdown, eller ställ hela stycket som HTML på egna rader",
    "write it in Markdown, or the whole paragraph as HTML on lines of its own"};
inline constexpr Message no_row_texts{
    "M040",
    Severity::error,
    "mappen \"{0}\" med radernas texter finns inte eller har ingen Markdown",
    "the folder \"{0}\" with the texts of the rows does not exist or has no Markdown",
    "menade du \"{1}\"?",
    "did you mean \"{1}\"?"};
inline constexpr Message footnote_unused{"M034",
                                         Severity::error,
                                         "fotnoten \"{0}\" används inte i texten och skulle inte synas",
                                         "the footnote \"{0}\" is not used in the text and would not be seen",
                                         "skriv [^{0}] där den hör hemma, eller ta bort den",
                                         "write [^{0}] where it belongs, or remove it"};

inline constexpr Message caption_without_table{
    "M035",
    Severity::warning,
    "tabellrubriken \"{0}\" står inte intill någon tabell",
    "the table caption \"{0}\" does not stand beside a table",
    "skriv den i stycket närmast före eller efter tabellen; en tabell ur data har caption: i sitt block",
    "write it in the paragraph just before or after the table; a table from data has caption: in its block"};
inline constexpr Message table_name_taken{"M036",
                                          Severity::error,
                                          "\"{0}\" heter redan något annat på sidan",
                                          "\"{0}\" is already the name of something on the page",
                                          "ge tabellen ett annat namn",
                                          "give the table another name"};
inline constexpr Message language_not_closed{"M037",
                                             Severity::error,
                                             "{0} saknar sitt avslutande </div>",
                                             "{0} lacks its closing </div>",
                                             "skriv </div> på en egen rad, med en tom rad före",
                                             "write </div> on a line of its own, after an empty line"};
inline constexpr Message unknown_language{"M038",
                                          Severity::error,
                                          "\"{0}\" är ingen språkkod",
                                          "\"{0}\" is not the code of a language",
                                          "skriv till exempel en, fi, ar eller en-GB",
                                          "write for example en, fi, ar or en-GB"};

inline constexpr const Message* kMarkdownMessages[] = {&front_matter_not_closed,
                                                       &raw_html,
                                                       &footnote_missing,
                                                       &markdown_too_deep,
                                                       &unknown_block,
                                                       &image_without_text,
                                                       &heading_level_skipped,
                                                       &second_main_heading,
                                                       &page_without_title,
                                                       &empty_heading,
                                                       &unknown_callout,
                                                       &form_block_needs,
                                                       &checklist_needs,
                                                       &page_list_needs,
                                                       &key_figures_need,
                                                       &references_need,
                                                       &page_too_large,
                                                       &same_output,
                                                       &only_with_for_each,
                                                       &page_row_key_twice,
                                                       &row_values_differ,
                                                       &unknown_row_column,
                                                       &row_text_without_row,
                                                       &no_rows_for_pages,
                                                       &page_not_internal,
                                                       &rows_outside_list,
                                                       &fence_not_closed,
                                                       &footnote_unused,
                                                       &row_too_wide,
                                                       &no_row_texts,
                                                       &raw_html_inside,
                                                       &row_without_key,
                                                       &value_not_closed,
                                                       &reference_twice,
                                                       &cells_not_joined,
                                                       &caption_without_table,
                                                       &table_name_taken,
                                                       &language_not_closed,
                                                       &unknown_language};

}  // namespace underlag::messages
