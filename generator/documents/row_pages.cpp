#include "documents/row_pages.hpp"

#include <algorithm>
#include <set>

#include "diagnostics/messages/markdown.hpp"
#include "documents/place_in_source.hpp"
#include "documents/row_values.hpp"
#include "model/cell_text.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

// `content/kurs/moduler/3a-och-3b.md` → `3a-och-3b`.
std::string stem_of(const std::string& source) {
  std::size_t start = source.rfind('/') == std::string::npos ? 0 : source.rfind('/') + 1;
  return slug(source.substr(start, source.rfind('.') - start));
}

class RowPageMaker {
 public:
  RowPageMaker(const Page& pattern, const std::shared_ptr<const ProtectedTable>& rows,
               std::vector<Page> texts, Diagnostics& diagnostics)
      : pattern_(pattern), rows_(rows), texts_(std::move(texts)), diagnostics_(diagnostics) {
    language_ = pattern.front_matter.language == "en" ? Language::en : Language::sv;
  }

  std::vector<Page> make() {
    std::optional<std::size_t> key = key_column();
    if (!key) return {};
    std::vector<Page> pages;
    // Rows that `where` leaves out are told where it is answered.
    if (rows_->rows().empty() && pattern_.front_matter.where.empty()) {
      const std::string& dataset = pattern_.front_matter.for_each;
      diagnostics_.add(messages::no_rows_for_pages, place_in_source(pattern_, dataset, "\nfor_each:"),
                       {dataset});
    }
    for (RowGroup& group : groups(*key)) {
      pages.push_back(page_of(std::move(group)));
      pages.back().front_matter.key = rows_->columns()[*key].id;
    }
    report_texts_without_row();
    return pages;
  }

 private:
  std::optional<std::size_t> key_column() {
    const auto& columns = rows_->columns();
    if (columns.empty()) return std::nullopt;
    const std::string& id = pattern_.front_matter.key;
    if (id.empty()) return 0;
    auto found = std::ranges::find(columns, id, &ProtectedColumn::id);
    if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
    std::vector<std::string> ids;
    for (const ProtectedColumn& column : columns) ids.push_back(column.id);
    diagnostics_.add(messages::unknown_row_column, place_in_source(pattern_, id, "\nkey:"),
                     {id, pattern_.front_matter.for_each, nearest_word(id, ids)});
    return std::nullopt;
  }

  // Rows with the same key stand together; a key that comes back is a number that was given twice.
  std::vector<RowGroup> groups(std::size_t key) {
    std::vector<RowGroup> found;
    std::set<std::string> finished;
    for (std::size_t row = 0; row < rows_->rows().size(); ++row) {
      if (rows_->rows()[row].kind != ProtectedRow::Kind::data) continue;
      const ProtectedCell& cell = rows_->rows()[row].cells[key];
      std::string name = cell_text(cell, rows_->columns()[key].style, language_);
      if (name.empty() || cell.state == ProtectedCell::State::missing) {
        report(messages::row_without_key, cell, {pattern_.front_matter.for_each, rows_->columns()[key].id});
      } else if (!found.empty() && found.back().key == name) {
        found.back().rows.push_back(row);
      } else if (!finished.insert(name).second) {
        report(messages::page_row_key_twice, cell,
               {name, rows_->columns()[key].id, pattern_.front_matter.for_each});
      } else {
        found.push_back({*rows_, {row}, name, language_});
      }
    }
    return found;
  }

  void report(const Message& message, const ProtectedCell& cell, std::vector<std::string> arguments) {
    Place place{pattern_.source, 0, 0, ""};
    if (!cell.sources.empty()) {
      const CellSource& source = cell.sources.front();
      place = {source.file, 0, 0, source.sheet.empty() ? source.cells : source.sheet + "!" + source.cells};
    }
    diagnostics_.add(message, std::move(place), std::move(arguments));
  }

  Page page_of(RowGroup group) {
    Page page;
    page.source = pattern_.source;
    page.text = pattern_.text;
    page.front_matter = pattern_.front_matter;
    std::string name = slug(group.key);
    page.output = pattern_.output.substr(0, pattern_.output.size() - std::string_view(".html").size()) + "-" +
                  names_.unique(name.empty() ? "rad" : name) + ".html";
    page.rows = PageRows{pattern_.source, group.key, rows_, group.rows, "", "", 0, 0};

    RowValues values(group, pattern_, told_, diagnostics_);
    if (const Page* text = take_text(name)) {
      page.rows->text_source = text->source;
      page.rows->text = text->text;
      let_text_win(page.front_matter, text->front_matter);
      values.append(*text, page);
      page.rows->text_blocks = page.body.size();
      page.rows->text_footnotes = page.footnotes.size();
    }
    values.append(pattern_, page);
    fill_titles(page.front_matter, values, group.key);
    return page;
  }

  static void let_text_win(FrontMatter& front, const FrontMatter& own) {
    if (!own.title.empty()) front.title = own.title;
    if (!own.description.empty()) front.description = own.description;
    if (!own.navigation_title.empty()) front.navigation_title = own.navigation_title;
    if (own.order) front.order = own.order;
    if (!own.authors.empty()) front.authors = own.authors;
    if (!own.date.empty()) front.date = own.date;
  }

  static void fill_titles(FrontMatter& front, RowValues& values, const std::string& key) {
    front.title = values.filled(front.title);
    front.description = values.filled(front.description);
    front.navigation_title = values.filled(front.navigation_title);
    if (front.title.empty()) front.title = key;
  }

  const Page* take_text(const std::string& name) {
    if (name.empty()) return nullptr;
    auto found = std::ranges::find(texts_, name, [](const Page& text) { return stem_of(text.source); });
    if (found == texts_.end()) return nullptr;
    used_.insert(found->source);
    return &*found;
  }

  void report_texts_without_row() {
    std::vector<std::string> names;
    for (const ProtectedRow& row : rows_->rows()) {
      if (row.kind == ProtectedRow::Kind::data) names.push_back(slug(row_name(row)) + ".md");
    }
    for (const Page& text : texts_) {
      if (used_.contains(text.source)) continue;
      diagnostics_.add(messages::row_text_without_row, {text.source, 0, 0, ""},
                       {pattern_.front_matter.for_each, nearest_word(stem_of(text.source) + ".md", names)});
    }
  }

  std::string row_name(const ProtectedRow& row) {
    std::size_t key = key_column().value_or(0);
    return cell_text(row.cells[key], rows_->columns()[key].style, language_);
  }

  const Page& pattern_;
  std::shared_ptr<const ProtectedTable> rows_;
  std::vector<Page> texts_;
  Diagnostics& diagnostics_;
  Language language_ = Language::sv;
  UniqueNames names_;
  std::set<std::string> used_;
  std::vector<std::string> told_;
};

}  // namespace

std::vector<Page> make_row_pages(const Page& pattern, const std::shared_ptr<const ProtectedTable>& rows,
                                 std::vector<Page> texts, Diagnostics& diagnostics) {
  if (rows == nullptr) return {};
  return RowPageMaker(pattern, rows, std::move(texts), diagnostics).make();
}

}  // namespace underlag
