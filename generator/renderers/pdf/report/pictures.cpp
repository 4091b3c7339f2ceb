#include "renderers/pdf/report/pictures.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/messages/pdf.hpp"

namespace underlag::pdf {

namespace {

// A picture is shown at this many pixels an inch unless that is wider than the text.
constexpr double kPixelsPerInch = 150;

}  // namespace

Pictures::Pictures(const PictureReader& reader, std::string report, Diagnostics& problems)
    : reader_(reader), report_(std::move(report)), problems_(problems) {}

std::shared_ptr<const Image> Pictures::load(const std::string& source, int line) {
  if (source.empty()) return nullptr;
  auto found = loaded_.find(source);
  if (found == loaded_.end()) found = loaded_.emplace(source, read(source, line)).first;
  return found->second;
}

std::shared_ptr<const Image> Pictures::read(const std::string& source, int line) {
  std::optional<PictureFile> file = reader_ ? reader_(source) : std::nullopt;
  if (!file) {
    problems_.add(messages::picture_missing, {report_, line, 0, ""}, {source});
    return nullptr;
  }
  std::optional<Image> image = load_image(file->bytes, file->path, problems_);
  return image ? std::make_shared<const Image>(std::move(*image)) : nullptr;
}

PictureSize printed_size(const Image& image, const PictureSize& room) {
  double width = image.shown_width() * 72 / kPixelsPerInch;
  double height = image.shown_height() * 72 / kPixelsPerInch;
  double shrink = std::min({1.0, room.width / width, room.height / height});
  return {width * shrink, height * shrink};
}

}  // namespace underlag::pdf
