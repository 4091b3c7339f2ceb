#pragma once
// Fillable fields: the field tree, one widget annotation per place on a page, and appearances drawn as
// vectors (ISO 32000-1, 12.7). Signature lines are not fields: they are only drawn.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/chart/canvas.hpp"
#include "renderers/pdf/font_library.hpp"
#include "renderers/pdf/object_file.hpp"

namespace underlag {
class Diagnostics;
}

namespace underlag::pdf {

/// Numbers and dates are text fields: a field that computes or checks would need JavaScript, which PDF/A
/// forbids.
enum class FieldKind : std::uint8_t { text, number, date, checkbox, radio, choice };

struct FieldOption {
  std::string value = {};  ///< What is stored, "C". Distinct within the field.
  std::string label = {};  ///< What is shown and read, "måttligt problem".
};

struct Field {
  FieldKind kind = FieldKind::text;
  std::string name =
      {};  ///< Distinct in the document; parts between dots become groups, `fysisk_halsa.delmal`.
  std::string tooltip = {};  ///< Read by screen readers; required.
  bool required = false;
  bool personal = false;  ///< Marked in the file, so that no later definition lets it be read back.
  bool multiline = false;
  bool comb = false;  ///< One box per character; needs `max_length`.
  int max_length = 0;
  double font_size = 10;
  std::vector<FieldOption> options = {};  ///< choice: the list. radio: known when each button is added.
  std::string on_value = "Ja";            ///< checkbox: what is stored when it is ticked.
};

/// One place where a field is filled in.
struct Widget {
  int page = 0;
  Rectangle area;      ///< In PDF coordinates: y is the bottom edge, counted upwards.
  std::string value;   ///< radio: the option this button stands for.
  std::string spoken;  ///< radio: what is read, "Klientskattning: C, måttligt problem".
  int parent_key = 0;  ///< The annotation's number in the structure tree.
  Ref ref;             ///< The annotation object, reserved.
};

class FormFields {
 public:
  /// Index of the new field; -1 when the name is taken or there is no tooltip, which is reported.
  int add(Field field, Diagnostics& problems, const std::string& source_file);
  void add_widget(int field, Widget widget);

  bool empty() const { return fields_.empty(); }
  const Field& field(int index) const { return fields_[static_cast<std::size_t>(index)].field; }

  /// Writes all fields and widgets; gives the /AcroForm dictionary. `key_of` turns a widget's number into its
  /// /StructParent key by adding `key_offset`.
  Ref write(ObjectFile& file, const FontLibrary& fonts, const std::vector<Ref>& pages, int key_offset) const;

 private:
  struct Entry {
    Field field;
    std::vector<Widget> widgets;
  };
  struct Writer;

  std::vector<Entry> fields_;
  std::map<std::string, bool, std::less<>> names_;  ///< Full names and their groups; true = a field.
};

}  // namespace underlag::pdf
