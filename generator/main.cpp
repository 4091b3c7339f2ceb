// Connects the program to the process: arguments, environment, streams, exit code.

#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "commands/program.hpp"

namespace {

std::string environment_variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread starts
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

int main(int argc, char** argv) {
  underlag::Environment environment;
  environment.error_is_terminal = isatty(STDERR_FILENO) == 1;
  environment.no_colour = !environment_variable("NO_COLOR").empty();
  environment.source_date_epoch = environment_variable("SOURCE_DATE_EPOCH");
  std::vector<std::string> arguments(argv + 1, argv + argc);
  return static_cast<int>(underlag::run_program(arguments, environment, std::cout, std::cerr));
}
