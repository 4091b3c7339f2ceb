#include "templating/source.hpp"

#include <algorithm>

#include "text/text_position.hpp"
#include "text/utf8.hpp"

namespace underlag {

Span joined(const Span& first, const Span& last) {
  return {first.source, first.offset, last.offset + last.length - first.offset};
}

Place place_of(const Span& span) {
  const TextPosition at = position_of(span.source->text, span.offset);
  return {span.source->path, at.line, at.column, ""};
}

void report(Diagnostics& problems, const Span& span, const Message& message,
            std::vector<std::string> arguments) {
  constexpr std::size_t kLongestLine = 4000;  // of a file without line breaks, an excerpt helps nobody
  Place place = place_of(span);
  std::string line = line_of(span.source->text, place.line);
  std::string_view marked = span.text().substr(0, span.text().find('\n'));
  Diagnostic& told = problems.add(message, std::move(place), std::move(arguments));
  if (line.size() > kLongestLine) return;
  told.excerpt = {std::move(line), std::max(1, static_cast<int>(code_point_count(marked)))};
}

void TemplateProblems::add(const Span& span, const Message& message, std::vector<std::string> arguments) {
  ++count_;
  if (count_ > kMostTold || !told_.all.emplace(span.source, span.offset, &message).second) return;
  report(problems_, span, message, std::move(arguments));
}

}  // namespace underlag
