#pragma once
// The templates of a project: looked up in its own folder first, then among the built-in ones, compiled once
// and shared by all threads that render.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "templating/filters.hpp"
#include "templating/value.hpp"

namespace underlag {

struct Program;
struct ParsedTemplate;
struct Span;
struct ToldProblems;
class TemplateProblems;

/// A compiled template. Copies share the program; rendering changes nothing in it.
class Template {
 public:
  explicit Template(std::shared_ptr<const Program> program) : program_(std::move(program)) {}

  /// Appends the page to `out`. False after a problem in template or data; `out` then holds half a page that
  /// must not be used. A warning (an address that is not used as a link) is no problem in this sense.
  bool render(const Object& data, std::string& out, Diagnostics& problems) const;

  /// Paths of all files it was made of, for the dependencies of a page: `templates/site/page.html`.
  std::vector<std::string> files() const;

 private:
  std::shared_ptr<const Program> program_;
};

struct TemplateFolder {
  const FileTree* tree = nullptr;
  std::string folder;  ///< `templates/site`
};

class TemplateSet {
 public:
  /// A file in an earlier folder stands in for one of the same name in a later folder. `known_names` are the
  /// names that all data will have: when given, another name in a template is an error, with a suggestion.
  /// The trees must outlive the set.
  TemplateSet(std::vector<TemplateFolder> folders, FilterTable filters,
              std::vector<std::string> known_names = {});
  ~TemplateSet();
  TemplateSet(const TemplateSet&) = delete;
  TemplateSet& operator=(const TemplateSet&) = delete;

  /// None after problems, which have been told. Not for several threads at once.
  std::shared_ptr<const Template> compile(std::string_view name, Diagnostics& problems);

  bool contains(std::string_view name) const;
  /// Names of all templates, sorted.
  std::vector<std::string> names() const;

 private:
  struct File;
  File& file(std::string_view name, Diagnostics& problems);
  const ParsedTemplate* find(std::string_view name, const Span& mention, TemplateProblems& problems);

  std::vector<TemplateFolder> folders_;
  FilterTable filters_;
  std::vector<std::string> known_names_;
  std::map<std::string, std::unique_ptr<File>, std::less<>> files_;
  std::unique_ptr<ToldProblems> told_;
};

}  // namespace underlag
