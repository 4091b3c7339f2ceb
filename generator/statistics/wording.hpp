#pragma once
// The sentences that statistics put under tables, in both languages.

#include <cstdint>
#include <string>
#include <vector>

#include "model/raw/dataset.hpp"
#include "text/language.hpp"

namespace underlag::statistics {

/// "Summa", "Skillnad".
std::string total_label(Language language);
std::string difference_label(Language language);
std::string change_label(Language language);

/// "rad ", before the number of a line.
std::string line_word(Language language);

/// "Antal", over how many rows a group has.
std::string count_heading(Language language);

/// "S:a (tryckt)"
std::string declared_label(const DeclaredTotals& declared, Language language);

/// "ASI-uppföljning: 3 enheter saknar uppgift (A, B, C)."
std::string unknown_note(const std::string& column, const std::vector<std::string>& keys, About about,
                         Language language);

/// "Ingår inte, eftersom uppgift saknas för någon av perioderna: A, B."
std::string excluded_note(const std::vector<std::string>& keys, Language language);

/// "Perioderna är olika långa (17 och 9 månader). Talen är per månad."
std::string per_month_note(int months_before, int months_after, Language language);

/// " (per månad)", behind a heading.
std::string per_month_heading(Language language);
/// "per månad", for the caption.
std::string per_month_caption(Language language);

/// Figures of two periods stand side by side as they are.
std::string unequal_periods_note(int months, int other_months, Language language);

/// "Andel: procenttalen är avrundade och blir tillsammans 99,9 %." Without a column: on some row.
std::string rounding_note(const std::string& column, const std::string& sum, Language language);

/// "januari 2006–maj 2007"; "2006-01-31" and the like become months.
std::string period_text(const Period& period, Language language);

/// "Källa: … Avser januari 2006–maj 2007."
std::string source_note(const DatasetDescription& description, Language language);

/// The source of a row that says its own, or of the dataset: "Slutrapport ASI-projektet, 2009."
std::string source_of(const Dataset& dataset, std::uint32_t row);

/// Why figures under the threshold are shown all the same.
std::string published_note(const Publication& publication, int threshold, Language language);
std::string suppression_note(int threshold, Language language);
/// Under a table that `limit` cuts off, when the total leaves out the groups that are cut off.
std::string total_of_shown_note(Language language);
std::string synthetic_note(Language language);

struct SummaryHeadings {
  std::string variable, known, missing, sum, mean, sd, median, lowest, highest;
};
SummaryHeadings summary_headings(Language language);

}  // namespace underlag::statistics
