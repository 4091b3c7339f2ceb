#pragma once
// Reads ZIP archives as office programs write them, and refuses those that are made to do harm. Over zlib.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

struct ZipLimits {
  std::uint64_t part_bytes = 256u << 20;
  std::uint64_t inflated_bytes = 512u << 20;  ///< Of all that is read from one archive.
  std::uint32_t inflation_ratio = 250;        ///< Of the bytes consumed, once a part is larger than 8 MB.
  std::size_t entries = 10'000;
};

enum class ZipProblem {
  none,
  not_a_zip,
  cut_short,  ///< It begins as a ZIP, and its directory at the end is missing.
  damaged,    ///< The directory or a part contradicts itself, or the checksum is wrong.
  too_many_entries,
  encrypted,
  unknown_method,  ///< Neither stored nor deflated.
  part_too_large,
  all_too_large,
  bomb,     ///< Swells more than the ratio allows.
  stopped,  ///< The receiver wanted no more.
};

struct ZipEntry {
  std::string name;  ///< With '/' between folders and none in front.
  std::uint64_t packed_size = 0;
  std::uint64_t size = 0;  ///< As the directory says; never trusted.
  std::uint64_t offset = 0;
  std::uint32_t checksum = 0;
  std::uint16_t method = 0;
  bool is_encrypted = false;
};

/// Borrows the bytes of the archive. Tolerates bytes before and after the archive, ZIP64, data descriptors
/// and backslashes in names.
class ZipArchive {
 public:
  explicit ZipArchive(std::string_view bytes, const ZipLimits& limits = {});

  /// Of the directory: `none` when the entries can be asked for.
  ZipProblem problem() const { return problem_; }
  const std::vector<ZipEntry>& entries() const { return entries_; }

  /// The entry of exactly this name, else the first that differs in ASCII case only.
  const ZipEntry* find(std::string_view name) const;

  /// Gives the unpacked bytes to `receive` piece by piece until it answers false. The checksum is known only
  /// at the end: what was received before another answer than `none` must not be believed.
  ZipProblem read(const ZipEntry& entry, const std::function<bool(std::string_view)>& receive);

  /// The whole part; for small ones.
  ZipProblem read(const ZipEntry& entry, std::string& out);

 private:
  ZipProblem read_directory();
  std::optional<std::string_view> packed_bytes(const ZipEntry& entry) const;

  std::string_view bytes_;
  ZipLimits limits_;
  std::vector<ZipEntry> entries_;
  std::uint64_t shift_ = 0;  // bytes before the archive
  std::uint64_t inflated_ = 0;
  ZipProblem problem_ = ZipProblem::none;
};

}  // namespace underlag
