#include "sources/sheets/sheet_view.hpp"

#include <algorithm>
#include <vector>

#include "diagnostics/messages/sheets.hpp"
#include "text/letter_case.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

class ViewFinder {
 public:
  ViewFinder(const Workbook& workbook, const std::string& view, const Place& place, Diagnostics& problems)
      : book_(workbook), view_(view), place_(place), problems_(problems) {}

  std::optional<SheetRange> find() {
    if (view_.empty()) return only_sheet();
    if (std::optional<std::size_t> sheet = book_.find_sheet(view_)) return whole(*sheet);
    for (const SheetTable& table : book_.tables) {
      if (is_same(table.name)) return cut({table.sheet, table.range, table.header_rows, table.totals_rows});
    }
    for (const DefinedName& name : book_.names) {
      if (is_same(name.name)) return of_name(name);
    }
    return of_reference();
  }

 private:
  bool is_same(const std::string& name) const { return to_lower_case(name) == to_lower_case(view_); }

  std::optional<SheetRange> fail(const Message& message, std::vector<std::string> arguments) {
    problems_.add(message, place_, std::move(arguments));
    return std::nullopt;
  }

  std::vector<std::size_t> sheets_with_content() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < book_.sheets.size(); ++i) {
      if (!book_.sheets[i].cells.empty()) out.push_back(i);
    }
    return out;
  }

  // A hidden sheet counts as any other: leaving it out is the describer's decision.
  std::optional<SheetRange> only_sheet() {
    std::vector<std::size_t> filled = sheets_with_content();
    if (filled.size() == 1) return whole(filled[0]);
    if (filled.empty()) {
      problems_.add(messages::workbook_empty, {book_.file, 0, 0, ""});
      return std::nullopt;
    }
    std::vector<std::string> names;
    for (std::size_t i : filled) {
      bool is_visible = book_.sheets[i].state == SheetState::visible;
      names.push_back("\"" + book_.sheets[i].name + "\"" + (is_visible ? "" : " (dolt)"));
    }
    return fail(messages::view_needed, {book_.file, joined(names)});
  }

  std::optional<SheetRange> whole(std::size_t sheet) {
    std::optional<CellRange> used = book_.sheets[sheet].used_range();
    if (!used) return fail(messages::view_empty, {view_.empty() ? book_.file : view_, book_.file});
    return SheetRange{sheet, *used};
  }

  std::optional<SheetRange> cut(SheetRange range) {
    std::optional<CellRange> used = book_.sheets[range.sheet].used_range();
    bool is_outside =
        !used || range.range.first.row > used->last.row || range.range.first.column > used->last.column;
    if (is_outside) return fail(messages::view_empty, {view_, book_.file});
    range.range.last.row = std::min(range.range.last.row, used->last.row);
    range.range.last.column = std::min(range.range.last.column, used->last.column);
    return range;
  }

  std::optional<SheetRange> of_name(const DefinedName& name) {
    std::optional<SheetReference> reference = split_reference(name.refers_to);
    std::optional<std::size_t> sheet = reference ? book_.find_sheet(reference->sheet) : std::nullopt;
    std::optional<CellRange> range = reference ? parse_range(reference->rest) : std::nullopt;
    if (!sheet || !range) return fail(messages::view_not_a_range, {view_, book_.file, name.refers_to});
    return cut({*sheet, *range});
  }

  std::optional<SheetRange> of_reference() {
    std::optional<SheetReference> reference = split_reference(view_);
    if (!reference) return fail(messages::view_bad_range, {view_});
    std::optional<CellRange> range = parse_range(reference->rest);
    if (reference->sheet.empty()) {
      std::vector<std::size_t> filled = sheets_with_content();
      if (!range || filled.empty()) return unknown(view_);
      if (filled.size() > 1) return only_sheet();
      return cut({filled[0], *range});
    }
    std::optional<std::size_t> sheet = book_.find_sheet(reference->sheet);
    if (!sheet) return unknown(reference->sheet);
    if (!range) return fail(messages::view_bad_range, {view_});
    return cut({*sheet, *range});
  }

  std::optional<SheetRange> unknown(const std::string& word) {
    std::vector<std::string> names;
    for (const Sheet& sheet : book_.sheets) {
      if (!sheet.name.empty()) names.push_back(sheet.name);
    }
    for (const SheetTable& table : book_.tables) names.push_back(table.name);
    for (const DefinedName& name : book_.names) names.push_back(name.name);
    if (names.empty()) return fail(messages::view_bad_range, {view_});
    std::string nearest = nearest_word(word, names);
    for (std::string& name : names) name = "\"" + name + "\"";
    return fail(messages::view_unknown, {word, book_.file, joined(names), nearest});
  }

  const Workbook& book_;
  const std::string& view_;
  const Place& place_;
  Diagnostics& problems_;
};

}  // namespace

std::optional<SheetRange> find_view(const Workbook& workbook, const std::string& view, const Place& place,
                                    Diagnostics& problems) {
  return ViewFinder(workbook, view, place, problems).find();
}

std::string hidden_parts(const Workbook& workbook, const SheetRange& view, Language language) {
  const Sheet& sheet = workbook.sheets[view.sheet];
  std::vector<std::string> words;
  auto add = [&](const IndexSpan& span, std::uint32_t first, std::uint32_t last, const char* word,
                 auto name) {
    std::uint32_t from = std::max(span.first, first);
    std::uint32_t to = std::min(span.last, last);
    if (from > to) return;
    words.push_back(std::string(word) + " " + name(from) + (from == to ? std::string() : "–" + name(to)));
  };
  bool is_swedish = language == Language::sv;
  if (sheet.state != SheetState::visible) words.push_back(is_swedish ? "hela bladet" : "the whole sheet");
  for (const IndexSpan& span : sheet.hidden_rows) {
    add(span, view.range.first.row, view.range.last.row, is_swedish ? "rad" : "row",
        [](std::uint32_t index) { return std::to_string(index + 1); });
  }
  for (const IndexSpan& span : sheet.hidden_columns) {
    add(span, view.range.first.column, view.range.last.column, is_swedish ? "kolumn" : "column",
        column_letters);
  }
  return joined(words);
}

}  // namespace underlag
