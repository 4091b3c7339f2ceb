#include "renderers/pdf/report/table_notes.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace underlag::pdf {

namespace {

constexpr double kSpaceAboveNotes = 4;

// What every table and chart made of the same data has below it is said once, below the first.
struct TableNotes {
  std::vector<std::string> lines;
  std::optional<Numbered> others_under;
  bool source_is_there = false;
};

TableNotes notes_of(ReportContext& report, const ProtectedTable& table, const Numbered& name) {
  std::vector<std::string> all = table.notes();
  if (!table.source_note().empty()) all.push_back(table.source_note());
  TableNotes out;
  int told = 0;
  for (const std::string& note : all) {
    auto [first, is_new] = report.notes_told.try_emplace(note, name);
    bool is_elsewhere =
        !is_new && first->second.number > 0 && (!out.others_under || *out.others_under == first->second);
    if (!is_elsewhere) {
      out.lines.push_back(note);
      continue;
    }
    out.others_under = first->second;
    out.source_is_there = note == table.source_note();
    ++told;
  }
  // A reference to a single line would be no shorter.
  if (told < 2) return {std::move(all), std::nullopt, false};
  return out;
}

// "Anmärkningar och källa: se Tabell 1."
std::vector<Inline> reference_to(const ReportContext& report, const TableNotes& notes,
                                 const TextStyle& style) {
  bool is_swedish = report.inlines.language == Language::sv;
  std::string words = notes.lines.empty() ? (is_swedish ? "Anmärkningar" : "Notes")
                                          : (is_swedish ? "Fler anmärkningar" : "More notes");
  if (notes.source_is_there) words += is_swedish ? " och källa" : " and source";
  Inline link{.text = label_of(*notes.others_under, report.inlines.language),
              .style = style,
              .link = {"", notes.others_under->id}};
  link.style.colour = report.style.accent;
  return {{.text = words + (is_swedish ? ": se " : ": see "), .style = style},
          std::move(link),
          {.text = ".", .style = style}};
}

}  // namespace

std::string note_mark(int index) {
  std::string mark;
  for (int rest = index; rest >= 0; rest = rest / 26 - 1)
    mark.insert(mark.begin(), static_cast<char>('a' + rest % 26));
  return mark;
}

TextStyle raised(TextStyle style) {
  style.rise = style.size * 0.36;
  style.size *= 0.7;
  return style;
}

void set_table_notes(ReportContext& report, BlockBox box, const ProtectedTable& table, const Numbered& name) {
  box.text = {Face::regular, report.style.small_size, report.style.quiet, 0};
  box.line_height = report.style.small_line;
  box.space_before = kSpaceAboveNotes;
  auto note = [&](std::vector<Inline> text) {
    report.flow.keep_last_with_next();
    set_paragraph(report, box, std::move(text));
    box.space_before = 1;
  };
  for (std::size_t i = 0; i < table.footnotes().size(); ++i) {
    note({{.text = note_mark(static_cast<int>(i)), .style = raised(box.text)},
          {.text = " " + table.footnotes()[i], .style = box.text}});
  }
  TableNotes notes = notes_of(report, table, name);
  for (const std::string& text : notes.lines) note({{.text = text, .style = box.text}});
  if (notes.others_under) note(reference_to(report, notes, box.text));
}

}  // namespace underlag::pdf
