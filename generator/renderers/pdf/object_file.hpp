#pragma once
// The file itself: numbered objects, object streams, cross-reference stream, trailer (ISO 32000-1, 7.5).
// Knows nothing about what the objects mean.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/pdf/deflate.hpp"

namespace underlag::pdf {

/// The number of an indirect object; 0 = none.
struct Ref {
  int number = 0;
  explicit operator bool() const { return number != 0; }
  bool operator==(const Ref&) const = default;
};

/// Appends "12 0 R".
void append_ref(std::string& out, Ref ref);

/// Collects objects in any order and gives the finished file. Every number that was reserved must be given an
/// object before `finish`.
class ObjectFile {
 public:
  ObjectFile();

  Ref reserve();

  /// A dictionary, array or other value, spelled out. Kept in a compressed object stream.
  void put(Ref ref, std::string_view value);
  Ref add(std::string_view value);

  /// A stream. `entries` are the dictionary's own entries without << >>, /Length and /Filter.
  void put_stream(Ref ref, std::string_view entries, std::string_view bytes);
  Ref add_stream(std::string_view entries, std::string_view bytes);

  /// A stream whose bytes are already compressed or must stay readable: `entries` names the filter, if any.
  void put_raw_stream(Ref ref, std::string_view entries, std::string_view bytes);

  /// Ends the file. `/ID` is a hash of everything before it, so equal contents give equal files.
  std::string finish(Ref root, Ref info);

  Deflater& deflater() { return deflater_; }

 private:
  struct Entry {
    std::size_t offset = 0;  ///< Of the object in the file, or its index in the object stream.
    int container = 0;       ///< Object stream, 0 = stands for itself.
    bool written = false;
  };

  void begin_object(Ref ref);
  void flush_object_stream();
  void append_cross_reference(Ref root, Ref info);

  std::string out_;
  std::vector<Entry> entries_;  ///< By object number; [0] is the head of the free list.
  std::string stream_index_;    ///< "number offset" pairs of the object stream being filled.
  std::string stream_body_;
  std::vector<int> stream_members_;
  Deflater deflater_;
};

}  // namespace underlag::pdf
