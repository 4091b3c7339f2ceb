#pragma once
// A form's items as pieces that a page either holds or does not: each knows its height and draws itself.
// form_pdf.cpp puts them on pages.

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/form_definition.hpp"
#include "renderers/pdf/form_control.hpp"

namespace underlag::pdf {

struct FormPiece {
  double height = 0;
  std::function<void(PageCanvas&, Point)> draw;
  double space_before = 0;      ///< Left out at the top of a page.
  bool keep_with_next = false;  ///< Heads of tables, headings.
  /// Of a table's rows: what is drawn again when the row comes first on a page.
  double repeat_height = 0;
  std::function<void(PageCanvas&, Point)> repeat;
  Place place = {};  ///< In the definition: of its field, or of its section.
};

/// A structure element that takes its place in the reading order when it is first drawn.
class LazyElement {
 public:
  LazyElement(PdfDocument& document, ElementId parent, Tag tag, ElementOptions options = {})
      : document_(document), parent_(parent), tag_(tag), options_(std::move(options)) {}
  ElementId get() {
    if (!element_) element_ = document_.element(parent_, tag_, options_);
    return element_;
  }

 private:
  PdfDocument& document_;
  ElementId parent_;
  Tag tag_;
  ElementOptions options_;
  ElementId element_;
};
using LazyElementPtr = std::shared_ptr<LazyElement>;

class FormPieces {
 public:
  /// Pieces of `width` points under `parent`.
  FormPieces(PdfDocument& document, const FormLook& look, double width)
      : document_(document), look_(look), controls_(document, look), width_(width) {}

  std::vector<FormPiece> section(const FormSection& section, ElementId parent);

 private:
  using Pieces = std::vector<FormPiece>;
  /// What is drawn again above the first row of a page.
  struct TableHead {
    double height;
    std::function<void(PageCanvas&, Point)> draw_again;
  };

  void add(const FormText& text, ElementId parent, Pieces& out);
  void add(const FormRow& row, ElementId parent, Pieces& out);
  std::size_t fields_side_by_side(std::span<const FormField> fields);
  void add_fields(std::span<const FormField> fields, ElementId parent, Pieces& out);
  double widest_word(const std::string& words);
  void tell_line(const Place& place);
  void add(const FormTable& table, ElementId parent, Pieces& out);
  void add(const FormGrid& grid, ElementId parent, Pieces& out);
  void add(const FormLegend& legend, ElementId parent, Pieces& out);
  void add_title(const std::string& title, ElementId parent, Pieces& out);
  void add_caption(const std::string& caption, const LazyElementPtr& table, Pieces& out);
  TableHead add_table_head(const std::vector<std::string>& heads, const std::vector<double>& widths,
                           bool centred, const LazyElementPtr& table, Pieces& out);
  void add_row(FormPiece row, const TableHead& head, Pieces& out);
  FormPiece table_row(const std::vector<FormTable::Cell>& cells, const std::vector<double>& widths,
                      const LazyElementPtr& table);
  FormPiece grid_row(const FormField& field, const std::vector<double>& widths, const LazyElementPtr& table);
  FormPiece blank_row();
  std::vector<double> column_widths(const FormTable& table);
  /// Where the steps of a scale stand, and how wide their words may be.
  struct LegendPlaces {
    std::vector<Point> steps;
    double letter = 0;  ///< From a step's letter to its words.
    double words = 0;   ///< Width of the words.
    double height = 0;
  };
  /// In a row if all fit, otherwise downwards.
  LegendPlaces legend_places(const FormLegend& legend, double width);

  PdfDocument& document_;
  const FormLook& look_;
  FormControls controls_;
  double width_;
  double gap_ = FormLook::kGap;  ///< Between the items of the section at hand.
  Place section_;                ///< Of the section at hand.
  int heading_level_ = 3;        ///< Of headings in the section at hand; none is skipped.
  LazyElementPtr list_;          ///< The list that the item before belonged to.
};

}  // namespace underlag::pdf
