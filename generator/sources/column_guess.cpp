#include "sources/column_guess.hpp"

#include <algorithm>
#include <utility>

#include "sources/usual_words.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr std::size_t kMostTexts = 400;  // distinct ones that are kept to count
constexpr std::size_t kMostOdd = 30;
constexpr std::size_t kMostChoices = 12;
constexpr std::size_t kLongestChoice = 40;  // characters
constexpr std::size_t kFreeText = 80;

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
  if (++counts_[to_lower_case(text)] == 1) {
    if (texts_.size() < kMostTexts) texts_.push_back(text);
    has_many_texts_ = has_many_texts_ || counts_.size() > kMostTexts;
    if (counts_.size() > 100 * kMostTexts) counts_.clear();  // identities: they repeat nowhere near here
  }
  for (std::size_t at = 0; at < kTried.size(); ++at) {
    Trial& trial = trials_[at];
    if (trial.is_hopeless) continue;
    DatasetDescription description;
    ColumnDescription column;
    column.type = kTried[at];
    Diagnostics problems;
    std::vector<std::string> footnotes;
    CellTyping typing{description, problems, footnotes, {}};
    typed_value(cell, column, place, "", typing);
    if (problems.all().empty()) {
      ++trial.fits;
      continue;
    }
    const bool is_known = std::ranges::find(trial.odd, text, &OddCell::text) != trial.odd.end();
    if (!is_known) trial.odd.push_back({text, place});
    trial.is_hopeless = trial.odd.size() > kMostOdd;
  }
}

// The narrowest type that most cells fit; a percentage only where somebody wrote one.
const ColumnGuesser::Trial* ColumnGuesser::best_trial(ColumnType& type) const {
  const Trial* best = nullptr;
  for (std::size_t at = 0; at < kTried.size(); ++at) {
    const Trial& trial = trials_[at];
    const bool is_percent = kTried[at] == ColumnType::percent;
    if (trial.is_hopeless || 2 * trial.fits < filled_ || (is_percent && 2 * percents_ < filled_)) continue;
    // A decimal more makes it a number and not a count; a word is odd in both.
    const bool is_better =
        best == nullptr || trial.fits > best->fits || (is_percent && trial.fits == best->fits);
    if (!is_better) continue;
    best = &trial;
    type = kTried[at];
  }
  return best;
}

void ColumnGuesser::split_odd(const Trial& trial, ColumnGuess& out) const {
  for (const OddCell& odd : trial.odd) {
    const auto usual = usual_missing_class(odd.text);
    if (usual || !has_digit(odd.text)) {
      out.missing.emplace_back(odd.text, usual.value_or(MissingClass::not_answered));
    } else {
      out.odd.push_back(odd);
    }
  }
}

void ColumnGuesser::guess_words(ColumnGuess& out) const {
  std::vector<std::string> values;
  for (const std::string& text : texts_) {
    if (const auto usual = usual_missing_class(text)) {
      out.missing.emplace_back(text, *usual);
    } else {
      values.push_back(text);
    }
  }
  const bool repeats = !has_many_texts_ && 2 * values.size() <= filled_;
  if (repeats && values.size() <= kMostChoices && longest_ <= kLongestChoice && values.size() > 1) {
    out.type = ColumnType::choice;
    out.values = std::move(values);
  } else {
    out.type = longest_ > kFreeText ? ColumnType::free_text : ColumnType::text;
  }
}

ColumnGuess ColumnGuesser::guess() const {
  ColumnGuess out;
  out.filled = filled_;
  out.is_unique = !has_many_texts_ && texts_.size() == cells_ && cells_ > 0;
  if (filled_ == 0) return out;
  if (booleans_ == filled_) {
    out.type = ColumnType::boolean;
  } else if (const Trial* best = best_trial(out.type)) {
    split_odd(*best, out);
  } else {
    guess_words(out);
  }
  return out;
}

}  // namespace underlag
