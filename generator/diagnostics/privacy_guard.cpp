#include "diagnostics/privacy_guard.hpp"

#include <algorithm>

#include "diagnostics/messages/privacy.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

const Message& wording(const PersonalNumberHit& hit) {
  return hit.may_be_date_range ? messages::personal_number_or_dates_in_source
                               : messages::personal_number_in_source;
}

}  // namespace

bool guard_text(std::string_view text, std::string_view file, const PersonalNumberRules& rules,
                Diagnostics& diagnostics) {
  std::vector<PersonalNumberHit> hits = find_personal_numbers(text, rules);
  int line = 1;
  std::size_t counted_to = 0;
  for (const PersonalNumberHit& hit : hits) {
    std::string_view before = text.substr(counted_to, hit.offset - counted_to);
    line += static_cast<int>(std::ranges::count(before, '\n'));
    counted_to = hit.offset;
    std::size_t line_start = text.substr(0, hit.offset).rfind('\n') + 1;  // npos + 1 = 0: the first line.
    std::size_t column = code_point_count(text.substr(line_start, hit.offset - line_start)) + 1;
    diagnostics.add(wording(hit), {std::string(file), line, static_cast<int>(column), ""},
                    {masked(text, hit)});
  }
  return hits.empty();
}

bool guard_value(std::string_view value, const Place& place, const PersonalNumberRules& rules,
                 Diagnostics& diagnostics) {
  std::vector<PersonalNumberHit> hits = find_personal_numbers(value, rules);
  for (const PersonalNumberHit& hit : hits) diagnostics.add(wording(hit), place, {masked(value, hit)});
  return hits.empty();
}

}  // namespace underlag
