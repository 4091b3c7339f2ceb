#include "unit/renderers/pdf/pdf_support.hpp"

#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "renderers/pdf/deflate.hpp"

namespace {

// The largest stream of the tests unpacks to less.
constexpr std::size_t kUnpackedSize = 8'000'000;

struct Stream {
  int number = 0;
  std::string entries;
  std::string bytes;  ///< Unpacked.
};

int number_after(std::string_view text, std::string_view key) {
  auto at = text.rfind(key);
  return at == std::string_view::npos ? -1 : std::atoi(std::string(text.substr(at + key.size(), 12)).c_str());
}

// Every compressed stream of the file.
std::vector<Stream> streams_of(std::string_view pdf) {
  std::vector<Stream> out;
  for (std::size_t at = pdf.find("\nstream\n"); at != std::string_view::npos;
       at = pdf.find("\nstream\n", at + 1)) {
    std::size_t begin = pdf.rfind(" 0 obj\n", at);
    std::string_view entries = pdf.substr(begin, at - begin);
    if (entries.find("/FlateDecode") == std::string_view::npos) continue;
    auto size = static_cast<std::size_t>(number_after(entries, "/Length "));
    Stream stream;
    stream.number = std::atoi(std::string(pdf.substr(pdf.rfind('\n', begin) + 1, 12)).c_str());
    stream.entries = entries;
    stream.bytes = underlag::pdf::inflate(pdf.substr(at + 8, size), kUnpackedSize);
    if (stream.bytes.empty() && size > 16) throw std::runtime_error("broken stream in the PDF");
    out.push_back(std::move(stream));
    at += size;
  }
  return out;
}

bool is_object_stream(const Stream& stream) {
  return stream.entries.find("/ObjStm") != std::string::npos;
}

}  // namespace

const underlag::pdf::FontLibrary& test_fonts() {
  static underlag::Diagnostics problems;
  static const auto kFonts = underlag::pdf::FontLibrary::open({}, problems);
  return *kFonts;
}

std::string unpacked_objects(std::string_view pdf) {
  std::string out;
  for (const Stream& stream : streams_of(pdf)) {
    if (is_object_stream(stream)) out += stream.bytes;
  }
  return out;
}

std::map<int, std::string> numbered_objects(std::string_view pdf) {
  std::map<int, std::string> out;
  for (const Stream& stream : streams_of(pdf)) {
    if (!is_object_stream(stream)) continue;
    auto first = static_cast<std::size_t>(number_after(stream.entries, "/First "));
    std::istringstream index(stream.bytes.substr(0, first));
    std::vector<std::pair<int, std::size_t>> members;
    int number = 0;
    std::size_t offset = 0;
    while (index >> number >> offset) members.emplace_back(number, offset);
    for (std::size_t i = 0; i < members.size(); ++i) {
      std::size_t end = i + 1 < members.size() ? members[i + 1].second : stream.bytes.size() - first;
      out[members[i].first] = stream.bytes.substr(first + members[i].second, end - members[i].second);
    }
  }
  return out;
}

std::map<int, std::string> numbered_streams(std::string_view pdf) {
  std::map<int, std::string> out;
  for (Stream& stream : streams_of(pdf)) {
    if (!is_object_stream(stream)) out[stream.number] = std::move(stream.bytes);
  }
  return out;
}

int count_of(std::string_view text, std::string_view what) {
  int count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
    ++count;
  return count;
}
