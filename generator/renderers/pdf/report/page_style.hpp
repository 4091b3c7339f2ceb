#pragma once
// How a report looks on paper: sizes, margins, colours. Plain values, loaded from templates/reports/*.yaml;
// the defaults are a calm A4 page.

#include <array>
#include <string>

#include "renderers/chart/canvas.hpp"
#include "renderers/pdf/page_canvas.hpp"

namespace underlag::pdf {

struct PageMargins {
  double top = mm(28);
  double bottom = mm(26);
  double left = mm(28);
  double right = mm(28);
};

struct PageStyle {
  PageSize page;
  PageMargins margins;

  double text_size = 10.5;  ///< Points.
  double line_height = 15;  ///< Points from baseline to baseline.
  double small_size = 8.5;  ///< Footnotes, notes and sources of tables, running heads.
  double small_line = 11.5;
  double table_size = 9;
  double table_line = 12.5;
  double code_size = 8.5;
  double code_line = 12;
  double paragraph_space = 7;  ///< Between paragraphs.
  double title_size = 26;
  std::array<double, 6> heading_sizes = {20, 16, 12.5, 11, 10.5, 10.5};

  Colour text = {26, 26, 26};
  Colour quiet = {89, 89, 89};  ///< Notes, running heads.
  Colour accent = {0, 80, 107};
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

}  // namespace underlag::pdf
