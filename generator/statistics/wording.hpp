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

/// "2 enheter utan motsvarighet i ASI-intervjuer 2008: A, B." `title` is that of the dataset that has not.
std::string no_partner_note(const std::string& title, const std::vector<std::string>& keys, About about,
                            Language language);

/// "Perioderna är olika långa (17 och 9 månader). Talen är per månad."
std::string per_month_note(double months_before, double months_after, Language language);

/// "17", and "8,74" when the period has days.
std::string months_text(double months, Language language);

/// " (per månad)", behind a heading.
std::string per_month_heading(Language language);
/// "per månad; 17 och 9 månader", for the caption.
std::string per_month_caption(double months_before, double months_after, Language language);

/// Figures of two periods stand side by side as they are.
std::string unequal_periods_note(double months, double other_months, Language language);

/// "Andel: procenttalen är avrundade och blir tillsammans 99,9 %." Without a column: on some row.
std::string rounding_note(const std::string& column, const std::string& sum, Language language);

/// "januari 2006–maj 2007"; "24–25 maj 2007" when the months are not whole.
std::string period_text(const Period& period, Language language);

/// "Källa: … Avser januari 2006–maj 2007."
std::string source_note(const DatasetDescription& description, Language language);

/// The source of a row that says its own, or of the dataset: "Slutrapport ASI-projektet, 2009."
std::string source_of(const Dataset& dataset, std::uint32_t row);
/// The same of what stands on no row.
std::string source_of(const Dataset& dataset);

/// "Andel: basen är 35.", where the counts themselves are not shown.
std::string base_note(const std::string& column, double base, Language language);

/// A missing value as a group is called: its code when that says something, else "vet ej", "inget svar" …
std::string missing_name(const std::string& code, MissingClass kind, Language language);

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
