#include "text/file_size.hpp"

#include <algorithm>

#include "text/number_format.hpp"

namespace underlag {

std::string file_size_text(std::uint64_t bytes, Language language) {
  constexpr double kKilo = 1000;
  const double kilobytes = static_cast<double>(bytes) / kKilo;
  if (kilobytes < kKilo - 0.5) {
    return format_number(std::max(1.0, kilobytes), {NumberStyle::Kind::number, 0}, language) + "\u00A0kB";
  }
  return format_number(kilobytes / kKilo, {NumberStyle::Kind::number, 1}, language) + "\u00A0MB";
}

}  // namespace underlag
