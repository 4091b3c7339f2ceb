#pragma once
// The answers of a whole build. What tells of protected data is counted first, for every page and workbook,
// and what is hidden is decided over all of it; the rest is answered when its page is made.

#include <optional>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/page.hpp"
#include "model/workbook_definition.hpp"
#include "statistics/answer_requests.hpp"

namespace underlag {

class BuildAnswers {
 public:
  explicit BuildAnswers(const statistics::AnswerMeans& means) : means_(means) {}

  /// The rows that pages are made of (`for_each`), before there are pages. What they show stays shown.
  Answers of_pattern(const Request& rows, Diagnostics& diagnostics);

  /// Counts what tells of protected data in all that will be printed, and decides. Once, before the answers.
  void decide(const std::vector<WorkbookDefinition>& workbooks, const std::vector<Page>& pages,
              unsigned threads, Diagnostics& diagnostics);

  /// Each once, by its number in `decide`. May be called in several threads.
  Answers of_workbook(std::size_t index, const std::vector<Request>& requests, Diagnostics& diagnostics);
  Answers of_page(std::size_t index, const std::vector<Request>& requests, Diagnostics& diagnostics);

 private:
  /// Counted and waiting for its page; none when nothing of it is protected.
  struct Waiting {
    std::optional<statistics::CountedAnswers> counted;
    Diagnostics problems;
  };
  Waiting count(const std::vector<Request>& requests) const;
  Answers answered(Waiting& waiting, const std::vector<Request>& requests, Diagnostics& diagnostics) const;

  statistics::AnswerMeans means_;
  std::vector<statistics::CountedAnswers> patterns_;
  std::vector<Waiting> workbooks_;
  std::vector<Waiting> pages_;
};

/// What a workbook's sheets ask.
std::vector<Request> requests_of(const WorkbookDefinition& workbook);

}  // namespace underlag
