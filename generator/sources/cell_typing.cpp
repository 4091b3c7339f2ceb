#include "sources/cell_typing.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/data.hpp"
#include "model/raw/cell_text.hpp"
#include "sources/dataset_words.hpp"
#include "sources/date_pattern.hpp"
#include "sources/written_number.hpp"
#include "text/calendar.hpp"
#include "text/letter_case.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

/// Above this, a double cannot hold every whole number.
constexpr double kLargestCount = 9'007'199'254'740'992;

bool is_negative(std::string_view text) {
  return text.starts_with('-') || text.starts_with("\u2212");
}

/// With or without a minus.
bool begins_number(std::string_view text) {
  if (is_negative(text)) text.remove_prefix(text.front() == '-' ? 1 : 3);
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

/// How many decimals a number was typed with; from the number itself when nothing else is known.
std::int8_t decimals_of(const RawCell& cell) {
  const auto mark = cell.text.find_last_of(",.");
  if (mark == std::string_view::npos) return 0;
  const auto rest = cell.text.substr(mark + 1);
  const auto end = rest.find_first_not_of("0123456789");
  const auto digits = end == std::string_view::npos ? rest.size() : end;
  return static_cast<std::int8_t>(std::min<std::size_t>(digits, 15));
}

class Typist {
 public:
  Typist(const RawCell& cell, const ColumnDescription& column, const Place& place, std::string_view row,
         CellTyping& typing)
      : cell_(cell), column_(column), place_(place), row_(row), typing_(typing) {
    out_.row = cell.row;
    out_.column = cell.column;
    out_.character = cell.character;
  }

  DataValue value() {
    const std::string text = tidy_text(cell_.text);
    if (const auto kind = missing_class(text, column_, typing_.description)) return missing(*kind, text);
    for (const Qualification& one : column_.qualified) {
      if (to_lower_case(tidy_text(one.printed)) == to_lower_case(text)) return qualified(one);
    }
    if (cell_.kind == RawCell::Kind::nested) {
      report(messages::cell_nested, {column_.printed_header()});
      return out_;
    }
    if (cell_.kind == RawCell::Kind::error) {
      report(messages::cell_error, {text, column_.printed_header()});
      return out_;
    }
    read(text);
    check_range(text);
    return std::move(out_);
  }

 private:
  DataValue missing(MissingClass kind, const std::string& text) {
    out_.kind = DataValue::Kind::missing;
    out_.missing_class = kind;
    out_.text = text;
    return out_;
  }

  DataValue qualified(const Qualification& one) {
    RawCell cell = cell_;
    cell.kind = RawCell::Kind::text;
    cell.text = one.value;
    DataValue out = typed_value(cell, column_, place_, row_, typing_);
    auto& notes = typing_.footnotes;
    const auto there = std::ranges::find(notes, one.note);
    out.footnote = static_cast<int>(there - notes.begin());
    if (there == notes.end()) notes.push_back(one.note);
    return out;
  }

  void read(const std::string& text) {
    switch (column_.type) {
      case ColumnType::text:
      case ColumnType::free_text:
        return set_text(text);
      case ColumnType::count:
      case ColumnType::number:
      case ColumnType::percent:
        return read_number(text);
      case ColumnType::date:
        if (const auto date = iso_text(text); is_iso_date(date)) return set_date(date);
        return wrong_type(text);
      case ColumnType::month:
        if (const auto date = iso_text(text); is_iso_date(date) || is_iso_month(date)) {
          return set_date(date.substr(0, 7));
        }
        return wrong_type(text);
      case ColumnType::boolean:
        return read_boolean(text);
      case ColumnType::choice:
        return read_choice(text);
      case ColumnType::multi:
        return read_choices(text);
      case ColumnType::band:
        if (!read_band(text)) wrong_type(text);
        return;
      case ColumnType::mixed:
        if (!read_band(text)) set_text(text);
        return;
    }
  }

  /// The date as the column's pattern, or the workbook's own date, says it.
  std::string iso_text(const std::string& text) const {
    if (cell_.kind == RawCell::Kind::date) return text.substr(0, text.find(' '));
    if (column_.dates.empty()) return text;
    return date_by_pattern(text, column_.dates).value_or(text);
  }

  void set_text(const std::string& text) {
    out_.kind = DataValue::Kind::text;
    out_.text = text;
  }

  void set_date(const std::string& text) {
    out_.kind = DataValue::Kind::date;
    out_.text = text;
  }

  void set_number(double number, std::int8_t decimals) {
    out_.kind = DataValue::Kind::number;
    out_.number = number;
    out_.high = number;
    out_.decimals = decimals;
  }

  void read_number(const std::string& text) {
    const bool wants_percent = column_.type == ColumnType::percent;
    double number = cell_.number;
    std::int8_t decimals = decimals_of(cell_);
    bool is_percent = cell_.kind == RawCell::Kind::percent;
    if (cell_.kind != RawCell::Kind::number && !is_percent) {
      const auto written = parse_written_number(text);
      if (cell_.kind != RawCell::Kind::text || !written) return wrong_type(text);
      note_mark(written->decimal_mark, text);
      number = written->value;
      decimals = static_cast<std::int8_t>(written->decimals);
      is_percent = written->is_percent;
    }
    if (is_percent && !wants_percent) {
      return report(messages::cell_percent_in_count,
                    {text, column_.printed_header(), typing_.description.path});
    }
    if (wants_percent) note_percent_cell(text, number, is_percent);
    if (wants_percent && !is_percent) number = shifted_by_two(number);
    const bool is_count = number == std::floor(number) && number >= 0 && number <= kLargestCount;
    if (column_.type == ColumnType::count && !is_count) return wrong_type(text);
    set_number(number, decimals);
  }

  /// 12.6 → 0.126, exactly the double that "0.126" is.
  static double shifted_by_two(double number) {
    std::string text = fmt::format("{}e-2", number);
    if (text.find('e') != text.rfind('e')) return number / 100;  // 1e+20: its own exponent is there already
    double out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
  }

  void note_mark(char mark, const std::string& text) {
    if (mark == ' ') return;
    auto& marks = typing_.marks[column_.id];
    if (mark == ',') {
      ++marks.commas;
    } else if (++marks.points == 1) {
      marks.first_point = place_;
      marks.first_text = text;
    }
  }

  void note_percent_cell(const std::string& text, double number, bool is_percent) {
    auto& cells = typing_.percent_cells[column_.id];
    cells.has_formatted = cells.has_formatted || cell_.kind == RawCell::Kind::percent;
    const bool is_in_workbook = !place_.cell.empty();
    const bool is_unclear =
        is_in_workbook && cell_.kind == RawCell::Kind::number && !is_percent && number > 0 && number <= 1;
    if (is_unclear && ++cells.plain == 1) {
      cells.first_plain = place_;
      cells.first_text = text;
    }
  }

  void read_boolean(const std::string& text) {
    const std::string word = to_lower_case(text);
    const bool yes =
        word == "ja" || word == "true" || word == "sant" || word == "yes" || word == "x" || word == "1";
    const bool no = word == "nej" || word == "false" || word == "falskt" || word == "no" || word == "0";
    if (!yes && !no) return wrong_type(text);
    out_.kind = DataValue::Kind::boolean;
    out_.number = yes ? 1 : 0;
    out_.text = text;
  }

  std::optional<std::string> label_of(std::string_view text) const {
    const std::string wanted = to_lower_case(text);
    for (const ChoiceValue& choice : column_.values) {
      if (to_lower_case(choice.value) == wanted || to_lower_case(choice.label) == wanted) return choice.label;
    }
    for (const ChoiceValue& choice : column_.values) {
      if (is_code(text, choice.value)) return choice.label;
    }
    return std::nullopt;
  }

  void read_choice(const std::string& text) {
    if (const auto label = label_of(text)) return set_text(*label);
    std::vector<std::string> all;
    for (const ChoiceValue& choice : column_.values) all.push_back(choice.value);
    report(messages::cell_unknown_choice, {text, column_.printed_header(),
                                           fmt::format("{}", fmt::join(all, ", ")), nearest_word(text, all)});
  }

  void read_choices(const std::string& text) {
    const char separator = text.find(';') == std::string::npos ? ',' : ';';
    std::string labels;
    std::size_t from = 0;
    while (from <= text.size()) {
      const auto to = std::min(text.find(separator, from), text.size());
      const std::string one = tidy_text(text.substr(from, to - from));
      from = to + 1;
      if (one.empty()) continue;
      read_choice(one);
      if (out_.kind != DataValue::Kind::text) return;
      labels += (labels.empty() ? "" : "; ") + out_.text;
    }
    set_text(labels);
  }

  /// An interval, an open one (2005-framåt) or a number; false for anything else.
  bool read_band(const std::string& text) {
    if (cell_.kind == RawCell::Kind::number) {
      set_number(cell_.number, decimals_of(cell_));
      return true;
    }
    if (const auto written = parse_written_number(text); written && !written->is_percent) {
      set_number(written->value, static_cast<std::int8_t>(written->decimals));
      return true;
    }
    for (const std::string_view dash : {"-", "–", "−"}) {
      const auto at = text.find(dash, 1);
      if (at == std::string::npos) continue;
      const auto low = parse_written_number(text.substr(0, at));
      const std::string rest = tidy_text(text.substr(at + dash.size()));
      if (!low) continue;
      if (to_lower_case(rest) == "framåt") return set_band(*low, low->value, true, text);
      const auto high = parse_written_number(rest);
      if (high && high->value >= low->value) return set_band(*low, high->value, false, text);
    }
    return false;
  }

  bool set_band(const WrittenNumber& low, double high, bool is_open, const std::string& text) {
    out_.kind = DataValue::Kind::band;
    out_.number = low.value;
    out_.high = high;
    out_.is_open = is_open;
    out_.decimals = static_cast<std::int8_t>(low.decimals);
    out_.text = text;
    return true;
  }

  void check_range(const std::string& text) {
    const bool is_figure = out_.kind == DataValue::Kind::number || out_.kind == DataValue::Kind::band;
    if (!is_figure || (!column_.minimum && !column_.maximum)) return;
    const bool too_low = column_.minimum && out_.number < *column_.minimum;
    const bool too_high = column_.maximum && out_.high > *column_.maximum;
    if (!too_low && !too_high) return;
    const auto limit = [](std::optional<double> number) { return number ? number_text(*number, ',') : ""; };
    report(messages::cell_out_of_range,
           {text, limit(column_.minimum) + "–" + limit(column_.maximum), column_.printed_header()});
    out_.kind = DataValue::Kind::missing;
  }

  void wrong_type(const std::string& text) {
    const bool is_dated = column_.type == ColumnType::date || column_.type == ColumnType::month;
    const std::string pattern = is_dated ? column_.dates : "";
    const messages::ExpectedValue& expected =
        messages::expected_value(pattern.empty() ? word_of(column_.type, column_type_words()) : "pattern");
    const bool has_digit = text.find_first_of("0123456789") != std::string::npos;
    const bool is_compound = has_digit && column_.is_numeric() && cell_.kind == RawCell::Kind::text;
    report(is_compound ? messages::cell_compound : messages::cell_wrong_type,
           {text, std::string(expected.sv) + pattern, column_.printed_header(),
            std::string(expected.en) + pattern, typing_.description.path, std::string(row_)});
  }

  void report(const Message& message, std::vector<std::string> arguments) {
    if (!typing_.complaints.may_tell(message.code + (" " + column_.id))) return;
    typing_.diagnostics.add(message, place_, std::move(arguments));
  }

  const RawCell& cell_;
  const ColumnDescription& column_;
  const Place& place_;
  std::string_view row_;
  CellTyping& typing_;
  DataValue out_;
};

}  // namespace

std::string tidy_text(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char character = text[at];
    const bool no_break = text.substr(at).starts_with("\u00a0");
    if (no_break) ++at;
    if (no_break || character == ' ' || character == '\n' || character == '\r' || character == '\t') {
      gap = !out.empty();
    } else if (text.substr(at).starts_with("\u00ad")) {
      ++at;  // a soft hyphen is a place to break the line, not a letter
    } else {
      if (gap) out += ' ';
      gap = false;
      out += character;
    }
  }
  return out;
}

bool is_code(std::string_view text, std::string_view code) {
  if (text == code) return true;
  // This runs for every cell and every code: what can be told from lengths and first characters is. A letter
  // is as long in lower case.
  if (text.size() == code.size() && to_lower_case(text) == to_lower_case(code)) return true;
  if (!begins_number(text) || !begins_number(code) || is_negative(text) != is_negative(code)) return false;
  const auto number = parse_written_number(text);
  const auto wanted = parse_written_number(code);
  return number && wanted && number->value == wanted->value && number->is_percent == wanted->is_percent;
}

std::optional<MissingClass> missing_class(std::string_view text, const ColumnDescription& column,
                                          const DatasetDescription& description) {
  for (const MissingCodes* codes : {&column.missing, &description.missing}) {
    for (const auto& [code, kind] : *codes) {
      if (is_code(text, code)) return kind;
    }
  }
  if (text.empty()) return MissingClass::not_answered;
  return std::nullopt;
}

DataValue typed_value(const RawCell& cell, const ColumnDescription& column, const Place& place,
                      std::string_view row, CellTyping& typing) {
  return Typist(cell, column, place, row, typing).value();
}

}  // namespace underlag
