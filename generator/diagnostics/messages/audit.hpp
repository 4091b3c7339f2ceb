#pragma once
// Words for what the source audit finds: figures that cannot all be right (codes R…). Each message has the
// printed value, the recomputed one and the arithmetic.

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message audit_total{"R001",
                                     Severity::warning,
                                     "summan av \"{0}\" är {1}, men {2} är tryckt: skillnaden {3}{4}",
                                     "the sum of \"{0}\" is {1}, but {2} is printed: the difference {3}{4}",
                                     "rätta källan, eller skriv varför under accepted (rule: total)",
                                     "correct the source, or write why under accepted (rule: total)"};
inline constexpr Message audit_percent{"R002",
                                       Severity::warning,
                                       "\"{0}\" ({1}) står som {2}, men {3} av {4} är {5}",
                                       "\"{0}\" ({1}) stands as {2}, but {3} of {4} is {5}",
                                       "rätta källan, eller skriv varför under accepted (rule: percent)",
                                       "correct the source, or write why under accepted (rule: percent)"};
inline constexpr Message audit_unit{
    "R003",
    Severity::warning,
    "\"{0}\" står i antalskolumnen \"{1}\": {2} av {3} är {4}, så talet är ett antal",
    "\"{0}\" stands in the column of counts \"{1}\": {2} of {3} is {4}, so the number is a count",
    "rätta källan, eller skriv varför under accepted (rule: unit)",
    "correct the source, or write why under accepted (rule: unit)"};
inline constexpr Message audit_base{"R004",
                                    Severity::warning,
                                    "\"{0}\" har inte basen {1} överallt: {2}{3}",
                                    "\"{0}\" does not have the base {1} everywhere: {2}{3}",
                                    "ange basen i texten, eller skriv varför under accepted (rule: base)",
                                    "state the base in the text, or write why under accepted (rule: base)"};
inline constexpr Message audit_parts{"R005",
                                     Severity::warning,
                                     "delarna i \"{0}\" är {1} = {2}, men {3} väntades",
                                     "the parts of \"{0}\" are {1} = {2}, but {3} was expected",
                                     "rätta källan, eller skriv varför under accepted (rule: {4})",
                                     "correct the source, or write why under accepted (rule: {4})"};
inline constexpr Message audit_estimate_outside{"R006", Severity::warning,
                                                "\"{0}\": {1} ligger inte i sitt intervall {2}",
                                                "\"{0}\": {1} is not inside its interval {2}"};
inline constexpr Message audit_interval_skew{
    "R007",
    Severity::warning,
    "\"{0}\": {1} ligger inte mitt i intervallet {2}; roten ur {3} är {4}",
    "\"{0}\": {1} is not in the middle of the interval {2}; the root of {3} is {4}",
    "en av gränserna är troligen feltryckt; skriv varför under accepted (rule: interval)",
    "one of the limits is probably a misprint; write why under accepted (rule: interval)"};
inline constexpr Message audit_stars{"R008",
                                     Severity::warning,
                                     "\"{0}\": intervallet {1} {2} 1, men {3}",
                                     "\"{0}\": the interval {1} {2} 1, but {3}",
                                     "rätta källan, eller skriv varför under accepted (rule: interval)",
                                     "correct the source, or write why under accepted (rule: interval)"};
inline constexpr Message audit_sd{
    "R009", Severity::warning, "\"{0}\": SD {1} är omöjlig med medelvärdet {2} på skalan {3}, högst {4}",
    "\"{0}\": SD {1} is impossible with the mean {2} on the scale {3}, at most {4}"};
inline constexpr Message audit_mean_outside{"R010", Severity::warning,
                                            "\"{0}\": medelvärdet {1} ligger utanför skalan {2}",
                                            "\"{0}\": the mean {1} is outside the scale {2}"};
inline constexpr Message audit_equal{"R011",
                                     Severity::warning,
                                     "{0} är {1}, men {2} är {3}{4}",
                                     "{0} is {1}, but {2} is {3}{4}",
                                     "rätta källan, eller skriv varför under accepted (rule: equal)",
                                     "correct the source, or write why under accepted (rule: equal)"};
inline constexpr Message audit_periods{"R012",
                                       Severity::warning,
                                       "perioden är {0} månader, men {1} i \"{2}\"{3}",
                                       "the period is {0} months, but {1} in \"{2}\"{3}",
                                       "jämför per månad, eller skriv varför under accepted (rule: periods)",
                                       "compare per month, or write why under accepted (rule: periods)"};
inline constexpr Message audit_reconstruct{"R013", Severity::warning,
                                           "\"{0}\": inga heltal ger {1} med {2} av {3} sammanlagt",
                                           "\"{0}\": no whole numbers give {1} with {2} of {3} in all"};
inline constexpr Message audit_rule_unknown{"R014",
                                            Severity::error,
                                            "okänd kontroll \"{0}\", välj bland {1}",
                                            "unknown check \"{0}\", choose from {1}",
                                            "menade du \"{2}\"?",
                                            "did you mean \"{2}\"?"};
inline constexpr Message audit_role_missing{"R015", Severity::error, "kontrollen \"{0}\" behöver {1}",
                                            "the check \"{0}\" needs {1}"};
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

inline constexpr const Message* kAuditMessages[] = {&audit_accepted,
                                                    &audit_total,
                                                    &audit_percent,
                                                    &audit_unit,
                                                    &audit_base,
                                                    &audit_parts,
                                                    &audit_estimate_outside,
                                                    &audit_interval_skew,
                                                    &audit_stars,
                                                    &audit_sd,
                                                    &audit_mean_outside,
                                                    &audit_equal,
                                                    &audit_periods,
                                                    &audit_reconstruct,
                                                    &audit_rule_unknown,
                                                    &audit_role_missing,
                                                    &audit_accepted_unused,
                                                    &audit_rows};

}  // namespace underlag::messages
