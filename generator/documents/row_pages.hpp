#pragma once
// `for_each`: one page for every row of a dataset, or for every group of rows with the same key. `rad.titel`
// in the text is the row's value; a bullet with `rader.innehall` is repeated for every row of the group.

#include <memory>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/page.hpp"
#include "model/protected_table.hpp"

namespace underlag {

/// The pages of `pattern` in the order of the data. `rows` is the answer to its request for rows; `texts` are
/// the Markdown files of single rows, named by the row's key, whose text stands first and whose front matter
/// wins. Keys that come back after other rows, values that differ where one is shown, unknown columns and
/// texts without a row are reported.
std::vector<Page> make_row_pages(const Page& pattern, const std::shared_ptr<const ProtectedTable>& rows,
                                 std::vector<Page> texts, Diagnostics& diagnostics);

}  // namespace underlag
