#pragma once
// What templates see of the program's data: plain values, lists and objects. Cheap to build for every page;
// parts that all pages share (the site, the navigation) are built once and shared through std::shared_ptr.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "templating/name.hpp"

namespace underlag {

class Value;
class Object;
using ValueList = std::vector<Value>;

class Value {
 public:
  enum class Type : std::uint8_t { undefined, null, boolean, integer, number, text, html, list, object };

  /// Null: nothing is printed, and it counts as false.
  Value() = default;
  Value(bool yes);
  Value(int number) : Value(static_cast<std::int64_t>(number)) {}
  Value(std::int64_t number);
  Value(std::size_t number) : Value(static_cast<std::int64_t>(number)) {}
  Value(double number);
  Value(std::string text);
  Value(const char* text) : Value(std::string(text)) {}
  Value(ValueList list);
  Value(Object object);
  Value(std::shared_ptr<const ValueList> list);
  Value(std::shared_ptr<const Object> object);

  /// Text that the caller keeps alive and unchanged until the rendering is done.
  static Value view(std::string_view text);
  /// HTML that is already escaped; inserted as it is between tags, escaped like text everywhere else.
  static Value html(std::string text);
  static Value html_view(std::string_view text);
  /// A member that does not exist. Printing it is an error, asking whether it is defined is not.
  static Value undefined();

  Type type() const { return type_; }
  bool is_undefined() const { return type_ == Type::undefined; }
  bool is_null() const { return type_ == Type::null; }
  bool is_text() const { return type_ == Type::text || type_ == Type::html; }
  bool is_html() const { return type_ == Type::html; }
  bool is_integer() const { return type_ == Type::integer; }
  /// An integer or a number with decimals.
  bool is_number() const { return type_ == Type::integer || type_ == Type::number; }
  bool is_list() const { return type_ == Type::list; }
  bool is_object() const { return type_ == Type::object; }

  /// False for undefined, null, false, zero and empty text, lists and objects.
  bool is_true() const;
  bool boolean() const { return boolean_; }
  std::int64_t integer() const { return integer_; }
  /// The value of an integer or a number.
  double number() const { return type_ == Type::integer ? static_cast<double>(integer_) : number_; }
  /// The characters of text or HTML.
  std::string_view text() const { return {text_.data, text_.size}; }
  const ValueList& list() const { return *list_; }
  const Object& object() const { return *object_; }

 private:
  struct Characters {
    const char* data;
    std::size_t size;
  };
  Type type_ = Type::null;
  union {
    bool boolean_;
    std::int64_t integer_ = 0;
    double number_;
    Characters text_;
    const ValueList* list_;
    const Object* object_;
  };
  std::shared_ptr<const void> owner_;
};

/// Named members in the order in which they were set.
class Object {
 public:
  Object() = default;
  Object(std::initializer_list<std::pair<Name, Value>> members);

  /// Adds a member or replaces the one with this name.
  Object& set(Name name, Value value);
  /// None (nullptr) when there is no such member.
  const Value* find(Name name) const;
  const std::vector<std::pair<Name, Value>>& members() const { return members_; }

 private:
  std::vector<std::pair<Name, Value>> members_;
  /// Filled only for objects with many members, where walking would make building them quadratic. Looked up,
  /// never walked.
  std::unordered_map<const std::string*, std::size_t> index_;
};

}  // namespace underlag
