#pragma once
// Reads one form file into a FormDefinition: sections, repeated blocks, rows, tables, grids and questions.

#include <map>
#include <string>
#include <vector>

#include "model/form_definition.hpp"
#include "model/instrument.hpp"
#include "sources/definition_file.hpp"

namespace underlag {

/// A list that blocks are repeated for (templates/forms/ID.list.yaml): `boende: Boende`, one line an entry.
struct FormList {
  struct Entry {
    std::string name;
    std::string title;
  };
  std::string id;
  std::vector<Entry> entries;
};

/// What forms refer to.
struct FormLibrary {
  std::vector<FormList> lists;
  std::vector<Instrument> instruments;
  bool is_whole = true;  ///< False when a file cannot be read: its list or instrument is empty then.
};

/// Items with a fault are reported and left out.
FormDefinition read_form(const DefinitionFile& source, const FormLibrary& library, Diagnostics& diagnostics);

/// The keys that a variant of another form may set. `base` is copied and changed.
FormDefinition read_form_variant(const DefinitionFile& source, const FormDefinition& base,
                                 Diagnostics& diagnostics);

}  // namespace underlag
