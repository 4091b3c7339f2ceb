#include "sources/answer_privacy.hpp"

#include <algorithm>

#include "text/letter_case.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

namespace underlag {
namespace {

constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kShortestNumber = 5;   // A postcode.
constexpr std::size_t kMostWordsOfName = 8;  // Of a name or an address.

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char32_t c) {
  bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  bool is_general_punctuation = c >= 0x2000 && c <= 0x206F;
  return ascii || (c >= 0xC0 && c != U'×' && c != U'÷' && !is_general_punctuation);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (is_letter(c)) {
      append_utf8(words.back(), c);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// "Åsa" → asa; letters that have no Latin ones beneath stay what they are.
std::string folded(const std::string& word) {
  std::string plain = slug(word);
  return plain.empty() ? to_lower_case(word) : plain;
}

/// The numbers of a text, without the signs that part their digits: `070-123 45 67` is one.
std::vector<std::string> numbers_of(std::string_view text) {
  std::vector<std::string> numbers;
  bool continues = false;
  for (char c : text) {
    if (is_digit(c)) {
      if (!continues) numbers.emplace_back();
      numbers.back() += c;
      continues = true;
    } else if (std::string_view(" -./()").find(c) == std::string_view::npos) {
      continues = false;
    }
  }
  return numbers;
}

/// Words that stand in names and addresses but in every other text too.
bool says_nothing(std::string_view word) {
  // Folded, with a blank on either side.
  static constexpr std::string_view kWords =
      " and av box brukare brukaren client de den der det du ej ejkand eller en ett"
      " gatan han handlaggare handlaggaren har hon hos i ingen inget inte ja jag klient"
      " klienten lgh med mobil my myself nej no none not och of okand om pa personal"
      " personalen saknas samt sjalv ska socialsekreterare socialsekreteraren tel the to"
      " unknown vagen van vet vi vid vill von yes"
      " ";
  return kWords.find(" " + std::string(word) + " ") != std::string_view::npos;
}

/// `anna (at) example.se`, `anna snabel-a example punkt se`.
bool spells_at(std::string_view text) {
  static constexpr std::string_view kSpelled[] = {"(at)", "[at]", "{at}", "snabel-a", "snabel a", "snabela"};
  const std::string plain = to_lower_case(text);
  return std::ranges::any_of(kSpelled,
                             [&](std::string_view one) { return plain.find(one) != std::string::npos; });
}

bool has_email(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    // Also `anna @ example.se`: a blank on either side hides no address.
    std::size_t after = text.find_first_not_of(" \t", at + 1);
    bool has_owner = text.substr(0, at).find_last_not_of(" \t") != std::string_view::npos;
    if (!has_owner || after == std::string_view::npos) continue;
    std::string_view host = text.substr(after, text.find('\n', after) - after);
    std::size_t dot = host.find_first_not_of(" \t", host.find_first_of(" \t."));
    if (dot == std::string_view::npos || dot == 0 || host[dot] != '.') continue;
    if (host.find_first_not_of(" \t", dot + 1) != std::string_view::npos) return true;
  }
  return false;
}

/// `01.02.2024`, `07.00-16.00`: as many digits as a telephone number, in groups that none has.
bool is_date_or_hours(std::string_view shape) {
  static constexpr std::string_view kShapes[] = {"dd.dd.dddd", "dd/dd/dddd", "dd-dd-dddd", "dd.dd-dd.dd"};
  return std::ranges::find(kShapes, shape) != std::ranges::end(kShapes);
}

/// A telephone number that begins at `at`: 0 or +, then 8–13 digits, parted by blanks, hyphens and the like.
bool begins_telephone_number(std::string_view text, std::size_t at) {
  std::string shape;
  for (; at < text.size(); ++at) {
    if (is_digit(text[at])) {
      shape += 'd';
    } else if (std::string_view("+ -./()\n").find(text[at]) != std::string_view::npos) {
      shape += text[at];
    } else {
      break;
    }
  }
  auto digits = std::ranges::count(shape, 'd');
  shape.resize(shape.rfind('d') + 1);
  return digits >= 8 && digits <= 13 && !is_date_or_hours(shape);
}

}  // namespace

bool looks_like_contact(std::string_view text) {
  if (has_email(text) || spells_at(text)) return true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool starts = (text[i] == '0' || text[i] == '+') && (i == 0 || !is_digit(text[i - 1]));
    if (starts && begins_telephone_number(text, i)) return true;
  }
  return false;
}

bool asks_for_personal_data(std::string_view text) {
  static constexpr std::string_view kWords[] = {
      "name", "names", "surname", "forename",          "address", "phone", "telephone", "email", "mejl",
      "mail", "epost", "mobil",   "samordningsnummer", "tel",     "tfn",   "pnr",       "persnr"};
  static constexpr std::string_view kBeginnings[] = {
      "telefon",     "mobilnummer",  "mobilnr",  "mejladress",    "mailadress",
      "epostadress", "personnummer", "personnr", "födelsenummer", "fodelsenummer"};
  static constexpr std::string_view kEndings[] = {
      "namn", "namnet", "adress", "adressen", "namnförtydligande", "namnfortydligande"};
  std::string before;
  for (const std::string& written : words_of(text)) {
    std::string word = to_lower_case(written);  // Not without its marks: "Nämn tre" asks for no name.
    auto begins = [&](std::string_view beginning) { return word.starts_with(beginning); };
    auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
    if (std::ranges::find(kWords, word) != std::ranges::end(kWords) ||
        std::ranges::any_of(kBeginnings, begins) || std::ranges::any_of(kEndings, ends) ||
        (before == "e" && (word == "post" || word == "mail")) ||
        (before == "pers" && (word == "nr" || word == "nummer"))) {
      return true;
    }
    before = std::move(word);
  }
  return false;
}

void PersonalValues::add(std::string_view value) {
  const std::vector<std::string> words = words_of(value);
  // Whole sentences share their small words with every answer; names in them have a capital.
  const bool is_prose = words.size() > kMostWordsOfName;
  for (const std::string& word : words) {
    std::string plain = folded(word);
    const bool has_capital = to_lower_case(word) != word;
    if (says_nothing(plain) || (is_prose && !has_capital)) continue;
    if (code_point_count(word) >= kShortestWord) {
      words_.insert(std::move(plain));
    } else if (has_capital) {
      // "Bo" is a name, "bo" a verb.
      short_words_.insert(word);
    }
  }
  for (std::string& number : numbers_of(value)) {
    if (number.size() >= kShortestNumber) numbers_.push_back(std::move(number));
  }
}

bool PersonalValues::are_in(std::string_view text) const {
  for (const std::string& word : words_of(text)) {
    std::string plain = folded(word);
    if (words_.contains(plain) || short_words_.contains(word)) return true;
    if (word.size() < 3 || !plain.ends_with('s')) continue;
    std::string_view owner(word);
    owner.remove_suffix(1);
    plain.pop_back();
    if (words_.contains(plain) || short_words_.contains(owner)) return true;
  }
  const std::vector<std::string> written = numbers_of(text);
  return std::ranges::any_of(numbers_, [&](const std::string& number) {
    return std::ranges::any_of(written,
                               [&](const std::string& one) { return one.find(number) != std::string::npos; });
  });
}

}  // namespace underlag
