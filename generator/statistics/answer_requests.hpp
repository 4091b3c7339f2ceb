#pragma once
// Answers what a page asks of the data, after disclosure control. The one door between data and documents.

#include "model/answer.hpp"
#include "model/raw/dataset.hpp"
#include "model/request.hpp"
#include "model/settings.hpp"
#include "text/language.hpp"

namespace underlag::statistics {

/// One answer per request, in order; a request that cannot be answered is reported and has an empty one.
/// Reads its arguments only: pages may be answered in several threads, each with its own diagnostics.
Answers answer_requests(const std::vector<Request>& requests, const DatasetCollection& data,
                        const PrivacySettings& privacy, Language language, Diagnostics& diagnostics);

}  // namespace underlag::statistics
