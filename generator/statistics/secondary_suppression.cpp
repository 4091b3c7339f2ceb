#include "statistics/secondary_suppression.hpp"

#include <algorithm>
#include <vector>

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

/// The counts of a column that make up its total.
std::vector<Figure*> counts_of(AnswerTable& table, std::size_t column) {
  std::vector<Figure*> out;
  for (AnswerRow& row : table.rows) {
    Figure& figure = row.figures[column];
    if (is_data(row) && figure.kind == Figure::Kind::number && figure.is_count) out.push_back(&figure);
  }
  return out;
}

/// What a reader can work out of hidden counts that are known to be S together: each is at least 1 (zero is
/// never hidden) and at most S less one for each of the others. That must leave room for a count that need
/// not be hidden: S − (k − 1) ≥ threshold. One alone is known exactly.
bool is_safe(std::size_t hidden, double sum, int threshold) {
  if (hidden == 0) return true;
  return hidden > 1 && sum - static_cast<double>(hidden - 1) >= threshold;
}

/// The total gives hidden counts away: it goes, with the other totals of its column.
bool hide_totals(AnswerTable& table, std::size_t column) {
  bool changed = false;
  for (AnswerRow& row : table.rows) {
    Figure& figure = row.figures[column];
    if (is_data(row) || figure.kind != Figure::Kind::number || figure.is_hidden) continue;
    figure.is_hidden = true;
    changed = true;
  }
  return changed;
}

struct Hiding {
  bool changed = false;
  bool is_safe = true;  ///< False: there is nothing more to hide, and the sum still gives them away.
};

/// Where the sum of some counts is shown, the hidden ones take the smallest others with them until they are
/// safe.
Hiding hide_until_safe(const std::vector<Figure*>& counts, int threshold) {
  Hiding out;
  while (true) {
    std::size_t hidden = 0;
    double sum = 0;
    Figure* smallest = nullptr;
    for (Figure* figure : counts) {
      if (figure->is_hidden) {
        ++hidden;
        sum += figure->counted();
      } else if (figure->counted() > 0 && (smallest == nullptr || figure->counted() < smallest->counted())) {
        smallest = figure;
      }
    }
    if (is_safe(hidden, sum, threshold)) return out;
    out.is_safe = smallest != nullptr;
    if (!out.is_safe) return out;
    smallest->is_hidden = true;
    out.changed = true;
  }
}

bool protect_from_total(AnswerTable& table, std::size_t column, int threshold) {
  if (!shows_total(table, column)) return false;
  const Hiding done = hide_until_safe(counts_of(table, column), threshold);
  if (done.is_safe) return done.changed;
  return hide_totals(table, column) || done.changed;
}

/// A share beside its count tells what it is a share of: 68,2 % and 30 make 44. That is a shown total of the
/// counts that the share is computed from.
bool protect_from_share(AnswerTable& table, std::size_t column, Figure& share, int threshold) {
  std::vector<Figure*> counts = counts_of(table, column);
  std::erase_if(counts, [&](const Figure* count) { return !uses_cells_of(share, *count); });
  if (counts.size() < 2) return false;
  const Hiding done = hide_until_safe(counts, threshold);
  if (done.is_safe || share.is_hidden) return done.changed;
  share.is_hidden = true;
  return true;
}

bool protect_from_shares(AnswerTable& table, std::size_t column, int threshold) {
  bool changed = false;
  for (AnswerRow& row : table.rows) {
    const Figure& count = row.figures[column];
    if (count.is_hidden || !count.is_count || count.number == 0) continue;
    for (Figure& share : row.figures) {
      if (share.is_hidden || !share.parts || !uses_cells_of(share, count)) continue;
      changed = protect_from_share(table, column, share, threshold) || changed;
    }
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

/// Of joined rows, a column may be stricter than the table's own dataset.
int threshold_of_column(const AnswerTable& table, std::size_t column, const DisclosureRules& rules) {
  int out = rules.threshold(table.dataset->description);
  for (const AnswerRow& row : table.rows) {
    out = std::max(out, strictest_threshold(row.figures[column], rules));
  }
  return out;
}

}  // namespace

int strictest_threshold(const Figure& figure, const DisclosureRules& rules) {
  int out = 1;
  for (const UsedCells& used : figure.cells) out = std::max(out, rules.threshold(used.dataset->description));
  return out;
}

void hide_what_gives_away(AnswerTable& table, const DisclosureRules& rules) {
  std::vector<int> thresholds;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    thresholds.push_back(threshold_of_column(table, column, rules));
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      changed = protect_from_total(table, column, thresholds[column]) || changed;
      changed = protect_from_shares(table, column, thresholds[column]) || changed;
    }
    changed = hide_dependents(table) || changed;
  }
}

}  // namespace underlag::statistics
