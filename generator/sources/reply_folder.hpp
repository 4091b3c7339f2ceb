#pragma once
// A folder of replies as one table: each file is one unit's answer, as it came back by e-mail.

#include <memory>

#include "sources/data_table.hpp"

namespace underlag {

/// Every workbook and CSV file below the description's folder, in order of name. Each is a table with the
/// described headings, or, when columns name a `cell`, a filled-in form that gives one row. Where a reply
/// does not say which unit it comes from, the file's name does: `ASI_svar_Farsta.xlsx`. A file that cannot be
/// read is reported, the others are read. Null when there is no such folder.
std::unique_ptr<RawTable> open_replies(const FileTree& files, const DatasetDescription& description,
                                       Diagnostics& diagnostics);

/// Whom a reply comes from by its file's name: the longest of `names` that is in it without regard to case,
/// spaces and punctuation; else the name without its ending when `names` is empty; else empty.
std::string unit_of_file(const std::string& path, const std::vector<std::string>& names);

}  // namespace underlag
