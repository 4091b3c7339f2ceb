#include "statistics/protect.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "statistics/disclosure.hpp"
#include "statistics/wording.hpp"

namespace underlag::statistics {

namespace {

bool is_data(const AnswerRow& row) {
  return row.kind == ProtectedRow::Kind::data;
}

bool shows_total(const AnswerTable& table, std::size_t column) {
  return std::ranges::any_of(table.rows, [column](const AnswerRow& row) {
    const bool total =
        row.kind == ProtectedRow::Kind::computed_total || row.kind == ProtectedRow::Kind::declared_total;
    const Figure& figure = row.figures[column];
    return total && figure.kind == Figure::Kind::number && !figure.is_hidden;
  });
}

bool uses_cells_of(const Figure& figure, const Figure& hidden) {
  for (const UsedCells& one : hidden.cells) {
    for (const UsedCells& other : figure.cells) {
      if (one.dataset != other.dataset || one.column != other.column) continue;
      for (const std::uint32_t row : one.rows) {
        if (std::ranges::find(other.rows, row) != other.rows.end()) return true;
      }
    }
  }
  return false;
}

/// A single hidden count beside its total is no secret: the smallest other count goes too.
/// False when there was nothing to do in this column.
bool hide_second(AnswerTable& table, std::size_t column) {
  std::size_t hidden = 0;
  Figure* smallest = nullptr;
  for (AnswerRow& row : table.rows) {
    Figure& figure = row.figures[column];
    if (!is_data(row) || figure.kind != Figure::Kind::number || !figure.is_count) continue;
    if (figure.is_hidden) {
      ++hidden;
    } else if (figure.number > 0 && (smallest == nullptr || figure.number < smallest->number)) {
      smallest = &figure;
    }
  }
  if (hidden != 1) return false;
  if (smallest != nullptr) {
    smallest->is_hidden = true;
    return true;
  }
  // No other count to hide behind: the total itself gives the number away.
  bool changed = false;
  for (AnswerRow& row : table.rows) {
    Figure& figure = row.figures[column];
    if (is_data(row) || figure.kind != Figure::Kind::number || figure.is_hidden) continue;
    figure.is_hidden = true;
    changed = true;
  }
  return changed;
}

/// What is computed from a hidden cell on its own row, such as its share, is hidden with it.
bool hide_dependents(AnswerTable& table) {
  bool changed = false;
  for (AnswerRow& row : table.rows) {
    if (!is_data(row)) continue;
    for (const Figure& hidden : row.figures) {
      if (!hidden.is_hidden || !hidden.is_count) continue;
      for (Figure& figure : row.figures) {
        const bool is_number = figure.kind == Figure::Kind::number || figure.kind == Figure::Kind::band;
        if (figure.is_hidden || !is_number || !uses_cells_of(figure, hidden)) continue;
        figure.is_hidden = true;
        changed = true;
      }
    }
  }
  return changed;
}

void hide_what_gives_away(AnswerTable& table) {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      if (shows_total(table, column)) changed = hide_second(table, column) || changed;
    }
    changed = hide_dependents(table) || changed;
  }
}

ProtectedCell::State state_of(Figure::Kind kind) {
  switch (kind) {
    case Figure::Kind::empty:
      return ProtectedCell::State::empty;
    case Figure::Kind::number:
      return ProtectedCell::State::number;
    case Figure::Kind::band:
      return ProtectedCell::State::band;
    case Figure::Kind::text:
    case Figure::Kind::boolean:
      return ProtectedCell::State::text;
    case Figure::Kind::missing:
      return ProtectedCell::State::missing;
    case Figure::Kind::not_computable:
      return ProtectedCell::State::not_computable;
  }
  return ProtectedCell::State::empty;
}

std::string boolean_text(const Figure& figure, Language language) {
  if (!figure.text.empty()) return figure.text;
  if (language == Language::sv) return figure.number != 0 ? "ja" : "nej";
  return figure.number != 0 ? "yes" : "no";
}

ProtectedCell cell_of(const Figure& figure, NumberStyle style, Language language) {
  ProtectedCell out;
  if (figure.is_hidden) {
    // Nothing of the value stays behind: equal visible cells give equal bytes.
    out.state = ProtectedCell::State::suppressed;
    return out;
  }
  out.state = state_of(figure.kind);
  if (figure.kind == Figure::Kind::number || figure.kind == Figure::Kind::band) {
    out.number = figure.number;
    out.high = figure.high;
    out.parts = figure.parts;
    out.style = figure.style;
    if (figure.in_brackets) {
      const NumberStyle own = figure.style.value_or(style);
      out.state = ProtectedCell::State::text;
      out.text = format_number(figure.number, own, language) + " (" +
                 format_number(*figure.in_brackets, own, language) + ")";
    }
  } else {
    out.text = figure.kind == Figure::Kind::boolean ? boolean_text(figure, language) : figure.text;
  }
  if (figure.kind == Figure::Kind::missing && out.text.empty()) {
    // An empty cell is a missing answer unless the description says that nothing belongs there.
    const bool is_gap = figure.missing_class != MissingClass::not_applicable;
    out.state = is_gap ? ProtectedCell::State::missing : ProtectedCell::State::empty;
    if (is_gap) out.text = kNothing;
  }
  out.sources = cell_sources(figure);
  return out;
}

/// `figur1.grund.sum; n = 15`: how the figure was computed, and from how many values.
std::string formula_of(const Figure& figure, const std::string& expression, const ProtectedCell& cell) {
  if (cell.state == ProtectedCell::State::suppressed || cell.state == ProtectedCell::State::empty) return {};
  if (figure.n == 0 || expression.empty()) return expression;
  return expression + "; n = " + std::to_string(figure.n);
}

}  // namespace

ProtectedTable Protector::protect(AnswerTable table) const {
  hide_what_gives_away(table);
  ProtectedTable::Content content;
  content.dataset = table.dataset->id();
  content.columns = std::move(table.columns);
  content.notes = std::move(table.notes);
  content.source_note = std::move(table.source_note);
  content.caption_note = std::move(table.caption_note);
  for (const AnswerRow& row : table.rows) {
    ProtectedRow out{row.kind, row.key, {}};
    for (std::size_t column = 0; column < row.figures.size(); ++column) {
      const Figure& figure = row.figures[column];
      ProtectedCell cell = cell_of(figure, content.columns[column].style, language_);
      if (column < table.formulas.size()) {
        const std::string& formula = figure.formula.empty() ? table.formulas[column] : figure.formula;
        cell.formula = formula_of(figure, formula, cell);
      }
      for (const std::string& note : figure.footnotes) {
        auto there = std::ranges::find(content.footnotes, note);
        const auto number = static_cast<int>(there - content.footnotes.begin());
        if (there == content.footnotes.end()) content.footnotes.push_back(note);
        if (std::ranges::find(cell.footnotes, number) == cell.footnotes.end())
          cell.footnotes.push_back(number);
      }
      content.has_suppressed = content.has_suppressed || cell.state == ProtectedCell::State::suppressed;
      out.cells.push_back(std::move(cell));
    }
    content.rows.push_back(std::move(out));
  }
  if (content.has_suppressed) {
    const int threshold = DisclosureRules(settings_).threshold(table.dataset->description);
    content.notes.push_back(suppression_note(threshold, language_));
  }
  return ProtectedTable(std::move(content));
}

ProtectedValue Protector::protect(const Figure& figure, const NumberStyle& style,
                                  const std::string& expression) const {
  ProtectedValue out;
  out.cell = cell_of(figure, style, language_);
  out.cell.formula = formula_of(figure, expression, out.cell);
  out.style = style;
  out.expression = expression;
  return out;
}

}  // namespace underlag::statistics
