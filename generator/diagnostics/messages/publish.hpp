#pragma once
// Words for what can go wrong between the rendered files and the output folder (codes U…), and for links that
// lead nowhere (L1…).

#include "diagnostics/message.hpp"

namespace underlag::messages {

// The output folder itself.
inline constexpr Message output_is_project{
    "U001",
    Severity::error,
    "utdatamappen \"{0}\" är projektmappen, eller en mapp som den ligger i",
    "the output folder \"{0}\" is the project folder, or a folder around it",
    "ange en egen mapp, till exempel --output output",
    "give a folder of its own, for example --output output"};
inline constexpr Message output_is_source{"U002",
                                          Severity::error,
                                          "utdatamappen \"{0}\" ligger bland källorna i \"{1}\"",
                                          "the output folder \"{0}\" lies among the sources in \"{1}\"",
                                          "ange en egen mapp, till exempel --output output",
                                          "give a folder of its own, for example --output output"};
inline constexpr Message output_is_link{
    "U003",
    Severity::error,
    "\"{0}\" är en symbolisk länk; det som skrivs skulle hamna någon annanstans",
    "\"{0}\" is a symbolic link; what is written would end up elsewhere",
    "ta bort länken, eller ange mappen den pekar på med --output",
    "remove the link, or give the folder it points to with --output"};
inline constexpr Message output_is_file{"U004",
                                        Severity::error,
                                        "\"{0}\" är inte en mapp",
                                        "\"{0}\" is not a folder",
                                        "flytta filen, eller ange en annan mapp med --output",
                                        "move the file, or give another folder with --output"};
inline constexpr Message output_is_foreign{
    "U005",
    Severity::error,
    "mappen \"{0}\" innehåller filer men ingen manifest.json; den är inte skriven av Underlag",
    "the folder \"{0}\" holds files but no manifest.json; Underlag did not write it",
    "ange en tom mapp med --output, eller flytta filerna",
    "give an empty folder with --output, or move the files"};
inline constexpr Message output_has_no_parent{
    "U006",
    Severity::error,
    "mappen \"{0}\", där utdata ska ligga, finns inte",
    "the folder \"{0}\", where the output is to lie, does not exist",
    "skapa mappen, eller ange en annan med --output",
    "make the folder, or give another one with --output"};
inline constexpr Message build_is_running{
    "U007",
    Severity::error,
    "ett annat bygge skriver just nu i \"{0}\" (process {1})",
    "another build is writing to \"{0}\" right now (process {1})",
    "vänta tills det är klart, eller avbryt det i det andra fönstret, och bygg sedan igen",
    "wait until it is done, or stop it in the other window, and then build again"};
inline constexpr Message manifest_is_broken{
    "U008",
    Severity::error,
    "manifestet går inte att läsa",
    "the manifest cannot be read",
    "ta bort hela utdatamappen för hand; nästa bygge skapar den på nytt",
    "delete the whole output folder by hand; the next build makes it anew"};
inline constexpr Message no_manifest{"U009",
                                     Severity::error,
                                     "mappen har ingen manifest.json att jämföra med",
                                     "the folder has no manifest.json to compare with",
                                     "ange mappen som \"underlag build\" skrev, till exempel output",
                                     "give the folder that \"underlag build\" wrote, for example output"};
inline constexpr Message interrupted_build_finished{
    "U010", Severity::note, "det förra bygget avbröts mitt i; det har gjorts färdigt",
    "the last build was interrupted half-way; it has been finished"};
inline constexpr Message journal_is_broken{
    "U011",
    Severity::error,
    "journalen efter ett avbrutet bygge går inte att läsa",
    "the journal of an interrupted build cannot be read",
    "ta bort mappen \"{0}\" och hela utdatamappen för hand och bygg igen",
    "delete the folder \"{0}\" and the whole output folder by hand and build again"};

// Names of outputs.
inline constexpr Message output_name_not_portable{
    "U020",
    Severity::error,
    "utdatafilen \"{0}\" har ett namn som inte fungerar överallt: bara a–z, 0–9, \"-\", \"_\" och \".\" får "
    "förekomma",
    "the output \"{0}\" has a name that does not work everywhere: only a–z, 0–9, \"-\", \"_\" and \".\" are "
    "allowed",
    "byt namn på källfilen, eller ange adressen i dess inledning",
    "rename the source file, or set the address in its front matter"};
inline constexpr Message output_name_reserved{
    "U021",
    Severity::error,
    "utdatafilen \"{0}\" kan inte finnas i Windows: \"{1}\" är ett reserverat namn",
    "the output \"{0}\" cannot exist in Windows: \"{1}\" is a reserved name",
    "byt namn på källfilen, eller ange adressen i dess inledning",
    "rename the source file, or set the address in its front matter"};
inline constexpr Message output_name_too_long{
    "U022",
    Severity::error,
    "utdatafilens namn är för långt: {1} tecken, högst {2} (\"{0}\")",
    "the output's name is too long: {1} characters, at most {2} (\"{0}\")",
    "korta namnet på källfilen, eller ange adressen i dess inledning",
    "shorten the source file's name, or set the address in its front matter"};
inline constexpr Message output_name_taken{"U023",
                                           Severity::error,
                                           "två källor vill skriva \"{0}\": {1} och {2}",
                                           "two sources want to write \"{0}\": {1} and {2}",
                                           "byt namn på den ena, eller ange en annan adress i dess inledning",
                                           "rename one of them, or set another address in its front matter"};
inline constexpr Message output_is_both{"U024",
                                        Severity::error,
                                        "\"{0}\" är både en fil (från {1}) och en mapp (för {2})",
                                        "\"{0}\" is both a file (from {1}) and a folder (for {2})",
                                        "byt namn på en av dem",
                                        "rename one of them"};
inline constexpr Message foreign_file_in_the_way{
    "U025",
    Severity::error,
    "filen finns redan och är inte skriven av Underlag; den skrivs inte över",
    "the file exists already and Underlag did not write it; it is not overwritten",
    "flytta filen till content/ om den hör till webbplatsen, annars ta bort den",
    "move the file to content/ if it belongs to the site, otherwise delete it"};

// The disk.
inline constexpr Message disk_full{"U030",
                                   Severity::error,
                                   "disken är full",
                                   "the disk is full",
                                   "frigör utrymme och bygg igen; utdatamappen är som den var",
                                   "free some space and build again; the output folder is as it was"};
inline constexpr Message no_permission{
    "U031",
    Severity::error,
    "behörighet saknas att skriva eller läsa här",
    "no permission to write or read here",
    "kontrollera vem som äger filen och mappen, och att ingen annan har den öppen",
    "check who owns the file and its folder, and that nobody has it open"};
inline constexpr Message read_only_disk{"U032",
                                        Severity::error,
                                        "disken är skrivskyddad",
                                        "the disk is read-only",
                                        "ange en annan mapp med --output",
                                        "give another folder with --output"};
inline constexpr Message disk_failed{"U033",
                                     Severity::error,
                                     "disken svarar med ett fel ({0})",
                                     "the disk answers with an error ({0})",
                                     "utdatamappen är som den var; kontrollera disken och bygg igen",
                                     "the output folder is as it was; check the disk and build again"};
inline constexpr Message another_disk{
    "U035",
    Severity::error,
    "utdatamappen ligger på en annan disk än mappen omkring den, så filerna kan inte bytas i ett svep",
    "the output folder is on another disk than the folder around it, so the files cannot be swapped at once",
    "ange en mapp inuti den, till exempel --output output/webb",
    "give a folder inside it, for example --output output/web"};
inline constexpr Message not_rolled_back{
    "U034",
    Severity::error,
    "skrivningen avbröts och kunde inte tas tillbaka helt",
    "writing was interrupted and could not be taken back entirely",
    "kör \"underlag build\" igen när felet ovan är åtgärdat: bygget gör då färdigt eller återställer mappen",
    "run \"underlag build\" again when the problem above is mended: it then finishes or restores the folder"};

// What is there already.
inline constexpr Message changed_by_hand_kept{
    "U040",
    Severity::warning,
    "filen skrivs inte längre av bygget men är ändrad för hand; den lämnas kvar",
    "the build no longer writes this file but it was changed by hand; it is left where it is",
    "ta bort den själv om den inte behövs",
    "delete it yourself if it is not needed"};
inline constexpr Message changed_by_hand_overwritten{
    "U045",
    Severity::warning,
    "filen är ändrad för hand sedan den byggdes; bygget skriver över den",
    "the file was changed by hand since it was built; the build writes over it",
    "ändra i källan i stället",
    "change the source instead"};
inline constexpr Message output_missing{"U041",
                                        Severity::error,
                                        "filen står i manifestet men finns inte",
                                        "the file is in the manifest but does not exist",
                                        "bygg igen med \"underlag build\"",
                                        "build again with \"underlag build\""};
inline constexpr Message output_changed{"U042",
                                        Severity::error,
                                        "filen är ändrad sedan den byggdes",
                                        "the file has changed since it was built",
                                        "ändra i källan i stället och bygg igen med \"underlag build\"",
                                        "change the source instead and build again with \"underlag build\""};
inline constexpr Message output_extra{
    "U043",
    Severity::error,
    "filen står inte i manifestet: den är inte skriven av bygget",
    "the file is not in the manifest: the build did not write it",
    "flytta den till content/ om den hör till webbplatsen, annars ta bort den",
    "move it to content/ if it belongs to the site, otherwise delete it"};
inline constexpr Message kept_by_clean{"U044",
                                       Severity::warning,
                                       "filen är ändrad sedan den byggdes och lämnas kvar",
                                       "the file has changed since it was built and is left where it is",
                                       "\"underlag clean --force\" tar bort den också",
                                       "\"underlag clean --force\" removes it too"};

inline constexpr Message all_as_written{"U050", Severity::note, "{1}: {0}, allt som det byggdes",
                                        "{1}: {0}, all as it was built"};
inline constexpr Message cleaned{"U051", Severity::note, "{1}: {0}", "{1}: {0}"};

// Links.
inline constexpr Message link_target_missing{"L101",
                                             Severity::error,
                                             "länken \"{0}\" leder till \"{1}\", som inte finns",
                                             "the link \"{0}\" leads to \"{1}\", which does not exist",
                                             "menade du \"{2}\"?",
                                             "did you mean \"{2}\"?"};
inline constexpr Message link_anchor_missing{
    "L102", Severity::error, "länken \"{0}\" leder till en plats \"#{2}\" som inte finns i \"{1}\"",
    "the link \"{0}\" leads to a place \"#{2}\" that is not in \"{1}\""};
inline constexpr Message link_not_portable{
    "L103",
    Severity::error,
    "länken \"{0}\" börjar med \"/\" och fungerar inte när sidorna öppnas direkt från en mapp",
    "the link \"{0}\" starts with \"/\" and does not work when the pages are opened from a folder",
    "skriv länken från den egna sidan, till exempel \"{1}\"",
    "write the link from the page itself, for example \"{1}\""};
inline constexpr Message link_leaves_site{"L104",
                                          Severity::error,
                                          "länken \"{0}\" leder till \"{1}\", som inte publiceras",
                                          "the link \"{0}\" leads to \"{1}\", which is not published",
                                          "ta bort länken, eller \"publish: false\" i det den leder till",
                                          "remove the link, or \"publish: false\" in what it leads to"};
inline constexpr Message id_twice{"L105",
                                  Severity::error,
                                  "sidan har två element med id \"{0}\"",
                                  "the page has two elements with the id \"{0}\"",
                                  "ge det ena ett annat namn",
                                  "give one of them another name"};
inline constexpr Message same_on_more_pages{"L106", Severity::note, "samma brutna länk \"{0}\" finns på {1}",
                                            "the same broken link \"{0}\" is on {1}"};

inline constexpr const Message* kPublishMessages[] = {&output_is_project,
                                                      &output_is_source,
                                                      &output_is_link,
                                                      &output_is_file,
                                                      &output_is_foreign,
                                                      &output_has_no_parent,
                                                      &build_is_running,
                                                      &manifest_is_broken,
                                                      &no_manifest,
                                                      &interrupted_build_finished,
                                                      &journal_is_broken,
                                                      &output_name_not_portable,
                                                      &output_name_reserved,
                                                      &output_name_too_long,
                                                      &output_name_taken,
                                                      &output_is_both,
                                                      &foreign_file_in_the_way,
                                                      &disk_full,
                                                      &no_permission,
                                                      &read_only_disk,
                                                      &disk_failed,
                                                      &another_disk,
                                                      &not_rolled_back,
                                                      &changed_by_hand_kept,
                                                      &changed_by_hand_overwritten,
                                                      &output_missing,
                                                      &output_changed,
                                                      &output_extra,
                                                      &kept_by_clean,
                                                      &all_as_written,
                                                      &cleaned,
                                                      &link_target_missing,
                                                      &link_anchor_missing,
                                                      &link_not_portable,
                                                      &link_leaves_site,
                                                      &id_twice,
                                                      &same_on_more_pages};

}  // namespace underlag::messages
