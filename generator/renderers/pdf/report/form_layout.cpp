#include "renderers/pdf/report/form_layout.hpp"

#include "renderers/pdf/form_pieces.hpp"

namespace underlag::pdf {
namespace {

/// What the strips draw with, kept alive by them until the last one has been drawn.
struct SetForm {
  std::shared_ptr<const FormDefinition> form;
  FormLook look;
  FormPieces pieces;

  SetForm(ReportContext& report, std::shared_ptr<const FormDefinition> definition, double width)
      : form(std::move(definition)), look(look_of(report, *form)), pieces(report.document, look, width) {}

  static FormLook look_of(const ReportContext& report, const FormDefinition& form) {
    FormLook look;
    look.fillable = false;
    look.writing_line = mm(6.5);  // Shown, not written on.
    look.language = form.language;
    look.colour = report.style.accent;
    look.section_level = report.last_heading_level + 1;
    return look;
  }
};

Strip strip_of(const std::shared_ptr<SetForm>& set, FormPiece piece, double left) {
  Strip strip;
  strip.height = piece.height;
  strip.space_before = piece.space_before;
  strip.keep_with_next = piece.keep_with_next;
  if (piece.repeat) {
    strip.head = std::make_shared<RepeatedHead>(
        RepeatedHead{piece.repeat_height, [set, left, repeat = piece.repeat](PageCanvas& page, double top) {
                       repeat(page, {left, top});
                     }});
  }
  strip.draw = [set, left, draw = std::move(piece.draw)](PageCanvas& page, double top) {
    draw(page, {left, top});
  };
  return strip;
}

void set_section(ReportContext& report, const BlockBox& box, const std::shared_ptr<SetForm>& set,
                 const FormSection& section) {
  if (section.new_page) report.flow.break_page();
  auto pieces = set->pieces.section(section, report.document.element(box.parent, Tag::Sect));
  double left = report.flow.left() + box.left;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Strip strip = strip_of(set, std::move(pieces[i]), left);
    if (section.keep_together && i + 1 < pieces.size()) strip.keep_with_next = true;
    emit(report, box, std::move(strip));
  }
}

}  // namespace

void set_form(ReportContext& report, const BlockBox& box, std::shared_ptr<const FormDefinition> form) {
  BlockBox area = box;
  // A form inside a panel stays in it.
  bool turns = form->landscape && box.left == 0 && box.frames == nullptr && !report.flow.is_landscape();
  if (turns) {
    report.flow.begin_landscape();
    area.width = report.flow.width();
  }
  auto set = std::make_shared<SetForm>(report, form, area.width);
  ParagraphOptions with_next;
  with_next.keep_with_next = true;
  with_next.hyphenate = false;
  BlockBox title = area;
  title.language = form->language;
  title.text = {Face::bold, set->look.section_title().size, report.style.accent, 0};
  set_paragraph(report, title, {{.text = full_title(*form), .style = title.text}}, with_next);
  for (const FormSection& section : form->sections) set_section(report, area, set, section);
  BlockBox foot = title;
  foot.text = set->look.note();
  foot.line_height = set->look.lines(foot.text).line_height;
  foot.space_before = report.style.paragraph_space;
  set_paragraph(report, foot, {{.text = version_line(*form), .style = foot.text}});
  if (turns) report.flow.end_landscape(false);
}

}  // namespace underlag::pdf
