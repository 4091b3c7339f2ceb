#pragma once
// A template's text and the places in it that problems point at.

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

/// A template file, valid UTF-8 with \n between lines.
struct TemplateSource {
  std::string name;  ///< As other templates write it: `page.html`
  std::string path;  ///< As messages show it: `templates/site/page.html`
  std::string text;

  /// The text of a span of this file.
  std::string_view slice(std::uint32_t offset, std::uint32_t length) const {
    return std::string_view(text).substr(offset, length);
  }
};

/// A piece of a template, in bytes.
struct Span {
  const TemplateSource* source = nullptr;
  std::uint32_t offset = 0;
  std::uint32_t length = 0;

  std::string_view text() const { return source->slice(offset, length); }
};

/// From the start of `first` to the end of `last`; both are of the same file.
Span joined(const Span& first, const Span& last);

Place place_of(const Span& span);

/// Adds a problem with place, excerpt and caret.
void report(Diagnostics& problems, const Span& span, const Message& message,
            std::vector<std::string> arguments = {});

/// Which problems have been told of which place, kept for all templates that share files.
struct ToldProblems {
  std::set<std::tuple<const TemplateSource*, std::uint32_t, const Message*>> all;
};

/// Collects the problems of templates that share files: the same problem in a shared part is told once, and a
/// file full of mistakes is not told to the end.
class TemplateProblems {
 public:
  TemplateProblems(Diagnostics& problems, ToldProblems& told) : problems_(problems), told_(told) {}
  void add(const Span& span, const Message& message, std::vector<std::string> arguments = {});
  int count() const { return count_; }
  /// True when there is no use in looking for more.
  bool is_full() const { return count_ >= kMostTold; }
  Diagnostics& all() { return problems_; }

 private:
  static constexpr int kMostTold = 50;
  Diagnostics& problems_;
  ToldProblems& told_;
  int count_ = 0;
};

}  // namespace underlag
