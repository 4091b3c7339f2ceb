#include "statistics/empty_filter.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/queries.hpp"
#include "statistics/expression_text.hpp"
#include "statistics/figure_arithmetic.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

constexpr std::size_t kMostNamed = 12;

/// The texts that a column can be compared with, each once, in the order of the data.
std::vector<std::string> words_of(const Dataset& dataset, std::size_t column) {
  std::vector<std::string> out;
  for (const ChoiceValue& value : dataset.description.columns[column].values) out.push_back(value.label);
  if (!out.empty() || DisclosureRules::has_rows_of_people(dataset.description)) return out;
  for (const std::uint32_t row : all_rows(dataset)) {
    std::string word = dataset.rows[row].values[column].text;
    if (!word.empty() && std::ranges::find(out, word) == out.end()) out.push_back(std::move(word));
  }
  return out;
}

class WordCheck {
 public:
  WordCheck(const Dataset& dataset, const Origin& origin, Diagnostics& diagnostics)
      : dataset_(dataset), origin_(origin), diagnostics_(diagnostics) {}

  bool has_unknown(const Expression& condition) {
    if (condition.kind != Expression::Kind::binary) return has_unknown_inside(condition);
    const bool is_comparison = condition.text == "==" || condition.text == "in";
    if (!is_comparison) return has_unknown_inside(condition);
    const Expression& left = condition.children[0];
    const Expression& right = condition.children[1];
    if (left.kind == Expression::Kind::text) return is_unknown(right, left);
    if (right.kind == Expression::Kind::list) {
      return std::ranges::count_if(right.children,
                                   [&](const Expression& one) { return is_unknown(left, one); }) > 0;
    }
    return is_unknown(left, right);
  }

 private:
  bool has_unknown_inside(const Expression& condition) {
    // What shall not be there need not be there.
    if (condition.kind == Expression::Kind::unary) return false;
    return std::ranges::count_if(condition.children,
                                 [&](const Expression& child) { return has_unknown(child); }) > 0;
  }

  bool is_unknown(const Expression& name, const Expression& text) {
    if (name.kind != Expression::Kind::name || text.kind != Expression::Kind::text) return false;
    const auto column = dataset_.description.index_of(name.text);
    if (!column) return false;
    std::vector<std::string> words = words_of(dataset_, *column);
    if (words.empty() || has(text.text, *column)) return false;
    std::string nearest = nearest_word(text.text, words);
    const bool has_more = words.size() > kMostNamed;
    words.resize(std::min(words.size(), kMostNamed));
    std::string named = fmt::format("{}{}", fmt::join(words, ", "), has_more ? " …" : "");
    Place place = origin_.place;
    if (place.column > 0 && text.column > 0) place.column += text.column - 1;
    std::vector<std::string> arguments = {text.text, name.text, dataset_.id(), std::move(named),
                                          std::move(nearest)};
    // An expression in a table is evaluated on every row.
    const bool is_told = std::ranges::any_of(diagnostics_.all(), [&](const Diagnostic& one) {
      return one.message == &messages::filter_unknown_word && one.place == place &&
             one.arguments == arguments;
    });
    if (is_told) return true;
    diagnostics_.add(messages::filter_unknown_word, std::move(place), std::move(arguments)).excerpt = {
        origin_.source_line, static_cast<int>(text.text.size()) + 2};
    return true;
  }

  bool has(const std::string& text, std::size_t column) const {
    const Figure wanted = text_figure(text);
    for (const std::uint32_t row : all_rows(dataset_)) {
      const Figure found = figure_of(dataset_, row, column);
      const bool is_among = ("; " + found.text + ";").find("; " + text + ";") != std::string::npos;
      const auto order = order_of(found, wanted);
      if (is_among || (order && *order == 0)) return true;
    }
    return false;
  }

  const Dataset& dataset_;
  const Origin& origin_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool warn_of_unknown_words(const Expression& condition, const Dataset& dataset, const Origin& origin,
                           Diagnostics& diagnostics) {
  return WordCheck(dataset, origin, diagnostics).has_unknown(condition);
}

void warn_of_hidden_filter(const Expression& condition, const Origin& origin, Diagnostics& diagnostics) {
  diagnostics.add(messages::filter_asks_hidden, origin.place, {expression_text(condition)}).excerpt = {
      origin.source_line, 1};
}

void warn_of_empty_filter(const Expression& condition, const Dataset& dataset, const Origin& origin,
                          Diagnostics& diagnostics) {
  if (warn_of_unknown_words(condition, dataset, origin, diagnostics)) return;
  diagnostics.add(messages::filter_matches_nothing, origin.place, {dataset.id(), expression_text(condition)})
      .excerpt = {origin.source_line, 1};
}

}  // namespace underlag::statistics
