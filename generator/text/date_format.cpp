#include "text/date_format.hpp"

#include <array>

namespace underlag {

namespace {

constexpr std::array<const char*, 12> kSwedish = {"januari",   "februari", "mars",     "april",
                                                  "maj",       "juni",     "juli",     "augusti",
                                                  "september", "oktober",  "november", "december"};
constexpr std::array<const char*, 12> kEnglish = {"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr const char* kNoBreakSpace = "\u00a0";

}  // namespace

std::string month_and_year(const Date& date, Language language) {
  const auto& names = language == Language::sv ? kSwedish : kEnglish;
  return names.at(static_cast<std::size_t>(date.month - 1)) + std::string(kNoBreakSpace) +
         std::to_string(date.year);
}

std::string long_date(const Date& date, Language language) {
  return std::to_string(date.day) + kNoBreakSpace + month_and_year(date, language);
}

std::string date_in_words(const std::string& iso, Language language) {
  std::optional<Date> date = parse_iso_date(iso);
  if (date == Date{}) return {};
  return date ? long_date(*date, language) : iso;
}

}  // namespace underlag
