#pragma once
// The sheet on which long answers go on: a form of its own, so that the main form's fields stay the same.

#include "model/form_definition.hpp"

namespace underlag {

/// The continuation sheet of a form that has `continuation`; id `ID-fortsattning`.
FormDefinition continuation_of(const FormDefinition& form);

}  // namespace underlag
