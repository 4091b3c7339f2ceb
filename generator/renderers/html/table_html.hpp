#pragma once
// Tables as HTML: with a caption or name, scoped heads, figures aligned by class, and able to scroll by
// keyboard.

#include <string>
#include <string_view>

#include "model/block.hpp"
#include "renderers/html/inline_html.hpp"

namespace underlag::html {

/// "Tabell 2. Text" with the number in bold; only the text without a number.
std::string numbered_caption(std::string_view label, int number, std::string_view words);

/// A computed table with totals in its foot, footnotes, notes and source below. `number_label` is "Tabell 2"
/// or empty.
void append_figure_table(std::string& out, const FigureTable& table, Language language);

/// The figures behind a chart, folded away, for readers who want numbers.
void append_chart_figures(std::string& out, const ChartBlock& chart, Language language);

/// A table typed in Markdown. Without a caption of its own `name` is what screen readers call it. `number`
/// tells it from the other such tables of the page.
void append_text_table(std::string& out, const TextTable& table, const std::string& name, int number,
                       const InlineOptions& options);

}  // namespace underlag::html
