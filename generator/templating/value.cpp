#include "templating/value.hpp"

#include <algorithm>
#include <functional>

namespace underlag {

namespace {
constexpr std::size_t kWalkedMembers = 32;
}

Value::Value(bool yes) : type_(Type::boolean), boolean_(yes) {}
Value::Value(std::int64_t number) : type_(Type::integer), integer_(number) {}
Value::Value(double number) : type_(Type::number), number_(number) {}

Value::Value(std::string text) : type_(Type::text), text_{nullptr, 0} {
  auto kept = std::make_shared<const std::string>(std::move(text));
  text_ = {kept->data(), kept->size()};
  owner_ = std::move(kept);
}

Value::Value(ValueList list) : Value(std::make_shared<const ValueList>(std::move(list))) {}
Value::Value(Object object) : Value(std::make_shared<const Object>(std::move(object))) {}

Value::Value(std::shared_ptr<const ValueList> list)
    : type_(Type::list), list_(list.get()), owner_(std::move(list)) {}

Value::Value(std::shared_ptr<const Object> object)
    : type_(Type::object), object_(object.get()), owner_(std::move(object)) {}

Value Value::view(std::string_view text) {
  Value out;
  out.type_ = Type::text;
  out.text_ = {text.data(), text.size()};
  return out;
}

Value Value::html(std::string text) {
  Value out(std::move(text));
  out.type_ = Type::html;
  return out;
}

Value Value::html_view(std::string_view text) {
  Value out = view(text);
  out.type_ = Type::html;
  return out;
}

Value Value::undefined() {
  Value out;
  out.type_ = Type::undefined;
  return out;
}

bool Value::is_true() const {
  switch (type_) {
    case Type::undefined:
    case Type::null:
      return false;
    case Type::boolean:
      return boolean_;
    case Type::integer:
      return integer_ != 0;
    case Type::number:
      return number_ < 0 || number_ > 0;
    case Type::text:
    case Type::html:
      return text_.size > 0;
    case Type::list:
      return !list_->empty();
    case Type::object:
      return !object_->members().empty();
  }
  return false;
}

Object::Object(std::initializer_list<std::pair<Name, Value>> members) {
  members_.reserve(members.size());
  for (const auto& [name, value] : members) set(name, value);
}

Object& Object::set(Name name, Value value) {
  if (find(name) != nullptr) {
    auto known = index_.empty()
                     ? std::ranges::find(members_, name, [](const auto& member) { return member.first; })
                     : members_.begin() + static_cast<std::ptrdiff_t>(index_.at(&name.text()));
    known->second = std::move(value);
    return *this;
  }
  members_.emplace_back(name, std::move(value));
  if (members_.size() <= kWalkedMembers) return *this;
  for (std::size_t i = index_.size(); i < members_.size(); ++i) index_.emplace(&members_[i].first.text(), i);
  return *this;
}

const Value* Object::find(Name name) const {
  if (!index_.empty()) {
    auto found = index_.find(&name.text());
    return found == index_.end() ? nullptr : &members_[found->second].second;
  }
  for (const auto& [known, value] : members_) {
    if (known == name) return &value;
  }
  return nullptr;
}

}  // namespace underlag
