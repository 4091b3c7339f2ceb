#pragma once
// One answer of a filled form against its field: is it among the options, inside the limits, a date.

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

}  // namespace underlag
