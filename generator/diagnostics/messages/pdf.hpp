#pragma once
// What can go wrong when a PDF is made.

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message font_not_readable{
    "P001",
    Severity::error,
    "typsnittsfilen \"{0}\" saknas eller är inte ett TrueType-typsnitt",
    "the font file \"{0}\" is missing or is not a TrueType font",
    "installera Debians paket fonts-open-sans och fonts-dejavu-core",
    "install Debian's packages fonts-open-sans and fonts-dejavu-core"};

inline constexpr Message missing_glyph{
    "P002",
    Severity::error,
    "tecknet {1} \"{0}\" finns inte i PDF-dokumentens typsnitt (första gången i \"{2}\")",
    "the character {1} \"{0}\" is not in the fonts of the PDF documents (first seen in \"{2}\")",
    "skriv om utan tecknet eller lägg det i en bild med alternativtext",
    "write it another way or put the character in an image with alternative text"};

inline constexpr Message field_name_used_twice{
    "P003",
    Severity::error,
    "fältnamnet \"{0}\" används två gånger i samma PDF",
    "the field name \"{0}\" is used twice in the same PDF",
    "ge fälten olika namn: program som läser ett ifyllt formulär ser dem annars som ett enda",
    "give the fields different names: a program that reads the filled form would see them as one"};

inline constexpr Message field_without_tooltip{"P004",
                                               Severity::error,
                                               "fältet \"{0}\" har ingen etikett för skärmläsare",
                                               "the field \"{0}\" has no label for screen readers",
                                               "ge fältet en etikett eller hjälptext",
                                               "give the field a label or a help text"};

inline constexpr Message image_of_other_kind{
    "P005",
    Severity::error,
    "bilden är varken PNG eller JPEG och kan inte läggas in i en PDF",
    "the image is neither PNG nor JPEG and cannot be put into a PDF",
    "spara bilden som PNG eller JPEG",
    "save the image as PNG or JPEG"};

inline constexpr Message image_broken{"P011",
                                      Severity::error,
                                      "bilden är skadad ({0})",
                                      "the image is damaged ({0})",
                                      "hämta eller spara bilden på nytt",
                                      "fetch or save the image again"};

inline constexpr Message image_too_large{"P012",
                                         Severity::error,
                                         "bilden är {0} × {1} bildpunkter; högst 100 miljoner går bra",
                                         "the image is {0} × {1} pixels; up to 100 million is fine",
                                         "minska bilden: 2 000 bildpunkter på bredden räcker för tryck",
                                         "make it smaller: 2,000 pixels across are enough for print"};

inline constexpr Message image_in_cmyk{"P013",
                                       Severity::error,
                                       "bilden är en JPEG i CMYK eller med fler än 8 bitar per färg",
                                       "the image is a JPEG in CMYK or with more than 8 bits a colour",
                                       "spara bilden i RGB eller gråskala",
                                       "save the image in RGB or greyscale"};

inline constexpr Message raw_html_left_out{"P006",
                                           Severity::warning,
                                           "rå HTML kommer inte med i PDF:en",
                                           "raw HTML is left out of the PDF",
                                           "skriv innehållet i Markdown om det ska tryckas",
                                           "write the content in Markdown if it is to be printed"};

inline constexpr Message picture_missing{"P007",
                                         Severity::error,
                                         "bilden \"{0}\" finns inte",
                                         "there is no image \"{0}\"",
                                         "lägg filen i content/ och skriv sökvägen från sidan",
                                         "put the file in content/ and write its path from the page"};

inline constexpr Message table_divided{
    "P014",
    Severity::warning,
    "tabellen har {0} kolumner och ryms inte på sidans bredd: i PDF:en har den delats i {1} tabeller",
    "the table has {0} columns and does not fit the width of the page: in the PDF it is divided into {1} "
    "tables",
    "välj färre kolumner med columns:, korta rubrikerna eller gör kolumnerna till rader",
    "choose fewer columns with columns:, shorten the headings or turn the columns into rows"};

inline constexpr const Message* kPdfMessages[] = {
    &font_not_readable,   &missing_glyph,   &field_name_used_twice, &field_without_tooltip,
    &image_of_other_kind, &image_broken,    &image_too_large,       &image_in_cmyk,
    &raw_html_left_out,   &picture_missing, &table_divided};

}  // namespace underlag::messages
