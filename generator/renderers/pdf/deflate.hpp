#pragma once
// zlib streams (FlateDecode) through libdeflate.

#include <memory>
#include <string>
#include <string_view>

namespace underlag::pdf {

/// Compresses many pieces one after the other; the working memory is allocated once. One thread at a time.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// The bytes with zlib header and checksum.
  std::string compress(std::string_view bytes);

 private:
  struct Compressor;
  std::unique_ptr<Compressor> compressor_;
};

/// The bytes behind a zlib stream whose unpacked size is known; empty when the stream is broken.
std::string inflate(std::string_view stream, std::size_t size);

}  // namespace underlag::pdf
