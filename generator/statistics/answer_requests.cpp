#include "statistics/answer_requests.hpp"

#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/queries.hpp"
#include "model/cell_text.hpp"
#include "statistics/evaluator.hpp"
#include "statistics/expression_text.hpp"
#include "statistics/protect.hpp"
#include "statistics/query_answer.hpp"

namespace underlag::statistics {

namespace {

/// A number typed in the text must read as the one from the data does.
void check_assertion(const Request& request, const ProtectedValue& value, Language language,
                     Diagnostics& diagnostics) {
  if (!request.asserted) return;
  const std::string printed = cell_text(value.cell, value.style, language);
  const std::string typed = format_number(*request.asserted, value.style, language);
  if (printed == typed) return;
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

Answer answer_value(const Request& request, const AnswerContext& context, const Protector& protector,
                    Diagnostics& diagnostics) {
  Evaluator evaluator(context.data, context.rules, diagnostics);
  auto figure = evaluator.figure(request.value, {}, {request.place, request.source_line});
  if (!figure) return {};
  if (request.value_style) figure->style.reset();
  const NumberStyle style = request.value_style.value_or(natural_style(request.value, nullptr, context.data));
  Answer out;
  out.value = protector.protect(*figure, style, expression_text(request.value));
  check_assertion(request, *out.value, context.language, diagnostics);
  return out;
}

}  // namespace

Answers answer_requests(const std::vector<Request>& requests, const DatasetCollection& data,
                        const PrivacySettings& privacy, Language language, Diagnostics& diagnostics) {
  const DisclosureRules rules(privacy);
  const AnswerContext context{data, rules, language};
  const Protector protector(privacy, language);
  Answers out;
  for (const Request& request : requests) {
    if (request.kind == Request::Kind::value) {
      out.push_back(answer_value(request, context, protector, diagnostics));
      continue;
    }
    Answer answer;
    if (auto table = answer_table(request, context, diagnostics)) {
      tell_small_counts(request, *table, context, diagnostics);
      answer.table = std::make_shared<const ProtectedTable>(protector.protect(std::move(*table)));
    }
    out.push_back(std::move(answer));
  }
  return out;
}

}  // namespace underlag::statistics
