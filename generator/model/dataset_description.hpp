#pragma once
// What a data file means, as its ID.dataset.yaml says: columns and types, codes for missing answers, who the
// figures are about, printed totals, checks. Read in sources/, used by statistics/; the words (title,
// headers, source) reach the page through the protected tables.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/expression.hpp"
#include "model/missing_class.hpp"

namespace underlag {

/// Whom the figures are about: decides the threshold of disclosure control (`unit` and `none` have none).
enum class About { none, unit, staff, client };

enum class ColumnType {
  text,
  count,
  number,
  percent,  ///< 12,6 in the data is 12,6 %; held as the fraction 0.126.
  date,
  month,
  boolean,
  choice,
  multi,  ///< Several choices in one cell, with `;` or `,` between.
  band,   ///< 61-70; also 2005-framåt.
  free_text,
  mixed,  ///< Each cell is what it looks like: number, interval or text. For lists of key figures.
};

/// Codes as people write them, without regard to case: "vet ej" → dont_know.
using MissingCodes = std::vector<std::pair<std::string, MissingClass>>;

struct ChoiceValue {
  std::string value;  ///< In the data.
  std::string label;  ///< Printed; the same as `value` when nothing else is said.
};

/// "Ja-bitr." is a yes with a footnote and no category of its own.
struct Qualification {
  std::string printed;
  std::string value;
  std::string note;
};

/// Spelling as printed → the name that joins tables: E-Å-V → Enskede-Årsta-Vantör. Spellings are compared
/// without case and spaces.
class AliasTable {
 public:
  /// False when the spelling already stands for another name.
  bool add(const std::string& spelling, const std::string& name);
  /// The name behind `spelling`; `spelling` itself when it is no alias.
  std::string canonical(const std::string& spelling) const;
  bool empty() const { return names_.empty(); }

 private:
  std::map<std::string, std::string> names_;
};

struct ColumnDescription {
  std::string id;
  std::string header;  ///< In the data file; empty for a column that another column is split into.
  std::vector<std::string> other_headers;  ///< Its headings in other versions of the same export.
  std::string cell;   ///< In replies that are filled-in forms: where the answer stands, `B4` or `Svar!B4`.
  std::string label;  ///< Printed; the header when nothing else is said.
  ColumnType type = ColumnType::text;
  std::string unit;
  std::string dates;  ///< How its dates are written when not as 2026-11-22: `DD.MM.YYYY`.
  std::vector<ChoiceValue> values;
  MissingCodes missing;  ///< Besides the dataset's own.
  std::vector<Qualification> qualified;
  /// `{medel} ({sd})`: the cell's text is taken apart into those columns; the first pattern that fits counts.
  std::vector<std::string> split;
  AliasTable aliases;
  std::optional<double> minimum;
  std::optional<double> maximum;
  std::optional<int> decimals;  ///< Printed; as many as the data has when nothing is said.
  bool reverse = false;         ///< A scale item that is turned before it is added up.
  /// Words of the column explained under every table that shows it: term → explanation.
  std::vector<std::pair<std::string, std::string>> definitions;
  Place place;              ///< In the description.
  std::string source_line;  ///< There, for excerpts.

  bool is_numeric() const {
    return type == ColumnType::count || type == ColumnType::number || type == ColumnType::percent ||
           type == ColumnType::band || type == ColumnType::mixed;
  }
  const std::string& printed_header() const {
    if (!label.empty()) return label;
    return header.empty() ? id : header;
  }
};

struct Period {
  std::string from;  ///< 2006-01 or 2006-01-31; empty = not known.
  std::string to;
  Place place;  ///< In the description.
  bool is_known() const { return !from.empty() && !to.empty(); }
};
/// Months, both ends included: 2006-01–2007-05 is 17. Of a month that is not whole its share of days:
/// 2006-01-16–2006-02-28 is 16/31 + 1. None when an end is missing or they stand in the wrong order.
std::optional<double> months_of(const Period& period);

/// Totals as the source printed them. They stay what they were, beside the computed ones.
struct DeclaredTotals {
  std::string row;    ///< The key cell of the row that holds them in the data ("S:a").
  std::string label;  ///< Printed; `row` when nothing else is said.
  std::vector<std::pair<std::string, double>> values;  ///< Column id → total, when they are not in the data.
  Place place;
};

/// One printed row that is really several: "Män-11 Kv-5" in every cell.
struct RowSplit {
  std::string row;                                        ///< Its key cell.
  std::vector<std::pair<std::string, std::string>> into;  ///< Label in the cell → key of the new row.
  Place place;
};

/// A footnote mark on some cells of a column.
struct CellMark {
  std::string column;
  Expression where;
  std::string note;
};

/// A group, or all, with its size, mean and standard deviation: column ids, the size also as a number.
struct AuditGroup {
  std::string dataset;  ///< Of the columns; empty = the check's own.
  std::string n;
  std::optional<double> count;
  std::string mean;
  std::string sd;
};

/// A rule of the source audit with its columns; which roles a rule knows stands in statistics/audit/rules.
struct AuditCheck {
  std::string rule;
  std::map<std::string, std::string> columns;  ///< Role (part, whole, low …) → column id.
  std::vector<std::string> parts;              ///< Columns that add up.
  std::vector<AuditGroup> groups;
  AuditGroup whole;             ///< What the groups make up; empty for most rules.
  std::vector<std::string> by;  ///< Group columns.
  std::optional<Expression> where;
  std::optional<Expression> value;
  std::optional<Expression> expected;
  std::optional<double> minimum;
  std::optional<double> maximum;
  std::string note;  ///< What the author says about it; part of the message.
  std::optional<Severity> severity;
  Place place;
  std::string source_line;
};

/// What the reading of cells itself finds and a description may accept: brackets without their other half,
/// decimal points among commas.
inline constexpr std::string_view kAcceptedBrackets = "brackets";
inline constexpr std::string_view kAcceptedDecimals = "decimals";

/// Findings that somebody has looked at. The reason is printed under the table. What is accepted are the
/// figures that were found then: with other ones the finding is told again.
struct AcceptedFinding {
  std::string rule;
  std::string column;              ///< Empty = every column.
  std::string row;                 ///< Key of the row; empty = every row.
  std::vector<std::string> found;  ///< "781/973" for each finding; how many cells for what reading finds.
  std::string reason;
  Place place;
};

struct Publication {
  std::string source;
  std::string reason;  ///< Why the figures are shown although they are small.
};

/// How the data file is read, where it does not say itself.
struct FileReading {
  std::string encoding;  ///< Of CSV; empty = found out. So with the next two.
  char separator = 0;
  char decimal_mark = 0;
  std::optional<bool>
      keep_hidden;  ///< Hidden rows and columns of a sheet count; none = they do, with a warning.
  std::optional<int> most_cells;  ///< Of a workbook, when it has more than the usual limit.
};

/// What the file has besides the described columns. Headings are compared as those of columns are; `ADM*` is
/// every heading that begins so.
struct OtherHeadings {
  std::vector<std::string> dropped;  ///< Never looked at, not even by the privacy guard: personal numbers.
  std::vector<std::string> ignored;  ///< Known and not used.
  bool warn_of_rest = false;         ///< A heading that nothing names is told: the export has changed.
};

/// A dataset whose data is a folder: each file in it is one unit's reply, as it came back by e-mail.
struct Replies {
  std::string unit;  ///< The column that names the unit; from the file's name when a reply does not say.
  std::vector<std::string> expected;  ///< Who should reply, in this order.
  Place place;
};

struct DatasetDescription {
  std::string id;
  std::string path;  ///< `data/figur1.dataset.yaml`
  std::string title;
  std::string file;  ///< Relative to the project folder; the folder of replies.
  std::string view;
  std::optional<Replies> replies;
  FileReading reading;
  std::string mapping;  ///< `data/asi-net.mapping.yaml`, which describes the export; empty without one.
  OtherHeadings other_headings;
  About about = About::none;
  /// A row is a group with its counts, not one person's answers. Only what is said to be so is listed row by
  /// row.
  bool rows_are_counts = false;
  bool is_synthetic = false;  ///< Made up; said wherever the figures stand.
  std::optional<Publication> published;
  std::string source;         ///< Where the figures come from, in one sentence.
  std::string source_column;  ///< Each row says its own source in this column; empty = none.
  Period period;
  std::vector<std::string> key;  ///< Columns that name a row.
  MissingCodes missing;
  std::vector<ColumnDescription> columns;
  std::optional<DeclaredTotals> declared_totals;
  std::vector<RowSplit> splits;
  std::vector<CellMark> marks;
  std::vector<AuditCheck> checks;
  std::vector<AcceptedFinding> accepted;
  std::vector<std::string> notes;  ///< Printed under every table of the dataset.

  const ColumnDescription* find(std::string_view id) const;
  /// The column's index; none when there is no such column.
  std::optional<std::size_t> index_of(std::string_view id) const;
};

}  // namespace underlag
