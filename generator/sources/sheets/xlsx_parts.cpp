#include "sources/sheets/xlsx_parts.hpp"

#include <algorithm>
#include <charconv>

#include "sources/sheets/number_format.hpp"
#include "sources/sheets/number_pattern_reader.hpp"
#include "text/percent_decoding.hpp"

namespace underlag {

namespace {

std::optional<int> parse_int(std::string_view text) {
  int out = 0;
  auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (text.empty() || failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return out;
}

}  // namespace

std::string relationships_part(std::string_view part) {
  std::size_t slash = part.rfind('/');
  std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

std::string resolve_target(std::string_view source, std::string_view target) {
  std::string path = percent_decoded(target);
  std::ranges::replace(path, '\\', '/');
  if (!path.starts_with('/')) path = std::string(source.substr(0, source.rfind('/') + 1)) + path;
  std::vector<std::string_view> folders;
  std::string_view rest = path;
  while (!rest.empty()) {
    std::size_t slash = rest.find('/');
    std::string_view step = rest.substr(0, slash);
    if (step == "..") {
      if (!folders.empty()) folders.pop_back();
    } else if (!step.empty() && step != ".") {
      folders.push_back(step);
    }
    rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
  }
  std::string out;
  for (std::string_view folder : folders) out.append(out.empty() ? "" : "/").append(folder);
  return out;
}

void RelationshipsHandler::start(std::string_view name, const XmlAttributes& attributes, int depth) {
  if (depth != 1 || name != "Relationship" || attributes.get("TargetMode") == "External") return;
  std::string_view type = attributes.get("Type");
  relationships.push_back({std::string(attributes.get("Id")), std::string(type.substr(type.rfind('/') + 1)),
                           resolve_target(source_, attributes.get("Target"))});
}

void WorkbookHandler::start(std::string_view name, const XmlAttributes& attributes, int depth) {
  if (depth == 0) root = name;
  if (depth == 1) {
    section_ = name;
    if (name == "workbookPr") is_date1904 = attributes.is_true("date1904");
  }
  if (depth != 2) return;
  if (section_ == "sheets" && name == "sheet") {
    std::string_view state = attributes.get("state");
    SheetState shown = state == "hidden"       ? SheetState::hidden
                       : state == "veryHidden" ? SheetState::very_hidden
                                               : SheetState::visible;
    sheets.push_back({std::string(attributes.get("name")), shown, std::string(attributes.get("id"))});
  } else if (section_ == "definedNames" && name == "definedName") {
    DefinedName& defined = names.emplace_back();
    defined.name = attributes.get("name");
    if (std::optional<int> sheet = parse_int(attributes.get("localSheetId")); sheet && *sheet >= 0) {
      defined.sheet = static_cast<std::size_t>(*sheet);
    }
    is_in_name_ = true;
  }
}

void WorkbookHandler::end(std::string_view, int depth) {
  if (depth == 2) is_in_name_ = false;
}

void WorkbookHandler::text(std::string_view piece) {
  if (is_in_name_) names.back().refers_to += piece;
}

void StylesHandler::start(std::string_view name, const XmlAttributes& attributes, int depth) {
  if (depth == 1) section_ = name;
  if (depth != 2) return;
  // A numFmt inside dxfs belongs to a conditional format, an xf inside cellStyleXfs to a named style.
  if (section_ == "numFmts" && name == "numFmt") {
    if (std::optional<int> id = parse_int(attributes.get("numFmtId"))) {
      const auto code = attributes.get("formatCode");
      custom_[*id] = format_of_code(code);
      codes_[*id] = code;
    }
  } else if (section_ == "cellXfs" && name == "xf") {
    styles_.push_back(parse_int(attributes.get("numFmtId")).value_or(0));
  }
}

std::vector<CellFormat> StylesHandler::formats() const {
  std::vector<CellFormat> out;
  out.reserve(styles_.size());
  for (int id : styles_) {
    auto found = custom_.find(id);
    out.push_back(found == custom_.end() ? format_of_builtin(id) : found->second);
  }
  return out;
}

std::vector<std::uint8_t> StylesHandler::patterns_of_styles(std::vector<NumberPattern>& patterns) const {
  constexpr std::size_t kMost = 255;
  std::vector<std::uint8_t> out;
  out.reserve(styles_.size());
  for (const int id : styles_) {
    const auto code = codes_.find(id);
    const auto pattern = pattern_of_code(code == codes_.end() ? code_of_builtin(id) : code->second);
    out.push_back(0);
    if (!pattern) continue;
    auto there = std::ranges::find(patterns, *pattern);
    if (there == patterns.end() && patterns.size() == kMost) continue;
    if (there == patterns.end()) there = patterns.insert(there, *pattern);
    out.back() = static_cast<std::uint8_t>(there - patterns.begin() + 1);
  }
  return out;
}

void TableHandler::start(std::string_view name, const XmlAttributes& attributes, int depth) {
  if (depth != 0 || name != "table") return;
  std::optional<CellRange> range = parse_range(attributes.get("ref"));
  if (!range) return;
  table = SheetTable();
  table->name = attributes.find("displayName") ? attributes.get("displayName") : attributes.get("name");
  table->range = *range;
  auto rows = [&](const char* attribute, int usual) {
    return static_cast<std::uint32_t>(std::clamp(parse_int(attributes.get(attribute)).value_or(usual), 0, 1));
  };
  table->header_rows = rows("headerRowCount", 1);
  table->totals_rows = rows("totalsRowCount", 0);
}

}  // namespace underlag
