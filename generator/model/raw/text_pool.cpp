#include "model/raw/text_pool.hpp"

#include <limits>
#include <stdexcept>

namespace underlag {

namespace {

// Texts made to collide would make every look-up walk past all of them; after so many steps a text is kept
// twice.
constexpr int kMostSteps = 64;

// FNV-1a. Only speed depends on it: the numbers follow the order in which texts are added.
std::size_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return static_cast<std::size_t>(hash ^ (hash >> 32));
}

}  // namespace

TextId TextPool::append(std::string_view text) {
  // The readers' limits keep far below this; beyond it numbers would point at the wrong text.
  if (buffer_.size() + text.size() > std::numeric_limits<std::uint32_t>::max())
    throw std::length_error("text pool");
  buffer_ += text;
  ends_.push_back(static_cast<std::uint32_t>(buffer_.size()));
  return static_cast<TextId>(ends_.size() - 1);
}

TextId TextPool::intern(std::string_view text) {
  if (text.empty()) return kNoText;
  if (2 * (interned_ + 1) > slots_.size()) grow_slots();
  std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(text) & mask;
  for (int steps = 0; slots_[slot] != kNoText; slot = (slot + 1) & mask) {
    if ((*this)[slots_[slot]] == text) return slots_[slot];
    if (++steps == kMostSteps) return append(text);
  }
  ++interned_;
  return slots_[slot] = append(text);
}

std::string_view TextPool::operator[](TextId id) const {
  if (id == kNoText || id >= ends_.size()) return {};
  std::uint32_t start = ends_[id - 1];
  return std::string_view(buffer_).substr(start, ends_[id] - start);
}

void TextPool::grow_slots() {
  std::vector<TextId> old = std::move(slots_);
  slots_.assign(old.empty() ? 256 : old.size() * 2, kNoText);
  std::size_t mask = slots_.size() - 1;
  for (TextId id : old) {
    if (id == kNoText) continue;
    std::size_t slot = hash_of((*this)[id]) & mask;
    for (int steps = 0; slots_[slot] != kNoText && steps < kMostSteps; ++steps) slot = (slot + 1) & mask;
    if (slots_[slot] == kNoText) slots_[slot] = id;
  }
}

}  // namespace underlag
