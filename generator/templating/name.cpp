#include "templating/name.hpp"

#include <mutex>
#include <set>
#include <shared_mutex>

namespace underlag {

namespace {

// Only looked up, never walked: the order of threads cannot show in any output.
struct NameTable {
  std::shared_mutex mutex;
  std::set<std::string, std::less<>> names;
};

NameTable& table() {
  static NameTable the_table;
  return the_table;
}

const std::string* find(std::string_view text) {
  std::shared_lock lock(table().mutex);
  auto found = table().names.find(text);
  return found == table().names.end() ? nullptr : &*found;
}

const std::string* find_or_add(std::string_view text) {
  if (const std::string* known = find(text)) return known;
  std::unique_lock lock(table().mutex);
  return &*table().names.emplace(text).first;
}

}  // namespace

Name::Name(std::string_view text) : text_(find_or_add(text)) {}

std::optional<Name> Name::existing(std::string_view text) {
  const std::string* known = find(text);
  if (known == nullptr) return std::nullopt;
  return Name(known);
}

}  // namespace underlag
