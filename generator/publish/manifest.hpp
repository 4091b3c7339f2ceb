#pragma once
// output/manifest.json: what the build wrote, so that the next one knows what is its own. Deterministic: no
// time, no machine, and inputs by name only – a hash of answers about people would tell whether two sets of
// answers are equal.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

inline constexpr std::string_view kManifestName = "manifest.json";

struct ManifestEntry {
  std::uint64_t size = 0;
  std::string sha256;               ///< 64 hexadecimal digits.
  std::vector<std::string> inputs;  ///< Sorted names, relative to the project.

  bool operator==(const ManifestEntry&) const = default;
};

/// True when the bytes are those that the entry was made for.
bool is_as_written(const ManifestEntry& entry, std::string_view bytes);

struct Manifest {
  std::string program;                                        ///< "underlag 0.1.0"
  std::map<std::string, ManifestEntry, std::less<>> outputs;  ///< By path, relative to the output folder.

  bool operator==(const Manifest&) const = default;
};

/// The manifest as JSON, one output a line, so that a reader can compare two builds with `diff`.
std::string to_json(const Manifest& manifest);

/// None when the bytes are no manifest of ours. Paths that an output cannot have make it broken: nobody's
/// `../../x` is followed.
std::optional<Manifest> read_manifest(std::string_view bytes);

}  // namespace underlag
