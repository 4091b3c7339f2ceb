#pragma once
// What a page asks of the data: one typed request behind every table, chart, summary and value.
// sources/ parses them out of Markdown, statistics/ answers them, documents/ puts the answers into the tree.

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/expression.hpp"
#include "text/number_format.hpp"

namespace underlag {

/// A column of the answer: a dataset column or a computed expression.
struct Measure {
  std::string id;
  Expression expression;
  std::string header;                ///< Empty = the dataset column's own header.
  std::string group;                 ///< Heading over this column and its neighbours with the same one.
  bool is_joined = false;            ///< Equal labels below each other are printed once.
  std::optional<NumberStyle> style;  ///< None = by the column's type.
  Place place;                       ///< Of the expression's first character.
  std::string source_line;           ///< That it stands in, for excerpts.
};

/// Comparison of two datasets (periods) over the key: only rows known in both count, the others are listed.
/// Rates per month when the periods differ in length.
struct Comparison {
  std::string dataset;  ///< The later one.
  std::string column;   ///< In `dataset`.
  std::string with;     ///< In the query's own dataset.
};

struct Join {
  std::string dataset;
  std::string on;  ///< Key column; aliases are applied on both sides.
};

struct Ordering {
  std::string column;
  bool descending = false;
};

struct Query {
  std::string dataset;
  std::vector<Measure> columns;  ///< Empty = every column of the dataset in its order.
  std::optional<Expression> where;
  Place where_place;
  std::string where_line;
  std::vector<std::string> group_by;
  std::string sections;         ///< Column whose texts stand as headings between the rows; empty = none.
  std::vector<Ordering> order;  ///< Empty = the source's order.
  std::optional<Comparison> compare;
  std::optional<Join> join;
  bool total = false;
  std::optional<int> limit;
};

/// What becomes of the answer.
struct Request {
  enum class Kind { table, chart, summary, value };
  Kind kind = Kind::table;
  std::string id;                          ///< `tab-figur1`; empty = made from the number.
  Query query;                             ///< Of table, chart and summary.
  Expression value;                        ///< Of a value in prose.
  std::optional<NumberStyle> value_style;  ///< None = by type.
  /// A typed number that must equal the value (`= figur1.grund.sum == 973`), at the precision it is typed.
  std::optional<double> asserted;
  int asserted_decimals = 0;
  std::string caption;
  std::vector<std::string> notes;
  std::string chart_kind;  ///< bar, stacked …
  std::string chart_description;
  std::string chart_label;                ///< Column id of the category labels.
  std::vector<std::string> chart_series;  ///< Column ids of the figures.
  std::string chart_unit;
  Place place;
  std::string source_line;  ///< For excerpts.
};

}  // namespace underlag
