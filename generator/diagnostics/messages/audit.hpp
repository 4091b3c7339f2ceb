#pragma once
// Words for what the source audit finds: figures that cannot all be right (codes R…). Each message has the
// printed value, the recomputed one and the arithmetic.

#include <cstddef>

#include "diagnostics/message.hpp"

namespace underlag::messages {

/// {9} of a finding's hint: what `found` says when the finding is accepted.
inline constexpr std::size_t kFoundArgument = 9;

inline constexpr Message audit_total_left_out{
    "R001",
    Severity::warning,
    "summan av \"{0}\" är {1}, men {2} är tryckt: skillnaden {3} är {4}",
    "the sum of \"{0}\" is {1}, but {2} is printed: the difference {3} is {4}",
    "rätta källan, eller skriv varför under accepted (rule: total, found: {9})",
    "correct the source, or write why under accepted (rule: total, found: {9})"};
inline constexpr Message audit_percent{
    "R002",
    Severity::warning,
    "\"{0}\" ({1}) står som {2}, men {3} av {4} är {5}",
    "\"{0}\" ({1}) stands as {2}, but {3} of {4} is {5}",
    "rätta källan, eller skriv varför under accepted (rule: percent, found: {9})",
    "correct the source, or write why under accepted (rule: percent, found: {9})"};
inline constexpr Message audit_unit{
    "R003",
    Severity::warning,
    "\"{0}\" står i antalskolumnen \"{1}\": {2} av {3} är {4}, så talet är ett antal",
    "\"{0}\" stands in the column of counts \"{1}\": {2} of {3} is {4}, so the number is a count",
    "rätta källan, eller skriv varför under accepted (rule: unit, found: {9})",
    "correct the source, or write why under accepted (rule: unit, found: {9})"};
inline constexpr Message audit_base{
    "R004",
    Severity::warning,
    "\"{0}\" har inte basen {1} överallt: {2}{3}",
    "\"{0}\" does not have the base {1} everywhere: {2}{3}",
    "ange basen i texten, eller skriv varför under accepted (rule: base, found: {9})",
    "state the base in the text, or write why under accepted (rule: base, found: {9})"};
inline constexpr Message audit_parts{
    "R005",
    Severity::warning,
    "delarna i \"{0}\" är {1} = {2}, men {3} väntades: skillnaden är {5}",
    "the parts of \"{0}\" are {1} = {2}, but {3} was expected: the difference is {5}",
    "rätta källan, eller skriv varför under accepted (rule: {4}, found: {9})",
    "correct the source, or write why under accepted (rule: {4}, found: {9})"};
inline constexpr Message audit_estimate_outside{"R006", Severity::warning,
                                                "\"{0}\": {1} ligger inte i sitt intervall {2}",
                                                "\"{0}\": {1} is not inside its interval {2}"};
inline constexpr Message audit_interval_skew{
    "R007",
    Severity::warning,
    "\"{0}\": {1} ligger inte mitt i intervallet {2}; roten ur {3} är {4}",
    "\"{0}\": {1} is not in the middle of the interval {2}; the root of {3} is {4}",
    "en av gränserna är troligen feltryckt; skriv varför under accepted (rule: interval, found: {9})",
    "one of the limits is probably a misprint; write why under accepted (rule: interval, found: {9})"};
inline constexpr Message audit_sd{
    "R009", Severity::warning, "\"{0}\": SD {1} är omöjlig med medelvärdet {2} på skalan {3}, högst {4}",
    "\"{0}\": SD {1} is impossible with the mean {2} on the scale {3}, at most {4}"};
inline constexpr Message audit_mean_outside{"R010", Severity::warning,
                                            "\"{0}\": medelvärdet {1} ligger utanför skalan {2}",
                                            "\"{0}\": the mean {1} is outside the scale {2}"};
inline constexpr Message audit_equal{
    "R011",
    Severity::warning,
    "{0} är {1}, men {2} är {3}{4}",
    "{0} is {1}, but {2} is {3}{4}",
    "rätta källan, eller skriv varför under accepted (rule: equal, found: {9})",
    "correct the source, or write why under accepted (rule: equal, found: {9})"};
inline constexpr Message audit_periods{
    "R012",
    Severity::warning,
    "perioden är {0} månader, men {1} i \"{2}\"{3}",
    "the period is {0} months, but {1} in \"{2}\"{3}",
    "jämför per månad, eller skriv varför under accepted (rule: periods, found: {9})",
    "compare per month, or write why under accepted (rule: periods, found: {9})"};
inline constexpr Message audit_rule_unknown{"R014",
                                            Severity::error,
                                            "okänd kontroll \"{0}\", välj bland {1}",
                                            "unknown check \"{0}\", choose from {1}",
                                            "menade du \"{2}\"?",
                                            "did you mean \"{2}\"?"};
inline constexpr Message audit_accepted_unused{"R016",
                                               Severity::warning,
                                               "det finns inget att godta för kontrollen \"{0}\"",
                                               "there is nothing to accept for the check \"{0}\"",
                                               "källan är kanske rättad: ta bort raden under accepted",
                                               "the source may be corrected: remove the line under accepted"};
inline constexpr Message audit_rows{"R017", Severity::warning, "{0} rader i stället för {1}{2}",
                                    "{0} rows instead of {1}{2}"};

/// {0} and {1} are the finding in both languages.
inline constexpr Message audit_accepted{"R018", Severity::note, "{0} (godtaget: {2})", "{1} (accepted: {2})"};

inline constexpr Message audit_stars_too_many{
    "R008",
    Severity::warning,
    "\"{0}\": intervallet {1} täcker 1, men raden har stjärna",
    "\"{0}\": the interval {1} covers 1, but the row has a star",
    "rätta källan, eller skriv varför under accepted (rule: interval, found: {9})",
    "correct the source, or write why under accepted (rule: interval, found: {9})"};
inline constexpr Message audit_stars_missing{
    "R019",
    Severity::warning,
    "\"{0}\": intervallet {1} täcker inte 1, men raden har ingen stjärna",
    "\"{0}\": the interval {1} does not cover 1, but the row has no star",
    "rätta källan, eller skriv varför under accepted (rule: interval, found: {9})",
    "correct the source, or write why under accepted (rule: interval, found: {9})"};
inline constexpr Message audit_reconstruct{
    "R013",
    Severity::warning,
    "\"{0}\": inga heltal ger {1} och {2} med {3} av {4} sammanlagt; närmast kommer {5} och {6}",
    "\"{0}\": no whole numbers give {1} and {2} with {3} of {4} in all; the nearest are {5} and {6}",
    "rätta källan, eller skriv varför under accepted (rule: reconstruct, found: {9})",
    "correct the source, or write why under accepted (rule: reconstruct, found: {9})"};
inline constexpr Message audit_no_whole_number{
    "R020",
    Severity::warning,
    "\"{0}\": {1} av {2} är inget helt antal; närmast kommer {3}",
    "\"{0}\": {1} of {2} is no whole number; the nearest is {3}",
    "rätta källan, eller skriv varför under accepted (rule: reconstruct, found: {9})",
    "correct the source, or write why under accepted (rule: reconstruct, found: {9})"};
inline constexpr Message audit_key_missing{"R015", Severity::error, "kontrollen \"{0}\" behöver {1}",
                                           "the check \"{0}\" needs {1}"};

// Totals that are not their columns' sum. {4} of the first is what the check says about itself, the rows of
// the others.
inline constexpr Message audit_total{
    "R021",
    Severity::warning,
    "summan av \"{0}\" är {1}, men {2} är tryckt: skillnaden är {3}{4}",
    "the sum of \"{0}\" is {1}, but {2} is printed: the difference is {3}{4}",
    "rätta källan, eller skriv varför under accepted (rule: total, found: {9})",
    "correct the source, or write why under accepted (rule: total, found: {9})"};
inline constexpr Message audit_total_perhaps_left_out{
    "R022",
    Severity::warning,
    "summan av \"{0}\" är {1}, men {2} är tryckt: skillnaden {3} är till exempel {4}",
    "the sum of \"{0}\" is {1}, but {2} is printed: the difference {3} is for example {4}",
    "rätta källan, eller skriv varför under accepted (rule: total, found: {9})",
    "correct the source, or write why under accepted (rule: total, found: {9})"};
inline constexpr Message audit_total_too_large{
    "R023",
    Severity::warning,
    "summan av \"{0}\" är {1}, men {2} är tryckt: {3} för mycket, lika mycket som {4}",
    "the sum of \"{0}\" is {1}, but {2} is printed: {3} too much, as much as {4}",
    "är något räknat två gånger? Rätta källan, eller skriv varför under accepted (rule: total, found: {9})",
    "is something counted twice? Correct the source, or write why under accepted (rule: total, found: {9})"};
inline constexpr Message audit_parts_explained{
    "R024",
    Severity::warning,
    "delarna i \"{0}\" är {1} = {2}, men {3} väntades: skillnaden {5} är {6}",
    "the parts of \"{0}\" are {1} = {2}, but {3} was expected: the difference {5} is {6}",
    "rätta källan, eller skriv varför under accepted (rule: {4}, found: {9})",
    "correct the source, or write why under accepted (rule: {4}, found: {9})"};
inline constexpr Message audit_percent_is_count{
    "R025",
    Severity::warning,
    "\"{0}\" ({1}) står som {2}, men det är själva antalet: {3} av {4} är {5}",
    "\"{0}\" ({1}) stands as {2}, but that is the count itself: {3} of {4} is {5}",
    "rätta källan, eller skriv varför under accepted (rule: percent, found: {9})",
    "correct the source, or write why under accepted (rule: percent, found: {9})"};
inline constexpr Message audit_subset{
    "R026",
    Severity::warning,
    "\"{0}\" ({1}): {2} är {4} mer än hela gruppen på {3}",
    "\"{0}\" ({1}): {2} is {4} more than the whole group of {3}",
    "rätta källan, eller skriv varför under accepted (rule: subset, found: {9})",
    "correct the source, or write why under accepted (rule: subset, found: {9})"};
inline constexpr Message audit_base_and_more{
    "R027",
    Severity::warning,
    "\"{0}\" har inte basen {1} överallt: {2} och {4} till{3}",
    "\"{0}\" does not have the base {1} everywhere: {2} and {4} more{3}",
    "ange basen i texten, eller skriv varför under accepted (rule: base, found: {9})",
    "state the base in the text, or write why under accepted (rule: base, found: {9})"};
inline constexpr Message audit_standard_error{
    "R028",
    Severity::warning,
    "\"{0}\": medelfelet {1} går inte ihop med SD {2} och n = {3}: {2}/√{3} = {4}",
    "\"{0}\": the standard error {1} does not agree with SD {2} and n = {3}: {2}/√{3} = {4}",
    "rätta källan, eller skriv varför under accepted (rule: standard_error, found: {9})",
    "correct the source, or write why under accepted (rule: standard_error, found: {9})"};
inline constexpr Message audit_precision{
    "R029",
    Severity::warning,
    "\"{0}\": intervallet {1} ger medelfelet {2}, men {4} svar med SD {5} ger omkring {3}",
    "\"{0}\": the interval {1} gives the standard error {2}, but {4} answers with SD {5} give about {3}",
    "en av gränserna är troligen feltryckt; skriv varför under accepted (rule: precision, found: {9})",
    "one of the limits is probably a misprint; write why under accepted (rule: precision, found: {9})"};
inline constexpr Message audit_pooled_mean{
    "R030",
    Severity::warning,
    "\"{0}\": medelvärdet {1} för alla {2} går inte ihop med delarna {3} på skalan {4}: det kan bara vara "
    "{5}",
    "\"{0}\": the mean {1} of all {2} does not agree with the parts {3} on the scale {4}: it can only be {5}",
    "rätta källan, eller skriv varför under accepted (rule: pooled, found: {9})",
    "correct the source, or write why under accepted (rule: pooled, found: {9})"};
inline constexpr Message audit_pooled_sd{
    "R031",
    Severity::warning,
    "\"{0}\": SD {1} för alla {2} går inte ihop med delarna {3} på skalan {4}: den kan bara vara {5}",
    "\"{0}\": SD {1} of all {2} does not agree with the parts {3} on the scale {4}: it can only be {5}",
    "rätta källan, eller skriv varför under accepted (rule: pooled, found: {9})",
    "correct the source, or write why under accepted (rule: pooled, found: {9})"};
inline constexpr Message audit_other_unknown{"R032",
                                             Severity::error,
                                             "kontrollen nämner datasetet \"{0}\", som inte finns",
                                             "the check names the dataset \"{0}\", which does not exist",
                                             "menade du \"{1}\"?",
                                             "did you mean \"{1}\"?"};
inline constexpr Message audit_column_unknown{"R033",
                                              Severity::error,
                                              "kontrollen nämner kolumnen \"{0}\", som inte finns i {1}",
                                              "the check names the column \"{0}\", which {1} does not have",
                                              "menade du \"{2}\"?",
                                              "did you mean \"{2}\"?"};
inline constexpr Message audit_setting_unknown{"R034",
                                               Severity::error,
                                               "audit: det finns ingen kontroll \"{0}\"",
                                               "audit: there is no check \"{0}\"",
                                               "menade du \"{1}\"?",
                                               "did you mean \"{1}\"?"};
inline constexpr Message audit_accepted_without_figures{
    "R035",
    Severity::error,
    "godtagandet av \"{0}\" säger inte vilka tal det gäller, och skulle dölja också nästa fel",
    "the acceptance of \"{0}\" does not say which figures it is about, and would hide the next mistake too",
    "skriv found: {1}",
    "write found: {1}"};
inline constexpr Message audit_accepted_other_figures{
    "R036",
    Severity::warning,
    "godtagandet av \"{0}\" gäller {1}, men nu är det {2}",
    "the acceptance of \"{0}\" is about {1}, but now it is {2}",
    "läs fyndet igen; gäller skälet fortfarande, skriv found: {2}",
    "read the finding again; if the reason still holds, write found: {2}"};

inline constexpr const Message* kAuditMessages[] = {&audit_total_left_out,
                                                    &audit_percent,
                                                    &audit_unit,
                                                    &audit_base,
                                                    &audit_parts,
                                                    &audit_estimate_outside,
                                                    &audit_interval_skew,
                                                    &audit_sd,
                                                    &audit_mean_outside,
                                                    &audit_equal,
                                                    &audit_periods,
                                                    &audit_rule_unknown,
                                                    &audit_accepted_unused,
                                                    &audit_rows,
                                                    &audit_accepted,
                                                    &audit_accepted_without_figures,
                                                    &audit_accepted_other_figures,
                                                    &audit_stars_too_many,
                                                    &audit_stars_missing,
                                                    &audit_reconstruct,
                                                    &audit_no_whole_number,
                                                    &audit_key_missing,
                                                    &audit_total,
                                                    &audit_total_perhaps_left_out,
                                                    &audit_total_too_large,
                                                    &audit_parts_explained,
                                                    &audit_percent_is_count,
                                                    &audit_subset,
                                                    &audit_base_and_more,
                                                    &audit_standard_error,
                                                    &audit_precision,
                                                    &audit_pooled_mean,
                                                    &audit_pooled_sd,
                                                    &audit_other_unknown,
                                                    &audit_column_unknown,
                                                    &audit_setting_unknown};

}  // namespace underlag::messages
