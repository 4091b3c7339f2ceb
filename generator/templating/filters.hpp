#pragma once
// The filters that templates can use, by name: {{ value | name(arguments) }}. Any room registers its own.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/message.hpp"
#include "templating/value.hpp"
#include "text/language.hpp"

namespace underlag {

/// What a filter gets. It answers with its return value, or tells why it cannot with `fail`.
class FilterCall {
 public:
  FilterCall(std::string_view name, const Value* const* operands, std::size_t count)
      : name_(name), operands_(operands), count_(count) {}

  std::string_view name() const { return name_; }
  const Value& input() const { return *operands_[0]; }
  std::size_t argument_count() const { return count_ - 1; }
  const Value& argument(std::size_t index) const { return *operands_[index + 1]; }

  /// The message gets the filter's name as {0}, then `arguments`. What the filter returns is not used.
  Value fail(const Message& message, std::vector<std::string> arguments = {});
  const Message* problem() const { return problem_; }
  const std::vector<std::string>& problem_arguments() const { return problem_arguments_; }

 private:
  std::string_view name_;
  const Value* const* operands_;
  std::size_t count_;
  const Message* problem_ = nullptr;
  std::vector<std::string> problem_arguments_;
};

struct Filter {
  std::string name;
  std::size_t fewest_arguments = 0;
  std::size_t most_arguments = 0;
  /// Must give the same answer for the same call, from any thread.
  std::function<Value(FilterCall&)> apply;
  /// The input may be undefined, as with `default`.
  bool takes_undefined = false;
};

class FilterTable {
 public:
  /// Replaces a filter of the same name.
  void add(Filter filter);
  /// None (nullptr) when there is no such filter.
  const Filter* find(std::string_view name) const;
  std::vector<std::string> names() const;

 private:
  std::map<std::string, Filter, std::less<>> filters_;
};

/// default, length, join, first, last, reverse, map, where, upper, lower, capitalize, trim, replace, abs,
/// date, and the number formats tal, procent, kr and antal. Dates and numbers are written in `language`.
FilterTable standard_filters(Language language);

}  // namespace underlag
