#pragma once
// The pictures of a report: each file is read once, and what is wrong with it is told once.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "renderers/pdf/image.hpp"

namespace underlag::pdf {

struct PictureFile {
  std::string path;  ///< In the project, for messages.
  std::string bytes;
};

/// Reads a picture that a report shows, by the source as written in the block tree; none when there is no
/// such file.
using PictureReader = std::function<std::optional<PictureFile>(const std::string& source)>;

class Pictures {
 public:
  /// `report` is the file that the pictures are named in.
  Pictures(const PictureReader& reader, std::string report, Diagnostics& problems);

  /// None when there is no such picture, which is reported – but for an empty source, which documents/ has
  /// reported.
  std::shared_ptr<const Image> load(const std::string& source, int line);

 private:
  std::shared_ptr<const Image> read(const std::string& source, int line);

  const PictureReader& reader_;
  std::string report_;
  Diagnostics& problems_;
  std::map<std::string, std::shared_ptr<const Image>> loaded_;
};

/// As printed, in points: at a sensible resolution, but no larger than the room.
struct PictureSize {
  double width = 0;
  double height = 0;
};
PictureSize printed_size(const Image& image, const PictureSize& room);

}  // namespace underlag::pdf
