#pragma once
// Words for links, cross-references and the structure of the site (codes L…).

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message broken_link{"L001",
                                     Severity::error,
                                     "länken \"{0}\" leder inte till någon sida eller fil",
                                     "the link \"{0}\" leads to no page or file",
                                     "menade du \"{1}\"?",
                                     "did you mean \"{1}\"?"};
inline constexpr Message broken_anchor{"L002",
                                       Severity::error,
                                       "\"{0}\" finns inte på sidan {1}",
                                       "\"{0}\" is not on the page {1}",
                                       "menade du \"{2}\"?",
                                       "did you mean \"{2}\"?"};
inline constexpr Message forbidden_address{"L003",
                                           Severity::error,
                                           "länkar till \"{0}\" är inte tillåtna",
                                           "links to \"{0}\" are not allowed",
                                           "använd https:, mailto: eller tel:, eller en sökväg till en sida",
                                           "use https:, mailto: or tel:, or the path of a page"};
inline constexpr Message empty_link{"L004",
                                    Severity::error,
                                    "länken saknar text",
                                    "the link has no text",
                                    "skriv en text mellan hakparenteserna: [text]({0})",
                                    "write a text between the brackets: [text]({0})"};
inline constexpr Message image_missing{"L005",
                                       Severity::error,
                                       "bilden \"{0}\" finns inte",
                                       "the image \"{0}\" does not exist",
                                       "menade du \"{1}\"?",
                                       "did you mean \"{1}\"?"};
inline constexpr Message image_elsewhere{
    "L006",
    Severity::error,
    "bilden \"{0}\" ligger på en annan webbplats",
    "the image \"{0}\" is on another website",
    "spara den bland sidorna i content/; sidorna hämtar inget utifrån",
    "save it among the pages in content/; pages fetch nothing from outside"};
inline constexpr Message same_id{"L007",
                                 Severity::error,
                                 "\"{0}\" heter redan något annat på sidan",
                                 "\"{0}\" is already the name of something on the page",
                                 "ge tabellen eller diagrammet ett annat id",
                                 "give the table or chart another id"};
inline constexpr Message unknown_form{"L008",
                                      Severity::error,
                                      "formuläret \"{0}\" finns inte",
                                      "the form \"{0}\" does not exist",
                                      "menade du \"{1}\"?",
                                      "did you mean \"{1}\"?"};
inline constexpr Message unknown_page_list{"L009",
                                           Severity::error,
                                           "\"{0}\" är varken en sida med for_each eller en mapp med sidor",
                                           "\"{0}\" is neither a page with for_each nor a folder of pages",
                                           "menade du \"{1}\"?",
                                           "did you mean \"{1}\"?"};

inline constexpr const Message* kLinksMessages[] = {&broken_link, &broken_anchor, &forbidden_address,
                                                    &empty_link,  &image_missing, &image_elsewhere,
                                                    &same_id,     &unknown_form,  &unknown_page_list};

}  // namespace underlag::messages
