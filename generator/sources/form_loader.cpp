#include "sources/form_loader.hpp"

#include <algorithm>
#include <map>

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

void report_duplicate_fields(const FormDefinition& form, const DefinitionFile& source,
                             Diagnostics& diagnostics) {
  std::map<std::string, Place> seen;
  std::vector<Place> reported;  // A repeated block has the same fault once for each entry.
  visit_fields(form, [&](const FormField& field) {
    auto [found, is_new] = seen.emplace(field.name, field.place);
    if (is_new || std::ranges::find(reported, field.place) != reported.end()) return;
    reported.push_back(field.place);
    Diagnostic& problem =
        diagnostics.add(messages::duplicate_field, field.place, {field.name, to_string(found->second)});
    if (field.place.file == source.path) problem.excerpt = {line_of(source.text, field.place.line), 1};
  });
}

// In the PDF a dot makes a group, and a group cannot be a field too: `boende` beside `boende.dagar`.
void report_fields_inside_fields(const FormDefinition& form, const DefinitionFile& source,
                                 Diagnostics& diagnostics) {
  std::map<std::string, Place> names;
  visit_fields(form, [&](const FormField& field) { names.emplace(field.name, field.place); });
  for (const auto& [name, place] : names) {
    std::size_t dot = name.rfind('.');
    while (dot != std::string::npos && dot > 0) {
      auto outer = names.find(name.substr(0, dot));
      if (outer != names.end()) {
        Diagnostic& problem =
            diagnostics.add(messages::field_inside_field, outer->second, {outer->first, name});
        problem.excerpt = {line_of(source.text, outer->second.line), 1};
        return;  // The next would mostly be the same fault in another block.
      }
      dot = name.rfind('.', dot - 1);
    }
  }
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
      object.report(messages::unknown_base, based_on, {based_on.text, nearest_word(based_on.text, ids_)});
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
  FormLibrary library{load_lists(tree, diagnostics), load_instruments(tree, diagnostics)};
  std::vector<std::string> ids;
  auto files = read_definition_files(tree, kFolder, ".form.yaml", diagnostics, ids);
  report_same_names(files, diagnostics);
  std::vector<FormDefinition> forms;
  forms.reserve(files.size());
  for (const DefinitionFile& file : files) {
    if (file.root.find("based_on") != nullptr) continue;
    forms.push_back(read_form(file, library, diagnostics));
    report_duplicate_fields(forms.back(), file, diagnostics);
    report_fields_inside_fields(forms.back(), file, diagnostics);
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
