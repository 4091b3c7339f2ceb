#include "sources/form_collector.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "diagnostics/messages/forms.hpp"
#include "diagnostics/messages/privacy.hpp"
#include "diagnostics/phrases.hpp"
#include "sources/answer_check.hpp"
#include "sources/filled_form_reader.hpp"
#include "text/letter_case.hpp"
#include "text/sha256.hpp"
#include "text/suggest.hpp"

namespace underlag {
namespace {

/// A field and what it is called in the filled form: itself, or each box of several answers.
struct Column {
  const FormField* field = nullptr;
  std::string name;
  std::vector<std::string> earlier;
  bool is_box = false;  ///< One of several answers: 1, 0, or empty when none of them is ticked.
};

std::vector<Column> columns_of(const FormDefinition& form) {
  std::vector<Column> columns;
  visit_fields(form, [&](const FormField& field) {
    if (!field.collect || field.personal || !field.is_input()) return;
    if (field.kind != FormField::Kind::multiple) {
      columns.push_back({&field, field.name, field.earlier_names, false});
      return;
    }
    for (const FormOption& option : field.options) {
      std::vector<std::string> earlier;
      for (const std::string& name : field.earlier_names) earlier.push_back(name + "." + option.value);
      columns.push_back({&field, field.name + "." + option.value, std::move(earlier), true});
    }
  });
  return columns;
}

std::set<std::string, std::less<>> known_names(const FormDefinition& form) {
  std::set<std::string, std::less<>> names;
  visit_fields(form, [&](const FormField& field) {
    auto add = [&](const std::string& name) {
      names.insert(name);
      for (const FormOption& option : field.options) {
        if (field.kind == FormField::Kind::multiple) names.insert(name + "." + option.value);
      }
    };
    add(field.name);
    for (const std::string& earlier : field.earlier_names) add(earlier);
  });
  return names;
}

/// The forms by id; variants share the id of the form they vary.
const FormDefinition* find_form(const std::vector<FormDefinition>& forms, const std::string& id) {
  auto found = std::ranges::find_if(
      forms, [&](const FormDefinition& form) { return form.id == id && form.based_on.empty(); });
  return found == forms.end() ? nullptr : &*found;
}

bool is_filled_in(const FilledForm& filled) {
  return std::ranges::any_of(filled.values, [](const auto& one) { return !one.second.empty(); });
}

class Collector {
 public:
  Collector(const std::vector<FormDefinition>& forms, Diagnostics& diagnostics)
      : forms_(forms), diagnostics_(diagnostics) {}

  void add(const std::string& bytes, const std::string& file) {
    auto filled = read_filled_form(bytes, file, diagnostics_);
    if (!filled || !belongs(*filled, file) || is_copy(*filled, bytes, file)) return;
    compare(*filled, file);
    std::vector<std::string> row{std::to_string(out_.rows.size() + 1), filled->version};
    for (const Column& column : columns_) row.push_back(answer(column, *filled, file));
    out_.rows.push_back(std::move(row));
  }

  CollectedAnswers finish() { return std::move(out_); }

 private:
  Place at(const std::string& file, const std::string& field = {}) const { return {file, 0, 0, field}; }

  /// True when the file is a copy of the same form as those before it.
  bool belongs(const FilledForm& filled, const std::string& file) {
    if (filled.form.empty()) {
      diagnostics_.add(messages::not_our_form, at(file));
      return false;
    }
    const FormDefinition* form = find_form(forms_, filled.form);
    if (form == nullptr) {
      std::vector<std::string> ids;
      for (const FormDefinition& one : forms_) ids.push_back(one.id);
      diagnostics_.add(messages::filled_form_unknown, at(file),
                       {filled.form, nearest_word(filled.form, ids)});
      return false;
    }
    if (out_.form == nullptr) start(*form);
    if (out_.form == form) return true;
    diagnostics_.add(messages::several_forms, at(file), {form->id, out_.form->id});
    return false;
  }

  /// Blank copies may be many: each is one who did not answer.
  bool is_copy(const FilledForm& filled, const std::string& bytes, const std::string& file) {
    if (!is_filled_in(filled)) return false;
    auto [first, is_new] = files_.emplace(sha256_hex(bytes), file);
    if (!is_new) diagnostics_.add(messages::filled_form_twice, at(file), {first->second});
    return !is_new;
  }

  void start(const FormDefinition& form) {
    out_.form = &form;
    columns_ = columns_of(form);
    known_ = known_names(form);
    out_.columns = {"nr", "version"};
    for (const Column& column : columns_) out_.columns.push_back(column.name);
    if (columns_.empty()) diagnostics_.add(messages::nothing_to_collect, at(form.file), {form.id});
  }

  /// What differs between the copy and the definition of today.
  void compare(const FilledForm& filled, const std::string& file) {
    if (filled.values.empty()) {
      diagnostics_.add(messages::filled_form_without_fields, at(file));
    } else if (!is_filled_in(filled)) {
      diagnostics_.add(messages::filled_form_empty, at(file));
    }
    if (filled.version != out_.form->version) {
      diagnostics_.add(messages::other_version, at(file), {filled.version, out_.form->version});
    }
    for (const auto& [name, value] : filled.values) {
      if (!known_.contains(name))
        diagnostics_.add(messages::field_not_in_form, at(file, name), {name, out_.form->id});
    }
  }

  const std::string* value_of(const std::string& name, const std::vector<std::string>& earlier,
                              const FilledForm& filled) const {
    auto found = filled.values.find(name);
    for (std::size_t i = 0; found == filled.values.end() && i < earlier.size(); ++i) {
      found = filled.values.find(earlier[i]);
    }
    return found == filled.values.end() ? nullptr : &found->second;
  }

  std::string answer(const Column& column, const FilledForm& filled, const std::string& file) {
    const std::string* value = value_of(column.name, column.earlier, filled);
    if (value == nullptr) {
      if (!filled.values.empty())
        diagnostics_.add(messages::field_missing, at(file, column.name), {column.name});
      return {};
    }
    if (column.is_box) {
      if (!value->empty()) return "1";
      return any_box_ticked(*column.field, filled) ? "0" : "";
    }
    if (value->empty()) {
      if (column.field->required)
        diagnostics_.add(messages::required_is_empty, at(file, column.name), {column.name});
      return {};
    }
    return checked(*column.field, *value, file);
  }

  // No box ticked is no answer; a box beside a ticked one is a no.
  bool any_box_ticked(const FormField& field, const FilledForm& filled) const {
    return std::ranges::any_of(field.options, [&](const FormOption& option) {
      std::vector<std::string> earlier;
      for (const std::string& name : field.earlier_names) earlier.push_back(name + "." + option.value);
      const std::string* value = value_of(field.name + "." + option.value, earlier, filled);
      return value != nullptr && !value->empty();
    });
  }

  std::string checked(const FormField& field, const std::string& value, const std::string& file) {
    if (auto number = personal_number_in_answer(value)) {
      diagnostics_.add(messages::personal_number_in_source, at(file, field.name), {*number});
      return {};
    }
    if (looks_like_contact(value)) {
      diagnostics_.add(messages::contact_in_answer, at(file, field.name), {field.name});
      return {};
    }
    auto result = check_answer(field, value);
    if (!result.problem) return result.value;
    diagnostics_.add(*result.problem, at(file, field.name), std::move(result.arguments));
    return {};
  }

  const std::vector<FormDefinition>& forms_;
  Diagnostics& diagnostics_;
  CollectedAnswers out_;
  std::vector<Column> columns_;
  std::set<std::string, std::less<>> known_;
  std::map<std::string, std::string> files_;  ///< By the hash of their bytes.
};

bool is_pdf(const std::string& path) {
  return path.size() > 4 && to_lower_case(path.substr(path.size() - 4)) == ".pdf";
}

void add_folder(const FilledFolder& folder, Collector& collector, Diagnostics& diagnostics) {
  bool found = false;
  for (const std::string& path : folder.files.list("")) {
    if (!is_pdf(path)) continue;
    found = true;
    std::string shown = folder.shown + "/" + path;
    auto bytes = folder.files.read(path);
    if (bytes) {
      collector.add(*bytes, shown);
    } else {
      diagnostics.add(messages::filled_form_unreadable, {shown, 0, 0, ""}, {messages::file_not_opened});
    }
  }
  if (!found) diagnostics.add(messages::no_filled_forms, {folder.shown, 0, 0, ""});
}

// What every file of answers begins with.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kFirstColumns = "nr;version;";

std::string csv_cell(const std::string& text, bool may_be_formula) {
  std::string out = may_be_formula ? "'" + text : text;
  if (out.find_first_of(";\"\n") == std::string::npos) return out;
  std::string quoted = "\"";
  for (char c : out) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

// Numbers keep their minus; everything else that begins so is taken for a formula.
bool is_like_formula(const std::string& text) {
  if (text.empty() || std::string_view("=+-@\t\r").find(text[0]) == std::string_view::npos) return false;
  return text[0] != '-' || text.find_first_not_of("0123456789,.", 1) != std::string::npos || text.size() == 1;
}

// Excel takes 1-10 for the first of October; with the dash of an interval it stays what it is.
std::string with_interval_dash(const std::string& text) {
  std::size_t dash = text.find('-');
  bool is_interval = dash != std::string::npos && dash > 0 && dash + 1 < text.size() &&
                     text.find_first_not_of("0123456789") == dash &&
                     text.find_first_not_of("0123456789", dash + 1) == std::string::npos;
  return is_interval ? text.substr(0, dash) + "–" + text.substr(dash + 1) : text;
}

}  // namespace

CollectedAnswers collect_answers(const std::vector<FilledFolder>& folders,
                                 const std::vector<FormDefinition>& forms, Diagnostics& diagnostics) {
  Collector collector(forms, diagnostics);
  for (const FilledFolder& folder : folders) add_folder(folder, collector, diagnostics);
  return collector.finish();
}

std::string answers_as_csv(const CollectedAnswers& answers) {
  std::string out(kByteOrderMark);
  auto add_row = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out += ';';
      out += csv_cell(with_interval_dash(cells[i]), is_like_formula(cells[i]));
    }
    out += "\r\n";
  };
  add_row(answers.columns);
  for (const auto& row : answers.rows) add_row(row);
  return out;
}

bool is_answers_csv(std::string_view bytes) {
  return bytes.starts_with(kByteOrderMark) && bytes.substr(kByteOrderMark.size()).starts_with(kFirstColumns);
}

}  // namespace underlag
