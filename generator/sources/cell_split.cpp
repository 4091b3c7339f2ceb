#include "sources/cell_split.hpp"

#include <algorithm>
#include <string_view>

#include "sources/cell_typing.hpp"

namespace underlag {

namespace {

/// Without spaces, every dash a hyphen: what a pattern and a cell are compared in.
std::string compact(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    if (rest.starts_with(' ')) {
      ++at;
    } else if (rest.starts_with("\u00a0")) {
      at += 2;
    } else if (rest.starts_with("–") || rest.starts_with("−")) {
      out += '-';
      at += 3;
    } else {
      out += text[at++];
    }
  }
  return out;
}

}  // namespace

std::optional<std::map<std::string, std::string>> split_by_pattern(const std::string& text,
                                                                   const std::string& pattern) {
  const std::string cell = compact(text);
  const std::string form = compact(pattern);
  std::map<std::string, std::string> out;
  std::size_t at = 0;
  for (std::size_t from = 0; from < form.size();) {
    if (form[from] != '{') {
      if (at >= cell.size() || cell[at] != form[from]) return std::nullopt;
      ++at;
      ++from;
      continue;
    }
    const auto close = form.find('}', from);
    if (close == std::string::npos) return std::nullopt;
    const std::string name = form.substr(from + 1, close - from - 1);
    from = close + 1;
    // A part reaches to the next literal of the pattern; the last one to the end.
    const std::string literal = form.substr(from, form.find('{', from) - from);
    const auto end = literal.empty() ? cell.size() : cell.find(literal, at);
    if (end == std::string::npos) return std::nullopt;
    out[name] = cell.substr(at, end - at);
    at = end;
  }
  if (at != cell.size()) return std::nullopt;
  return out;
}

std::vector<std::string> pattern_names(const std::string& pattern) {
  std::vector<std::string> out;
  for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', open + 1)) {
    const auto close = pattern.find('}', open);
    if (close == std::string::npos) break;
    out.push_back(compact(pattern.substr(open + 1, close - open - 1)));
  }
  return out;
}

std::optional<std::vector<std::string>> split_by_labels(const std::string& text,
                                                        const std::vector<std::string>& labels) {
  std::vector<std::size_t> starts;
  for (const std::string& label : labels) {
    const auto at = text.find(label);
    if (at == std::string::npos) return std::nullopt;
    starts.push_back(at);
  }
  std::vector<std::string> out;
  for (std::size_t index = 0; index < labels.size(); ++index) {
    const auto from = starts[index] + labels[index].size();
    auto to = text.size();
    for (const auto other : starts) {
      if (other > starts[index]) to = std::min(to, other);
    }
    std::string part = text.substr(from, to - from);
    const auto first = part.find_first_not_of(" -:=");
    out.push_back(first == std::string::npos ? "" : tidy_text(part.substr(first)));
    while (!out.back().empty() && (out.back().back() == ',' || out.back().back() == ';'))
      out.back().pop_back();
  }
  return out;
}

}  // namespace underlag
