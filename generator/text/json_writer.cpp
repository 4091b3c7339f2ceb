#include "text/json_writer.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace underlag {

struct JsonWriter::Impl {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> pretty{buffer};
  rapidjson::Writer<rapidjson::StringBuffer> plain{buffer};
  bool indent = false;

  template <typename Write>
  void write(Write&& one) {
    if (indent) {
      one(pretty);
    } else {
      one(plain);
    }
  }
};

namespace {
rapidjson::SizeType length(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}
}  // namespace

JsonWriter::JsonWriter(bool indent) : impl_(std::make_unique<Impl>()) {
  impl_->indent = indent;
  impl_->pretty.SetIndent(' ', 2);
}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() {
  impl_->write([](auto& w) { w.StartObject(); });
}
void JsonWriter::end_object() {
  impl_->write([](auto& w) { w.EndObject(); });
}
void JsonWriter::begin_array() {
  impl_->write([](auto& w) { w.StartArray(); });
}
void JsonWriter::end_array() {
  impl_->write([](auto& w) { w.EndArray(); });
}
void JsonWriter::key(std::string_view name) {
  impl_->write([&](auto& w) { w.Key(name.data(), length(name)); });
}
void JsonWriter::value(std::string_view text) {
  impl_->write([&](auto& w) { w.String(text.data(), length(text)); });
}
void JsonWriter::value(bool yes) {
  impl_->write([&](auto& w) { w.Bool(yes); });
}
void JsonWriter::value(std::int64_t number) {
  impl_->write([&](auto& w) { w.Int64(number); });
}
void JsonWriter::value(double number) {
  impl_->write([&](auto& w) { w.Double(number); });
}
void JsonWriter::null() {
  impl_->write([](auto& w) { w.Null(); });
}
std::string JsonWriter::text() const {
  return {impl_->buffer.GetString(), impl_->buffer.GetSize()};
}

}  // namespace underlag
