#include "renderers/pdf/font_library.hpp"

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/messages/pdf.hpp"
#include "renderers/pdf/deflate.hpp"

namespace underlag::pdf {

namespace {
// A build with more different glyph sets than this starts over, so that memory does not grow with the
// documents.
constexpr std::size_t kKeptSubsets = 256;
}  // namespace

std::unique_ptr<FontLibrary> FontLibrary::open(const FontPaths& paths, Diagnostics& problems) {
  std::unique_ptr<FontLibrary> out(new FontLibrary());
  bool complete = true;
  for (std::size_t i = 0; i < kFaceCount; ++i) {
    out->faces_[i] = FontFace::open(paths.files[i]);
    if (out->faces_[i] != nullptr) continue;
    problems.add(messages::font_not_readable, {}, {paths.files[i]});
    complete = false;
  }
  return complete ? std::move(out) : nullptr;
}

std::shared_ptr<const CompressedSubset> FontLibrary::subset(Face which,
                                                            const std::vector<std::uint16_t>& glyphs) const {
  std::lock_guard lock(mutex_);
  if (subsets_.size() > kKeptSubsets) subsets_.clear();
  auto& kept = subsets_[{which, glyphs}];
  if (kept != nullptr) return kept;
  FontSubset made = face(which).subset(glyphs);
  if (made.file.empty()) return nullptr;
  Deflater deflater;
  kept = std::make_shared<CompressedSubset>(
      CompressedSubset{deflater.compress(made.file), made.file.size(), std::move(made.numbers)});
  return kept;
}

std::shared_ptr<const CompressedSubset> FontLibrary::whole(Face which) const {
  std::lock_guard lock(mutex_);
  auto& kept = subsets_[{which, {}}];
  if (kept == nullptr) {
    Deflater deflater;
    std::string_view bytes = face(which).file_bytes();
    kept = std::make_shared<CompressedSubset>(CompressedSubset{deflater.compress(bytes), bytes.size(), {}});
  }
  return kept;
}

}  // namespace underlag::pdf
