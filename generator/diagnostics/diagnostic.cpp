#include "diagnostics/diagnostic.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/phrase.hpp"

namespace underlag {

namespace {

// An argument that is a phrase has both languages in it.
std::string_view in_language(std::string_view argument, Language language) {
  const std::size_t between = argument.find(Phrase::kBetween);
  if (between == std::string_view::npos) return argument;
  return language == Language::sv ? argument.substr(0, between) : argument.substr(between + 1);
}

// "{0}" … "{9}" replaced by the arguments. `all_present` is set to false when a named argument is empty.
std::string fill(std::string_view words, const std::vector<std::string>& arguments, Language language,
                 bool& all_present) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool is_slot = words[i] == '{' && i + 2 < words.size() && words[i + 2] == '}' && words[i + 1] >= '0' &&
                   words[i + 1] <= '9';
    if (!is_slot) {
      out += words[i];
      continue;
    }
    auto index = static_cast<std::size_t>(words[i + 1] - '0');
    if (index < arguments.size() && !arguments[index].empty()) {
      out += in_language(arguments[index], language);
    } else {
      all_present = false;
    }
    i += 2;
  }
  return out;
}

}  // namespace

std::string to_string(const Place& place) {
  std::string out = place.file;
  if (!place.cell.empty()) return out + "!" + place.cell;
  if (place.line > 0) out += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) out += ":" + std::to_string(place.column);
  return out;
}

std::string Diagnostic::text(Language language) const {
  bool ignored = true;
  return fill(language == Language::sv ? message->sv : message->en, arguments, language, ignored);
}

std::string Diagnostic::hint(Language language) const {
  bool all_present = true;
  std::string out =
      fill(language == Language::sv ? message->hint_sv : message->hint_en, arguments, language, all_present);
  return all_present ? out : std::string();
}

Diagnostic& Diagnostics::add(const Message& message, Place place, std::vector<std::string> arguments) {
  return all_.emplace_back(
      Diagnostic{&message, message.severity, std::move(place), std::move(arguments), Excerpt{}});
}

void Diagnostics::merge(Diagnostics&& other) {
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
              std::make_move_iterator(other.all_.end()));
  other.all_.clear();
}

bool Diagnostics::has_errors() const {
  return count(Severity::error) > 0;
}

int Diagnostics::count(Severity severity) const {
  return static_cast<int>(std::ranges::count(all_, severity, &Diagnostic::severity));
}

bool Diagnostics::contains(const Message& message) const {
  return std::ranges::any_of(all_, [&](const Diagnostic& one) { return one.message == &message; });
}

std::string line_of(std::string_view source, int line) {
  std::size_t start = 0;
  for (int i = 1; i < line; ++i) {
    start = source.find('\n', start);
    if (start == std::string_view::npos) return {};
    ++start;
  }
  std::string_view found = source.substr(start, source.find('\n', start) - start);
  if (found.ends_with('\r')) found.remove_suffix(1);
  return std::string(found);
}

}  // namespace underlag
