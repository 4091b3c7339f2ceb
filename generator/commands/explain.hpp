#pragma once
// `underlag explain TARGET`: where a figure comes from. Recomputed from the sources, so that it also works
// before the first build.

#include <iosfwd>
#include <string>
#include <vector>

#include "commands/command_context.hpp"
#include "model/answer.hpp"
#include "model/raw/dataset.hpp"
#include "model/request.hpp"
#include "model/settings.hpp"

namespace underlag {

/// A page's requests with their answers, in order.
struct AnsweredPage {
  std::string output;  ///< `rapporter/asi-projektet.html`
  std::vector<Request> requests;
  Answers answers;
};

/// Prints file, sheet, cells, filter, n and formula of everything that `target` means: a table's or a value's
/// id with or without its page (`output/site/rapport.html#tab-figur1`, `varde-3`), a printed number (`973`),
/// or an expression
/// (`figur1.grund.sum`). False when it means nothing.
bool explain(const std::string& target, const std::vector<AnsweredPage>& pages, const DatasetCollection& data,
             const PrivacySettings& privacy, Language language, std::ostream& out);

void run_explain(CommandContext& context);

}  // namespace underlag
