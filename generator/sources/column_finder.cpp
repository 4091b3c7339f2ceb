#include "sources/column_finder.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/data.hpp"
#include "sources/cell_split.hpp"
#include "text/letter_case.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr std::size_t kMostShown = 10;

std::string folded(std::string_view heading) {
  return to_lower_case(tidy_text(heading));
}

/// `ADM*` fits every heading that begins so.
bool is_named(std::string_view heading, const std::vector<std::string>& names) {
  const std::string wanted = folded(heading);
  return std::ranges::any_of(names, [&](const std::string& name) {
    const std::string one = folded(name);
    if (!one.ends_with('*')) return one == wanted;
    return wanted.starts_with(std::string_view(one).substr(0, one.size() - 1));
  });
}

std::string quoted_list(const std::vector<std::string>& texts) {
  return "\"" + fmt::format("{}", fmt::join(texts, "\", \"")) + "\"";
}

class ColumnFinder {
 public:
  ColumnFinder(const RawTable& table, const std::string& file, const DatasetDescription& description,
               Diagnostics& diagnostics)
      : table_(table),
        file_(file),
        description_(description),
        diagnostics_(diagnostics),
        index_(table.headers()) {}

  std::optional<FoundColumns> find() {
    FoundColumns out;
    for (const std::string& heading : table_.headers()) {
      out.is_dropped.push_back(!heading.empty() && is_named(heading, description_.other_headings.dropped));
    }
    bool is_whole = true;
    for (const ColumnDescription& column : description_.columns) {
      const bool has_source = split_source(description_, column) == nullptr || !column.header.empty();
      out.sources.push_back(has_source ? source_of(column) : kNoColumn);
      if (!has_source) continue;
      is_whole = is_whole && out.sources.back() != kNoColumn && !refuse_dropped(column, out);
    }
    if (!is_whole) return std::nullopt;
    if (description_.other_headings.warn_of_rest) warn_of_rest(out);
    return out;
  }

 private:
  std::size_t source_of(const ColumnDescription& column) {
    const auto found = index_.find(column);
    if (found.empty()) {
      report_unknown_column(column, column.place, file_, table_.headers(), diagnostics_);
      return kNoColumn;
    }
    for (std::size_t more = 1; more < found.size(); ++more) {
      diagnostics_.add(messages::column_header_twice, table_.header_place(found[more]),
                       {table_.headers()[found[more]], to_string(table_.header_place(found.front()))});
    }
    return found.front();
  }

  bool refuse_dropped(const ColumnDescription& column, const FoundColumns& found) {
    const std::size_t source = found.sources.back();
    if (source == kNoColumn || !found.is_dropped[source]) return false;
    diagnostics_.add(messages::column_dropped, column.place, {table_.headers()[source]});
    return true;
  }

  void warn_of_rest(const FoundColumns& found) {
    std::vector<std::string> unknown;
    std::optional<std::size_t> first;
    for (std::size_t at = 0; at < table_.headers().size(); ++at) {
      const std::string& heading = table_.headers()[at];
      const bool is_used = std::ranges::find(found.sources, at) != found.sources.end();
      if (heading.empty() || is_used || found.is_dropped[at]) continue;
      if (is_named(heading, description_.other_headings.ignored)) continue;
      if (!first) first = at;
      unknown.push_back(heading);
    }
    if (!first) return;
    const std::size_t hidden = unknown.size() - std::min(unknown.size(), kMostShown);
    unknown.resize(unknown.size() - hidden);
    diagnostics_.add(
        messages::headings_unknown, table_.header_place(*first),
        {description_.mapping, quoted_list(unknown) + (hidden > 0 ? fmt::format(" (+ {})", hidden) : "")});
  }

  const RawTable& table_;
  const std::string& file_;
  const DatasetDescription& description_;
  Diagnostics& diagnostics_;
  HeadingIndex index_;
};

}  // namespace

HeadingIndex::HeadingIndex(const std::vector<std::string>& headings) {
  for (std::size_t at = 0; at < headings.size(); ++at) {
    if (!headings[at].empty()) columns_[folded(headings[at])].push_back(at);
  }
}

std::vector<std::size_t> HeadingIndex::find(const ColumnDescription& column) const {
  std::vector<std::size_t> out;
  const auto add = [&](const std::string& heading) {
    const auto found = columns_.find(folded(heading));
    if (found != columns_.end()) std::ranges::copy(found->second, std::back_inserter(out));
  };
  add(heading_of(column));
  for (const std::string& other : column.other_headers) add(other);
  std::ranges::sort(out);
  const auto repeated = std::ranges::unique(out);
  out.erase(repeated.begin(), repeated.end());
  return out;
}

const std::string& heading_of(const ColumnDescription& column) {
  return column.header.empty() ? column.id : column.header;
}

const ColumnDescription* split_source(const DatasetDescription& description,
                                      const ColumnDescription& column) {
  for (const ColumnDescription& other : description.columns) {
    for (const std::string& pattern : other.split) {
      const auto names = pattern_names(pattern);
      if (std::ranges::find(names, column.id) != names.end()) return &other;
    }
  }
  return nullptr;
}

std::optional<FoundColumns> find_columns(const RawTable& table, const std::string& file,
                                         const DatasetDescription& description, Diagnostics& diagnostics) {
  return ColumnFinder(table, file, description, diagnostics).find();
}

void report_unknown_column(const ColumnDescription& column, const Place& place, const std::string& file,
                           const std::vector<std::string>& headings, Diagnostics& diagnostics) {
  std::vector<std::string> named;
  std::ranges::copy_if(headings, std::back_inserter(named),
                       [](const std::string& heading) { return !heading.empty(); });
  const std::string& wanted = heading_of(column);
  Diagnostic& told = diagnostics.add(messages::unknown_column, place,
                                     {wanted, file, quoted_list(named), nearest_word(wanted, named)});
  const bool is_in_description = place.line > 0 && place == column.place;
  if (is_in_description) told.excerpt = {column.source_line, static_cast<int>(code_point_count(column.id))};
}

}  // namespace underlag
