#pragma once
// Writes JSON through RapidJSON: diagnostics, the manifest and machine-readable results.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace underlag {

/// Keys come out in the order they are written. Numbers must be finite.
class JsonWriter {
 public:
  /// With `indent`, one member a line, two spaces a level.
  explicit JsonWriter(bool indent = false);
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool yes);
  void value(int number) { value(static_cast<std::int64_t>(number)); }
  void value(std::int64_t number);
  void value(std::size_t number) { value(static_cast<std::int64_t>(number)); }
  void value(double number);
  void null();

  template <typename T>
  void member(std::string_view name, const T& content) {
    key(name);
    value(content);
  }

  std::string text() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace underlag
