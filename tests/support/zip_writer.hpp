#pragma once
// Writes small ZIP files for the tests of readers, the odd ones included.

#include <zlib.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace underlag::test {

struct ZipPart {
  std::string name;
  std::string content;
  bool is_stored = false;
  bool has_descriptor = false;  // sizes stand after the content, and 0 in its header
  bool is_encrypted = false;    // only says so
  bool has_wrong_checksum = false;
  std::uint16_t method = 0xFFFF;  // as named; 0xFFFF = what is_stored says
};

inline std::string little_endian(std::uint64_t number, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFF);
  return out;
}

inline std::string deflated(std::string_view content) {
  z_stream stream{};
  if (deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib");
  std::string out(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  int state = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (state != Z_STREAM_END) throw std::runtime_error("zlib");
  return out;
}

struct ZipShape {
  std::string before;  // bytes in front of the archive
  std::string comment;
  bool is_zip64 = false;  // sizes and places in 64-bit fields
};

inline std::string zip_file(const std::vector<ZipPart>& parts, const ZipShape& shape = {}) {
  std::string archive;
  std::string directory;
  for (const ZipPart& part : parts) {
    std::string packed = part.is_stored ? part.content : deflated(part.content);
    std::uint64_t crc =
        crc32(0, reinterpret_cast<const Bytef*>(part.content.data()), static_cast<uInt>(part.content.size()));
    if (part.has_wrong_checksum) crc ^= 1;
    std::uint64_t method = part.method != 0xFFFF ? part.method : part.is_stored ? 0 : 8;
    std::uint64_t flags = (part.is_encrypted ? 1 : 0) | (part.has_descriptor ? 8 : 0);
    std::uint64_t offset = archive.size();
    std::string sizes =
        little_endian(crc, 4) + little_endian(packed.size(), 4) + little_endian(part.content.size(), 4);
    archive += std::string("PK\x03\x04") + little_endian(20, 2) + little_endian(flags, 2) +
               little_endian(method, 2) + little_endian(0, 4) +
               (part.has_descriptor ? std::string(12, '\0') : sizes) + little_endian(part.name.size(), 2) +
               little_endian(0, 2) + part.name + packed;
    if (part.has_descriptor) archive += "PK\x07\x08" + sizes;
    std::string extra;
    if (shape.is_zip64) {
      extra = little_endian(1, 2) + little_endian(24, 2) + little_endian(part.content.size(), 8) +
              little_endian(packed.size(), 8) + little_endian(offset, 8);
    }
    std::string listed = shape.is_zip64 ? little_endian(crc, 4) + std::string(8, '\xFF') : sizes;
    directory += std::string("PK\x01\x02") + little_endian(20, 2) + little_endian(20, 2) +
                 little_endian(flags, 2) + little_endian(method, 2) + little_endian(0, 4) + listed +
                 little_endian(part.name.size(), 2) + little_endian(extra.size(), 2) + std::string(10, '\0') +
                 (shape.is_zip64 ? std::string(4, '\xFF') : little_endian(offset, 4)) + part.name + extra;
  }
  std::uint64_t start = archive.size();
  std::string end;
  if (shape.is_zip64) {
    end = std::string("PK\x06\x06") + little_endian(44, 8) + little_endian(45, 2) + little_endian(45, 2) +
          little_endian(0, 8) + little_endian(parts.size(), 8) + little_endian(parts.size(), 8) +
          little_endian(directory.size(), 8) + little_endian(start, 8);
    end += std::string("PK\x06\x07") + little_endian(0, 4) + little_endian(start + directory.size(), 8) +
           little_endian(1, 4);
    end += std::string("PK\x05\x06") + little_endian(0, 4) + std::string(12, '\xFF');
  } else {
    end = std::string("PK\x05\x06") + little_endian(0, 4) + little_endian(parts.size(), 2) +
          little_endian(parts.size(), 2) + little_endian(directory.size(), 4) + little_endian(start, 4);
  }
  return shape.before + archive + directory + end + little_endian(shape.comment.size(), 2) + shape.comment;
}

}  // namespace underlag::test
