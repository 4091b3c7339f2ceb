#pragma once
// How reports and memos look on paper (templates/reports/TYPE.yaml). The defaults are a calm A4 page.

#include <array>
#include <string>

#include "text/colour.hpp"

namespace underlag {

struct ReportStyle {
  double page_width_mm = 210;
  double page_height_mm = 297;
  double top_mm = 28;  ///< Margins; the running head and the page number stand in them.
  double bottom_mm = 26;
  double left_mm = 28;
  double right_mm = 28;

  // Sizes of text and distances from baseline to baseline, in points.
  double text_size = 10.5;
  double text_line = 15;
  double small_size = 8.5;  ///< Footnotes, notes under tables, running heads.
  double small_line = 11.5;
  double table_size = 9;
  double table_line = 12.5;
  double title_size = 26;
  std::array<double, 5> heading_sizes = {20, 16, 12.5, 11, 10.5};  ///< Sections first.

  Rgb accent = {0, 80, 107};  ///< Headings, links, bars.
  Rgb text = {26, 26, 26};
  Rgb quiet = {89, 89, 89};  ///< Notes and running heads.

  /// Font files in the project: upright, italic, bold, bold italic. All empty = the program's own.
  std::array<std::string, 4> fonts = {};

  bool hyphenate = true;
  bool title_page = true;
  bool contents = true;
  int contents_levels = 3;  ///< Heading levels listed, from the sections.
  bool source_annex = true;
  std::string running_head;  ///< Empty = the document's title.
};

}  // namespace underlag
