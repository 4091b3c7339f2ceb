#include "commands/explain.hpp"

#include <algorithm>
#include <ostream>

#include "diagnostics/messages/explain.hpp"
#include "documents/row_pages.hpp"
#include "model/cell_text.hpp"
#include "pipeline/build_answers.hpp"
#include "sources/dataset_loader.hpp"
#include "sources/project_loader.hpp"
#include "sources/request_parser.hpp"
#include "sources/workbook_loader.hpp"
#include "statistics/answer_requests.hpp"
#include "statistics/expression_text.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

/// No-break spaces as people type them.
std::string typed(std::string text) {
  for (auto at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0"))
    text.replace(at, 2, " ");
  return text;
}

class Explainer {
 public:
  Explainer(const DatasetCollection& data, Language language, std::ostream& out)
      : data_(data), language_(language), out_(out) {}

  bool has_printed() const { return has_printed_; }

  void value(const std::string& name, const ProtectedValue& value) {
    has_printed_ = true;
    out_ << name << ": " << cell_text(value.cell, value.style, language_) << "\n";
    cell(value.cell);
  }

  void table(const std::string& name, const Request& request, const ProtectedTable& table) {
    has_printed_ = true;
    out_ << name << (request.caption.empty() ? "" : ": " + request.caption) << "\n";
    dataset(table.dataset());
    if (!table.source_note().empty()) out_ << "  " << table.source_note() << "\n";
    if (request.query.where)
      line(messages::explained_filter, statistics::expression_text(*request.query.where));
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
      if (!table.columns()[column].is_text) whole_column(table, column);
    }
    for (const std::string& note : table.notes()) line(messages::explained_note, note);
  }

  /// One cell of a table.
  void table_cell(const std::string& name, const ProtectedTable& table, const ProtectedRow& row,
                  std::size_t column) {
    has_printed_ = true;
    out_ << name << ", " << row_name(table, row) << ", " << table.columns()[column].header << ": "
         << cell_text(row.cells[column], table.columns()[column].style, language_) << "\n";
    dataset(table.dataset());
    cell(row.cells[column]);
  }

 private:
  std::string_view word(const Phrase& phrase) const {
    return language_ == Language::sv ? phrase.sv : phrase.en;
  }

  void line(const Phrase& what, const std::string& text) {
    if (!text.empty()) out_ << "  " << word(what) << ": " << text << "\n";
  }

  void dataset(const std::string& id) {
    const auto found = data_.find(id);
    line(messages::explained_dataset,
         found == data_.end() ? id : id + " (" + found->second.description.path + ")");
  }

  void cell(const ProtectedCell& cell) {
    line(messages::explained_expression, cell.formula);
    if (cell.parts) {
      const NumberStyle plain{NumberStyle::Kind::number, 0};
      line(messages::explained_parts, format_number(cell.parts->first, plain, language_) + " / " +
                                          format_number(cell.parts->second, plain, language_));
    }
    for (const CellSource& source : cell.sources) line(messages::explained_cells, place(source));
    if (cell.state == ProtectedCell::State::suppressed) {
      line(messages::explained_hidden, std::string(word(messages::why_hidden)));
    }
  }

  static std::string place(const CellSource& source) {
    return source.file + (source.sheet.empty() ? " " : "!" + source.sheet + "!") + source.cells;
  }

  static std::string first_text(const ProtectedTable& table, const ProtectedRow& row) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      if (table.columns()[column].is_text && !row.cells[column].text.empty()) return row.cells[column].text;
    }
    return row.key;
  }

  /// Rows that begin alike are told apart by their whole key.
  static std::string row_name(const ProtectedTable& table, const ProtectedRow& row) {
    std::string first = first_text(table, row);
    const auto twins = std::ranges::count_if(
        table.rows(), [&](const ProtectedRow& other) { return first_text(table, other) == first; });
    return twins > 1 && !row.key.empty() ? row.key : first;
  }

  /// The total when there is one, else every row.
  void whole_column(const ProtectedTable& table, std::size_t column) {
    out_ << "  " << table.columns()[column].header << "\n";
    for (const ProtectedRow& row : table.rows()) {
      if (row.kind == ProtectedRow::Kind::group_heading) continue;
      const ProtectedCell& one = row.cells[column];
      if (one.state == ProtectedCell::State::empty) continue;
      out_ << "    " << row_name(table, row) << ": "
           << cell_text(one, table.columns()[column].style, language_);
      for (const CellSource& source : one.sources) out_ << "  " << place(source);
      if (row.kind == ProtectedRow::Kind::computed_total && !one.formula.empty())
        out_ << "  (" << one.formula << ")";
      out_ << "\n";
    }
  }

  const DatasetCollection& data_;
  Language language_;
  std::ostream& out_;
  bool has_printed_ = false;
};

struct Target {
  std::string page;  ///< Empty = every page.
  std::string id;
};

Target split(const std::string& target) {
  const auto hash = target.find('#');
  if (hash == std::string::npos) return {"", target};
  return {target.substr(0, hash), target.substr(hash + 1)};
}

bool is_page(const AnsweredPage& page, const std::string& wanted) {
  if (wanted.empty() || wanted == page.output) return true;
  return wanted.ends_with("/" + page.output);
}

/// Calls `use` for every answered request with its id.
template <typename Use>
void each_answer(const AnsweredPage& page, Use use) {
  int values = 0;
  for (std::size_t at = 0; at < page.requests.size() && at < page.answers.size(); ++at) {
    const Request& request = page.requests[at];
    const bool is_value = request.kind == Request::Kind::value;
    use(is_value ? "varde-" + std::to_string(++values) : request.id, request, page.answers[at]);
  }
}

void explain_id(const Target& target, const std::vector<AnsweredPage>& pages, Explainer& explainer) {
  for (const AnsweredPage& page : pages) {
    if (!is_page(page, target.page)) continue;
    each_answer(page, [&](const std::string& id, const Request& request, const Answer& answer) {
      if (id != target.id || id.empty()) return;
      if (answer.value) explainer.value(page.output + "#" + id, *answer.value);
      if (answer.table) explainer.table(page.output + "#" + id, request, *answer.table);
    });
  }
}

/// Everything that is printed as this number.
void explain_printed(const std::string& number, const std::vector<AnsweredPage>& pages, Language language,
                     Explainer& explainer) {
  for (const AnsweredPage& page : pages) {
    each_answer(page, [&](const std::string& id, const Request&, const Answer& answer) {
      const std::string name = page.output + (id.empty() ? "" : "#" + id);
      if (answer.value && typed(cell_text(answer.value->cell, answer.value->style, language)) == number) {
        explainer.value(name, *answer.value);
      }
      if (!answer.table) return;
      for (const ProtectedRow& row : answer.table->rows()) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
          const ProtectedColumn& described = answer.table->columns()[column];
          const bool same =
              !described.is_text && typed(cell_text(row.cells[column], described.style, language)) == number;
          if (same) explainer.table_cell(name, *answer.table, row, column);
        }
      }
    });
  }
}

void explain_expression(const std::string& expression, const DatasetCollection& data,
                        const PrivacySettings& privacy, Language language, Explainer& explainer) {
  Diagnostics quiet;  // what is no expression is told as an unknown target
  const auto request = parse_value_request(expression, {}, "", quiet);
  if (!request) return;
  const Answers answers = statistics::answer_requests({*request}, data, privacy, language, quiet);
  const bool is_figure = answers.front().value && !answers.front().value->cell.sources.empty();
  if (is_figure) explainer.value(expression, *answers.front().value);
}

/// As the build answers them, so that what it hides is hidden here too.
std::vector<AnsweredPage> answered_pages(Project project, const std::vector<WorkbookDefinition>& workbooks,
                                         const DatasetCollection& data, Diagnostics& diagnostics) {
  BuildAnswers answers({data, project.settings.privacy, project.settings.language});
  for (RowPattern& pattern : project.row_patterns) {
    const auto rows = answers.of_pattern(pattern.rows, diagnostics).front().table;
    if (rows == nullptr) continue;
    for (Page& page : make_row_pages(pattern.page, rows, std::move(pattern.texts), diagnostics)) {
      project.pages.push_back(std::move(page));
    }
  }
  answers.decide(workbooks, project.pages, 1, diagnostics);
  std::vector<AnsweredPage> out;
  for (std::size_t index = 0; index < project.pages.size(); ++index) {
    Page& page = project.pages[index];
    Answers answered = answers.of_page(index, page.requests, diagnostics);
    out.push_back({page.output, std::move(page.requests), std::move(answered)});
  }
  return out;
}

}  // namespace

bool explain(const std::string& target, const std::vector<AnsweredPage>& pages, const DatasetCollection& data,
             const PrivacySettings& privacy, Language language, std::ostream& out) {
  Explainer explainer(data, language, out);
  explain_id(split(target), pages, explainer);
  const std::string number = typed(target);
  // Nothing asked for is not the same as every empty cell.
  if (number.empty()) return explainer.has_printed();
  if (!explainer.has_printed()) explain_printed(number, pages, language, explainer);
  if (!explainer.has_printed()) explain_expression(target, data, privacy, language, explainer);
  return explainer.has_printed();
}

void run_explain(CommandContext& context) {
  const DiskFileTree folder(context.line.common.root);
  Project project = load_project(folder, {}, context.diagnostics);
  const Settings settings = project.settings;
  context.language = context.line.common.language.value_or(settings.language);
  const DatasetCollection data = load_all_datasets(folder, context.diagnostics);
  const auto workbooks = load_workbooks(folder, context.diagnostics);
  const auto pages = answered_pages(std::move(project), workbooks, data, context.diagnostics);
  std::vector<std::string> ids;
  for (const AnsweredPage& page : pages) {
    each_answer(page, [&](const std::string& id, const Request&, const Answer&) { ids.push_back(id); });
  }
  for (const std::string& target : context.line.targets) {
    if (explain(target, pages, data, settings.privacy, context.language, context.out)) continue;
    context.diagnostics.add(messages::nothing_to_explain, {}, {target, nearest_word(split(target).id, ids)});
  }
}

}  // namespace underlag
