#pragma once
// A report's look in the units of the page: points, and colours of the canvas.

#include <array>
#include <string>

#include "model/report_style.hpp"
#include "renderers/chart/canvas.hpp"
#include "renderers/pdf/page_canvas.hpp"

namespace underlag::pdf {

struct PageMargins {
  double top = 0;
  double bottom = 0;
  double left = 0;
  double right = 0;
};

struct PageStyle {
  PageSize page;
  PageMargins margins;

  double text_size = 0;
  double line_height = 0;  ///< From baseline to baseline.
  double small_size = 0;   ///< Footnotes, notes and sources of tables, running heads.
  double small_line = 0;
  double table_size = 0;
  double table_line = 0;
  double code_size = 0;
  double code_line = 0;
  double paragraph_space = 0;  ///< Between paragraphs.
  double title_size = 0;
  std::array<double, 5> heading_sizes = {};  ///< Sections first.

  Colour text;
  Colour quiet;  ///< Notes, running heads.
  Colour accent;
  Colour rule = {178, 186, 191};
  Colour panel = {241, 245, 247};  ///< Behind callouts and code.

  bool hyphenate = true;
  bool title_page = true;
  bool contents = true;
  int contents_levels = 3;  ///< Heading levels in the contents, counted from the sections.
  bool source_annex = true;
  std::string running_head;  ///< Left of the running head; empty = the report's title.

  double text_width() const { return page.width - margins.left - margins.right; }
};

PageStyle page_style_of(const ReportStyle& style);

}  // namespace underlag::pdf
