#include "statistics/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/phrase.hpp"
#include "text/number_format.hpp"

namespace underlag::statistics {

namespace {

bool is_swedish(Language language) {
  return language == Language::sv;
}

constexpr std::array<const char*, 12> kMonthsSv = {"januari",   "februari", "mars",     "april",
                                                   "maj",       "juni",     "juli",     "augusti",
                                                   "september", "oktober",  "november", "december"};
constexpr std::array<const char*, 12> kMonthsEn = {"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

/// By `MissingClass`.
constexpr std::array<Phrase, 6> kMissingNames = {{{"inget svar", "no answer"},
                                                  {"vet ej", "don't know"},
                                                  {"ej aktuellt", "not applicable"},
                                                  {"vill ej svara", "declined"},
                                                  {"inte än", "not yet"},
                                                  {"inte publicerat", "not published"}}};

/// 2006-01 or 2006-01-31 as "januari 2006".
std::string month_text(const std::string& date, Language language) {
  const int month = std::stoi(date.substr(5, 2));
  const auto& months = is_swedish(language) ? kMonthsSv : kMonthsEn;
  return std::string(months[static_cast<std::size_t>(month - 1)]) + " " + date.substr(0, 4);
}

/// 2006-01-31 as "31 januari 2006", and a month as it is.
std::string day_text(const std::string& date, Language language) {
  constexpr std::size_t kDay = 8;
  if (date.size() <= kDay) return month_text(date, language);
  return std::to_string(std::stoi(date.substr(kDay))) + " " + month_text(date, language);
}

/// "24–25 maj 2007", "16 maj 2007–31 januari 2008".
std::string days_text(const Period& period, Language language) {
  const std::string from = day_text(period.from, language);
  const std::string to = day_text(period.to, language);
  if (from == to) return to;
  const bool have_days = period.from.size() == period.to.size();
  const bool is_in_one_month = have_days && period.from.substr(0, 7) == period.to.substr(0, 7);
  return (is_in_one_month ? from.substr(0, from.find(' ')) : from) + "–" + to;
}

std::string people(About about, std::size_t count, Language language) {
  const bool one = count == 1;
  if (is_swedish(language))
    return about == About::unit ? (one ? "enhet" : "enheter") : (one ? "rad" : "rader");
  return about == About::unit ? (one ? "unit" : "units") : (one ? "row" : "rows");
}

/// A sentence ends with a full stop, once.
std::string sentence(std::string text) {
  if (!text.empty() && text.back() != '.' && text.back() != '!' && text.back() != '?') text += '.';
  return text;
}

const std::string& source_words(const DatasetDescription& description) {
  if (!description.source.empty()) return description.source;
  return description.published ? description.published->source : description.title;
}

}  // namespace

std::string total_label(Language language) {
  return is_swedish(language) ? "Summa" : "Total";
}

std::string difference_label(Language language) {
  return is_swedish(language) ? "Skillnad" : "Difference";
}

std::string change_label(Language language) {
  return is_swedish(language) ? "Förändring" : "Change";
}

std::string line_word(Language language) {
  return is_swedish(language) ? "rad " : "line ";
}

std::string count_heading(Language language) {
  return is_swedish(language) ? "Antal" : "Number";
}

std::string declared_label(const DeclaredTotals& declared, Language language) {
  const std::string label = declared.label.empty() ? total_label(language) : declared.label;
  return label + (is_swedish(language) ? " (tryckt)" : " (as printed)");
}

std::string unknown_note(const std::string& column, const std::vector<std::string>& keys, About about,
                         Language language) {
  const char* pattern =
      is_swedish(language) ? "{}: {} {} saknar uppgift ({})." : "{}: {} {} without data ({}).";
  return fmt::format(fmt::runtime(pattern), column, keys.size(), people(about, keys.size(), language),
                     fmt::join(keys, ", "));
}

std::string excluded_note(const std::vector<std::string>& keys, Language language) {
  const char* pattern = is_swedish(language)
                            ? "Ingår inte, eftersom uppgift saknas för någon av perioderna: {}."
                            : "Left out, because one of the periods has no data: {}.";
  return fmt::format(fmt::runtime(pattern), fmt::join(keys, ", "));
}

std::string no_partner_note(const std::string& title, const std::vector<std::string>& keys, About about,
                            Language language) {
  const char* pattern =
      is_swedish(language) ? "{} {} utan motsvarighet i {}: {}." : "{} {} without a counterpart in {}: {}.";
  return fmt::format(fmt::runtime(pattern), keys.size(), people(about, keys.size(), language), title,
                     fmt::join(keys, ", "));
}

std::string months_text(double months, Language language) {
  const bool is_whole = months == std::round(months);
  return format_number(months, {NumberStyle::Kind::number, is_whole ? 0 : 2}, language);
}

std::string per_month_note(double months_before, double months_after, Language language) {
  const char* pattern = is_swedish(language)
                            ? "Perioderna är olika långa ({} och {} månader). Talen är per månad."
                            : "The periods differ in length ({} and {} months). The figures are per month.";
  return fmt::format(fmt::runtime(pattern), months_text(months_before, language),
                     months_text(months_after, language));
}

std::string per_month_heading(Language language) {
  return is_swedish(language) ? " (per månad)" : " (per month)";
}

std::string per_month_caption(double months_before, double months_after, Language language) {
  const char* pattern = is_swedish(language) ? "per månad; {} och {} månader" : "per month; {} and {} months";
  return fmt::format(fmt::runtime(pattern), months_text(months_before, language),
                     months_text(months_after, language));
}

std::string unequal_periods_note(double months, double other_months, Language language) {
  const char* pattern =
      is_swedish(language)
          ? "Perioderna är olika långa ({} och {} månader), så antalen kan inte jämföras rakt av."
          : "The periods differ in length ({} and {} months), so the numbers cannot be compared as "
            "they are.";
  return fmt::format(fmt::runtime(pattern), months_text(months, language),
                     months_text(other_months, language));
}

std::string base_note(const std::string& column, double base, Language language) {
  const std::string number = format_number(base, {}, language);
  const char* pattern = is_swedish(language) ? "{}: basen är {}." : "{}: the base is {}.";
  return fmt::format(fmt::runtime(pattern), column, number);
}

std::string missing_name(const std::string& code, MissingClass kind, Language language) {
  const bool says_something = std::ranges::any_of(code, [](unsigned char sign) {
    return sign >= 0x80 || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  });
  if (says_something) return code;
  const Phrase& name = kMissingNames[static_cast<std::size_t>(kind)];
  return std::string(is_swedish(language) ? name.sv : name.en);
}

std::string rounding_note(const std::string& column, const std::string& sum, Language language) {
  if (is_swedish(language)) {
    if (column.empty()) return "Procenttalen på en rad är avrundade och blir inte alltid 100 tillsammans.";
    return fmt::format("{}: procenttalen är avrundade och blir tillsammans {}.", column, sum);
  }
  if (column.empty()) return "The percentages of a row are rounded and are not always 100 together.";
  return fmt::format("{}: the percentages are rounded and are {} together.", column, sum);
}

std::string period_text(const Period& period, Language language) {
  if (!period.is_known()) return {};
  const auto months = months_of(period);
  if (months && *months != std::round(*months)) return days_text(period, language);
  const std::string from = month_text(period.from, language);
  const std::string to = month_text(period.to, language);
  return from == to ? from : from + "–" + to;
}

std::string source_of(const Dataset& dataset, std::uint32_t row) {
  const DatasetDescription& description = dataset.description;
  const auto column = description.index_of(description.source_column);
  const std::string own = column ? dataset.rows[row].values[*column].text : "";
  return sentence(own.empty() ? source_words(description) : own);
}

std::string source_of(const Dataset& dataset) {
  return sentence(source_words(dataset.description));
}

std::string source_note(const DatasetDescription& description, Language language) {
  std::string out = (is_swedish(language) ? "Källa: " : "Source: ") + sentence(source_words(description));
  if (description.period.is_known()) {
    out += (is_swedish(language) ? " Avser " : " Covers ") + period_text(description.period, language) + ".";
  }
  return out;
}

std::string published_note(const Publication& publication, int threshold, Language language) {
  const char* pattern =
      is_swedish(language) ? "Små tal (under {}) visas: {}" : "Small numbers (under {}) are shown: {}";
  return fmt::format(fmt::runtime(pattern), threshold, sentence(publication.reason));
}

std::string suppression_note(int threshold, Language language) {
  const char* pattern =
      is_swedish(language)
          ? ".. betyder att talet är dolt för att skydda enskilda (färre än {}, eller ett tal som "
            "annars skulle avslöja ett sådant)."
          : ".. means that the figure is hidden to protect individuals (fewer than {}, or a figure "
            "that would otherwise give one away).";
  return fmt::format(fmt::runtime(pattern), threshold);
}

std::string total_of_shown_note(Language language) {
  return is_swedish(language) ? "Summan gäller bara de rader som visas."
                              : "The total is of the rows shown only.";
}

std::string synthetic_note(Language language) {
  return is_swedish(language) ? "Siffrorna är påhittade exempel." : "The figures are made-up examples.";
}

SummaryHeadings summary_headings(Language language) {
  if (is_swedish(language)) {
    return {"Variabel", "n", "Bortfall", "Summa", "Medelvärde", "SD", "Median", "Lägst", "Högst"};
  }
  return {"Variable", "n", "Missing", "Sum", "Mean", "SD", "Median", "Lowest", "Highest"};
}

}  // namespace underlag::statistics
