#include "commands/cells.hpp"

#include <filesystem>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "diagnostics/messages/command_line.hpp"
#include "diagnostics/messages/sheets.hpp"
#include "files/file_tree.hpp"
#include "model/raw/cell_text.hpp"
#include "sources/rows_table.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "text/json_writer.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

constexpr std::string_view kBoolean = "boolean";

std::string_view type_name(const Cell& cell) {
  switch (cell.kind) {
    case CellKind::text:
      return "text";
    case CellKind::boolean:
      return kBoolean;
    case CellKind::error:
      return "error";
    case CellKind::number:
    case CellKind::empty:
      break;
  }
  bool is_time = cell.format == CellFormat::date || cell.format == CellFormat::time ||
                 cell.format == CellFormat::datetime || cell.format == CellFormat::duration;
  return is_time ? "date" : "number";
}

bool has_text_value(const Cell& cell) {
  return cell.kind == CellKind::text || cell.kind == CellKind::error;
}

// The values themselves, also those that begin as a formula: this output is for comparing, not for opening in
// Excel.
std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (char c : text) out.append(c == '"' ? 2 : 1, c);
  return out + "\"";
}

/// One cell as it is printed, of a workbook or of a tree of rows.
struct ReadCell {
  std::string sheet;
  std::string address;
  std::string place;  ///< Both, for a line.
  std::optional<std::int64_t> line;
  std::string_view type = "text";
  std::string raw;
  std::optional<double> number;  ///< Of what is neither text nor an error.
  std::string shown;
  bool is_formula = false;
  bool is_hidden = false;
};

class CellsPrinter {
 public:
  CellsPrinter(CellsFormat format, std::ostream& out) : format_(format), out_(out) {}

  void begin() {
    if (format_ == CellsFormat::csv) out_ << "sheet,address,type,raw,shown\n";
    if (format_ == CellsFormat::json) out_ << "[";
  }

  void print(ReadCell cell) {
    switch (format_) {
      case CellsFormat::lines:
        return print_line(std::move(cell));
      case CellsFormat::csv:
        return print_csv(cell);
      case CellsFormat::json:
        return print_json(cell);
    }
  }

  void end() {
    if (format_ == CellsFormat::json) out_ << (is_first_ ? "]\n" : "\n]\n");
  }

 private:
  void print_line(ReadCell cell) {
    std::string& shown = cell.shown;
    // One cell, one line.
    for (std::size_t at = 0; (at = shown.find_first_of("\r\n", at)) != std::string::npos; at += 3) {
      bool is_pair = shown.compare(at, 2, "\r\n") == 0;
      shown.replace(at, is_pair ? 2 : 1, "⏎");
    }
    out_ << cell.place << "\t" << cell.type << "\t" << shown << "\n";
  }

  void print_csv(const ReadCell& cell) {
    out_ << csv_field(cell.sheet) << "," << csv_field(cell.address) << "," << cell.type << ","
         << csv_field(cell.raw) << "," << csv_field(cell.shown) << "\n";
  }

  void print_json(const ReadCell& cell) {
    JsonWriter json;
    json.begin_object();
    json.member("sheet", cell.sheet);
    json.member("address", cell.address);
    if (cell.line) json.member("line", *cell.line);
    json.member("type", cell.type);
    json.key("raw");
    if (!cell.number) {
      json.value(cell.raw);
    } else if (cell.type == kBoolean) {
      json.value(*cell.number != 0);
    } else {
      json.value(*cell.number);
    }
    json.member("shown", cell.shown);
    if (cell.is_formula) json.member("formula", true);
    if (cell.is_hidden) json.member("hidden", true);
    json.end_object();
    out_ << (is_first_ ? "\n" : ",\n") << json.text();
    is_first_ = false;
  }

  CellsFormat format_;
  std::ostream& out_;
  bool is_first_ = true;
};

ReadCell read_cell(const Workbook& book, const Sheet& sheet, const Cell& cell) {
  ReadCell out;
  out.sheet = sheet.name;
  out.address = to_string(cell.address());
  out.place = sheet.name.empty() ? out.address : sheet_address(sheet.name, cell.address());
  if (cell.row < sheet.lines.size()) out.line = static_cast<std::int64_t>(sheet.lines[cell.row]);
  out.type = type_name(cell);
  if (!has_text_value(cell)) out.number = cell.number;
  out.raw = out.number ? number_text(cell.number, '.') : std::string(book.text_of(cell));
  out.shown = shown_text(book, cell);
  out.is_formula = cell.is_formula;
  out.is_hidden = sheet.state != SheetState::visible || sheet.is_hidden_row(cell.row) ||
                  sheet.is_hidden_column(cell.column);
  return out;
}

/// The values of a tree, each at its way from the root: `rader[0].grund`, the first row being 0 as in JSON.
class TreeWalk {
 public:
  explicit TreeWalk(CellsPrinter& printer) : printer_(printer) {}

  void walk(const YamlNode& node, const std::string& way) {
    for (std::size_t at = 0; at < node.items.size(); ++at) {
      walk(node.items[at], fmt::format("{}[{}]", way, at));
    }
    for (const auto& [key, value] : node.members) walk(value, way.empty() ? key.text : way + "." + key.text);
    if (node.is_scalar() && !node.text.empty()) print(node, way);
  }

 private:
  void print(const YamlNode& node, const std::string& way) {
    ReadCell out;
    out.address = way;
    out.place = way;
    out.line = node.line;
    out.raw = node.text;
    out.shown = node.text;
    if (const auto number = node.as_number()) {
      out.type = "number";
      out.number = number;
    } else if (const auto yes = node.as_bool()) {
      out.type = kBoolean;
      out.number = *yes ? 1 : 0;
    }
    printer_.print(std::move(out));
  }

  CellsPrinter& printer_;
};

}  // namespace

void print_cells(const Workbook& workbook, const CellsOptions& options, std::ostream& out,
                 Diagnostics& problems) {
  std::optional<std::size_t> only;
  if (!options.sheet.empty()) {
    only = workbook.find_sheet(options.sheet);
    if (!only) {
      std::vector<std::string> names;
      for (const Sheet& sheet : workbook.sheets) names.push_back(sheet.name);
      std::string listed;
      for (const std::string& name : names) listed += (listed.empty() ? "\"" : ", \"") + name + "\"";
      problems.add(messages::view_unknown, {workbook.file, 0, 0, ""},
                   {options.sheet, workbook.file, listed, nearest_word(options.sheet, names)});
      return;
    }
  }
  CellsPrinter printer(options.format, out);
  printer.begin();
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    if (only && *only != i) continue;
    const Sheet& sheet = workbook.sheets[i];
    for (const Cell& cell : sheet.cells) printer.print(read_cell(workbook, sheet, cell));
  }
  printer.end();
}

void print_rows_file(const std::string& bytes, const std::string& file, CellsFormat format, std::ostream& out,
                     Diagnostics& problems) {
  const auto root = parse_rows_file(bytes, file, problems);
  if (!root) return;
  CellsPrinter printer(format, out);
  printer.begin();
  TreeWalk(printer).walk(*root, "");
  printer.end();
}

void run_cells(CommandContext& context) {
  const CommandLine& line = context.line;
  CellsOptions options{line.sheet, line.csv           ? CellsFormat::csv
                                   : line.common.json ? CellsFormat::json
                                                      : CellsFormat::lines};
  for (const std::string& target : line.targets) {
    std::filesystem::path path(target);
    std::optional<std::string> bytes =
        DiskFileTree(path.parent_path().string()).read(path.filename().string());
    if (!bytes) {
      context.diagnostics.add(messages::sheet_file_missing, {target, 0, 0, ""});
      continue;
    }
    if (is_rows_file(target)) {
      print_rows_file(*bytes, target, options.format, context.out, context.diagnostics);
      continue;
    }
    std::optional<Workbook> book = read_workbook(*bytes, target, SheetOptions(), context.diagnostics);
    if (book) print_cells(*book, options, context.out, context.diagnostics);
  }
}

}  // namespace underlag
