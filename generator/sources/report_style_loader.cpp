#include "sources/report_style_loader.hpp"

#include <array>

#include "diagnostics/messages/report_style.hpp"
#include "sources/yaml_object.hpp"
#include "text/number_format.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

struct Range {
  double low;
  double high;
};

// Smaller text cannot be read on paper, larger is a mistake in the unit.
constexpr Range kTextSize{6, 72};
constexpr Range kLine{7, 100};
constexpr Range kMarginMm{5, 100};
constexpr double kTextContrast = 4.5;  // WCAG 2.2, 1.4.3.

class StyleReader {
 public:
  StyleReader(const FileTree& project, const YamlFile& file, Diagnostics& diagnostics)
      : project_(project), file_(file), diagnostics_(diagnostics) {}

  ReportStyle read(const YamlNode& root) {
    YamlObject keys(root, file_, diagnostics_);
    read_page(keys);
    if (const YamlNode* node = keys.node("margins")) read_margins(*node);
    if (const YamlNode* node = keys.node("sizes")) read_sizes(*node);
    if (const YamlNode* node = keys.node("colours")) read_colours(*node);
    if (const YamlNode* node = keys.node("fonts")) read_fonts(*node);
    style_.hyphenate = keys.boolean("hyphenate").value_or(style_.hyphenate);
    style_.title_page = keys.boolean("title_page").value_or(style_.title_page);
    style_.contents = keys.boolean("contents").value_or(style_.contents);
    style_.source_annex = keys.boolean("source_annex").value_or(style_.source_annex);
    style_.running_head = keys.text_or("running_head", "");
    double levels = style_.contents_levels;
    set(keys, "contents_levels", {1, 5}, levels);
    style_.contents_levels = static_cast<int>(levels);
    keys.finish();
    return style_;
  }

 private:
  void read_page(YamlObject& keys) {
    std::string page = keys.choice("page", {"A4", "A3", "A5", "Letter"}).value_or("A4");
    if (page == "A3") set_page(297, 420);
    if (page == "A5") set_page(148, 210);
    if (page == "Letter") set_page(215.9, 279.4);
  }

  void set_page(double width_mm, double height_mm) {
    style_.page_width_mm = width_mm;
    style_.page_height_mm = height_mm;
  }

  void set(YamlObject& keys, const char* key, Range range, double& value) {
    std::optional<double> number = keys.number(key);
    if (!number) return;
    if (*number >= range.low && *number <= range.high) {
      value = *number;
      return;
    }
    keys.report(messages::style_number_out_of_range, *keys.node(key),
                {key, keys.node(key)->text, short_number(range.low), short_number(range.high)});
  }

  static std::string short_number(double number) {
    return format_number(number, {NumberStyle::Kind::number, 0}, Language::sv);
  }

  void read_margins(const YamlNode& node) {
    YamlObject keys(node, file_, diagnostics_);
    set(keys, "top", kMarginMm, style_.top_mm);
    set(keys, "bottom", kMarginMm, style_.bottom_mm);
    set(keys, "left", kMarginMm, style_.left_mm);
    set(keys, "right", kMarginMm, style_.right_mm);
    keys.finish();
    // A column narrower than this holds no word.
    constexpr double kNarrowestMm = 60;
    if (style_.page_width_mm - style_.left_mm - style_.right_mm >= kNarrowestMm) return;
    keys.report(messages::style_margins_too_wide, node, {});
    style_.left_mm = style_.right_mm = ReportStyle().left_mm;
  }

  void read_sizes(const YamlNode& node) {
    YamlObject keys(node, file_, diagnostics_);
    set(keys, "text", kTextSize, style_.text_size);
    set(keys, "text_line", kLine, style_.text_line);
    set(keys, "small", kTextSize, style_.small_size);
    set(keys, "small_line", kLine, style_.small_line);
    set(keys, "table", kTextSize, style_.table_size);
    set(keys, "table_line", kLine, style_.table_line);
    set(keys, "title", kTextSize, style_.title_size);
    for (std::size_t i = 0; i < style_.heading_sizes.size(); ++i) {
      set(keys, ("heading_" + std::to_string(i + 1)).c_str(), kTextSize, style_.heading_sizes[i]);
    }
    keys.finish();
  }

  void read_fonts(const YamlNode& node) {
    constexpr std::array<const char*, 4> kCuts = {"regular", "italic", "bold", "bold_italic"};
    YamlObject keys(node, file_, diagnostics_);
    for (std::size_t i = 0; i < kCuts.size(); ++i) {
      style_.fonts[i] = keys.text_or(kCuts[i], "");
      if (style_.fonts[i].empty()) {
        keys.report(messages::style_fonts_incomplete, node, {kCuts[i]});
      } else if (!is_true_type(project_.read(style_.fonts[i]).value_or(""))) {
        keys.report(messages::style_font_unusable, *keys.node(kCuts[i]), {style_.fonts[i]});
      }
    }
    keys.finish();
  }

  static bool is_true_type(std::string_view bytes) {
    return bytes.starts_with(std::string_view("\0\1\0\0", 4)) || bytes.starts_with("true");
  }

  void read_colours(const YamlNode& node) {
    YamlObject keys(node, file_, diagnostics_);
    set_colour(keys, "accent", style_.accent);
    set_colour(keys, "text", style_.text);
    set_colour(keys, "quiet", style_.quiet);
    keys.finish();
  }

  void set_colour(YamlObject& keys, const char* key, Rgb& value) {
    std::optional<std::string> written = keys.text(key);
    if (!written) return;
    std::optional<Rgb> colour = parse_colour(*written);
    if (!colour) {
      keys.report(messages::style_wrong_colour, *keys.node(key), {*written});
    } else if (contrast_on_white(*colour) < kTextContrast) {
      keys.report(messages::style_pale_colour, *keys.node(key), {*written});
    } else {
      value = *colour;
    }
  }

  const FileTree& project_;
  const YamlFile& file_;
  Diagnostics& diagnostics_;
  ReportStyle style_;
};

}  // namespace

std::string report_style_path(std::string_view type) {
  return "templates/reports/" + std::string(type) + ".yaml";
}

ReportStyle load_report_style(const FileTree& project, std::string_view type, Diagnostics& diagnostics) {
  std::string path = report_style_path(type);
  std::optional<std::string> bytes = project.read(path);
  if (!bytes) return {};
  std::string_view text = without_bom(*bytes);
  YamlFile file{path, text};
  std::optional<YamlNode> root = parse_yaml(text, {path, 1}, diagnostics);
  return root ? StyleReader(project, file, diagnostics).read(*root) : ReportStyle();
}

}  // namespace underlag
