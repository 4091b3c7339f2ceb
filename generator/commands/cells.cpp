#include "commands/cells.hpp"

#include <filesystem>
#include <ostream>

#include "diagnostics/messages/command_line.hpp"
#include "diagnostics/messages/sheets.hpp"
#include "files/file_tree.hpp"
#include "model/raw/cell_text.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "text/json_writer.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

const char* type_name(const Cell& cell) {
  switch (cell.kind) {
    case CellKind::text:
      return "text";
    case CellKind::boolean:
      return "boolean";
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

class CellsPrinter {
 public:
  CellsPrinter(const Workbook& workbook, CellsFormat format, std::ostream& out)
      : book_(workbook), format_(format), out_(out) {}

  void begin() {
    if (format_ == CellsFormat::csv) out_ << "sheet,address,type,raw,shown\n";
    if (format_ == CellsFormat::json) out_ << "[";
  }

  void print(const Sheet& sheet, const Cell& cell) {
    switch (format_) {
      case CellsFormat::lines:
        return print_line(sheet, cell);
      case CellsFormat::csv:
        return print_csv(sheet, cell);
      case CellsFormat::json:
        return print_json(sheet, cell);
    }
  }

  void end() {
    if (format_ == CellsFormat::json) out_ << (is_first_ ? "]\n" : "\n]\n");
  }

 private:
  std::string raw_text(const Cell& cell) const {
    return has_text_value(cell) ? std::string(book_.text_of(cell)) : number_text(cell.number, '.');
  }

  void print_line(const Sheet& sheet, const Cell& cell) {
    std::string place =
        sheet.name.empty() ? to_string(cell.address()) : sheet_address(sheet.name, cell.address());
    std::string shown = shown_text(book_, cell);
    // One cell, one line.
    for (std::size_t at = 0; (at = shown.find_first_of("\r\n", at)) != std::string::npos; at += 3) {
      bool is_pair = shown.compare(at, 2, "\r\n") == 0;
      shown.replace(at, is_pair ? 2 : 1, "⏎");
    }
    out_ << place << "\t" << type_name(cell) << "\t" << shown << "\n";
  }

  void print_csv(const Sheet& sheet, const Cell& cell) {
    out_ << csv_field(sheet.name) << "," << to_string(cell.address()) << "," << type_name(cell) << ","
         << csv_field(raw_text(cell)) << "," << csv_field(shown_text(book_, cell)) << "\n";
  }

  void print_json(const Sheet& sheet, const Cell& cell) {
    JsonWriter json;
    json.begin_object();
    json.member("sheet", sheet.name);
    json.member("address", to_string(cell.address()));
    if (cell.row < sheet.lines.size()) json.member("line", static_cast<std::int64_t>(sheet.lines[cell.row]));
    json.member("type", type_name(cell));
    json.key("raw");
    if (cell.kind == CellKind::boolean) {
      json.value(cell.number != 0);
    } else if (has_text_value(cell)) {
      json.value(book_.text_of(cell));
    } else {
      json.value(cell.number);
    }
    json.member("shown", shown_text(book_, cell));
    if (cell.is_formula) json.member("formula", true);
    bool is_hidden = sheet.state != SheetState::visible || sheet.is_hidden_row(cell.row) ||
                     sheet.is_hidden_column(cell.column);
    if (is_hidden) json.member("hidden", true);
    json.end_object();
    out_ << (is_first_ ? "\n" : ",\n") << json.text();
    is_first_ = false;
  }

  const Workbook& book_;
  CellsFormat format_;
  std::ostream& out_;
  bool is_first_ = true;
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
  CellsPrinter printer(workbook, options.format, out);
  printer.begin();
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    if (only && *only != i) continue;
    for (const Cell& cell : workbook.sheets[i].cells) printer.print(workbook.sheets[i], cell);
  }
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
    std::optional<Workbook> book = read_workbook(*bytes, target, SheetOptions(), context.diagnostics);
    if (book) print_cells(*book, options, context.out, context.diagnostics);
  }
}

}  // namespace underlag
