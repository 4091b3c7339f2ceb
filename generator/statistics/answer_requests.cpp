#include "statistics/answer_requests.hpp"

#include <utility>

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

Answer answer_value(const Request& request, const AnswerContext& context, const Protector& protector,
                    Diagnostics& diagnostics) {
  Evaluator evaluator(context.data, context.rules, diagnostics);
  const auto figure = evaluator.figure(request.value, {}, {request.place, request.source_line});
  if (!figure) return {};
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
      answer.table = std::make_shared<const ProtectedTable>(protector.protect(std::move(*table)));
    }
    out.push_back(std::move(answer));
  }
  return out;
}

}  // namespace underlag::statistics
