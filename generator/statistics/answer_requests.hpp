#pragma once
// Answers what pages ask of the data, after disclosure control. The one door between data and documents, in
// three steps: every page's requests are counted, what is hidden is decided over all of them, and each page
// gets its protected answers.

#include <optional>
#include <vector>

#include "model/answer.hpp"
#include "model/raw/dataset.hpp"
#include "model/request.hpp"
#include "model/settings.hpp"
#include "statistics/answer_table.hpp"
#include "text/language.hpp"

namespace underlag::statistics {

/// What answers are made with.
struct AnswerMeans {
  const DatasetCollection& data;
  const PrivacySettings& privacy;
  Language language = Language::sv;
};

/// Of one request before disclosure control; neither when it could not be answered, which was reported.
struct CountedAnswer {
  std::optional<AnswerTable> table;
  std::optional<Figure> value;
};
/// One for every request, in order.
using CountedAnswers = std::vector<CountedAnswer>;

/// Whether one of them uses data that has small counts to hide.
bool ask_of_protected(const std::vector<Request>& requests, const AnswerMeans& means);

/// Reads its arguments only: pages may be counted in several threads, each with its own diagnostics.
CountedAnswers count_answers(const std::vector<Request>& requests, const AnswerMeans& means,
                             Diagnostics& diagnostics);

/// Hides what would give small counts away in anything of `together`. What is shown of `printed_already`
/// stays, as far as it is not small itself. Tells when something could not be protected, or was not examined
/// exactly.
void decide_what_is_hidden(const std::vector<CountedAnswers*>& printed_already,
                           const std::vector<CountedAnswers*>& together, const AnswerMeans& means,
                           Diagnostics& diagnostics);

/// The last step, for requests and what they were counted to.
Answers protected_answers(const std::vector<Request>& requests, CountedAnswers counted,
                          const AnswerMeans& means, Diagnostics& diagnostics);

/// All steps, for requests that are printed with no others.
Answers answer_requests(const std::vector<Request>& requests, const DatasetCollection& data,
                        const PrivacySettings& privacy, Language language, Diagnostics& diagnostics);

}  // namespace underlag::statistics
