#pragma once
// Measures and type of printed forms, in points. One place, so that boxes, lines and labels keep their
// rhythm.

#include <string>

#include "renderers/pdf/page_canvas.hpp"
#include "renderers/pdf/paragraph.hpp"

namespace underlag::pdf {

struct FormLook {
  bool fillable = true;  ///< Boxes to type in; otherwise lines to write on by hand.
  std::string language = "sv";
  Colour colour{0, 80, 107};
  int section_level = 2;     ///< Of the sections' titles among the document's headings.
  bool tells_lines = false;  ///< True when the document's source is the form's own file: problems get a line.

  static constexpr Colour kGrey{90, 90, 90};
  static constexpr Colour kLine{120, 120, 120};
  static constexpr Stroke kRule{kLine, 0.6, {}};  ///< Boxes, lines to write on, rules of tables.

  double side_margin = mm(18);
  double top_margin = mm(14);
  double bottom_margin = mm(15.5);

  TextStyle title() const { return {Face::bold, 20, colour}; }
  TextStyle section_title() const { return {Face::bold, 12, colour}; }
  TextStyle body() const { return {Face::regular, 9.5}; }
  TextStyle note() const { return {Face::regular, 8.5, kGrey}; }
  TextStyle sub_heading() const { return {Face::bold, 10}; }
  TextStyle label() const { return {Face::bold, 8.5}; }
  TextStyle help() const { return {Face::regular, 8, kGrey}; }
  TextStyle option() const { return {Face::regular, 9.5}; }

  double writing_line = mm(8);  ///< A hand needs 8 mm from line to line.
  /// Longer answers are as high in both files, so that both break their pages alike; typed, more lines fit.
  double long_answer(int lines) const { return lines * writing_line; }
  double one_line_answer() const { return fillable ? mm(6.8) : writing_line; }
  double table_row() const { return one_line_answer(); }
  static constexpr double kOptionLine = 15;
  static constexpr double kBox = 10.5;  ///< Side of a box to tick, width of a circle.
  static constexpr double kGap = 5;     ///< Between fields.
  static constexpr double kWideGap = 9;
  static constexpr double kLetter = 18;   ///< From a scale's letter to its words.
  static constexpr double kStepGap = 16;  ///< Between the steps of a scale.
  static constexpr double kRowGap = 14;   ///< Between fields side by side.

  bool swedish() const { return language == "sv"; }
  ParagraphStyle lines(const TextStyle& style) const {
    ParagraphStyle out;
    out.line_height = style.size * 1.32;
    out.language = language;
    return out;
  }
};

}  // namespace underlag::pdf
