#include "files/zip_archive.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace underlag {

namespace {

constexpr std::size_t kPiece = 64 * 1024;
constexpr std::uint64_t kRatioFree = 8u << 20;  // small parts of repeated XML swell a lot and harm nobody

constexpr std::string_view kEndMark{"PK\x05\x06", 4};
constexpr std::string_view kEnd64Mark{"PK\x06\x06", 4};
constexpr std::string_view kEnd64PlaceMark{"PK\x06\x07", 4};
constexpr std::string_view kDirectoryMark{"PK\x01\x02", 4};
constexpr std::string_view kLocalMark{"PK\x03\x04", 4};

// Little-endian number of `size` bytes; the caller has checked that they are there.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t out = 0;
  for (std::size_t i = size; i-- > 0;) out = out << 8 | static_cast<unsigned char>(bytes[at + i]);
  return out;
}

std::string_view part_of(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
  if (at > bytes.size() || size > bytes.size() - at) return {};
  return bytes.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(size));
}

std::string clean_name(std::string_view raw) {
  std::string name(raw);
  std::ranges::replace(name, '\\', '/');
  std::size_t start = name.find_first_not_of('/');
  return start == std::string::npos ? std::string() : name.substr(start);
}

// What the end record says about the directory.
struct Directory {
  std::uint64_t entries = 0;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;
  std::uint64_t end = 0;  // where the directory must stop in these bytes
};

std::optional<Directory> find_directory(std::string_view bytes) {
  constexpr std::size_t kEndSize = 22;
  if (bytes.size() < kEndSize) return std::nullopt;
  // The end record is followed by a comment of up to 65 535 bytes.
  std::size_t lowest = bytes.size() > kEndSize + 65'535 ? bytes.size() - kEndSize - 65'535 : 0;
  std::size_t at = bytes.rfind(kEndMark, bytes.size() - kEndSize);
  if (at == std::string_view::npos || at < lowest) return std::nullopt;
  Directory out{number(bytes, at + 10, 2), number(bytes, at + 12, 4), number(bytes, at + 16, 4), at};
  bool is_zip64 = out.entries == 0xFFFF || out.size == 0xFFFFFFFF || out.offset == 0xFFFFFFFF;
  if (!is_zip64 || at < 20 || bytes.substr(at - 20, 4) != kEnd64PlaceMark) return out;
  // The place of the 64-bit record does not know of bytes before the archive: the record itself is looked
  // for.
  std::size_t place = bytes.rfind(kEnd64Mark, at - 20);
  if (place == std::string_view::npos || at - place < 56) return std::nullopt;
  return Directory{number(bytes, place + 32, 8), number(bytes, place + 40, 8), number(bytes, place + 48, 8),
                   place};
}

// Sizes beyond 32 bits stand in the extra field 0001, only those that did not fit, in this order.
void read_zip64_extra(std::string_view extra, ZipEntry& entry) {
  while (extra.size() >= 4) {
    std::uint64_t id = number(extra, 0, 2);
    std::string_view body = part_of(extra, 4, number(extra, 2, 2));
    if (id == 1) {
      for (std::uint64_t* field : {&entry.size, &entry.packed_size, &entry.offset}) {
        if (*field != 0xFFFFFFFF || body.size() < 8) continue;
        *field = number(body, 0, 8);
        body.remove_prefix(8);
      }
      return;
    }
    extra.remove_prefix(std::min<std::size_t>(extra.size(), 4 + number(extra, 2, 2)));
  }
}

// Owns a running inflation.
class Inflater {
 public:
  Inflater() { is_ready_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK; }
  ~Inflater() {
    if (is_ready_) inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  bool is_ready() const { return is_ready_; }
  z_stream& stream() { return stream_; }

 private:
  z_stream stream_{};
  bool is_ready_ = false;
};

// Counts what comes out, checks it against the limits and sums it.
class Outlet {
 public:
  Outlet(const ZipLimits& limits, std::uint64_t& inflated,
         const std::function<bool(std::string_view)>& receive)
      : limits_(limits), inflated_(inflated), receive_(receive) {}

  ZipProblem put(std::string_view piece, std::uint64_t consumed) {
    size_ += piece.size();
    inflated_ += piece.size();
    if (size_ > limits_.part_bytes) return ZipProblem::part_too_large;
    if (inflated_ > limits_.inflated_bytes) return ZipProblem::all_too_large;
    if (size_ > kRatioFree && size_ / std::max<std::uint64_t>(consumed, 1) > limits_.inflation_ratio) {
      return ZipProblem::bomb;
    }
    checksum_ =
        crc32(checksum_, reinterpret_cast<const Bytef*>(piece.data()), static_cast<uInt>(piece.size()));
    return receive_(piece) ? ZipProblem::none : ZipProblem::stopped;
  }

  bool agrees_with(const ZipEntry& entry) const { return checksum_ == entry.checksum && size_ == entry.size; }

 private:
  const ZipLimits& limits_;
  std::uint64_t& inflated_;
  const std::function<bool(std::string_view)>& receive_;
  std::uint64_t size_ = 0;
  uLong checksum_ = crc32(0, nullptr, 0);
};

ZipProblem put_stored(std::string_view packed, Outlet& outlet) {
  for (std::size_t at = 0; at < packed.size(); at += kPiece) {
    std::string_view piece = packed.substr(at, kPiece);
    if (ZipProblem problem = outlet.put(piece, at + piece.size()); problem != ZipProblem::none)
      return problem;
  }
  return ZipProblem::none;
}

ZipProblem put_inflated(std::string_view packed, Outlet& outlet) {
  Inflater inflater;
  if (!inflater.is_ready()) return ZipProblem::damaged;
  z_stream& stream = inflater.stream();
  std::array<char, kPiece> buffer;  // NOLINT: filled by inflate before it is read
  // zlib never writes through next_in; its type only lacks the const.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  for (int state = Z_OK; state != Z_STREAM_END;) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    state = inflate(&stream, Z_NO_FLUSH);
    std::size_t size = buffer.size() - stream.avail_out;
    bool is_stuck = state == Z_BUF_ERROR || (state == Z_OK && size == 0 && stream.avail_in == 0);
    if ((state != Z_OK && state != Z_STREAM_END) || is_stuck) return ZipProblem::damaged;
    ZipProblem problem = outlet.put({buffer.data(), size}, packed.size() - stream.avail_in);
    if (problem != ZipProblem::none) return problem;
  }
  return ZipProblem::none;
}

}  // namespace

ZipArchive::ZipArchive(std::string_view bytes, const ZipLimits& limits) : bytes_(bytes), limits_(limits) {
  problem_ = read_directory();
}

ZipProblem ZipArchive::read_directory() {
  std::optional<Directory> directory = find_directory(bytes_);
  if (!directory) return bytes_.starts_with(kLocalMark) ? ZipProblem::cut_short : ZipProblem::not_a_zip;
  if (directory->entries > limits_.entries) return ZipProblem::too_many_entries;
  if (directory->size > directory->end) return ZipProblem::damaged;
  std::uint64_t start = directory->end - directory->size;
  if (start < directory->offset) return ZipProblem::damaged;
  shift_ = start - directory->offset;
  std::string_view rest = part_of(bytes_, start, directory->size);
  // The count is two bytes that some writers let run over; the marks are what is counted.
  while (rest.starts_with(kDirectoryMark)) {
    constexpr std::size_t kFixed = 46;
    if (rest.size() < kFixed) return ZipProblem::damaged;
    std::uint64_t name = number(rest, 28, 2);
    std::uint64_t extra = number(rest, 30, 2);
    std::uint64_t whole = kFixed + name + extra + number(rest, 32, 2);
    if (whole > rest.size()) return ZipProblem::damaged;
    if (entries_.size() == limits_.entries) return ZipProblem::too_many_entries;
    ZipEntry& entry = entries_.emplace_back();
    entry.name = clean_name(part_of(rest, kFixed, name));
    entry.is_encrypted = (number(rest, 8, 2) & 1) != 0;
    entry.method = static_cast<std::uint16_t>(number(rest, 10, 2));
    entry.checksum = static_cast<std::uint32_t>(number(rest, 16, 4));
    entry.packed_size = number(rest, 20, 4);
    entry.size = number(rest, 24, 4);
    entry.offset = number(rest, 42, 4);
    read_zip64_extra(part_of(rest, kFixed + name, extra), entry);
    rest.remove_prefix(static_cast<std::size_t>(whole));
  }
  return entries_.empty() && directory->entries > 0 ? ZipProblem::damaged : ZipProblem::none;
}

const ZipEntry* ZipArchive::find(std::string_view name) const {
  auto exact = std::ranges::find(entries_, name, &ZipEntry::name);
  if (exact == entries_.end()) {
    exact = std::ranges::find_if(entries_, [&](const ZipEntry& entry) {
      return std::ranges::equal(entry.name, name, {}, ascii_lower, ascii_lower);
    });
  }
  return exact == entries_.end() ? nullptr : &*exact;
}

std::optional<std::string_view> ZipArchive::packed_bytes(const ZipEntry& entry) const {
  constexpr std::uint64_t kFixed = 30;
  if (entry.offset > bytes_.size()) return std::nullopt;
  std::uint64_t at = entry.offset + shift_;
  std::string_view head = part_of(bytes_, at, kFixed);
  if (!head.starts_with(kLocalMark)) return std::nullopt;
  std::uint64_t start = at + kFixed + number(head, 26, 2) + number(head, 28, 2);
  std::string_view packed = part_of(bytes_, start, entry.packed_size);
  if (packed.size() != entry.packed_size) return std::nullopt;
  return packed;
}

ZipProblem ZipArchive::read(const ZipEntry& entry, const std::function<bool(std::string_view)>& receive) {
  if (entry.is_encrypted) return ZipProblem::encrypted;
  if (entry.method != 0 && entry.method != Z_DEFLATED) return ZipProblem::unknown_method;
  std::optional<std::string_view> packed = packed_bytes(entry);
  // zlib counts in 32 bits; a file that large is above every limit anyway.
  if (!packed || packed->size() > 0xFFFFFFFF) return ZipProblem::damaged;
  Outlet outlet(limits_, inflated_, receive);
  ZipProblem problem = entry.method == 0 ? put_stored(*packed, outlet) : put_inflated(*packed, outlet);
  if (problem != ZipProblem::none) return problem;
  return outlet.agrees_with(entry) ? ZipProblem::none : ZipProblem::damaged;
}

ZipProblem ZipArchive::read(const ZipEntry& entry, std::string& out) {
  out.clear();
  return read(entry, [&](std::string_view piece) {
    out += piece;
    return true;
  });
}

}  // namespace underlag
