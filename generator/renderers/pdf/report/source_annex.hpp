#pragma once
// The last part of a report: from which cells of which files its figures come.

#include <string>
#include <vector>

#include "model/document.hpp"
#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

/// A line of the annex: the cells of one sheet behind one table, chart or figure in the text.
struct SourceLine {
  std::string what;  ///< "Tabell 2", or the figure as printed.
  std::string file;
  std::string sheet;
  std::string cells;  ///< The smallest range that holds them.
  bool operator==(const SourceLine&) const = default;
};

/// Every source in the document's blocks and footnotes, in order of appearance; a figure used twice is listed
/// once.
std::vector<SourceLine> source_lines(const Document& document, Language language);

/// Sets heading and table; nothing when no figure has a source.
void set_source_annex(ReportContext& report, BlockBox box, const Document& document);

/// "C2", "B7" and "C4:D5" give "B2:D7". Empty when an address is not one.
std::string bounding_range(const std::vector<std::string>& addresses);

}  // namespace underlag::pdf
