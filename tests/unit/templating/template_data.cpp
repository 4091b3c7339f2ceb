#include "support/template_data.hpp"

#include <rapidjson/document.h>

#include <stdexcept>
#include <string>

namespace underlag_tests {

namespace {

using underlag::Object;
using underlag::Value;
using underlag::ValueList;

std::string text_of(const rapidjson::Value& json) {
  return {json.GetString(), json.GetStringLength()};
}

Value value_of(const rapidjson::Value& json);

Object object_of(const rapidjson::Value& json) {
  Object out;
  for (const auto& member : json.GetObject()) out.set(text_of(member.name), value_of(member.value));
  return out;
}

Value value_of(const rapidjson::Value& json) {
  if (json.IsBool()) return Value(json.GetBool());
  if (json.IsInt64()) return Value(static_cast<std::int64_t>(json.GetInt64()));
  if (json.IsNumber()) return Value(json.GetDouble());
  if (json.IsString()) return Value(text_of(json));
  if (json.IsArray()) {
    ValueList out;
    for (const auto& element : json.GetArray()) out.push_back(value_of(element));
    return Value(std::move(out));
  }
  if (!json.IsObject()) return Value();
  bool is_html = json.MemberCount() == 1 && json.HasMember("html");
  return is_html ? Value::html(text_of(json["html"])) : Value(object_of(json));
}

}  // namespace

Object template_data(std::string_view text) {
  rapidjson::Document json;
  json.Parse(text.data(), text.size());
  if (json.HasParseError() || !json.IsObject())
    throw std::runtime_error("not a JSON object: " + std::string(text));
  return object_of(json);
}

}  // namespace underlag_tests
