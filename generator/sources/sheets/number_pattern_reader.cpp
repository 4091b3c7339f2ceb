#include "sources/sheets/number_pattern_reader.hpp"

#include <algorithm>

namespace underlag {

namespace {

// What no format that people make has; a hostile one would make every cell long.
constexpr int kMostDigits = 30;
constexpr std::size_t kMostLetters = 100;

/// One section of a code, read sign by sign.
class PatternReader {
 public:
  explicit PatternReader(std::string_view code) : code_(code) { pattern_.integer_digits = 0; }

  std::optional<NumberPattern> pattern() {
    for (; at_ < code_.size() && code_[at_] != ';'; ++at_) {
      if (!take(code_[at_])) return std::nullopt;
    }
    const bool is_sane = pattern_.integer_digits <= kMostDigits && pattern_.most_decimals <= kMostDigits &&
                         pattern_.before.size() + pattern_.after.size() <= kMostLetters;
    if (!has_digits_ || ends_in_comma_ || !is_sane) return std::nullopt;
    const auto rest = code_.substr(std::min(at_, code_.size()));
    pattern_.is_of_negatives = rest.empty();
    pattern_.is_of_zero = std::ranges::count(rest, ';') < 2;
    return pattern_;
  }

 private:
  bool take(char sign) {
    switch (sign) {
      case '0':
      case '#':
      case '?':
        return take_digit(sign);
      case '.':
        is_after_point_ = true;
        return has_digits_;
      case ',':
        ends_in_comma_ = has_digits_;
        return has_digits_;
      case '%':
        pattern_.is_percent = true;
        trim_end();
        return true;
      case '"':
        return take_quoted();
      case '\\':
        return ++at_ < code_.size() && add(code_.substr(at_, 1));
      case '_':
      case '*':
        return ++at_ < code_.size();
      case '[':
        return take_bracket();
      case ' ':
      case '-':
      case '+':
      case '(':
      case ')':
      case '$':
        return add(code_.substr(at_, 1));
      default:
        // Letters outside ASCII stand for themselves, as € does; the others are dates, exponents or General.
        return (static_cast<unsigned char>(sign) & 0x80) != 0 && add(code_.substr(at_, 1));
    }
  }

  bool take_digit(char sign) {
    if (ends_in_comma_) pattern_.has_thousands = true;
    ends_in_comma_ = false;
    // `# ##0` in a Swedish code: the space stands between thousands.
    if (has_digits_ && pattern_.after == " ") {
      pattern_.has_thousands = true;
      pattern_.after.clear();
    }
    if (has_digits_ && !pattern_.after.empty()) return false;
    has_digits_ = true;
    if (is_after_point_) {
      ++pattern_.most_decimals;
      if (sign == '0') pattern_.least_decimals = pattern_.most_decimals;
    } else if (sign == '0') {
      ++pattern_.integer_digits;
    }
    return true;
  }

  bool take_quoted() {
    const auto end = code_.find('"', at_ + 1);
    if (end == std::string_view::npos) return false;
    const auto inside = code_.substr(at_ + 1, end - at_ - 1);
    at_ = end;
    if (inside != "%") return add(inside);
    return false;
  }

  /// A colour says nothing of the number; a currency is written; conditions and `[h]` are no pattern.
  bool take_bracket() {
    const auto end = code_.find(']', at_);
    if (end == std::string_view::npos) return false;
    const auto inside = code_.substr(at_ + 1, end - at_ - 1);
    at_ = end;
    if (inside.starts_with('$')) return add(inside.substr(1, inside.find('-') - 1));
    return inside.size() > 2 && inside.find_first_of("<>=") == std::string_view::npos;
  }

  bool add(std::string_view text) {
    (has_digits_ ? pattern_.after : pattern_.before) += text;
    return true;
  }

  void trim_end() {
    std::string& text = has_digits_ ? pattern_.after : pattern_.before;
    while (text.ends_with(' ')) text.pop_back();
    for (constexpr std::string_view space = "\u00a0"; text.ends_with(space);) {
      text.resize(text.size() - space.size());
    }
  }

  std::string_view code_;
  std::size_t at_ = 0;
  NumberPattern pattern_;
  bool has_digits_ = false;
  bool is_after_point_ = false;
  bool ends_in_comma_ = false;
};

}  // namespace

std::optional<NumberPattern> pattern_of_code(std::string_view code) {
  return PatternReader(code).pattern();
}

std::string_view code_of_builtin(int id) {
  switch (id) {
    case 1:
      return "0";
    case 2:
      return "0.00";
    case 3:
    case 37:
    case 38:
      return "#,##0";
    case 4:
    case 39:
    case 40:
      return "#,##0.00";
    case 9:
      return "0%";
    case 10:
      return "0.00%";
    default:
      return {};
  }
}

}  // namespace underlag
