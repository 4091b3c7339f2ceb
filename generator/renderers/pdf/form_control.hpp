#pragma once
// The part of a form's field that is filled in: box, line, circles, ten centimetres, signature. Draws it and,
// in fillable forms, adds the PDF field behind it.

#include <string>
#include <vector>

#include "model/form_definition.hpp"
#include "renderers/pdf/form_look.hpp"
#include "renderers/pdf/pdf_document.hpp"

namespace underlag::pdf {

class FormControls {
 public:
  FormControls(PdfDocument& document, const FormLook& look) : document_(document), look_(look) {}

  /// Height for this width, without the label.
  double height(const FormField& field, double width);

  /// Narrower than this, its parts would stand on each other.
  double least_width(const FormField& field);

  /// Draws it in `area`, its field under `parent`.
  void draw(const FormField& field, PageCanvas& page, ElementId parent, const Rectangle& area);

  /// In a table's cell: the cell's own rules are the box.
  void draw_in_cell(const FormField& field, PageCanvas& page, ElementId cell, const Rectangle& area);

  /// A box to tick or a circle, drawn only; `area` is its square.
  void draw_mark(PageCanvas& page, bool round, const Rectangle& area);

  /// The group of a question whose buttons the caller places itself (a grid); -1 on paper.
  int add_group(const FormField& field);
  void add_button(PageCanvas& page, ElementId parent, int group, const FormField& field,
                  const FormOption& option, const Rectangle& area);

 private:
  struct Slot {
    Rectangle box;   ///< Of the mark; relative to the control's corner.
    double words_x;  ///< Where its label begins.
    double words_width;
  };

  struct RatingEnds {
    double low = 0;  ///< Widths of the words beside the boxes; 0 when there are none, or they stand below.
    double high = 0;
    double pitch = 0;         ///< From box to box.
    double words_height = 0;  ///< Of the words below; 0 when they stand beside.
    int per_line = 0;         ///< Boxes on a line; fewer than there are in a narrow column.
    int lines = 1;
  };

  double least_scale_width(const FormField& field) const;
  double scale_height(const FormField& field, double width);
  RatingEnds rating_ends(const FormField& field, double width);
  double end_words_height(const std::string& words, double width);
  std::vector<Slot> arrange_row(const FormField& field, double width, double& height);
  std::vector<Slot> arrange(const FormField& field, double width, double& height);
  std::vector<Slot> arrange_columns(const FormField& field, double width, int columns, double& height);
  double widest_option(const FormField& field);
  void draw_entry(const FormField& field, PageCanvas& page, ElementId parent, const Rectangle& area);
  void draw_comb(const FormField& field, PageCanvas& page, ElementId parent, const Rectangle& area);
  void draw_options(const FormField& field, PageCanvas& page, ElementId parent, const Rectangle& area);
  void draw_rating(const FormField& field, PageCanvas& page, ElementId parent, const Rectangle& area);
  void draw_visual_line(const FormField& field, PageCanvas& page, ElementId parent, const Rectangle& area);
  void draw_signature(const FormField& field, PageCanvas& page, ElementId parent, const Rectangle& area);
  void add_text_field(const FormField& field, PageCanvas& page, ElementId parent, const Rectangle& area);
  double entry_width(const FormField& field, double available) const;

  PdfDocument& document_;
  const FormLook& look_;
};

/// A label as it stands inside a sentence: "Mycket" → "mycket"; abbreviations stay.
std::string lower_first(std::string text);

/// What a field's answer boxes are called: `name` and, for several answers, `name.value`.
std::string box_name(const FormField& field, const FormOption& option);

}  // namespace underlag::pdf
