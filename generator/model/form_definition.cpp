#include "model/form_definition.hpp"

namespace underlag {
namespace {

using Visit = std::function<void(const FormField&)>;

struct ItemVisitor {
  const Visit& visit;

  void operator()(const FormText&) const {}
  void operator()(const FormLegend&) const {}
  void operator()(const FormRow& row) const {
    for (const FormField& field : row.fields) visit(field);
  }
  void operator()(const FormGrid& grid) const {
    for (const FormField& field : grid.rows) visit(field);
  }
  void operator()(const FormTable& table) const {
    for (const auto& row : table.rows) {
      for (const FormTable::Cell& cell : row) {
        for (const FormField& field : cell.field) visit(field);
      }
    }
  }
};

}  // namespace

void visit_fields(const FormDefinition& form, const Visit& visit) {
  for (const FormSection& section : form.sections) {
    for (const FormItem& item : section.items) std::visit(ItemVisitor{visit}, item);
  }
}

void remove_fields(FormDefinition& form, const std::function<bool(const FormField&)>& unwanted) {
  for (FormSection& section : form.sections) {
    for (FormItem& item : section.items) {
      if (auto* row = std::get_if<FormRow>(&item)) std::erase_if(row->fields, unwanted);
      if (auto* grid = std::get_if<FormGrid>(&item)) std::erase_if(grid->rows, unwanted);
      auto* table = std::get_if<FormTable>(&item);
      for (std::size_t i = 0; table != nullptr && i < table->rows.size(); ++i) {
        for (FormTable::Cell& cell : table->rows[i]) std::erase_if(cell.field, unwanted);
      }
    }
    std::erase_if(section.items, [](const FormItem& item) {
      const auto* row = std::get_if<FormRow>(&item);
      return row != nullptr && row->fields.empty();
    });
  }
}

FormFieldCount count_fields(const FormDefinition& form) {
  FormFieldCount count;
  visit_fields(form, [&](const FormField& field) { ++(field.is_input() ? count.inputs : count.signatures); });
  return count;
}

bool has_required_fields(const FormDefinition& form) {
  bool found = false;
  visit_fields(form, [&](const FormField& field) { found = found || field.required; });
  return found;
}

std::string full_title(const FormDefinition& form) {
  return form.mark.empty() ? form.title : form.title + " – " + form.mark;
}

std::string help_of(const FormField& field, std::string_view language) {
  const bool is_swedish = language == "sv";
  if (!field.help.empty()) return field.help;
  if (field.kind == FormField::Kind::date) return is_swedish ? "ÅÅÅÅ-MM-DD" : "YYYY-MM-DD";
  if (field.kind == FormField::Kind::personal_number) return is_swedish ? "ÅÅÅÅMMDD NNNN" : "YYYYMMDD NNNN";
  return {};
}

const std::string& printed_id(const FormDefinition& form) {
  return form.based_on.empty() ? form.id : form.based_on;
}

std::string version_line(const FormDefinition& form) {
  return (form.language == "sv" ? "Formulär " : "Form ") + printed_id(form) + ", version " + form.version;
}

}  // namespace underlag
