#include "renderers/pdf/icc_profile.hpp"

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

namespace underlag::pdf {

namespace {

void append_u32(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xFF);
}

void append_u16(std::string& out, unsigned value) {
  out += static_cast<char>((value >> 8) & 0xFF);
  out += static_cast<char>(value & 0xFF);
}

void append_fixed(std::string& out, double value) {
  append_u32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

std::string numbers(const char* type, std::initializer_list<double> values) {
  std::string out = type;
  append_u32(out, 0);
  for (double value : values) append_fixed(out, value);
  return out;
}

std::string localized_text(std::string_view text) {
  std::string out = "mluc";
  append_u32(out, 0);
  append_u32(out, 1);   // One record …
  append_u32(out, 12);  // … of twelve bytes.
  out += "enUS";
  append_u32(out, static_cast<std::uint32_t>(text.size() * 2));
  append_u32(out, 28);
  for (char c : text) append_u16(out, static_cast<unsigned char>(c));
  return out;
}

// Linear near black, a power of 2.4 above (function type 3).
std::string transfer_curve() {
  std::string out = "para";
  append_u32(out, 0);
  append_u16(out, 3);
  append_u16(out, 0);
  for (double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) append_fixed(out, value);
  return out;
}

std::string header(std::size_t size) {
  std::string out;
  append_u32(out, static_cast<std::uint32_t>(size));
  append_u32(out, 0);           // No preferred colour engine.
  append_u32(out, 0x04200000);  // Version 4.2.
  out += "mntrRGB XYZ ";
  for (unsigned part : {1998U, 2U, 9U, 0U, 0U, 0U}) append_u16(out, part);  // A fixed date: equal files.
  out += "acsp";
  out.append(28, '\0');  // Platform, flags, maker, model, attributes, rendering intent.
  for (double part : {0.9642, 1.0, 0.8249}) append_fixed(out, part);  // D50.
  out.append(48, '\0');
  return out;
}

}  // namespace

std::string srgb_profile() {
  const std::vector<std::pair<const char*, std::string>> tags = {
      {"desc", localized_text("sRGB")},
      {"cprt", localized_text("No copyright, use freely")},
      {"wtpt", numbers("XYZ ", {0.9642, 1.0, 0.8249})},
      {"chad", numbers("sf32", {1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232,
                                0.015076, 0.751678})},
      {"rXYZ", numbers("XYZ ", {0.436066, 0.222488, 0.013916})},
      {"gXYZ", numbers("XYZ ", {0.385147, 0.716873, 0.097076})},
      {"bXYZ", numbers("XYZ ", {0.143066, 0.060608, 0.714096})},
      {"rTRC", transfer_curve()},
      {"gTRC", transfer_curve()},
      {"bTRC", transfer_curve()},
  };
  constexpr std::size_t kHeaderSize = 128;
  std::size_t offset = kHeaderSize + 4 + 12 * tags.size();
  std::string table;
  std::string body;
  append_u32(table, static_cast<std::uint32_t>(tags.size()));
  for (const auto& [name, data] : tags) {
    table += name;
    append_u32(table, static_cast<std::uint32_t>(offset + body.size()));
    append_u32(table, static_cast<std::uint32_t>(data.size()));
    body += data;
    body.append((4 - body.size() % 4) % 4, '\0');
  }
  return header(offset + body.size()) + table + body;
}

}  // namespace underlag::pdf
