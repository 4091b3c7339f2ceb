#pragma once
// A document in the frame of the site: title, menus, contents and downloads around its body, through the
// templates of templates/site/.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "documents/site.hpp"
#include "model/document.hpp"
#include "model/settings.hpp"
#include "renderers/html/navigation.hpp"
#include "templating/template_set.hpp"

namespace underlag {

/// A file that the page offers beside itself.
struct Download {
  enum class Kind { report, figures, fillable_form, paper_form, continuation, paper_continuation };
  Kind kind = Kind::report;
  std::string output;  ///< `rapporter/asi.pdf`, from the site's root.
  std::uint64_t size_bytes = 0;
};

struct PageFrame {
  PageIndex page = kNoPage;
  std::string template_name;  ///< Empty = by the document's type.
  std::vector<Download> downloads;
};

/// Only read once made: pages can be rendered by several threads.
class PageRenderer {
 public:
  /// Compiles every template that pages can use; problems in them are told here, once.
  PageRenderer(const Settings& settings, const Site& site, TemplateSet& templates, Diagnostics& diagnostics);

  /// The finished page; none after a problem, which was told.
  std::optional<std::string> render(const Document& document, const PageFrame& frame,
                                    Diagnostics& diagnostics) const;

  /// Files that the page's looks depend on.
  std::vector<std::string> template_files(const Document& document, const PageFrame& frame) const;

 private:
  std::string root_of(const Document& document) const;
  std::string template_of(const Document& document, const PageFrame& frame) const;
  std::shared_ptr<const Template> find_template(const Document& document, const PageFrame& frame) const;
  void report_missing_template(const Document& document, const PageFrame& frame,
                               Diagnostics& diagnostics) const;

  const Settings& settings_;
  const Site& site_;
  Navigation navigation_;
  std::map<std::string, std::shared_ptr<const Object>> site_values_;  ///< By language.
  std::map<std::string, Value> words_;                                ///< By language.
  std::map<std::string, std::shared_ptr<const Template>, std::less<>> templates_;
};

}  // namespace underlag
