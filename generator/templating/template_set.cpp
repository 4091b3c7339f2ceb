#include "templating/template_set.hpp"

#include <algorithm>
#include <set>

#include "diagnostics/messages/templating.hpp"
#include "templating/compiler.hpp"
#include "templating/machine.hpp"
#include "templating/parser.hpp"
#include "text/suggest.hpp"
#include "text/text_position.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr std::size_t kLargestFile = 16U << 20U;

// Windows line endings become \n, so that templates saved on Windows give the same pages.
std::string with_unix_lines(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
    out += bytes[i];
  }
  return out;
}

bool is_inside_folder(std::string_view name) {
  return !name.empty() && name.front() != '/' && name.find("..") == std::string_view::npos &&
         name.find('\\') == std::string_view::npos && name.find('\0') == std::string_view::npos;
}

std::string path_in(const std::string& folder, std::string_view name) {
  return folder.empty() ? std::string(name) : folder + "/" + std::string(name);
}

}  // namespace

bool Template::render(const Object& data, std::string& out, Diagnostics& problems) const {
  return run_program(*program_, data, out, problems);
}

std::vector<std::string> Template::files() const {
  std::vector<std::string> out;
  for (const auto& source : program_->sources) out.push_back(source->path);
  return out;
}

struct TemplateSet::File {
  bool exists = false;
  bool is_readable = true;
  ParsedTemplate parsed;
};

TemplateSet::TemplateSet(std::vector<TemplateFolder> folders, FilterTable filters,
                         std::vector<std::string> known_names)
    : folders_(std::move(folders)),
      filters_(std::move(filters)),
      known_names_(std::move(known_names)),
      told_(std::make_unique<ToldProblems>()) {}

TemplateSet::~TemplateSet() = default;

bool TemplateSet::contains(std::string_view name) const {
  return is_inside_folder(name) && std::ranges::any_of(folders_, [&](const TemplateFolder& one) {
           return one.tree->exists(path_in(one.folder, name));
         });
}

std::vector<std::string> TemplateSet::names() const {
  std::set<std::string> names;
  for (const TemplateFolder& one : folders_) {
    std::size_t skipped = one.folder.empty() ? 0 : one.folder.size() + 1;
    for (const std::string& path : one.tree->list(one.folder)) names.insert(path.substr(skipped));
  }
  return {names.begin(), names.end()};
}

TemplateSet::File& TemplateSet::file(std::string_view name, Diagnostics& problems) {
  auto known = files_.find(name);
  if (known != files_.end()) return *known->second;
  File& file = *files_.emplace(std::string(name), std::make_unique<File>()).first->second;
  if (!is_inside_folder(name)) return file;
  for (const TemplateFolder& one : folders_) {
    std::string path = path_in(one.folder, name);
    std::optional<std::string> bytes = one.tree->read(path);
    if (!bytes) continue;
    file.exists = true;
    auto source = std::make_shared<TemplateSource>();
    source->name = name;
    source->path = path;
    if (bytes->size() > kLargestFile) {
      problems.add(messages::template_too_large, {path, 0, 0, ""}, {std::to_string(kLargestFile >> 20U)});
      file.is_readable = false;
      return file;
    }
    source->text = with_unix_lines(without_bom(*bytes));
    if (std::optional<std::size_t> invalid = first_invalid_utf8(source->text)) {
      const int line = position_of(source->text, *invalid).line;
      problems.add(messages::template_not_utf8, {path, line, 0, ""});
      file.is_readable = false;
      return file;
    }
    TemplateProblems told(problems, *told_);
    file.parsed = parse_template(std::move(source), told);
    file.is_readable = told.count() == 0;
    return file;
  }
  return file;
}

const ParsedTemplate* TemplateSet::find(std::string_view name, const Span& mention,
                                        TemplateProblems& problems) {
  File& found = file(name, problems.all());
  if (!found.exists) {
    problems.add(mention, messages::template_missing, {std::string(name), nearest_word(name, names())});
    return nullptr;
  }
  return found.parsed.source ? &found.parsed : nullptr;
}

std::shared_ptr<const Template> TemplateSet::compile(std::string_view name, Diagnostics& problems) {
  File& main = file(name, problems);
  if (!main.exists) {
    Place folder{folders_.empty() ? std::string() : folders_.front().folder, 0, 0, ""};
    problems.add(messages::template_missing, std::move(folder),
                 {std::string(name), nearest_word(name, names())});
    return nullptr;
  }
  if (!main.parsed.source) return nullptr;
  TemplateProblems told(problems, *told_);
  CompileInput input;
  input.filters = &filters_;
  input.known_names = known_names_;
  bool all_readable = true;
  input.find = [&](std::string_view wanted, const Span& mention) {
    const ParsedTemplate* found = find(wanted, mention, told);
    all_readable = all_readable && found != nullptr && file(wanted, problems).is_readable;
    return found;
  };
  std::optional<Program> program = compile_template(main.parsed, input, told);
  if (!program || !all_readable || !main.is_readable) return nullptr;
  return std::make_shared<const Template>(std::make_shared<const Program>(std::move(*program)));
}

}  // namespace underlag
