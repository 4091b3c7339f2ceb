#include "sources/form_collector.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "diagnostics/messages/forms.hpp"
#include "diagnostics/messages/privacy.hpp"
#include "sources/answer_check.hpp"
#include "sources/answer_privacy.hpp"
#include "sources/filled_form_reader.hpp"
#include "sources/personal_number_in_answer.hpp"
#include "text/letter_case.hpp"
#include "text/sha256.hpp"
#include "text/slug.hpp"
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
  auto found = std::ranges::find_if(forms, [&](const FormDefinition& form) {
    return form.based_on.empty() && (form.id == id || slug(form.id) == id);
  });
  return found == forms.end() ? nullptr : &*found;
}

/// Fields of today's definition, under their earlier names too.
std::set<std::string, std::less<>> names_of_kind(const FormDefinition& form,
                                                 bool (*wanted)(const FormField&)) {
  std::set<std::string, std::less<>> names;
  visit_fields(form, [&](const FormField& field) {
    if (!wanted(field)) return;
    names.insert(field.name);
    names.insert(field.earlier_names.begin(), field.earlier_names.end());
  });
  return names;
}

bool is_personal(const FormField& field) {
  return field.personal;
}

bool is_personal_number(const FormField& field) {
  return field.kind == FormField::Kind::personal_number;
}

bool is_own_words(const FormField& field) {
  return field.kind == FormField::Kind::text || field.kind == FormField::Kind::long_text;
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
    report_same_answers(*filled, file);
    read_personal_values(*filled);
    std::vector<std::string> row{std::to_string(out_.rows.size() + 1), filled->version};
    for (const Column& column : columns_) row.push_back(answer(column, *filled, file));
    out_.rows.push_back(std::move(row));
  }

  CollectedAnswers finish() {
    if (own_words_ > 0) diagnostics_.add(messages::own_words_collected, {}, {std::to_string(own_words_)});
    return std::move(out_);
  }

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

  /// Two people can have answered alike, so this is no error; a form that was saved twice is seen too.
  void report_same_answers(const FilledForm& filled, const std::string& file) {
    if (!is_filled_in(filled)) return;
    auto [first, is_new] = answers_.emplace(filled.values, file);
    if (!is_new) {
      diagnostics_.add(messages::same_answers, at(file), {first->second});
      return;
    }
    for (const std::string& name : number_names_) {
      auto number = filled.values.find(name);
      if (number == filled.values.end() || number->second.empty()) continue;
      auto [owner, is_new_person] = persons_.emplace(number->second, file);
      if (!is_new_person) diagnostics_.add(messages::same_person, at(file), {owner->second});
    }
  }

  void read_personal_values(const FilledForm& filled) {
    personal_ = {};
    for (const auto& [name, value] : filled.values) {
      if (personal_names_.contains(name) || filled.personal.contains(name)) personal_.add(value);
    }
  }

  void start(const FormDefinition& form) {
    out_.form = &form;
    columns_ = columns_of(form);
    known_ = known_names(form);
    personal_names_ = names_of_kind(form, is_personal);
    number_names_ = names_of_kind(form, is_personal_number);
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

  using NameAndValue = std::pair<const std::string, std::string>;

  /// What the copy has for a field, under the name it has there; null when it has no such field.
  const NameAndValue* entry_of(const std::string& name, const std::vector<std::string>& earlier,
                               const FilledForm& filled) const {
    auto found = filled.values.find(name);
    for (std::size_t i = 0; found == filled.values.end() && i < earlier.size(); ++i) {
      found = filled.values.find(earlier[i]);
    }
    return found == filled.values.end() ? nullptr : &*found;
  }

  std::string answer(const Column& column, const FilledForm& filled, const std::string& file) {
    const NameAndValue* entry = entry_of(column.name, column.earlier, filled);
    if (entry == nullptr) {
      if (!filled.values.empty())
        diagnostics_.add(messages::field_missing, at(file, column.name), {column.name});
      return {};
    }
    const std::string* value = &entry->second;
    if (filled.personal.contains(entry->first)) {
      if (!value->empty()) {
        diagnostics_.add(messages::was_personal, at(file, entry->first), {entry->first, filled.version});
      }
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
      const NameAndValue* entry = entry_of(field.name + "." + option.value, earlier, filled);
      return entry != nullptr && !entry->second.empty();
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
    if (is_own_words(field) && personal_.are_in(value)) {
      diagnostics_.add(messages::person_in_answer, at(file, field.name), {field.name});
      return {};
    }
    auto result = check_answer(field, value);
    if (!result.problem) {
      own_words_ += field.kind == FormField::Kind::long_text && !result.value.empty() ? 1 : 0;
      return result.value;
    }
    diagnostics_.add(*result.problem, at(file, field.name), std::move(result.arguments));
    return {};
  }

  const std::vector<FormDefinition>& forms_;
  Diagnostics& diagnostics_;
  CollectedAnswers out_;
  std::vector<Column> columns_;
  std::set<std::string, std::less<>> known_;
  std::set<std::string, std::less<>> personal_names_;
  std::set<std::string, std::less<>> number_names_;
  PersonalValues personal_;                     ///< Of the form at hand.
  std::map<std::string, std::string> files_;    ///< By the hash of their bytes.
  std::map<std::string, std::string> persons_;  ///< Files by personal number.
  std::map<std::map<std::string, std::string, std::less<>>, std::string>
      answers_;        ///< Files by what they say.
  int own_words_ = 0;  ///< Answers in free text.
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
      diagnostics.add(messages::filled_form_not_opened, {shown, 0, 0, ""});
    }
  }
  if (!found) diagnostics.add(messages::no_filled_forms, {folder.shown, 0, 0, ""});
}

}  // namespace

CollectedAnswers collect_answers(const std::vector<FilledFolder>& folders,
                                 const std::vector<FormDefinition>& forms, Diagnostics& diagnostics) {
  Collector collector(forms, diagnostics);
  for (const FilledFolder& folder : folders) add_folder(folder, collector, diagnostics);
  return collector.finish();
}

}  // namespace underlag
