#pragma once
// What a page asks of the data: one typed request behind every table, chart, summary and value.
// sources/ parses them out of Markdown, statistics/ answers them, documents/ puts the answers into the tree.

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/expression.hpp"

namespace underlag {

/// A column of the answer: a dataset column or a computed expression.
struct Measure {
  std::string id;
  Expression expression;
  std::string header;                 ///< Empty = the dataset column's own header.
  std::optional<std::string> format;  ///< `procent(1)`, `kr`, `tal(2)`; none = by the column's type.
};

/// Comparison of two datasets (periods) over the key; only rows known in both count.
struct Comparison {
  std::string dataset;
  std::string column;
  std::string per_month_label;  ///< Empty = counts; else rates per month because the periods differ.
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
  std::vector<std::string> group_by;
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
  std::string id;                  ///< `tab-figur1`; empty = made from the number.
  Query query;                     ///< Of table, chart and summary.
  Expression value;                ///< Of a value in prose.
  std::string value_format;        ///< `procent(1)`; empty = by type.
  std::optional<double> asserted;  ///< A typed number that must equal the value.
  std::string caption;
  std::vector<std::string> notes;
  std::string chart_kind;  ///< bar, stacked …
  std::string chart_description;
  std::vector<std::string> chart_series;
  Place place;
  std::string source_line;  ///< For excerpts.
};

}  // namespace underlag
