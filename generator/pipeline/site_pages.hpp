#pragma once
// The pages of the site: answered, composed, rendered and published, many at a time, in the order of the
// site.

#include <vector>

#include "documents/compose.hpp"
#include "model/raw/dataset.hpp"
#include "pipeline/build.hpp"
#include "templating/template_set.hpp"

namespace underlag {

struct SitePagesInput {
  const Settings& settings;
  const DatasetCollection& data;
  const Forms& forms;
  const Site& site;
  TemplateSet& templates;
  unsigned threads = 1;
};

/// Uses up `pages`, which are those of `site` in its order. The number of pages rendered.
int publish_pages(std::vector<Page> pages, const SitePagesInput& input, Publisher& publisher,
                  Diagnostics& diagnostics);

}  // namespace underlag
