#pragma once
// Finds Swedish personal numbers (personnummer) in text, however they are written. Used on answers, on what
// authors write and on every byte before it is published: a person's number must never leave the folder it
// came from.
//
// Forms: YYMMDD-NNNC with -, +, a dash, a space or nothing between; twelve digits; 81 12 18-9876 and
// 1981-12-18-9876; the same with day + 60 (samordningsnummer); interim numbers with a letter (811218-T987).
// A hit has a valid date and a right check digit (Luhn). Numbers whose third digit is 2 or more are
// organisation numbers: they have no valid month and are never hits.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

/// YYMMDDNNNC: what is shorter holds no personal number.
constexpr std::size_t kShortestPersonalNumber = 10;

struct PersonalNumberHit {
  std::size_t offset = 0;  ///< In bytes from the start of the text.
  std::size_t length = 0;
  /// The last four digits can also be read as month and day (`060101-0531`), so it may be two dates.
  bool may_be_date_range = false;
};

struct PersonalNumberRules {
  /// Numbers that are known to be something else, written with or without separators. A document's own list.
  std::vector<std::string> allowed;
};

/// Every personal number in UTF-8 text, in order. Soft hyphens and zero-width characters between digits are
/// looked through, full-width digits count as digits. Ten digits right after a word for telephone or ISBN are
/// left alone.
std::vector<PersonalNumberHit> find_personal_numbers(std::string_view text,
                                                     const PersonalNumberRules& rules = {});

/// The hit as it may be shown: every digit and letter is an asterisk, `******-****`.
std::string masked(std::string_view text, const PersonalNumberHit& hit);

/// `text` with every personal number masked, for excerpts and messages that quote a user's text.
std::string mask_personal_numbers(std::string_view text, const PersonalNumberRules& rules = {});

}  // namespace underlag
