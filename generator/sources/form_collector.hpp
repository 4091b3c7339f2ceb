#pragma once
// Filled PDF forms become rows of answers. Only fields that their definition marks `collect: yes` are read,
// and no field that is or was about a person. An answer that repeats such a field, or holds a telephone
// number or e-mail, is left empty; a personal number stops everything.

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

/// A folder of filled forms, and the name that begins the places of its problems.
struct FilledFolder {
  const FileTree& files;
  std::string shown;
};

/// Reads every PDF of the folders, one folder after the other, each in the order of its names. All must be
/// copies of one form; other versions of it are read as far as they agree, and `earlier_names` are followed.
/// A person is known in the result only by the running number of the file. A folder without PDF files is a
/// problem.
CollectedAnswers collect_answers(const std::vector<FilledFolder>& folders,
                                 const std::vector<FormDefinition>& forms, Diagnostics& diagnostics);

}  // namespace underlag
