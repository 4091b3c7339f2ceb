#include "sources/rows_table.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/data.hpp"
#include "diagnostics/messages/sheets.hpp"
#include "sources/json_reader.hpp"
#include "sources/sheets/sheet_options.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

/// A list of mappings.
class RowsTable : public RawTable {
 public:
  RowsTable(std::string file, std::vector<YamlNode> rows) : file_(std::move(file)), rows_(std::move(rows)) {
    std::set<std::string, std::less<>> known;
    for (const YamlNode& row : rows_) {
      for (const auto& [key, value] : row.members) {
        if (!known.insert(key.text).second) continue;
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
      if (value != nullptr && !value->is_null()) convert(*value, into.cells[at]);
    }
  }

 private:
  static void convert(const YamlNode& value, RawCell& out) {
    const auto number = value.as_number();
    out.kind = !value.is_scalar() ? RawCell::Kind::nested
               : number           ? RawCell::Kind::number
                                  : RawCell::Kind::text;
    out.number = number.value_or(0);
    out.text = value.is_scalar() ? std::string_view(value.text) : "[…]";
    out.row = static_cast<std::uint32_t>(std::max(value.line - 1, 0));
    out.character = static_cast<std::uint16_t>(std::min(value.column, 65535));
  }

  std::string file_;
  std::string no_sheet_;
  std::vector<YamlNode> rows_;
  std::vector<std::string> headers_;
  std::vector<Place> places_;
};

bool is_list_of_rows(const YamlNode& node) {
  return node.is_sequence() && std::ranges::all_of(node.items, &YamlNode::is_mapping);
}

/// The keys under which there are rows.
std::vector<std::string> keys_of_rows(const YamlNode& root) {
  std::vector<std::string> out;
  for (const auto& [key, value] : root.members) {
    if (is_list_of_rows(value) && !value.items.empty()) out.push_back(key.text);
  }
  return out;
}

/// Where in the tree the rows are; null after an error, which is reported.
YamlNode* find_rows(YamlNode& root, const std::string& file, const std::string& view,
                    Diagnostics& diagnostics) {
  if (view.empty() && is_list_of_rows(root)) return &root;
  const std::vector<std::string> keys = keys_of_rows(root);
  const std::string listed = fmt::format("{}", fmt::join(keys, ", "));
  const std::string& wanted = view.empty() && keys.size() == 1 ? keys.front() : view;
  for (auto& [key, value] : root.members) {
    if (key.text == wanted && is_list_of_rows(value)) return &value;
  }
  const Place place{file, root.line, root.column, ""};
  if (!keys.empty() && view.empty()) {
    diagnostics.add(messages::rows_ambiguous, place, {file, listed, keys.front()});
  } else if (!keys.empty()) {
    diagnostics.add(messages::rows_view_unknown, place, {file, view, listed, nearest_word(view, keys)});
  } else {
    const auto wrong = std::ranges::find_if_not(root.items, &YamlNode::is_mapping);
    const YamlNode& found = wrong == root.items.end() ? root : *wrong;
    const YamlNode* other = root.find("file");
    diagnostics.add(messages::rows_expected, {file, found.line, found.column, ""},
                    {file, other == nullptr ? "" : other->text});
  }
  return nullptr;
}

}  // namespace

bool is_rows_file(std::string_view file) {
  return file.ends_with(".yaml") || file.ends_with(".yml") || file.ends_with(".json");
}

std::optional<YamlNode> parse_rows_file(std::string_view bytes, const std::string& file,
                                        Diagnostics& diagnostics) {
  const std::size_t most_bytes = SheetLimits().file_bytes;
  if (bytes.size() > most_bytes) {
    diagnostics.add(messages::sheet_file_too_large, {file, 0, 0, ""},
                    {std::to_string(bytes.size() >> 20), std::to_string(most_bytes >> 20)});
    return std::nullopt;
  }
  return file.ends_with(".json") ? parse_json(bytes, {file, 1}, diagnostics)
                                 : parse_yaml(bytes, {file, 1}, diagnostics);
}

std::unique_ptr<RawTable> open_rows(std::string_view bytes, const std::string& file, const std::string& view,
                                    Diagnostics& diagnostics) {
  auto root = parse_rows_file(bytes, file, diagnostics);
  YamlNode* rows = root ? find_rows(*root, file, view, diagnostics) : nullptr;
  return rows == nullptr ? nullptr : std::make_unique<RowsTable>(file, std::move(rows->items));
}

}  // namespace underlag
