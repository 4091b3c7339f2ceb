#include "documents/row_values.hpp"

#include <algorithm>
#include <set>

#include "diagnostics/messages/markdown.hpp"
#include "documents/place_in_source.hpp"
#include "model/cell_text.hpp"
#include "model/plain_text.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

enum class Scope { none, row, rows };

struct RowName {
  Scope scope = Scope::none;
  std::string column;
};

// `rad.titel` or `rader.innehall`; anything else has the scope `none`.
RowName row_name(const Expression& expression) {
  if (expression.kind != Expression::Kind::member || expression.children.size() != 1) return {};
  const Expression& of = expression.children[0];
  if (of.kind != Expression::Kind::name) return {};
  if (of.text == "rad") return {Scope::row, expression.text};
  if (of.text == "rader") return {Scope::rows, expression.text};
  return {};
}

Place place_of(const ProtectedCell& cell, const Page& pattern) {
  if (cell.sources.empty()) return {pattern.source, 0, 0, ""};
  const CellSource& source = cell.sources.front();
  return {source.file, 0, 0, source.sheet.empty() ? source.cells : source.sheet + "!" + source.cells};
}

}  // namespace

// What one call of `append` carries along.
struct RowValues::Copying {
  const Page& from;
  Page& to;
  int footnote_offset;
  std::optional<std::size_t> row;  ///< In an item that is being repeated.
};

std::optional<std::size_t> RowValues::column_of(const std::string& id) {
  const auto& columns = group_.table.columns();
  auto found = std::ranges::find(columns, id, &ProtectedColumn::id);
  if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
  if (std::ranges::find(told_, id) != told_.end()) return std::nullopt;
  told_.push_back(id);
  std::vector<std::string> ids;
  for (const ProtectedColumn& column : columns) ids.push_back(column.id);
  // Titles and descriptions are filled outside any request.
  const Place place = asking_ == nullptr ? place_in_source(pattern_, "rad." + id) : asking_->place;
  Diagnostic& added = diagnostics_.add(messages::unknown_row_column, place,
                                       {id, pattern_.front_matter.for_each, nearest_word(id, ids)});
  if (asking_ != nullptr) added.excerpt = {asking_->source_line, 1};
  return std::nullopt;
}

std::string RowValues::text_at(std::size_t row, std::size_t column) const {
  const ProtectedCell& cell = group_.table.rows()[row].cells[column];
  // The mark for nothing ("–") belongs in tables; in a text an empty cell is no words at all.
  if (cell.state == ProtectedCell::State::missing && cell.text.empty()) return {};
  return cell_text(cell, group_.table.columns()[column].style, group_.language);
}

std::string RowValues::single_value(const std::string& id) {
  std::optional<std::size_t> column = column_of(id);
  if (!column) return {};
  std::string value = text_at(group_.rows.front(), *column);
  for (std::size_t row : group_.rows) {
    std::string other = text_at(row, *column);
    if (other == value || std::ranges::find(differing_, id) != differing_.end()) continue;
    differing_.push_back(id);
    const ProtectedCell& cell = group_.table.rows()[row].cells[*column];
    diagnostics_.add(messages::row_values_differ, place_of(cell, pattern_),
                     {group_.key, value, other, id, pattern_.front_matter.for_each});
  }
  return value;
}

std::string RowValues::filled(const std::string& title) {
  constexpr std::string_view kStart = "`=";
  std::string out;
  std::size_t copied = 0;
  for (std::size_t start = title.find(kStart); start != title.npos; start = title.find(kStart, copied)) {
    std::size_t end = title.find('`', start + kStart.size());
    if (end == title.npos) break;
    out.append(title, copied, start - copied);
    copied = end + 1;
    std::string name = title.substr(start + kStart.size(), end - start - kStart.size());
    std::erase(name, ' ');
    std::string value = name.starts_with("rad.") ? single_value(name.substr(4)) : "";
    if (value.empty()) {
      while (!out.empty() && std::string_view(" :,;-").find(out.back()) != std::string_view::npos)
        out.pop_back();
      if (out.ends_with("–")) out.resize(out.size() - std::string_view("–").size());
      while (out.ends_with(' ')) out.pop_back();
    }
    out += value;
  }
  out.append(title, copied);
  return out;
}

void RowValues::append(const Page& from, Page& to) {
  Copying copying{from, to, static_cast<int>(to.footnotes.size()), std::nullopt};
  Blocks body = copy(from.body, copying);
  std::ranges::move(body, std::back_inserter(to.body));
  for (const Blocks& note : from.footnotes) to.footnotes.push_back(copy(note, copying));
  asking_ = nullptr;
}

void RowValues::replace_names(Expression& expression) {
  if (RowName name = row_name(expression); name.scope != Scope::none) {
    std::string value = single_value(name.column);
    std::optional<std::size_t> column = column_of(name.column);
    bool number = column && group_.table.rows()[group_.rows.front()].cells[*column].state ==
                                ProtectedCell::State::number;
    Expression literal;
    literal.kind = number ? Expression::Kind::number : Expression::Kind::text;
    literal.column = expression.column;
    literal.text = value;
    if (number) literal.number = group_.table.rows()[group_.rows.front()].cells[*column].number;
    expression = std::move(literal);
    return;
  }
  for (Expression& child : expression.children) replace_names(child);
}

int RowValues::copy_request(int index, Copying& copying) {
  if (index < 0) return index;
  asking_ = &copying.from.requests[static_cast<std::size_t>(index)];
  Request request = *asking_;
  replace_names(request.value);
  if (request.query.where) replace_names(*request.query.where);
  for (Measure& measure : request.query.columns) replace_names(measure.expression);
  request.caption = filled(request.caption);
  copying.to.requests.push_back(std::move(request));
  return static_cast<int>(copying.to.requests.size()) - 1;
}

Inline RowValues::copy_value(const Inline& item, Copying& copying) {
  const auto& value = std::get<ValueRequest>(item.content);
  if (value.request < 0) return item;
  const Request& request = copying.from.requests[static_cast<std::size_t>(value.request)];
  asking_ = &request;
  RowName name = row_name(request.value);
  if (name.scope == Scope::none)
    return {ValueRequest{value.expression, copy_request(value.request, copying)}, item.line};
  if (name.scope == Scope::row) return {Text{single_value(name.column)}, item.line};
  if (!copying.row) {
    Place place = request.place;
    diagnostics_.add(messages::rows_outside_list, place, {name.column}).excerpt = {
        request.source_line, static_cast<int>(value.expression.size())};
    return {Text{}, item.line};
  }
  std::optional<std::size_t> column = column_of(name.column);
  return {Text{column ? text_at(*copying.row, *column) : ""}, item.line};
}

Inlines RowValues::copy(const Inlines& inlines, Copying& copying) {
  Inlines out;
  out.reserve(inlines.size());
  for (const Inline& item : inlines) {
    if (std::holds_alternative<ValueRequest>(item.content)) {
      out.push_back(copy_value(item, copying));
      continue;
    }
    Inline& copied = out.emplace_back(item);
    if (auto* note = std::get_if<FootnoteReference>(&copied.content)) note->number += copying.footnote_offset;
    if (auto* link = std::get_if<Link>(&copied.content)) link->content = copy(link->content, copying);
    if (auto* marked = std::get_if<Emphasis>(&copied.content))
      marked->content = copy(marked->content, copying);
    if (auto* marked = std::get_if<Strong>(&copied.content)) marked->content = copy(marked->content, copying);
    if (auto* marked = std::get_if<Strikethrough>(&copied.content))
      marked->content = copy(marked->content, copying);
    if (auto* span = std::get_if<LanguageSpan>(&copied.content)) span->content = copy(span->content, copying);
  }
  return out;
}

Blocks RowValues::copy(const Blocks& blocks, Copying& copying) {
  Blocks out;
  out.reserve(blocks.size());
  for (const Block& block : blocks) out.push_back(copy(block, copying));
  return out;
}

Block RowValues::copy(const Block& block, Copying& copying) {
  Block out = block;
  if (auto* heading = std::get_if<Heading>(&out.content)) {
    heading->content = copy(heading->content, copying);
    std::string name = slug(plain_text(heading->content));  // with the row's own words in it
    heading->id = ids_.unique(name.empty() ? "avsnitt" : name);
  } else if (auto* paragraph = std::get_if<Paragraph>(&out.content)) {
    paragraph->content = copy(paragraph->content, copying);
  } else if (const auto* list = std::get_if<List>(&block.content)) {
    out.content = copy(*list, copying);
  } else if (auto* quote = std::get_if<Quote>(&out.content)) {
    quote->content = copy(quote->content, copying);
  } else if (auto* callout = std::get_if<Callout>(&out.content)) {
    callout->content = copy(callout->content, copying);
  } else if (auto* table = std::get_if<TextTable>(&out.content)) {
    table->caption = copy(table->caption, copying);
    for (Inlines& cell : table->head) cell = copy(cell, copying);
    for (auto& row : table->rows) {
      for (Inlines& cell : row) cell = copy(cell, copying);
    }
  } else if (auto* checklist = std::get_if<Checklist>(&out.content)) {
    for (Inlines& item : checklist->items) item = copy(item, copying);
  } else if (auto* works = std::get_if<ReferenceList>(&out.content)) {
    for (ReferenceList::Entry& entry : works->entries) entry.text = copy(entry.text, copying);
  } else if (auto* request = std::get_if<BlockRequest>(&out.content)) {
    request->request = copy_request(request->request, copying);
  }
  return out;
}

namespace {

// The columns that an item asks of `rader`; an item without any is not repeated.
void collect_columns(const Inlines& inlines, const Page& page, std::vector<std::string>& columns) {
  for (const Inline& item : inlines) {
    if (const auto* value = std::get_if<ValueRequest>(&item.content);
        value != nullptr && value->request >= 0) {
      RowName name = row_name(page.requests[static_cast<std::size_t>(value->request)].value);
      if (name.scope == Scope::rows) columns.push_back(name.column);
    }
    if (const auto* link = std::get_if<Link>(&item.content)) collect_columns(link->content, page, columns);
    if (const auto* marked = std::get_if<Emphasis>(&item.content))
      collect_columns(marked->content, page, columns);
    if (const auto* marked = std::get_if<Strong>(&item.content))
      collect_columns(marked->content, page, columns);
  }
}

std::vector<std::string> repeated_columns(const List::Item& item, const Page& page) {
  std::vector<std::string> columns;
  for (const Block& block : item.content) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
      collect_columns(paragraph->content, page, columns);
  }
  return columns;
}

}  // namespace

List RowValues::copy(const List& list, Copying& copying) {
  List out{list.ordered, list.start, list.tight, {}};
  for (const List::Item& item : list.items) {
    std::vector<std::string> columns = repeated_columns(item, copying.from);
    if (columns.empty()) {
      out.items.push_back({item.mark, copy(item.content, copying)});
      continue;
    }
    std::set<std::vector<std::string>> seen;  // equal values are one bullet
    for (std::size_t row : group_.rows) {
      std::vector<std::string> values;
      for (const std::string& id : columns) {
        auto column = column_of(id);
        values.push_back(column ? text_at(row, *column) : "");
      }
      if (!seen.insert(values).second) continue;
      copying.row = row;
      out.items.push_back({item.mark, copy(item.content, copying)});
      copying.row.reset();
    }
  }
  return out;
}

}  // namespace underlag
