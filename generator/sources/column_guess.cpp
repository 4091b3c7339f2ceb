#include "sources/column_guess.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "sources/date_pattern.hpp"
#include "sources/usual_words.hpp"
#include "text/letter_case.hpp"
#include "text/personal_number.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr std::size_t kMostTexts = 400;  // distinct ones that are kept to count
constexpr std::size_t kMostOdd = 30;
constexpr std::size_t kMostChoices = 12;
constexpr std::size_t kLongestChoice = 40;  // characters
constexpr std::size_t kFreeText = 80;

// Dates as programs write them, the usual first: of 3/4 2026 nobody can tell, and here it is 3 April.
constexpr std::array<std::string_view, 9> kUsualDates{
    "YYYYMMDD",         "DD.MM.YYYY",          "D/M YYYY",   "D/M/YYYY", "DD-MON-YYYY",
    "YYYY-MM-DD hh:mm", "YYYY-MM-DD hh:mm:ss", "D MON YYYY", "M/D/YYYY"};

// Headings of columns that say who somebody is.
constexpr std::string_view kPersonalHeadings[] = {
    "personnummer", "personnr", "person-nr", "pnr",    "förnamn", "efternamn", "klientnamn",
    "adress",       "telefon",  "mobil",     "e-post", "epost",   "mejl"};

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

void ColumnGuesser::add(const RawCell& cell, const Place& place) {
  ++cells_;
  const std::string text = tidy_text(cell.text);
  if (text.empty()) return;
  ++filled_;
  booleans_ += cell.kind == RawCell::Kind::boolean ? 1 : 0;
  percents_ += cell.kind == RawCell::Kind::percent || text.ends_with('%') ? 1 : 0;
  longest_ = std::max(longest_, code_point_count(text));
  has_personal_number_ = has_personal_number_ || !find_personal_numbers(text).empty();
  if (++counts_[to_lower_case(text)] == 1) {
    if (texts_.size() < kMostTexts) texts_.push_back(text);
    has_many_texts_ = has_many_texts_ || counts_.size() > kMostTexts;
    if (counts_.size() > 100 * kMostTexts) counts_.clear();  // identities: they repeat nowhere near here
  } else {
    has_repeat_ = true;
  }
  try_dates(cell, text);
  try_types(cell, text, place);
}

void ColumnGuesser::try_dates(const RawCell& cell, const std::string& text) {
  if (cell.kind == RawCell::Kind::date) dates_.reset();  // a workbook's own date needs no pattern
  if (dates_.none() || usual_missing_class(text)) return;
  ++dated_;
  for (std::size_t at = 0; at < kUsualDates.size(); ++at) {
    if (dates_[at] && !date_by_pattern(text, kUsualDates[at])) dates_.reset(at);
  }
}

std::string_view ColumnGuesser::date_pattern() const {
  for (std::size_t at = 0; at < kUsualDates.size() && dated_ > 1; ++at) {
    if (dates_[at]) return kUsualDates[at];
  }
  return {};
}

void ColumnGuesser::try_types(const RawCell& cell, const std::string& text, const Place& place) {
  for (std::size_t at = 0; at < kTried.size(); ++at) {
    Trial& trial = trials_[at];
    if (trial.is_hopeless) continue;
    DatasetDescription description;
    ColumnDescription column;
    column.type = kTried[at];
    Diagnostics problems;
    std::vector<std::string> footnotes;
    CellTyping typing{description, problems, footnotes, {}, {}, {}};
    typed_value(cell, column, place, "", typing);
    if (problems.all().empty()) {
      if (trial.fits++ == 0) trial.first = text;
      trial.has_variety = trial.has_variety || trial.first != text;
      continue;
    }
    trial.unusual += usual_missing_class(text) ? 0 : 1;
    const bool is_known = std::ranges::find(trial.odd, text, &OddCell::text) != trial.odd.end();
    if (!is_known) trial.odd.push_back({text, place});
    trial.is_hopeless = trial.odd.size() > kMostOdd;
  }
}

// Most cells fit, and of the others only a few are anything but words for a missing answer. One answer that
// happens to have digits ("1-10", as a name of a scale) does not make the rest exceptions.
bool ColumnGuesser::is_possible(std::size_t at) const {
  const Trial& trial = trials_[at];
  if (trial.is_hopeless || 2 * trial.fits < filled_) return false;
  if (trial.unusual > 0 && !trial.has_variety) return false;
  if (trial.unusual > 1 && 10 * trial.unusual > filled_) return false;
  return kTried[at] != ColumnType::percent || 2 * percents_ >= filled_;
}

// The narrowest type that most cells fit; a percentage only where somebody wrote one.
const ColumnGuesser::Trial* ColumnGuesser::best_trial(ColumnType& type) const {
  const Trial* best = nullptr;
  for (std::size_t at = 0; at < kTried.size(); ++at) {
    if (!is_possible(at)) continue;
    const Trial& trial = trials_[at];
    // A decimal more makes it a number and not a count; a word is odd in both.
    const bool is_better = best == nullptr || trial.fits > best->fits ||
                           (kTried[at] == ColumnType::percent && trial.fits == best->fits);
    if (!is_better) continue;
    best = &trial;
    type = kTried[at];
  }
  // Among intervals, texts are of the kind too: a list of key figures.
  const bool has_texts = best != nullptr && type == ColumnType::band && best->unusual > 0;
  if (has_texts) type = ColumnType::mixed;
  return best;
}

void ColumnGuesser::split_odd(const Trial& trial, ColumnGuess& out) const {
  for (const OddCell& odd : trial.odd) {
    if (const auto usual = usual_missing_class(odd.text)) {
      out.missing.emplace_back(odd.text, *usual);
    } else if (out.type == ColumnType::mixed) {
      continue;
    } else if (has_digit(odd.text)) {
      out.odd.push_back(odd);
    } else {
      out.own_missing.emplace_back(odd.text, MissingClass::not_answered);
    }
  }
}

void ColumnGuesser::add_missing(ColumnGuess& out) const {
  for (const std::string& text : texts_) {
    if (const auto usual = usual_missing_class(text)) out.missing.emplace_back(text, *usual);
  }
}

void ColumnGuesser::guess_words(ColumnGuess& out) const {
  std::vector<std::string> values;
  add_missing(out);
  std::ranges::copy_if(texts_, std::back_inserter(values),
                       [](const std::string& text) { return !usual_missing_class(text); });
  const bool repeats = !has_many_texts_ && 2 * values.size() <= filled_;
  if (repeats && values.size() <= kMostChoices && longest_ <= kLongestChoice && values.size() > 1) {
    out.type = ColumnType::choice;
    out.values = std::move(values);
  } else {
    out.type = longest_ > kFreeText ? ColumnType::free_text : ColumnType::text;
  }
}

ColumnGuess ColumnGuesser::guess(std::string_view heading) const {
  ColumnGuess out;
  out.filled = filled_;
  out.is_unique = !has_repeat_ && filled_ == cells_ && cells_ > 0;
  out.is_personal = has_personal_number_ || std::ranges::find(kPersonalHeadings, to_lower_case(heading)) !=
                                                std::end(kPersonalHeadings);
  if (filled_ == 0) return out;
  const bool is_crosses = texts_.size() == 1 && to_lower_case(texts_.front()) == "x";
  if (booleans_ == filled_ || is_crosses) {
    out.type = ColumnType::boolean;
  } else if (const std::string_view pattern = date_pattern(); !pattern.empty()) {
    out.type = ColumnType::date;
    out.dates = pattern;
    add_missing(out);
  } else if (const Trial* best = best_trial(out.type)) {
    split_odd(*best, out);
  } else {
    guess_words(out);
  }
  return out;
}

}  // namespace underlag
