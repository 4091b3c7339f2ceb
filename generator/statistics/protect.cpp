#include "statistics/protect.hpp"

#include <algorithm>
#include <utility>

#include "statistics/disclosure.hpp"
#include "statistics/wording.hpp"

namespace underlag::statistics {

namespace {

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
  out.sources = cell_sources(figure, language);
  return out;
}

std::vector<std::string> sources_in_words(const Figure& figure) {
  std::vector<std::string> out;
  const auto add = [&out](std::string source) {
    if (std::ranges::find(out, source) == out.end()) out.push_back(std::move(source));
  };
  for (const UsedCells& used : figure.cells) {
    if (used.part != UsedCells::Part::rows) add(source_of(*used.dataset));
    for (const std::uint32_t row : used.rows) add(source_of(*used.dataset, row));
  }
  return out;
}

/// Of the datasets that a figure was computed from; 1 when none of them hides anything.
int strictest_threshold(const Figure& figure, const DisclosureRules& rules) {
  int out = 1;
  for (const UsedCells& used : figure.cells) out = std::max(out, rules.threshold(used.dataset->description));
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
  const DisclosureRules rules(settings_);
  int strictest = rules.threshold(table.dataset->description);
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
      // A footnote on a hidden number would tell something of it.
      const std::vector<std::string> none;
      for (const std::string& note : figure.is_hidden ? none : figure.footnotes) {
        auto there = std::ranges::find(content.footnotes, note);
        const auto number = static_cast<int>(there - content.footnotes.begin());
        if (there == content.footnotes.end()) content.footnotes.push_back(note);
        if (std::ranges::find(cell.footnotes, number) == cell.footnotes.end())
          cell.footnotes.push_back(number);
      }
      if (figure.is_hidden) strictest = std::max(strictest, strictest_threshold(figure, rules));
      content.has_suppressed = content.has_suppressed || cell.state == ProtectedCell::State::suppressed;
      out.cells.push_back(std::move(cell));
    }
    content.rows.push_back(std::move(out));
  }
  if (content.has_suppressed) {
    content.notes.push_back(suppression_note(strictest, language_));
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
  out.sources = sources_in_words(figure);
  return out;
}

}  // namespace underlag::statistics
