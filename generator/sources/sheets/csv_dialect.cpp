#include "sources/sheets/csv_dialect.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "sources/sheets/csv_parser.hpp"
#include "text/ascii.hpp"

namespace underlag {

namespace {

constexpr std::size_t kSampleBytes = 256 * 1024;
constexpr int kSampleRecords = 2000;

std::string_view sample_of(std::string_view text) {
  if (text.size() <= kSampleBytes) return text;
  std::size_t end = text.find_last_of("\r\n", kSampleBytes);
  return text.substr(0, end == std::string_view::npos ? kSampleBytes : end + 1);
}

struct Split {
  char separator = ',';
  double consistency = 0;  // share of the non-empty records that have the usual number of fields
  std::size_t fields = 1;  // the usual number
};

Split split_with(std::string_view sample, char separator) {
  CsvParser parser(sample, separator);
  std::map<std::size_t, int> records_of_size;
  int records = 0;
  while (records < kSampleRecords && parser.next_record()) {
    const std::vector<CsvField>& fields = parser.fields();
    if (fields.size() == 1 && fields[0].text.empty()) continue;
    ++records;
    ++records_of_size[fields.size()];
  }
  Split split{separator, 0, 1};
  int best = 0;
  for (auto [fields, count] : records_of_size) {
    // Titles above a table are lines with a single cell; they say nothing about the separator.
    if (fields > 1 && count >= best) best = count, split.fields = fields;
  }
  if (records > 0) split.consistency = static_cast<double>(best) / records;
  return split;
}

// A single column of Swedish decimal numbers below its header.
bool is_decimal_comma_only(std::string_view sample) {
  std::size_t header_end = sample.find_first_of("\r\n");
  if (header_end == std::string_view::npos ||
      sample.substr(0, header_end).find(',') != std::string_view::npos) {
    return false;
  }
  for (std::size_t at = sample.find(','); at != std::string_view::npos; at = sample.find(',', at + 1)) {
    if (!is_ascii_digit(sample[at - 1]) || at + 1 == sample.size() || !is_ascii_digit(sample[at + 1]))
      return false;
  }
  return split_with(sample, ',').fields == 2;
}

}  // namespace

char find_separator(std::string_view text) {
  std::string_view sample = sample_of(text);
  // Of a single column nothing is split: by `;` no decimal comma comes apart.
  Split best{is_decimal_comma_only(sample) ? ';' : ',', 0, 1};
  char without = best.separator;
  for (char separator : {';', '\t', ',', '|'}) {
    if (separator == ',' && without == ';') continue;
    Split split = split_with(sample, separator);
    if (split.consistency > best.consistency + 1e-9) best = split;
  }
  // A character that splits only a few lines is one in somebody's sentence.
  return best.consistency >= 0.3 ? best.separator : without;
}

std::optional<char> declared_separator(std::string_view text) {
  if (text.size() < 5) return std::nullopt;
  bool is_named =
      (text[0] | 0x20) == 's' && (text[1] | 0x20) == 'e' && (text[2] | 0x20) == 'p' && text[3] == '=';
  bool ends = text.size() == 5 || text[5] == '\r' || text[5] == '\n';
  if (!is_named || !ends || text[4] == '"' || text[4] == '\r' || text[4] == '\n') return std::nullopt;
  return text[4];
}

}  // namespace underlag
