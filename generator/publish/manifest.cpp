#include "publish/manifest.hpp"

#include <rapidjson/document.h>

#include <algorithm>

#include "publish/output_path.hpp"
#include "text/json_writer.hpp"
#include "text/sha256.hpp"

namespace underlag {

namespace {

constexpr int kFormat = 1;

std::string entry_line(const std::string& path, const ManifestEntry& entry) {
  JsonWriter json;
  json.begin_object();
  json.member("path", path);
  json.member("size", static_cast<std::int64_t>(entry.size));
  json.member("sha256", entry.sha256);
  json.key("inputs");
  json.begin_array();
  for (const std::string& input : entry.inputs) json.value(input);
  json.end_array();
  json.end_object();
  return json.text();
}

std::string quoted(const std::string& text) {
  JsonWriter json;
  json.value(text);
  return json.text();
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// False when `item` is not as entry_line wrote it.
bool read_entry(const rapidjson::Value& item, Manifest& manifest) {
  if (!item.IsObject()) return false;
  auto path = item.FindMember("path");
  auto size = item.FindMember("size");
  auto hash = item.FindMember("sha256");
  auto inputs = item.FindMember("inputs");
  auto none = item.MemberEnd();
  if (path == none || size == none || hash == none || inputs == none) return false;
  if (!path->value.IsString() || !size->value.IsUint64() || !hash->value.IsString() ||
      !inputs->value.IsArray()) {
    return false;
  }
  ManifestEntry entry{size->value.GetUint64(), hash->value.GetString(), {}};
  for (const auto& input : inputs->value.GetArray()) {
    if (!input.IsString()) return false;
    entry.inputs.emplace_back(input.GetString(), input.GetStringLength());
  }
  std::string name(path->value.GetString(), path->value.GetStringLength());
  if (!is_output_path(name) || name == kManifestName || !is_sha256(entry.sha256)) return false;
  // Our own manifests are sorted, so each output comes last.
  std::size_t before = manifest.outputs.size();
  manifest.outputs.emplace_hint(manifest.outputs.end(), std::move(name), std::move(entry));
  return manifest.outputs.size() == before + 1;
}

}  // namespace

bool is_as_written(const ManifestEntry& entry, std::string_view bytes) {
  return bytes.size() == entry.size && sha256_hex(bytes) == entry.sha256;
}

std::string to_json(const Manifest& manifest) {
  std::string out = "{\n\"program\": " + quoted(manifest.program) +
                    ",\n\"format\": " + std::to_string(kFormat) + ",\n\"outputs\": [";
  const char* before = "\n";
  for (const auto& [path, entry] : manifest.outputs) {
    out += before + entry_line(path, entry);
    before = ",\n";
  }
  return out + "\n]\n}\n";
}

std::optional<Manifest> read_manifest(std::string_view bytes) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(bytes.data(),
                                                                                         bytes.size());
  if (document.HasParseError() || !document.IsObject()) return std::nullopt;
  auto program = document.FindMember("program");
  auto format = document.FindMember("format");
  auto outputs = document.FindMember("outputs");
  auto none = document.MemberEnd();
  if (program == none || format == none || outputs == none) return std::nullopt;
  if (!program->value.IsString() || !format->value.IsInt() || !outputs->value.IsArray()) return std::nullopt;
  if (format->value.GetInt() != kFormat) return std::nullopt;
  Manifest manifest;
  manifest.program = program->value.GetString();
  for (const auto& item : outputs->value.GetArray()) {
    if (!read_entry(item, manifest)) return std::nullopt;
  }
  return manifest;
}

}  // namespace underlag
