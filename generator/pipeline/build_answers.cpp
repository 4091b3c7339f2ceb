#include "pipeline/build_answers.hpp"

#include <utility>

#include "pipeline/ordered_work.hpp"

namespace underlag {

std::vector<Request> requests_of(const WorkbookDefinition& workbook) {
  std::vector<Request> out;
  out.reserve(workbook.sheets.size());
  for (const WorkbookSheetRequest& sheet : workbook.sheets) out.push_back(sheet.request);
  return out;
}

Answers BuildAnswers::of_pattern(const Request& rows, Diagnostics& diagnostics) {
  const std::vector<Request> requests = {rows};
  statistics::CountedAnswers counted = statistics::count_answers(requests, means_, diagnostics);
  if (statistics::ask_of_protected(requests, means_)) {
    statistics::decide_what_is_hidden({}, {&counted}, means_, diagnostics);
    patterns_.push_back(counted);
  }
  return statistics::protected_answers(requests, std::move(counted), means_, diagnostics);
}

BuildAnswers::Waiting BuildAnswers::count(const std::vector<Request>& requests) const {
  Waiting out;
  if (!statistics::ask_of_protected(requests, means_)) return out;
  out.counted = statistics::count_answers(requests, means_, out.problems);
  return out;
}

void BuildAnswers::decide(const std::vector<WorkbookDefinition>& workbooks, const std::vector<Page>& pages,
                          unsigned threads, Diagnostics& diagnostics) {
  for (const WorkbookDefinition& workbook : workbooks) workbooks_.push_back(count(requests_of(workbook)));
  in_order(
      pages.size(), threads, [&](std::size_t index) { return count(pages[index].requests); },
      [&](Waiting waiting) { pages_.push_back(std::move(waiting)); });
  std::vector<statistics::CountedAnswers*> patterns;
  patterns.reserve(patterns_.size());
  for (statistics::CountedAnswers& one : patterns_) patterns.push_back(&one);
  std::vector<statistics::CountedAnswers*> together;
  for (std::vector<Waiting>* all : {&workbooks_, &pages_}) {
    for (Waiting& one : *all) {
      if (one.counted) together.push_back(&*one.counted);
    }
  }
  if (together.empty()) return;
  statistics::decide_what_is_hidden(patterns, together, means_, diagnostics);
}

Answers BuildAnswers::answered(Waiting& waiting, const std::vector<Request>& requests,
                               Diagnostics& diagnostics) const {
  if (!waiting.counted) {
    return statistics::answer_requests(requests, means_.data, means_.privacy, means_.language, diagnostics);
  }
  diagnostics.merge(std::move(waiting.problems));
  return statistics::protected_answers(requests, std::move(*waiting.counted), means_, diagnostics);
}

Answers BuildAnswers::of_workbook(std::size_t index, const std::vector<Request>& requests,
                                  Diagnostics& diagnostics) {
  return answered(workbooks_[index], requests, diagnostics);
}

Answers BuildAnswers::of_page(std::size_t index, const std::vector<Request>& requests,
                              Diagnostics& diagnostics) {
  return answered(pages_[index], requests, diagnostics);
}

}  // namespace underlag
