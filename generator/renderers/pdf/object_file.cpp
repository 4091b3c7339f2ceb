#include "renderers/pdf/object_file.hpp"

#include <array>
#include <stdexcept>

#include "renderers/pdf/syntax.hpp"
#include "text/sha256.hpp"

namespace underlag::pdf {

namespace {

// A viewer unpacks a whole object stream to read one object; this many is the usual compromise.
constexpr std::size_t kObjectsPerStream = 200;
constexpr std::size_t kOffsetBytes = 4;

void append_big_endian(std::string& out, std::size_t value, std::size_t bytes) {
  for (std::size_t shift = bytes; shift-- > 0;) out += static_cast<char>((value >> (8 * shift)) & 0xFF);
}

}  // namespace

void append_ref(std::string& out, Ref ref) {
  append_integer(out, ref.number);
  out += " 0 R";
}

ObjectFile::ObjectFile() : out_("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"), entries_(1) {}

Ref ObjectFile::reserve() {
  entries_.emplace_back();
  return {static_cast<int>(entries_.size()) - 1};
}

void ObjectFile::put(Ref ref, std::string_view value) {
  auto& entry = entries_[static_cast<std::size_t>(ref.number)];
  if (entry.written) throw std::logic_error("PDF object written twice");
  entry.written = true;
  entry.offset = stream_members_.size();
  stream_members_.push_back(ref.number);
  append_integer(stream_index_, ref.number);
  stream_index_ += ' ';
  append_integer(stream_index_, static_cast<long long>(stream_body_.size()));
  stream_index_ += ' ';
  stream_body_ += value;
  stream_body_ += '\n';
  if (stream_members_.size() == kObjectsPerStream) flush_object_stream();
}

Ref ObjectFile::add(std::string_view value) {
  Ref ref = reserve();
  put(ref, value);
  return ref;
}

void ObjectFile::put_stream(Ref ref, std::string_view entries, std::string_view bytes) {
  std::string with_filter(entries);
  with_filter += "/Filter/FlateDecode";
  put_raw_stream(ref, with_filter, deflater_.compress(bytes));
}

Ref ObjectFile::add_stream(std::string_view entries, std::string_view bytes) {
  Ref ref = reserve();
  put_stream(ref, entries, bytes);
  return ref;
}

void ObjectFile::put_raw_stream(Ref ref, std::string_view entries, std::string_view bytes) {
  begin_object(ref);
  out_ += "<<";
  out_ += entries;
  out_ += "/Length ";
  append_integer(out_, static_cast<long long>(bytes.size()));
  out_ += ">>\nstream\n";
  out_ += bytes;
  out_ += "\nendstream\nendobj\n";
}

void ObjectFile::begin_object(Ref ref) {
  auto& entry = entries_[static_cast<std::size_t>(ref.number)];
  if (entry.written) throw std::logic_error("PDF object written twice");
  entry.written = true;
  entry.offset = out_.size();
  append_integer(out_, ref.number);
  out_ += " 0 obj\n";
}

void ObjectFile::flush_object_stream() {
  if (stream_members_.empty()) return;
  Ref container = reserve();
  for (int member : stream_members_) entries_[static_cast<std::size_t>(member)].container = container.number;
  std::string entries = "/Type/ObjStm/N ";
  append_integer(entries, static_cast<long long>(stream_members_.size()));
  entries += "/First ";
  append_integer(entries, static_cast<long long>(stream_index_.size()));
  put_stream(container, entries, stream_index_ + stream_body_);
  stream_members_.clear();
  stream_index_.clear();
  stream_body_.clear();
}

std::string ObjectFile::finish(Ref root, Ref info) {
  flush_object_stream();
  append_cross_reference(root, info);
  return std::move(out_);
}

void ObjectFile::append_cross_reference(Ref root, Ref info) {
  std::string id = sha256_bytes(out_).substr(0, 16);
  std::size_t start = out_.size();
  Ref self = reserve();
  entries_.back().written = true;
  entries_.back().offset = start;
  std::string table;
  for (std::size_t number = 0; number < entries_.size(); ++number) {
    const Entry& entry = entries_[number];
    if (number != 0 && !entry.written) throw std::logic_error("PDF object reserved but never written");
    table += static_cast<char>(number == 0 ? 0 : entry.container != 0 ? 2 : 1);
    bool packed = entry.container != 0;
    append_big_endian(table, packed ? static_cast<std::size_t>(entry.container) : entry.offset, kOffsetBytes);
    append_big_endian(table, number == 0 ? 65535 : packed ? entry.offset : 0, 2);
  }
  std::string compressed = deflater_.compress(table);
  append_integer(out_, self.number);
  out_ += " 0 obj\n<</Type/XRef/W[1 4 2]/Size ";
  append_integer(out_, static_cast<long long>(entries_.size()));
  out_ += "/Root ";
  append_ref(out_, root);
  if (info) {
    out_ += "/Info ";
    append_ref(out_, info);
  }
  out_ += "/ID[";
  append_hex_string(out_, id);
  append_hex_string(out_, id);
  out_ += "]/Filter/FlateDecode/Length ";
  append_integer(out_, static_cast<long long>(compressed.size()));
  out_ += ">>\nstream\n";
  out_ += compressed;
  out_ += "\nendstream\nendobj\nstartxref\n";
  append_integer(out_, static_cast<long long>(start));
  out_ += "\n%%EOF\n";
}

}  // namespace underlag::pdf
