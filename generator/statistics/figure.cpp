#include "statistics/figure.hpp"

#include <algorithm>

namespace underlag::statistics {

void Choice::add(const Choice& other) {
  is_hidden = is_hidden || other.is_hidden;
  counts.insert(counts.end(), other.counts.begin(), other.counts.end());
}

void rest_on(Figure& figure, const Choice& choice) {
  figure.is_hidden = figure.is_hidden || choice.is_hidden;
  std::vector<CountedRows>& told = figure.makeup.chosen_by;
  told.insert(told.end(), choice.counts.begin(), choice.counts.end());
}

Figure number_figure(double number) {
  Figure out;
  out.kind = Figure::Kind::number;
  out.number = number;
  out.high = number;
  return out;
}

Figure text_figure(std::string text) {
  Figure out;
  out.kind = Figure::Kind::text;
  out.text = std::move(text);
  return out;
}

Figure boolean_figure(bool yes) {
  Figure out;
  out.kind = Figure::Kind::boolean;
  out.number = yes ? 1 : 0;
  return out;
}

Figure nothing() {
  Figure out;
  out.kind = Figure::Kind::not_computable;
  return out;
}

Figure figure_of(const Dataset& dataset, std::size_t row, std::size_t column) {
  const DataValue& value = dataset.rows[row].values[column];
  Figure out;
  out.number = value.number;
  out.high = value.high;
  out.text = value.text;
  switch (value.kind) {
    case DataValue::Kind::missing:
      out.kind = Figure::Kind::missing;
      out.missing_class = value.missing_class;
      break;
    case DataValue::Kind::number:
      out.kind = Figure::Kind::number;
      break;
    case DataValue::Kind::band:
      // 2005-framåt has no upper limit to calculate with: it is shown as it was written.
      out.kind = value.is_open ? Figure::Kind::text : Figure::Kind::band;
      break;
    case DataValue::Kind::text:
    case DataValue::Kind::date:
      out.kind = Figure::Kind::text;
      break;
    case DataValue::Kind::boolean:
      out.kind = Figure::Kind::boolean;
      break;
  }
  if (value.footnote >= 0)
    out.footnotes.push_back(dataset.footnotes[static_cast<std::size_t>(value.footnote)]);
  if (dataset.description.columns[column].type == ColumnType::mixed) {
    out.style = {NumberStyle::Kind::number, std::max<int>(value.decimals, 0)};
  }
  const AliasTable& aliases = dataset.description.columns[column].aliases;
  if (!aliases.empty()) out.aliases = &aliases;
  out.cells.push_back({&dataset, column, {static_cast<std::uint32_t>(row)}});
  return out;
}

}  // namespace underlag::statistics
