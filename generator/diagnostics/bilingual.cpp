#include "diagnostics/bilingual.hpp"

namespace underlag {

namespace {

constexpr char kBetween = '\x1f';  // "unit separator": in no text that people write

}  // namespace

std::string in_both(std::string_view swedish, std::string_view english) {
  return std::string(swedish) + kBetween + std::string(english);
}

std::string_view in_language(std::string_view argument, Language language) {
  const auto between = argument.find(kBetween);
  if (between == std::string_view::npos) return argument;
  return language == Language::sv ? argument.substr(0, between) : argument.substr(between + 1);
}

}  // namespace underlag
