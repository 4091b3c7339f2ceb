#include "sources/form_loader.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "diagnostics/messages/forms.hpp"
#include "diagnostics/messages/sources.hpp"
#include "diagnostics/phrases.hpp"
#include "sources/form_reader.hpp"
#include "sources/instrument_loader.hpp"
#include "text/suggest.hpp"

namespace underlag {
namespace {

constexpr std::string_view kFolder = "templates/forms";

std::vector<FormList> load_lists(const FileTree& tree, Diagnostics& diagnostics) {
  std::vector<std::string> ids;
  std::vector<FormList> lists;
  for (const DefinitionFile& source : read_definition_files(tree, kFolder, ".list.yaml", diagnostics, ids)) {
    YamlFile file = source.file();
    YamlObject object(source.root, file, diagnostics);
    FormList list{source.id, {}};
    for (const auto& [name, title] : source.root.members) {
      std::string words = object.required_text(name.text);
      if (check_field_name(object, name) && !words.empty()) list.entries.push_back({name.text, words});
    }
    lists.push_back(std::move(list));
  }
  // A list whose file cannot be read is known, but empty: what is repeated for it is no further fault.
  for (const std::string& id : ids) {
    if (std::ranges::find(lists, id, &FormList::id) == lists.end()) lists.push_back({id, {}});
  }
  return lists;
}

// Two files of the same name in different folders would be two forms with one id.
void report_same_names(const std::vector<DefinitionFile>& files, Diagnostics& diagnostics) {
  std::map<std::string, std::string> seen;
  for (const DefinitionFile& file : files) {
    auto [found, is_new] = seen.emplace(file.id, file.path);
    if (!is_new) {
      diagnostics.add(messages::duplicate_definition, {file.path, 0, 0, ""}, {file.id, found->second});
    }
  }
}

/// The first stays: both would be a fault of the PDF and of the page too.
void remove_duplicate_fields(FormDefinition& form, const DefinitionFile& source, Diagnostics& diagnostics) {
  std::map<std::string, Place> seen;
  std::vector<Place> reported;  // A repeated block has the same fault once for each entry.
  remove_fields(form, [&](const FormField& field) {
    auto [found, is_new] = seen.emplace(field.name, field.place);
    if (is_new) return false;
    if (std::ranges::find(reported, field.place) != reported.end()) return true;
    reported.push_back(field.place);
    Diagnostic& problem =
        diagnostics.add(messages::duplicate_field, field.place, {field.name, to_string(found->second)});
    if (field.place.file == source.path) problem.excerpt = {line_of(source.text, field.place.line), 1};
    return true;
  });
}

// In the PDF a dot makes a group, and a group cannot be a field too: `boende` beside `boende.dagar`. The
// outer one is taken away.
void remove_fields_with_fields_inside(FormDefinition& form, const DefinitionFile& source,
                                      Diagnostics& diagnostics) {
  std::set<std::string, std::less<>> names;
  visit_fields(form, [&](const FormField& field) { names.insert(field.name); });
  bool told = false;  // The next would mostly be the same fault in another block.
  remove_fields(form, [&](const FormField& field) {
    auto inner = names.lower_bound(field.name + ".");
    if (inner == names.end() || !inner->starts_with(field.name + ".")) return false;
    if (!std::exchange(told, true)) {
      diagnostics.add(messages::field_inside_field, field.place, {field.name, *inner}).excerpt = {
          line_of(source.text, field.place.line), 1};
    }
    return true;
  });
}

// An earlier name that is another field's name would give one answer to two questions.
void report_earlier_names(const FormDefinition& form, const DefinitionFile& source,
                          Diagnostics& diagnostics) {
  std::map<std::string, std::string> owners;
  visit_fields(form, [&](const FormField& field) { owners.emplace(field.name, field.name); });
  std::vector<Place> reported;
  visit_fields(form, [&](const FormField& field) {
    for (const std::string& earlier : field.earlier_names) {
      auto [owner, is_new] = owners.emplace(earlier, field.name);
      if (is_new || std::ranges::find(reported, field.place) != reported.end()) continue;
      reported.push_back(field.place);
      Diagnostic& problem =
          diagnostics.add(messages::earlier_name_taken, field.place, {earlier, field.name, owner->second});
      if (field.place.file == source.path) problem.excerpt = {line_of(source.text, field.place.line), 1};
    }
  });
}

class Variants {
 public:
  Variants(const std::vector<DefinitionFile>& files, const std::vector<std::string>& ids,
           std::vector<FormDefinition>& forms, Diagnostics& diagnostics)
      : files_(files), ids_(ids), forms_(forms), diagnostics_(diagnostics) {}

  void read(const DefinitionFile& source) {
    const YamlNode& based_on = *source.root.find("based_on");
    YamlFile file = source.file();
    YamlObject object(source.root, file, diagnostics_);
    if (!based_on.is_scalar()) {
      object.report(messages::wrong_type, based_on,
                    {"based_on", messages::name_of_a_form, described(based_on)});
      return;
    }
    for (const DefinitionFile& one : files_) {
      const YamlNode* deeper = one.id == based_on.text ? one.root.find("based_on") : nullptr;
      if (deeper == nullptr) continue;
      object.report(messages::base_of_base, based_on, {based_on.text, deeper->text});
      return;
    }
    auto base = std::ranges::find(forms_, based_on.text, &FormDefinition::id);
    if (base != forms_.end()) {
      FormDefinition variant = read_form_variant(source, *base, diagnostics_);
      forms_.push_back(std::move(variant));
    } else if (std::ranges::find(ids_, based_on.text) == ids_.end()) {
      auto others = ids_;
      std::erase(others, source.id);
      object.report(messages::unknown_base, based_on, {based_on.text, nearest_word(based_on.text, others)});
    }
  }

 private:
  const std::vector<DefinitionFile>& files_;
  const std::vector<std::string>& ids_;
  std::vector<FormDefinition>& forms_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<FormDefinition> load_forms(const FileTree& tree, Diagnostics& diagnostics) {
  const int errors_before = diagnostics.count(Severity::error);
  FormLibrary library{load_lists(tree, diagnostics), load_instruments(tree, diagnostics)};
  library.is_whole = diagnostics.count(Severity::error) == errors_before;
  std::vector<std::string> ids;
  auto files = read_definition_files(tree, kFolder, ".form.yaml", diagnostics, ids);
  report_same_names(files, diagnostics);
  std::vector<FormDefinition> forms;
  forms.reserve(files.size());
  for (const DefinitionFile& file : files) {
    if (file.root.find("based_on") != nullptr) continue;
    forms.push_back(read_form(file, library, diagnostics));
    remove_duplicate_fields(forms.back(), file, diagnostics);
    remove_fields_with_fields_inside(forms.back(), file, diagnostics);
    report_earlier_names(forms.back(), file, diagnostics);
  }
  Variants variants(files, ids, forms, diagnostics);
  for (const DefinitionFile& file : files) {
    if (file.root.find("based_on") != nullptr) variants.read(file);
  }
  std::ranges::sort(forms, {}, &FormDefinition::file);
  return forms;
}

}  // namespace underlag
