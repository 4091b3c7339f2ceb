#pragma once
// Puts the values of rows into a text that was written for all rows: `rad.x` and `rader.x` in code spans, in
// titles and in the expressions of requests.

#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/heading_ids.hpp"
#include "model/page.hpp"

namespace underlag {

/// The rows that one page stands for.
struct RowGroup {
  const ProtectedTable& table;
  std::vector<std::size_t> rows;  ///< Never empty.
  std::string key;
  Language language = Language::sv;
};

class RowValues {
 public:
  /// `told` are the unknown columns that have been reported already, shared by all pages of the pattern.
  RowValues(const RowGroup& group, const Page& pattern, std::vector<std::string>& told,
            Diagnostics& diagnostics)
      : group_(group), pattern_(pattern), told_(told), diagnostics_(diagnostics) {}

  /// A title with `` `= rad.x` `` in it. An empty value takes the punctuation before it along: "Modul 12: "
  /// of a module without title is "Modul 12".
  std::string filled(const std::string& title);

  /// Appends a copy of `from`'s body, footnotes and requests to `to`, values put in.
  void append(const Page& from, Page& to);

 private:
  struct Copying;
  std::optional<std::size_t> column_of(const std::string& id);
  std::string text_at(std::size_t row, std::size_t column) const;
  std::string single_value(const std::string& column);
  void replace_names(Expression& expression);
  Blocks copy(const Blocks& blocks, Copying& copying);
  Inlines copy(const Inlines& inlines, Copying& copying);
  Block copy(const Block& block, Copying& copying);
  List copy(const List& list, Copying& copying);
  Inline copy_value(const Inline& item, Copying& copying);
  int copy_request(int index, Copying& copying);

  const RowGroup& group_;
  const Page& pattern_;
  std::vector<std::string>& told_;
  Diagnostics& diagnostics_;
  std::vector<std::string> differing_;  ///< Columns whose different values have been reported.
  const Request* asking_ = nullptr;     ///< The request that is being looked at, for places.
  UniqueNames ids_ = heading_ids();
};

}  // namespace underlag
