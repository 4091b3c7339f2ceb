#include "unit/renderers/pdf/pdf_support.hpp"

#include <cstdlib>
#include <functional>
#include <stdexcept>

#include "renderers/pdf/deflate.hpp"

namespace {

// The largest stream of the tests unpacks to less.
constexpr std::size_t kUnpackedSize = 8'000'000;

// The unpacked bytes of every compressed stream whose dictionary `is_wanted`.
std::string unpacked(std::string_view pdf, const std::function<bool(std::string_view)>& is_wanted) {
  std::string out;
  for (std::size_t at = pdf.find("\nstream\n"); at != std::string_view::npos;
       at = pdf.find("\nstream\n", at + 1)) {
    std::size_t begin = pdf.rfind(" obj\n", at);
    std::string_view entries = pdf.substr(begin, at - begin);
    if (!is_wanted(entries) || entries.find("/FlateDecode") == std::string_view::npos) continue;
    std::size_t length = entries.rfind("/Length ");
    auto size = static_cast<std::size_t>(std::atoll(std::string(entries.substr(length + 8)).c_str()));
    std::string bytes = underlag::pdf::inflate(pdf.substr(at + 8, size), kUnpackedSize);
    if (bytes.empty() && size > 8) throw std::runtime_error("broken stream in the PDF");
    out += bytes;
  }
  return out;
}

}  // namespace

const underlag::pdf::FontLibrary& test_fonts() {
  static underlag::Diagnostics problems;
  static const auto kFonts = underlag::pdf::FontLibrary::open({}, problems);
  return *kFonts;
}

std::string unpacked_objects(std::string_view pdf) {
  return unpacked(pdf,
                  [](std::string_view entries) { return entries.find("/ObjStm") != std::string_view::npos; });
}

std::string unpacked_contents(std::string_view pdf) {
  // A page's contents are the only streams without a type or other entries of their own.
  return unpacked(
      pdf, [](std::string_view entries) { return entries.find("<</Filter") != std::string_view::npos; });
}

int count_of(std::string_view text, std::string_view what) {
  int count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
    ++count;
  return count;
}
