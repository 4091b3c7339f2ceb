#include "renderers/pdf/font_face.hpp"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <array>

namespace underlag::pdf {

struct FontFace::Handles {
  hb_blob_t* blob = nullptr;
  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;
  ~Handles() {
    hb_font_destroy(font);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
  }
};

namespace {

class Buffer {
 public:
  Buffer() : handle_(hb_buffer_create()) {}
  ~Buffer() { hb_buffer_destroy(handle_); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  hb_buffer_t* get() { return handle_; }

 private:
  hb_buffer_t* handle_;
};

class SubsetInput {
 public:
  SubsetInput() : handle_(hb_subset_input_create_or_fail()) {}
  ~SubsetInput() { hb_subset_input_destroy(handle_); }
  SubsetInput(const SubsetInput&) = delete;
  SubsetInput& operator=(const SubsetInput&) = delete;
  hb_subset_input_t* get() { return handle_; }

 private:
  hb_subset_input_t* handle_;
};

bool has_table(hb_face_t* face, hb_tag_t tag) {
  hb_blob_t* table = hb_face_reference_table(face, tag);
  bool found = hb_blob_get_length(table) > 0;
  hb_blob_destroy(table);
  return found;
}

// A signed 16-bit value of a table; 0 beyond its end.
int table_value(hb_face_t* face, hb_tag_t tag, unsigned offset) {
  hb_blob_t* table = hb_face_reference_table(face, tag);
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(table, &size);
  int value = 0;
  if (offset + 2 <= size) {
    auto high = static_cast<unsigned char>(bytes[offset]);
    auto low = static_cast<unsigned char>(bytes[offset + 1]);
    value = static_cast<std::int16_t>((high << 8) | low);
  }
  hb_blob_destroy(table);
  return value;
}

std::string name_of(hb_face_t* face) {
  std::array<char, 128> name{};
  unsigned size = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
  return {name.data(), size};
}

// The text of each cluster goes to the cluster's first glyph in drawing order.
void give_clusters_their_text(std::string_view text, const hb_glyph_info_t* infos, unsigned count,
                              bool backwards, std::vector<ShapedGlyph>& glyphs) {
  for (unsigned i = 0; i < count; ++i) {
    if (i > 0 && infos[i - 1].cluster == infos[i].cluster) continue;
    std::size_t start = infos[i].cluster;
    std::size_t end = text.size();
    if (backwards) {
      if (i > 0) end = infos[i - 1].cluster;
    } else {
      unsigned next = i + 1;
      while (next < count && infos[next].cluster == infos[i].cluster) ++next;
      if (next < count) end = infos[next].cluster;
    }
    if (end > start) glyphs[i].text = text.substr(start, end - start);
  }
}

}  // namespace

FontFace::FontFace() : handles_(std::make_unique<Handles>()) {}
FontFace::~FontFace() = default;

std::unique_ptr<FontFace> FontFace::open(const std::string& path) {
  hb_blob_t* blob = hb_blob_create_from_file_or_fail(path.c_str());
  if (blob == nullptr) return nullptr;
  std::unique_ptr<FontFace> out(new FontFace());
  Handles& handles = *out->handles_;
  handles.blob = blob;
  handles.face = hb_face_create(blob, 0);
  if (hb_face_get_glyph_count(handles.face) == 0 || !has_table(handles.face, HB_TAG('g', 'l', 'y', 'f'))) {
    return nullptr;
  }
  handles.font = hb_font_create(handles.face);
  hb_font_make_immutable(handles.font);
  out->to_thousandths_ = 1000.0 / hb_face_get_upem(handles.face);
  out->postscript_name_ = name_of(handles.face);
  out->read_metrics();
  return out;
}

void FontFace::read_metrics() {
  hb_face_t* face = handles_->face;
  auto value = [&](hb_tag_t tag, unsigned offset) {
    return table_value(face, tag, offset) * to_thousandths_;
  };
  constexpr hb_tag_t kHead = HB_TAG('h', 'e', 'a', 'd');
  constexpr hb_tag_t kHhea = HB_TAG('h', 'h', 'e', 'a');
  constexpr hb_tag_t kOs2 = HB_TAG('O', 'S', '/', '2');
  constexpr hb_tag_t kPost = HB_TAG('p', 'o', 's', 't');
  for (unsigned i = 0; i < 4; ++i) metrics_.box[i] = value(kHead, 36 + 2 * i);
  metrics_.ascent = value(kHhea, 4);
  metrics_.descent = value(kHhea, 6);
  metrics_.x_height = value(kOs2, 86);
  metrics_.cap_height = value(kOs2, 88);
  // Version 1 of OS/2 ends before the two heights.
  if (table_value(face, kOs2, 0) < 2) metrics_.cap_height = metrics_.x_height = 0;
  if (metrics_.cap_height <= 0) metrics_.cap_height = 0.7 * metrics_.ascent;
  metrics_.italic_angle = table_value(face, kPost, 4);
  metrics_.fixed_pitch = table_value(face, kPost, 14) != 0;
}

bool FontFace::has(char32_t code_point) const {
  return glyph_of(code_point) != 0;
}

std::uint16_t FontFace::glyph_of(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(handles_->font, code_point, &glyph)) return 0;
  return static_cast<std::uint16_t>(glyph);
}

double FontFace::advance_of(std::uint16_t glyph) const {
  return hb_font_get_glyph_h_advance(handles_->font, glyph) * to_thousandths_;
}

std::vector<ShapedGlyph> FontFace::shape(std::string_view utf8, std::string_view language) const {
  Buffer buffer;
  hb_buffer_add_utf8(buffer.get(), utf8.data(), static_cast<int>(utf8.size()), 0,
                     static_cast<int>(utf8.size()));
  hb_buffer_set_language(buffer.get(),
                         hb_language_from_string(language.data(), static_cast<int>(language.size())));
  // A mark keeps its own text, so that every glyph can be copied out as what was written.
  hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_guess_segment_properties(buffer.get());
  bool backwards = HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(buffer.get()));
  hb_shape(handles_->font, buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  std::vector<ShapedGlyph> glyphs(count);
  for (unsigned i = 0; i < count; ++i) {
    glyphs[i].glyph = static_cast<std::uint16_t>(infos[i].codepoint);
    glyphs[i].advance = static_cast<float>(positions[i].x_advance * to_thousandths_);
    glyphs[i].x_offset = static_cast<float>(positions[i].x_offset * to_thousandths_);
    glyphs[i].y_offset = static_cast<float>(positions[i].y_offset * to_thousandths_);
  }
  give_clusters_their_text(utf8, infos, count, backwards, glyphs);
  return glyphs;
}

FontSubset FontFace::subset(std::span<const std::uint16_t> glyphs) const {
  SubsetInput input;
  if (input.get() == nullptr) return {};
  for (std::uint16_t glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  // Text is already shaped and nobody installs the font: these tables would only weigh.
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"GSUB", "GPOS", "GDEF", "name", "OS/2", "post", "cmap", "kern", "DSIG"}) {
    hb_set_add(dropped, hb_tag_from_string(tag, -1));
  }
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_subset_plan_t* plan = hb_subset_plan_create_or_fail(handles_->face, input.get());
  if (plan == nullptr) return {};
  FontSubset out;
  if (hb_face_t* face = hb_subset_plan_execute_or_fail(plan)) {
    hb_blob_t* blob = hb_face_reference_blob(face);
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(blob, &size);
    out.file.assign(bytes, size);
    hb_blob_destroy(blob);
    hb_face_destroy(face);
  }
  const hb_map_t* numbers = hb_subset_plan_old_to_new_glyph_mapping(plan);
  for (std::uint16_t glyph : glyphs) {
    out.numbers.push_back(static_cast<std::uint16_t>(hb_map_get(numbers, glyph)));
  }
  hb_subset_plan_destroy(plan);
  return out;
}

std::string_view FontFace::file_bytes() const {
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(handles_->blob, &size);
  return {bytes, size};
}

}  // namespace underlag::pdf
