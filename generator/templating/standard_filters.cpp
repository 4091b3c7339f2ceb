#include <algorithm>
#include <optional>

#include "diagnostics/messages/templating.hpp"
#include "templating/filters.hpp"
#include "templating/operators.hpp"
#include "text/calendar.hpp"
#include "text/date_format.hpp"
#include "text/number_format.hpp"
#include "text/shown_case.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr std::size_t kLargestText = 16U << 20U;

Value default_value(FilterCall& call) {
  bool also_empty = call.argument_count() > 1 && call.argument(1).is_true();
  bool is_missing =
      call.input().is_undefined() || call.input().is_null() || (also_empty && !call.input().is_true());
  return is_missing ? call.argument(0) : call.input();
}

Value length(FilterCall& call) {
  const Value& input = call.input();
  if (input.is_text()) return Value(code_point_count(input.text()));
  if (input.is_list()) return Value(input.list().size());
  if (input.is_object()) return Value(input.object().members().size());
  if (input.is_null()) return Value(0);
  return call.fail(messages::template_filter_no_length);
}

// The list behind the filter; none after telling that it is none. Null is an empty list.
const ValueList* list_of(FilterCall& call) {
  static const ValueList kEmpty;
  if (call.input().is_null()) return &kEmpty;
  if (call.input().is_list()) return &call.input().list();
  call.fail(messages::template_filter_needs_list);
  return nullptr;
}

std::optional<std::string_view> text_of(FilterCall& call) {
  if (call.input().is_text()) return call.input().text();
  if (call.input().is_null()) return std::string_view();
  call.fail(messages::template_filter_needs_text);
  return std::nullopt;
}

Value join(FilterCall& call) {
  const ValueList* list = list_of(call);
  if (list == nullptr) return {};
  Value out("");
  for (std::size_t i = 0; i < list->size(); ++i) {
    // Through the operator ~, so that HTML among the parts stays HTML and the others are escaped.
    if (i > 0 && call.argument_count() > 0) out = apply_operator(Operator::join, out, call.argument(0)).value;
    OperatorResult next = apply_operator(Operator::join, out, (*list)[i]);
    if (next.problem != nullptr) return call.fail(*next.problem);
    out = std::move(next.value);
  }
  return out;
}

Value first(FilterCall& call) {
  const ValueList* list = list_of(call);
  return list == nullptr || list->empty() ? Value() : list->front();
}

Value last(FilterCall& call) {
  const ValueList* list = list_of(call);
  return list == nullptr || list->empty() ? Value() : list->back();
}

Value reverse(FilterCall& call) {
  const ValueList* list = list_of(call);
  return list == nullptr ? Value() : Value(ValueList(list->rbegin(), list->rend()));
}

// The member that map and where look at; none when the element has none.
const Value* member(const Value& element, const Value& name) {
  if (!element.is_object() || !name.is_text()) return nullptr;
  std::optional<Name> known = Name::existing(name.text());
  return known ? element.object().find(*known) : nullptr;
}

Value map(FilterCall& call) {
  const ValueList* list = list_of(call);
  if (list == nullptr) return {};
  ValueList out;
  for (const Value& element : *list) {
    const Value* found = member(element, call.argument(0));
    if (found == nullptr)
      return call.fail(messages::template_filter_argument, {printed(call.argument(0)).value_or(""), ""});
    out.push_back(*found);
  }
  return Value(std::move(out));
}

Value where(FilterCall& call) {
  const ValueList* list = list_of(call);
  if (list == nullptr) return {};
  ValueList out;
  for (const Value& element : *list) {
    const Value* found = member(element, call.argument(0));
    if (found == nullptr) continue;
    bool fits = call.argument_count() == 1
                    ? found->is_true()
                    : apply_operator(Operator::equal, *found, call.argument(1)).value.boolean();
    if (fits) out.push_back(element);
  }
  return Value(std::move(out));
}

Value upper(FilterCall& call) {
  auto text = text_of(call);
  return text ? Value(upper_case(*text)) : Value();
}

Value lower(FilterCall& call) {
  auto text = text_of(call);
  return text ? Value(lower_case(*text)) : Value();
}

Value capitalize(FilterCall& call) {
  auto text = text_of(call);
  return text ? Value(capitalized(*text)) : Value();
}

Value trim(FilterCall& call) {
  auto text = text_of(call);
  if (!text) return {};
  constexpr std::string_view kSpaces = " \t\n\r\f";
  std::size_t start = text->find_first_not_of(kSpaces);
  if (start == std::string_view::npos) return Value("");
  return Value(std::string(text->substr(start, text->find_last_not_of(kSpaces) - start + 1)));
}

Value replace(FilterCall& call) {
  auto text = text_of(call);
  if (!text) return {};
  for (std::size_t i = 0; i < 2; ++i) {
    const Value& argument = call.argument(i);
    bool is_usable = argument.is_text() && (i == 1 || !argument.text().empty());
    if (!is_usable)
      return call.fail(messages::template_filter_argument, {printed(argument).value_or(""), ""});
  }
  std::string_view from = call.argument(0).text();
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = text->find(from); at != std::string_view::npos; at = text->find(from, copied)) {
    out.append(*text, copied, at - copied).append(call.argument(1).text());
    copied = at + from.size();
    if (out.size() > kLargestText) {
      return call.fail(messages::template_output_too_large, {std::to_string(kLargestText >> 20U)});
    }
  }
  out.append(*text, copied);
  return Value(std::move(out));
}

Value absolute(FilterCall& call) {
  const Value& input = call.input();
  if (!input.is_number()) return call.fail(messages::template_filter_needs_number);
  if (input.number() >= 0) return input;
  OperatorResult result = negate(input);
  return result.problem != nullptr ? call.fail(*result.problem) : std::move(result.value);
}

// datum, datum("kort"), datum("månad") of a date written 2026-11-22.
Value date(FilterCall& call, Language language) {
  auto text = text_of(call);
  if (!text) return {};
  std::optional<Date> date = parse_iso_date(*text);
  if (!date) return call.fail(messages::template_not_a_date, {std::string(*text)});
  std::string style = call.argument_count() > 0 ? printed(call.argument(0)).value_or("") : "lång";
  if (style == "lång") return Value(long_date(*date, language));
  if (style == "kort") return Value(iso_date(*date));
  if (style == "månad") return Value(month_and_year(*date, language));
  return call.fail(messages::template_filter_argument,
                   {style, nearest_word(style, {"lång", "kort", "månad"})});
}

// tal(1), procent, kr … as everywhere else in the program.
Value number(FilterCall& call, Language language) {
  constexpr std::int64_t kMostDecimals = 10;
  if (!call.input().is_number()) return call.fail(messages::template_filter_needs_number);
  std::string written(call.name());
  if (call.argument_count() > 0) {
    const Value& decimals = call.argument(0);
    bool fits = decimals.is_integer() && decimals.integer() >= 0 && decimals.integer() <= kMostDecimals;
    if (!fits) return call.fail(messages::template_filter_argument, {printed(decimals).value_or(""), ""});
    written += "(" + std::to_string(decimals.integer()) + ")";
  }
  std::optional<NumberStyle> style = parse_number_style(written);
  if (!style) return call.fail(messages::template_filter_argument, {written, ""});
  return Value(format_number(call.input().number(), *style, language));
}

}  // namespace

FilterTable standard_filters(Language language) {
  FilterTable table;
  table.add({"default", 1, 2, default_value, true});
  table.add({"length", 0, 0, length});
  table.add({"join", 0, 1, join});
  table.add({"first", 0, 0, first});
  table.add({"last", 0, 0, last});
  table.add({"reverse", 0, 0, reverse});
  table.add({"map", 1, 1, map});
  table.add({"where", 1, 2, where});
  table.add({"upper", 0, 0, upper});
  table.add({"lower", 0, 0, lower});
  table.add({"capitalize", 0, 0, capitalize});
  table.add({"trim", 0, 0, trim});
  table.add({"replace", 2, 2, replace});
  table.add({"abs", 0, 0, absolute});
  table.add({"datum", 0, 1, [language](FilterCall& call) { return date(call, language); }});
  auto format = [language](FilterCall& call) { return number(call, language); };
  table.add({"tal", 0, 1, format});
  table.add({"procent", 0, 1, format});
  table.add({"kr", 0, 0, format});
  table.add({"antal", 0, 0, format});
  return table;
}

}  // namespace underlag
