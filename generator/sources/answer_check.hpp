#pragma once
// One answer of a filled form against its field: is it among the options, inside the limits, a date.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/message.hpp"
#include "model/form_definition.hpp"

namespace underlag {

struct AnswerCheck {
  std::string value;                 ///< As it is written to the data; trimmed.
  const Message* problem = nullptr;  ///< Null when the answer can be used.
  std::vector<std::string> arguments;
};

/// `value` is not empty. What a person wrote with own words is never quoted in a message.
AnswerCheck check_answer(const FormField& field, std::string_view value);

/// The first personal number in an answer, masked; none when there is none. Looks harder than
/// `find_personal_numbers` does in what authors write: the two lines of a box, `811218.9876` with any sign
/// between, and digits in pairs are found too.
std::optional<std::string> personal_number_in_answer(std::string_view text);

/// True for text with an e-mail address or something as long as a telephone number in it.
bool looks_like_contact(std::string_view text);

}  // namespace underlag
