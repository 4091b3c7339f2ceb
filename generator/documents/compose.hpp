#pragma once
// A page and the answers to its requests into a Document: figures in their places, tables and charts
// numbered, links relative, contents listed. The last room before the renderers.

#include <map>
#include <memory>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "documents/site.hpp"
#include "model/answer.hpp"
#include "model/document.hpp"
#include "model/form_definition.hpp"
#include "model/page.hpp"
#include "model/settings.hpp"

namespace underlag {

/// The forms of the project by their ids.
using Forms = std::map<std::string, std::shared_ptr<const FormDefinition>>;

/// What all pages are composed with; only read, so pages can be composed by several threads, each with its
/// own Diagnostics.
struct ComposeContext {
  const Settings& settings;
  const Site& site;
  const Forms& forms;
};

/// `page` is used up; `answers` has one entry for each of its requests. Broken links, unknown forms and ids
/// that are used twice are reported; what they stand in is kept without them. A request without an answer
/// gives nothing: it was reported when it failed.
Document compose(Page page, const Answers& answers, const ComposeContext& context, Diagnostics& diagnostics);

}  // namespace underlag
