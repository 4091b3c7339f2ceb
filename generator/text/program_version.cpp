#include "text/program_version.hpp"

namespace underlag {

std::string_view program_version() {
  return "underlag " UNDERLAG_VERSION;
}

}  // namespace underlag
