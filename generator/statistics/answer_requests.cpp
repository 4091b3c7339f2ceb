#include "statistics/answer_requests.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/queries.hpp"
#include "model/cell_text.hpp"
#include "model/request_names.hpp"
#include "statistics/audit/printed_number.hpp"
#include "statistics/disclosure_plan.hpp"
#include "statistics/evaluator.hpp"
#include "statistics/expression_text.hpp"
#include "statistics/protect.hpp"
#include "statistics/query_answer.hpp"
#include "statistics/query_rows.hpp"

namespace underlag::statistics {

namespace {

/// A number typed in the text must be the one from the data, at the precision it is typed.
void check_assertion(const Request& request, const ProtectedValue& value, Language language,
                     Diagnostics& diagnostics) {
  if (!request.asserted) return;
  const bool is_number = value.cell.state == ProtectedCell::State::number;
  if (is_number && same_number(rounded(value.cell.number, request.asserted_decimals), *request.asserted))
    return;
  NumberStyle style = value.style;
  const bool is_percent = style.kind == NumberStyle::Kind::percent;
  if (style.kind == NumberStyle::Kind::count && request.asserted_decimals > 0) {
    style.kind = NumberStyle::Kind::number;
  }
  style.decimals = std::max(style.decimals, request.asserted_decimals - (is_percent ? 2 : 0));
  const std::string printed = cell_text(value.cell, style, language);
  const std::string typed = format_number(*request.asserted, style, language);
  diagnostics.add(messages::assertion_failed, request.place, {typed, value.expression, printed}).excerpt = {
      request.source_line, 1};
}

/// Counts of people that are shown although they are small, because they are published already.
void tell_small_counts(const Request& request, const AnswerTable& table, const AnswerContext& context,
                       Diagnostics& diagnostics) {
  const DatasetDescription& description = table.dataset->description;
  if (!description.published) return;
  const int threshold = context.rules.usual_threshold(description);
  std::set<int> small;
  for (const AnswerRow& row : table.rows) {
    for (const Figure& figure : row.figures) {
      if (figure.is_count && figure.number > 0 && figure.number < threshold) {
        small.insert(static_cast<int>(figure.number));
      }
    }
  }
  if (small.empty()) return;
  diagnostics.add(
      messages::small_counts_shown, request.place,
      {std::to_string(threshold), fmt::format("{}", fmt::join(small, ", ")), description.published->source});
}

std::optional<Figure> count_value(const Request& request, const AnswerContext& context,
                                  Diagnostics& diagnostics) {
  Evaluator evaluator(context.data, context.rules, diagnostics);
  auto figure = evaluator.figure(request.value, {}, {request.place, request.source_line});
  if (figure && request.value_style) figure->style.reset();
  return figure;
}

Answer protected_value(const Request& request, const Figure& figure, const AnswerMeans& means,
                       Diagnostics& diagnostics) {
  const NumberStyle style = request.value_style.value_or(natural_style(request.value, nullptr, means.data));
  Answer out;
  out.value = Protector(means.privacy, means.language).protect(figure, style, expression_text(request.value));
  check_assertion(request, *out.value, means.language, diagnostics);
  return out;
}

}  // namespace

bool ask_of_protected(const std::vector<Request>& requests, const AnswerMeans& means) {
  const DisclosureRules rules(means.privacy);
  return std::ranges::any_of(requests, [&](const Request& request) {
    return std::ranges::any_of(names_in(request), [&](const std::string& name) {
      const auto found = means.data.find(name);
      return found != means.data.end() && rules.threshold(found->second.description) > 1;
    });
  });
}

CountedAnswers count_answers(const std::vector<Request>& requests, const AnswerMeans& means,
                             Diagnostics& diagnostics) {
  const DisclosureRules rules(means.privacy);
  const AnswerContext context{means.data, rules, means.language};
  CountedAnswers out;
  for (const Request& request : requests) {
    CountedAnswer& answer = out.emplace_back();
    if (request.kind == Request::Kind::value) {
      answer.value = count_value(request, context, diagnostics);
    } else if ((answer.table = answer_table(request, context, diagnostics))) {
      tell_small_counts(request, *answer.table, context, diagnostics);
    }
  }
  return out;
}

void decide_what_is_hidden(const std::vector<CountedAnswers*>& printed_already,
                           const std::vector<CountedAnswers*>& together, const AnswerMeans& means,
                           Diagnostics& diagnostics) {
  const DisclosureRules rules(means.privacy);
  DisclosurePlan plan(rules);
  for (CountedAnswers* answers : printed_already) {
    for (CountedAnswer& one : *answers) {
      if (one.table) plan.add(*one.table, true);
    }
  }
  for (CountedAnswers* answers : together) {
    std::vector<Figure*> values;
    for (CountedAnswer& one : *answers) {
      if (one.table) plan.add(*one.table);
      if (one.value) values.push_back(&*one.value);
    }
    plan.add(values);
  }
  const DisclosurePlan::Outcome outcome = plan.decide();
  if (outcome.too_large > 0) diagnostics.add(messages::protection_not_exact, {}, {});
  if (outcome.given_away > 0) {
    diagnostics.add(messages::small_counts_given_away, {}, {std::to_string(outcome.given_away)});
  }
  for (CountedAnswers* answers : together) {
    for (CountedAnswer& one : *answers) {
      if (one.table) settle_hidden_rows(*one.table);
    }
  }
}

Answers protected_answers(const std::vector<Request>& requests, CountedAnswers counted,
                          const AnswerMeans& means, Diagnostics& diagnostics) {
  const Protector protector(means.privacy, means.language);
  Answers out;
  for (std::size_t at = 0; at < requests.size(); ++at) {
    CountedAnswer& one = counted[at];
    Answer answer;
    if (one.value) answer = protected_value(requests[at], *one.value, means, diagnostics);
    if (one.table) {
      answer.table = std::make_shared<const ProtectedTable>(protector.protect(std::move(*one.table)));
    }
    out.push_back(std::move(answer));
  }
  return out;
}

Answers answer_requests(const std::vector<Request>& requests, const DatasetCollection& data,
                        const PrivacySettings& privacy, Language language, Diagnostics& diagnostics) {
  const AnswerMeans means{data, privacy, language};
  CountedAnswers counted = count_answers(requests, means, diagnostics);
  if (ask_of_protected(requests, means)) decide_what_is_hidden({}, {&counted}, means, diagnostics);
  return protected_answers(requests, std::move(counted), means, diagnostics);
}

}  // namespace underlag::statistics
