#include "renderers/pdf/form_pdf.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "diagnostics/messages/forms.hpp"
#include "renderers/pdf/fitted_line.hpp"
#include "renderers/pdf/form_pieces.hpp"
#include "text/colour.hpp"
#include "text/slug.hpp"

namespace underlag {

using namespace pdf;

namespace {

/// Puts pieces on pages, opens pages, and adds heads and feet when all pages are known.
class FormPages {
 public:
  FormPages(const FormDefinition& form, const FontLibrary& fonts, const FormPdfOptions& options,
            Diagnostics& problems)
      : form_(form), problems_(problems), document_(fonts, info(form, options), problems) {
    look_.fillable = options.fillable;
    look_.tells_lines = true;
    look_.language = form.language;
    if (auto rgb = parse_colour(form.colour)) {
      auto channel = [](int value) { return static_cast<std::uint8_t>(value); };
      look_.colour = {channel(rgb->red), channel(rgb->green), channel(rgb->blue)};
    }
    if (form.landscape) size_ = size_.turned();
    width_ = size_.width - 2 * look_.side_margin;
  }

  std::string render() {
    open_page();
    draw_title();
    for (const FormSection& section : form_.sections) place(section);
    for (int i = 0; i < document_.page_count(); ++i) draw_head_and_foot(document_.page(i));
    return document_.finish();
  }

 private:
  static DocumentInfo info(const FormDefinition& form, const FormPdfOptions& options) {
    DocumentInfo out;
    out.title = full_title(form);
    out.author = options.author;
    out.subject = form.description;
    out.keywords = form_keywords(form);
    out.language = form.language;
    out.date = options.date;
    out.source_file = form.file;
    return out;
  }

  double top() const { return look_.top_margin + (document_.page_count() > 1 ? mm(6) : 0); }
  double bottom() const { return size_.height - look_.bottom_margin; }
  double room() const { return bottom() - y_; }
  bool at_top() const { return y_ <= top() + 0.01; }

  void open_page() {
    page_ = &document_.add_page(size_);
    y_ = top();
  }

  void draw_title() {
    const TextStyle words{Face::bold, 11, kWhite};
    double mark_width = form_.mark.empty() ? 0 : document_.text_width(words, form_.mark) + 16;
    // A mark as long as a sentence stands below the title instead.
    bool is_beside = mark_width > 0 && mark_width < width_ / 2;
    if (!is_beside) mark_width = -8;
    Rectangle box{size_.width - look_.side_margin - mark_width, y_ + 4, mark_width, 20};
    if (is_beside) {
      page_->artifact();
      Fill fill{look_.colour, Pattern::none, kWhite};
      page_->rectangle(box, &fill, nullptr);
    }
    double used = draw_text_box(document_, *page_, document_.element(document_.root(), Tag::H1),
                                {look_.side_margin, y_}, width_ - mark_width - 8, form_.title, look_.title(),
                                look_.lines(look_.title()));
    y_ += used + 2;
    if (is_beside) {
      page_->tag(document_.element(document_.root(), Tag::P));
      page_->show({box.x + 8, box.y + 14}, words, form_.mark);
    } else if (!form_.mark.empty()) {
      y_ += draw_text_box(document_, *page_, document_.element(document_.root(), Tag::P),
                          {look_.side_margin, y_}, width_, form_.mark, {Face::bold, 11, look_.colour},
                          look_.lines({Face::bold, 11})) +
            2;
    }
    if (has_required_fields(form_)) {
      y_ += draw_text_box(
          document_, *page_, document_.element(document_.root(), Tag::P), {look_.side_margin, y_}, width_,
          look_.swedish() ? "Fält märkta med * måste fyllas i." : "Fields marked * must be filled in.",
          look_.note(), look_.lines(look_.note()));
    }
  }

  void place(const FormSection& section) {
    FormPieces maker(document_, look_, width_);
    too_tall_ = false;
    auto pieces = maker.section(section, document_.element(document_.root(), Tag::Sect));
    if (pieces.empty()) return;
    bool wants_page = section.new_page || room() < mm(section.new_page_if_less_than);
    if (wants_page && !at_top()) open_page();
    if (section.keep_together) {
      double height = height_of(pieces, 0, pieces.size());
      if (height > room() && !at_top()) open_page();
      if (height > room() + 0.01) report_too_tall(section, height);
    }
    for (std::size_t i = 0; i < pieces.size();) i = place_group(pieces, i);
  }

  /// Places a piece with those it must not be parted from; gives the index of the next.
  std::size_t place_group(const std::vector<FormPiece>& pieces, std::size_t first) {
    std::size_t end = first + 1;
    while (end < pieces.size() && pieces[end - 1].keep_with_next) ++end;
    if (height_of(pieces, first, end) > room() + 0.01 && !at_top()) {
      open_page();
      if (pieces[first].repeat) {
        pieces[first].repeat(*page_, {look_.side_margin, y_});
        y_ += pieces[first].repeat_height;
      }
    }
    if (height_of(pieces, first, end) > room() + 0.01) {
      // What cannot stand together on any page is parted; what is too tall alone would be cut off.
      end = first + 1;
      if (pieces[first].height > room() + 0.01) report_too_tall(pieces[first]);
    }
    for (std::size_t i = first; i < end; ++i) {
      if (!at_top()) y_ += pieces[i].space_before;
      pieces[i].draw(*page_, {look_.side_margin, y_});
      y_ += pieces[i].height;
    }
    return end;
  }

  /// As it will be placed: the first one's space is left out at the top of a page.
  double height_of(const std::vector<FormPiece>& pieces, std::size_t first, std::size_t end) const {
    double height = 0;
    for (std::size_t i = first; i < end; ++i) {
      height += pieces[i].height + (i > first || !at_top() ? pieces[i].space_before : 0);
    }
    return height;
  }

  static std::string in_mm(double points) {
    return std::to_string(static_cast<int>(std::ceil(points / mm(1))));
  }

  /// What the program made itself, a continuation sheet, has no line.
  Place place_of(const Place& place) const { return place.line > 0 ? place : Place{form_.file, 0, 0, ""}; }

  void report_too_tall(const FormSection& section, double height) {
    problems_.add(messages::section_too_tall, place_of(section.place),
                  {section.title.empty() ? section.id : section.title, in_mm(height),
                   std::to_string(static_cast<int>(room() / mm(1)))});
    too_tall_ = true;
  }

  void report_too_tall(const FormPiece& piece) {
    // The section it stands in has been reported.
    if (too_tall_) return;
    problems_.add(messages::block_too_tall, place_of(piece.place), {in_mm(piece.height), in_mm(room())});
  }

  void draw_head_and_foot(PageCanvas& page) {
    TextStyle words{Face::regular, 8, FormLook::kGrey};
    double right = size_.width - look_.side_margin;
    auto show_right = [&](double baseline, const TextStyle& style, const std::string& text) {
      page.show({right - document_.text_width(style, text), baseline}, style, text);
    };
    int number = document_.page_number(page.index());
    constexpr double kBetween = 12;
    if (number > 1) {
      page.artifact(Artifact::header);
      const TextStyle bold{Face::bold, 8, look_.colour};
      const std::string mark = fitted_line(document_, bold, form_.mark, width_ / 2);
      double room = width_ - document_.text_width(bold, mark) - kBetween;
      page.show({look_.side_margin, look_.top_margin + 4}, words,
                fitted_line(document_, words, form_.title, room));
      if (!mark.empty()) show_right(look_.top_margin + 4, bold, mark);
    }
    page.artifact(Artifact::footer);
    double baseline = size_.height - mm(9);
    page.line({look_.side_margin, baseline - 11}, {right, baseline - 11}, {FormLook::kLine, 0.5, {}});
    const std::string count = look_.swedish() ? fmt::format("Sida {} av {}", number, document_.page_count())
                                              : fmt::format("Page {} of {}", number, document_.page_count());
    show_right(baseline, words, count);
    double room = width_ - document_.text_width(words, count) - kBetween;
    std::string foot = version_line(form_);
    if (form_.continuation) {
      const std::string more = look_.swedish()
                                   ? "Räcker inte platsen finns ett fortsättningsblad."
                                   : "When the space is not enough there is a continuation sheet.";
      if (document_.text_width(words, foot + ". " + more) <= room) {
        foot += ". " + more;
      } else {
        page.show({look_.side_margin, baseline + 9.5}, words, more);
      }
    }
    page.show({look_.side_margin, baseline}, words, foot);
  }

  const FormDefinition& form_;
  Diagnostics& problems_;
  PdfDocument document_;
  FormLook look_;
  PageSize size_;
  double width_ = 0;
  PageCanvas* page_ = nullptr;
  double y_ = 0;
  bool too_tall_ = false;  ///< The section at hand is to be kept together and cannot.
};

}  // namespace

std::string form_keywords(const FormDefinition& form) {
  return fmt::format("underlag-form {} {}", slug(printed_id(form)), form.version);
}

std::string render_form_pdf(const FormDefinition& form, const FontLibrary& fonts,
                            const FormPdfOptions& options, Diagnostics& problems) {
  return FormPages(form, fonts, options, problems).render();
}

}  // namespace underlag
