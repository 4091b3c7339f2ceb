#pragma once
// One field of a form as HTML: label, help, and the input that fits its kind.

#include <string>

#include "model/form_definition.hpp"

namespace underlag {

class FormFieldHtml {
 public:
  /// Ids begin with the form's, so that a page may have several forms.
  FormFieldHtml(std::string& out, const FormDefinition& form)
      : out_(out), form_(form), swedish_(form.language == "sv") {}

  /// With label and help, as a block of its own.
  void write(const FormField& field);
  /// In a table's cell: named by `full_label`, no words of its own.
  void write_cell(const FormField& field);
  /// One radio button of a grid.
  void write_button(const FormField& field, const FormOption& option, const std::string& spoken);

 private:
  void write_input(const FormField& field, const std::string& naming);
  void write_group(const FormField& field);
  void write_options(const FormField& field);
  void write_rating(const FormField& field);
  void write_help(const FormField& field);
  void write_checkbox(const FormField& field);
  void write_signature(const FormField& field);
  void write_visual_line(const FormField& field);
  std::string label_of(const FormField& field) const;
  std::string id_of(const FormField& field) const;
  std::string described_by(const FormField& field) const;

  std::string& out_;
  const FormDefinition& form_;
  bool swedish_;
};

}  // namespace underlag
