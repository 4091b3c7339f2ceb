#include "sources/data_table.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/data.hpp"
#include "diagnostics/messages/sources.hpp"
#include "sources/reply_folder.hpp"
#include "sources/workbook_table.hpp"
#include "sources/yaml.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

/// A list of mappings: YAML, and JSON, which is YAML too.
class YamlTable : public RawTable {
 public:
  YamlTable(std::string file, const YamlNode& list) : file_(std::move(file)), rows_(list.items) {
    for (const YamlNode& row : rows_) {
      for (const auto& [key, value] : row.members) {
        if (std::ranges::find(headers_, key.text) != headers_.end()) continue;
        headers_.push_back(key.text);
        places_.push_back({file_, key.line, key.column, ""});
      }
    }
  }

  const std::string& sheet() const override { return no_sheet_; }
  const std::vector<std::string>& headers() const override { return headers_; }
  Place header_place(std::size_t column) const override { return places_[column]; }
  std::size_t row_count() const override { return rows_.size(); }

  void read_row(std::size_t index, RawRow& into) const override {
    const YamlNode& row = rows_[index];
    into.texts.clear();
    into.line = row.line;
    into.cells.assign(headers_.size(), RawCell{});
    for (std::size_t at = 0; at < headers_.size(); ++at) {
      into.cells[at].row = static_cast<std::uint32_t>(std::max(row.line - 1, 0));
      const YamlNode* value = row.find(headers_[at]);
      if (value != nullptr && value->is_scalar()) convert(*value, into.cells[at]);
    }
  }

 private:
  static void convert(const YamlNode& value, RawCell& out) {
    const auto number = value.as_number();
    out.kind = number ? RawCell::Kind::number : RawCell::Kind::text;
    out.number = number.value_or(0);
    out.text = value.text;
    out.row = static_cast<std::uint32_t>(std::max(value.line - 1, 0));
    out.character = static_cast<std::uint16_t>(std::min(value.column, 65535));
  }

  std::string file_;
  std::string no_sheet_;
  std::vector<YamlNode> rows_;
  std::vector<std::string> headers_;
  std::vector<Place> places_;
};

bool has_ending(const std::string& path, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
}

std::unique_ptr<RawTable> open_yaml(const std::string& bytes, const std::string& file,
                                    Diagnostics& diagnostics) {
  const auto root = parse_yaml(bytes, {file, 1}, diagnostics);
  if (!root) return nullptr;
  const bool is_list = root->is_sequence() && std::ranges::all_of(root->items, &YamlNode::is_mapping);
  if (is_list) return std::make_unique<YamlTable>(file, *root);
  diagnostics.add(messages::rows_expected, {file, root->line, root->column, ""}, {file});
  return nullptr;
}

}  // namespace

bool RawRow::is_empty() const {
  return std::ranges::all_of(cells, [](const RawCell& cell) { return tidy_text(cell.text).empty(); });
}

std::unique_ptr<RawTable> open_table(const FileTree& files, const DatasetDescription& description,
                                     Diagnostics& diagnostics) {
  if (description.replies) return open_replies(files, description, diagnostics);
  const std::string& file = description.file;
  const auto bytes = files.read(file);
  if (!bytes) {
    diagnostics.add(messages::file_missing, {description.path, 0, 0, ""},
                    {file, nearest_word(file, files.list(""))});
    return nullptr;
  }
  if (has_ending(file, {".yaml", ".yml", ".json"})) return open_yaml(*bytes, file, diagnostics);
  return open_workbook_table(*bytes, file, description, diagnostics);
}

}  // namespace underlag
