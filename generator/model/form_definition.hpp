#pragma once
// A form as its author defined it (templates/forms/ID.form.yaml): one definition for the HTML page, the
// fillable PDF, the paper PDF and the reading back of filled copies. Never holds an answer.
// sources/form_loader makes it: repeated blocks are expanded and every name and text is final.

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

/// One answer that can be chosen. `value` is what a filled form stores, `label` what it prints.
struct FormOption {
  std::string value;
  std::string label;
};

struct FormField {
  enum class Kind {
    text,             ///< One line.
    long_text,        ///< `lines` lines.
    personal_number,  ///< Twelve boxes, ÅÅÅÅMMDD-NNNN.
    date,
    integer,
    number,       ///< Decimal comma allowed.
    checkbox,     ///< One box; `label` stands after it.
    choice,       ///< One of `options`; yes/no is a choice of two.
    multiple,     ///< Several of `options`; each becomes a box named `name.value`.
    scale,        ///< One of a scale's letters; `options` carry the words of the scale.
    rating,       ///< One of the boxes min–max, words only at the ends.
    visual_line,  ///< A mark on a line of exactly 10 cm, read in millimetres (0–100).
    signature,    ///< A printed line; never an input.
  };
  enum class Arrangement { automatic, row, column };

  Kind kind = Kind::text;
  std::string name;        ///< Stable and unique in the form: `fysisk_halsa.aktivitet.2`.
  std::string label;       ///< As printed beside the field; empty in a table's cell.
  std::string full_label;  ///< For readers who cannot see where it stands: `Boende: Problemdagar`.
  std::string help;
  std::string condition;  ///< "Besvaras om …"; printed before the label, empty for most.
  bool required = false;
  bool personal = false;                   ///< Name, address, telephone, personal number: never read back.
  bool collect = false;                    ///< May be read back by `underlag collect`.
  std::vector<std::string> earlier_names;  ///< What the field was called in earlier versions of the form.
  std::vector<FormOption> options;
  Arrangement arrangement = Arrangement::automatic;
  std::optional<int> min;  ///< Limits of integer and number, each by itself or none; a rating has both.
  std::optional<int> max;
  std::string low_label;  ///< Ends of a rating or a visual line.
  std::string high_label;
  int lines = 1;     ///< Height on paper.
  double width = 1;  ///< Share of its row, relative to the others in it.
  Place place;       ///< In the definition.

  bool is_input() const { return kind != Kind::signature; }
};

/// Fixed text.
struct FormText {
  enum class Style { paragraph, note, heading, list_item };
  Style style = Style::paragraph;
  std::string text;
};

/// Fields side by side; most rows hold one.
struct FormRow {
  std::vector<FormField> fields;
};

/// A table of rows: each cell is printed text or a field.
struct FormTable {
  struct Column {
    std::string header;
    double width = 1;  ///< Relative to the other columns.
  };
  /// Either text or exactly one field.
  struct Cell {
    std::string text;
    std::vector<FormField> field;
  };
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  int blank_rows = 0;  ///< Lines to write on by hand, below the rows; no fields.
};

/// Questions with the same answers: a row each, a column an answer.
struct FormGrid {
  std::string caption;
  std::string row_header;
  std::vector<FormOption> options;
  std::vector<FormField> rows;  ///< All of kind `choice` with these options.
};

/// The words of a scale's letters. Printed once, where the author put it.
struct FormLegend {
  std::string title;
  std::vector<FormOption> steps;
};

using FormItem = std::variant<FormText, FormRow, FormTable, FormGrid, FormLegend>;

struct FormSection {
  std::string id;  ///< Unique in the form: `fysisk_halsa`, or made from its place: `avsnitt-2`.
  std::string title;
  std::vector<FormItem> items;
  bool keep_together = false;        ///< Never split over pages; an error when it is taller than a page.
  bool new_page = false;             ///< Starts a page.
  double new_page_if_less_than = 0;  ///< Starts a page when fewer millimetres are left.
  Place place = {};                  ///< In the definition.
};

struct FormDefinition {
  std::string id;  ///< From the file name.
  std::string version;
  std::string title;
  std::string description;  ///< One sentence for lists, metadata and search.
  std::string mark;         ///< Printed beside the title of a variant: "Uppföljning".
  std::string language = "sv";
  std::string colour = "#00506b";
  bool landscape = false;
  std::string instrument;  ///< Whose questions it asks; empty for most.
  std::string based_on;    ///< The form it is a variant of; empty for most.
  std::vector<FormSection> sections;
  /// Longer answers continue on a sheet of its own: the labels of the fields that may.
  bool continuation = false;
  std::string file;  ///< `templates/forms/ID.form.yaml`
};

/// Takes away the fields that `unwanted` is true for.
void remove_fields(FormDefinition& form, const std::function<bool(const FormField&)>& unwanted);

/// Calls `visit` with every field, signatures too, in the order they are printed.
void visit_fields(const FormDefinition& form, const std::function<void(const FormField&)>& visit);

struct FormFieldCount {
  int inputs = 0;  ///< Fields that can be filled on screen; a group of answers to one question counts once.
  int signatures = 0;  ///< Lines that are only ever signed by hand.
  int total() const { return inputs + signatures; }
};
FormFieldCount count_fields(const FormDefinition& form);

bool has_required_fields(const FormDefinition& form);

/// The title, and what sets a variant apart: "Genomförandeplan – Uppföljning".
std::string full_title(const FormDefinition& form);

/// What stands beside the field's label: its own help, else how a date or a personal number is written.
std::string help_of(const FormField& field, std::string_view language);
/// The id that filled copies are read back by: a variant has the fields of the form it varies, and its id.
const std::string& printed_id(const FormDefinition& form);

/// "Formulär genomforandeplan, version 1.0": printed on every page.
std::string version_line(const FormDefinition& form);

}  // namespace underlag
