#pragma once
// The pages of the site: answered, composed, rendered and published, many at a time, in the order of the
// site.

#include <vector>

#include "documents/compose.hpp"
#include "model/raw/dataset.hpp"
#include "pipeline/build.hpp"
#include "pipeline/build_answers.hpp"
#include "pipeline/page_documents.hpp"
#include "templating/template_set.hpp"

namespace underlag {

struct SitePagesInput {
  const Settings& settings;
  const DatasetCollection& data;
  BuildAnswers& answers;
  const Forms& forms;
  const Site& site;
  TemplateSet& templates;
  const PageDocumentContext& documents;
  unsigned threads = 1;
  const ProgressReport& progress;  ///< May be empty.
};

/// How many of each were published.
struct PublishedPages {
  int pages = 0;
  int documents = 0;
  int workbooks = 0;
};

/// Uses up `pages`, which are those of `site` in its order.
PublishedPages publish_pages(std::vector<Page> pages, const SitePagesInput& input, Publisher& publisher,
                             Diagnostics& diagnostics);

}  // namespace underlag
