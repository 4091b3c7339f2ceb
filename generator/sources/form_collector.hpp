#pragma once
// Filled PDF forms become rows of answers. Only fields that their definition marks `collect: yes` are read;
// names, addresses, telephone and personal numbers never leave the PDF.

#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "model/form_definition.hpp"

namespace underlag {

struct CollectedAnswers {
  const FormDefinition* form = nullptr;  ///< Null when there was nothing to read.
  std::vector<std::string> columns;      ///< `nr`, `version`, then the fields in the form's order.
  std::vector<std::vector<std::string>> rows;
};

/// Reads every PDF of the folder, in the order of their names. All must be copies of one form; other versions
/// of it are read as far as they agree, and `earlier_names` are followed. `shown_folder` begins the places of
/// problems. A person is known in the result only by the running number of the file.
CollectedAnswers collect_answers(const FileTree& folder, const std::string& shown_folder,
                                 const std::vector<FormDefinition>& forms, Diagnostics& diagnostics);

/// As Excel in Swedish opens it: semicolons, UTF-8 with a byte order mark. Text that a spreadsheet would take
/// for a formula gets an apostrophe in front.
std::string answers_as_csv(const CollectedAnswers& answers);

}  // namespace underlag
