#pragma once
// A form as its author defined it (templates/forms/ID.form.yaml): one definition for the HTML page, the
// fillable PDF and the paper PDF. Blank by nature: there is no place here for an answer.

#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

struct FormDefinition {
  std::string id;
  std::string title;
};

}  // namespace underlag
