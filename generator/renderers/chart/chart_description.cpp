#include "renderers/chart/chart_description.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "renderers/chart/chart_data.hpp"

namespace underlag::chart {

namespace {

constexpr std::size_t kMostNames = 6;

struct Words {
  std::array<const char*, 6> kinds;  ///< In the order of ChartSpecification::Kind.
  const char* one_row;
  const char* rows;
  const char* highest;
  const char* lowest;
  const char* all_equal;
  const char* from_to;
  const char* without_figure;
  const char* and_more;
  const char* no_figures;
};

constexpr Words kSwedish{{"Stapeldiagram", "Staplat stapeldiagram", "Grupperat stapeldiagram",
                          "Punktdiagram med intervall", "Linjediagram", "Diagram över före och efter"},
                         "1 rad",
                         "{} rader",
                         "högst {} ({})",
                         "lägst {} ({})",
                         "{} på alla rader",
                         "från {} ({}) till {} ({})",
                         "Utan siffra",
                         "{} och {} till",
                         "inga siffror"};

constexpr Words kEnglish{{"Bar chart", "Stacked bar chart", "Grouped bar chart", "Dot chart with intervals",
                          "Line chart", "Chart of before and after"},
                         "1 row",
                         "{} rows",
                         "highest {} ({})",
                         "lowest {} ({})",
                         "{} in every row",
                         "from {} ({}) to {} ({})",
                         "Without a figure",
                         "{} and {} more",
                         "no figures"};

std::string list_of(const std::vector<std::string>& names, const Words& words) {
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i) out += (i ? ", " : "") + names[i];
  if (names.size() <= kMostNames) return out;
  return fmt::format(fmt::runtime(words.and_more), out, names.size() - kMostNames);
}

/// A row's figure in one series.
struct Entry {
  const std::string* label;
  const Figure* figure;
};

std::vector<Entry> known_entries(const ChartData& data, std::size_t series) {
  std::vector<Entry> out;
  for (const Category& category : data.categories) {
    if (!category.is_heading && category.figures[series].has_position) {
      out.push_back({&category.label, &category.figures[series]});
    }
  }
  return out;
}

bool is_below(const Entry& left, const Entry& right) {
  return std::pair(left.figure->high, left.figure->low) < std::pair(right.figure->high, right.figure->low);
}

std::vector<std::string> labels_equal_to(const Entry& extreme, const std::vector<Entry>& entries) {
  std::vector<std::string> out;
  for (const Entry& entry : entries) {
    if (!is_below(entry, extreme) && !is_below(extreme, entry)) out.push_back(*entry.label);
  }
  return out;
}

std::string extremes(const std::vector<Entry>& entries, const Words& words) {
  const auto [lowest, highest] = std::minmax_element(entries.begin(), entries.end(), is_below);
  if (entries.size() > 1 && !is_below(*lowest, *highest)) {
    return fmt::format(fmt::runtime(words.all_equal), highest->figure->text);
  }
  std::string out = fmt::format(fmt::runtime(words.highest), highest->figure->text,
                                list_of(labels_equal_to(*highest, entries), words));
  if (entries.size() == 1) return out;
  return out + ", " +
         fmt::format(fmt::runtime(words.lowest), lowest->figure->text,
                     list_of(labels_equal_to(*lowest, entries), words));
}

std::string series_sentence(const ChartData& data, std::size_t series, ChartSpecification::Kind kind,
                            const Words& words) {
  const std::vector<Entry> entries = known_entries(data, series);
  std::string out = data.series[series].name + ": ";
  if (entries.empty()) return out + words.no_figures + ".";
  if (kind == ChartSpecification::Kind::line && entries.size() > 1) {
    out += fmt::format(fmt::runtime(words.from_to), entries.front().figure->text, *entries.front().label,
                       entries.back().figure->text, *entries.back().label) +
           "; ";
  }
  return out + extremes(entries, words) + ".";
}

/// "Utan siffra i B: Farsta (vet ej)."; empty when every row has its figure.
std::string gaps(const ChartData& data, std::size_t series, const Words& words) {
  std::vector<std::string> names;
  for (const Category& category : data.categories) {
    if (category.is_heading || category.figures[series].has_position) continue;
    const std::string& text = category.figures[series].text;
    names.push_back(text.empty() ? category.label : category.label + " (" + text + ")");
  }
  if (names.empty()) return "";
  return fmt::format(" {}: {}.", words.without_figure, list_of(names, words));
}

}  // namespace

std::string chart_description(const ChartSpecification& chart, Language language) {
  if (!chart.description.empty()) return chart.description;
  const Words& words = language == Language::sv ? kSwedish : kEnglish;
  const ChartData data = chart_data(chart, language);
  const auto rows = std::count_if(data.categories.begin(), data.categories.end(),
                                  [](const Category& category) { return !category.is_heading; });
  std::string out =
      fmt::format("{}, {}.", words.kinds[static_cast<std::size_t>(chart.kind)],
                  rows == 1 ? std::string(words.one_row) : fmt::format(fmt::runtime(words.rows), rows));
  for (std::size_t series = 0; series < data.series.size(); ++series) {
    out += " " + series_sentence(data, series, chart.kind, words) + gaps(data, series, words);
  }
  return out;
}

}  // namespace underlag::chart
