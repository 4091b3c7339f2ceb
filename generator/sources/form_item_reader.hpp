#pragma once
// Reads what stands under a section's `content`: texts, fields, rows, tables, grids and questions.

#include <vector>

#include "sources/form_field_reader.hpp"
#include "sources/form_reader.hpp"

namespace underlag {

class FormItemReader {
 public:
  FormItemReader(const FormScope& scope, const std::vector<FormList>& lists) : scope_(scope), lists_(lists) {}

  /// Appends what `node` says to `out`; an entry with a fault adds nothing.
  void read(const YamlNode& node, std::vector<FormItem>& out);

 private:
  /// Rows of a table or a grid: their name in field names, and their words.
  struct RowLabel {
    std::string name;
    std::string label;
  };

  void read_text(const YamlNode& node, const std::string& key, FormText::Style style,
                 std::vector<FormItem>& out);
  void read_list(const YamlNode& node, std::vector<FormItem>& out);
  void read_row(const YamlNode& node, std::vector<FormItem>& out);
  void read_table(const YamlNode& node, std::vector<FormItem>& out);
  void read_table_column(const YamlNode& node, const std::string& prefix, const std::vector<RowLabel>& rows,
                         FormTable& table);
  void read_grid(const YamlNode& node, std::vector<FormItem>& out);
  void read_questions(const YamlNode& node, std::vector<FormItem>& out);
  void say_conditions_once(const std::vector<const InstrumentItem*>& items,
                           std::vector<FormField>& fields) const;
  void add_question_grid(const YamlNode& node, const std::string& caption, std::vector<FormField> fields,
                         std::vector<FormItem>& out);
  void read_legend(const YamlNode& node, std::vector<FormItem>& out);
  std::vector<RowLabel> read_rows(YamlObject& object, bool& numbered);

  const FormScope& scope_;
  const std::vector<FormList>& lists_;
};

}  // namespace underlag
