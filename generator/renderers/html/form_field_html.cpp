#include "renderers/html/form_field_html.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/html_escape.hpp"
#include "text/slug.hpp"

namespace underlag {
namespace {

using Kind = FormField::Kind;

bool is_group(Kind kind) {
  return kind == Kind::choice || kind == Kind::multiple || kind == Kind::scale || kind == Kind::rating;
}

std::string limits(const FormField& field) {
  std::string out;
  if (field.min) out += fmt::format(" min=\"{}\"", *field.min);
  if (field.max) out += fmt::format(" max=\"{}\"", *field.max);
  return out;
}

/// Long answers need the whole line; short ones stand beside each other.
bool fits_in_row(const FormField& field) {
  if (field.arrangement != FormField::Arrangement::automatic) {
    return field.arrangement == FormField::Arrangement::row;
  }
  return std::ranges::all_of(field.options,
                             [](const FormOption& option) { return option.label.size() <= 16; });
}

}  // namespace

// Field names have dots, which selectors and anchors read as something else.
std::string FormFieldHtml::id_of(const FormField& field) const {
  std::string id = slug(form_.id) + "-" + field.name;
  std::ranges::replace(id, '.', '-');
  return id;
}

std::string FormFieldHtml::described_by(const FormField& field) const {
  const bool has_help = !help_of(field, form_.language).empty();
  return has_help ? fmt::format(" aria-describedby=\"{}-hjalp\"", id_of(field)) : "";
}

std::string FormFieldHtml::label_of(const FormField& field) const {
  return html_text(field.label) + (field.required ? " <span class=\"formular-krav\">*</span>" : "");
}

void FormFieldHtml::write(const FormField& field) {
  if (!field.condition.empty()) {
    out_ += "<p class=\"formular-villkor\">" + html_text(field.condition) + "</p>\n";
  }
  if (field.kind == Kind::signature) return write_signature(field);
  if (field.kind == Kind::checkbox) return write_checkbox(field);
  if (is_group(field.kind)) return write_group(field);
  if (field.kind == Kind::visual_line) return write_visual_line(field);
  out_ += fmt::format("<div class=\"formular-falt\">\n<label for=\"{}\">{}</label>\n", id_of(field),
                      label_of(field));
  write_help(field);
  write_input(field, described_by(field));
  out_ += "</div>\n";
}

void FormFieldHtml::write_cell(const FormField& field) {
  if (is_group(field.kind)) {
    out_ +=
        fmt::format("<div role=\"{}\" aria-label=\"{}\">",
                    field.kind == Kind::multiple ? "group" : "radiogroup", html_attribute(field.full_label));
    if (field.kind == Kind::rating) {
      write_rating(field);
    } else {
      write_options(field);
    }
    out_ += "</div>";
  } else if (field.kind == Kind::signature) {
    out_ += "<span class=\"formular-linje\"></span>";
  } else {
    write_input(field, fmt::format(" aria-label=\"{}\"", html_attribute(field.full_label)));
  }
}

void FormFieldHtml::write_button(const FormField& field, const FormOption& option,
                                 const std::string& spoken) {
  out_ += fmt::format("<input type=\"radio\" name=\"{}\" value=\"{}\" aria-label=\"{}\"{}>",
                      html_attribute(field.name), html_attribute(option.value), html_attribute(spoken),
                      field.required ? " required" : "");
}

void FormFieldHtml::write_input(const FormField& field, const std::string& naming) {
  // Boxes cannot carry autocomplete; the form's own says it for them.
  std::string common = fmt::format("id=\"{}\" name=\"{}\"{}{}{}", id_of(field), html_attribute(field.name),
                                   field.kind == Kind::checkbox ? "" : " autocomplete=\"off\"",
                                   field.required ? " required" : "", naming);
  switch (field.kind) {
    case Kind::long_text:
      out_ += fmt::format("<textarea rows=\"{}\" {}></textarea>\n", field.lines, common);
      break;
    case Kind::date:
      // A browser's own date box cannot be left with the keyboard alone in all of them, and prints its
      // pattern.
      out_ += fmt::format(
          "<input type=\"text\" inputmode=\"numeric\" maxlength=\"10\" "
          "pattern=\"\\d{{4}}-\\d{{2}}-\\d{{2}}\" "
          "class=\"formular-datum\" {}>\n",
          common);
      break;
    case Kind::integer:
    case Kind::visual_line:
      out_ += fmt::format("<input type=\"number\" step=\"1\" inputmode=\"numeric\"{} {}>\n", limits(field),
                          common);
      break;
    case Kind::number:
      // A number input would refuse the decimal comma in some browsers.
      out_ += fmt::format(
          "<input type=\"text\" inputmode=\"decimal\" pattern=\"-?\\d+([.,]\\d+)?\" class=\"formular-tal\" "
          "{}>\n",
          common);
      break;
    case Kind::personal_number:
      out_ += fmt::format(
          "<input type=\"text\" inputmode=\"numeric\" maxlength=\"13\" class=\"formular-pnr\" {}>\n", common);
      break;
    case Kind::checkbox:
      out_ += fmt::format("<input type=\"checkbox\" value=\"ja\" {}>\n", common);
      break;
    default:
      out_ += fmt::format("<input type=\"text\" {}>\n", common);
  }
}

void FormFieldHtml::write_group(const FormField& field) {
  out_ += fmt::format("<fieldset class=\"formular-falt formular-grupp{}\"{}>\n<legend>{}</legend>\n",
                      field.kind == Kind::rating ? " formular-hel-rad" : "", described_by(field),
                      label_of(field));
  write_help(field);
  if (field.kind == Kind::rating) {
    write_rating(field);
  } else {
    write_options(field);
  }
  out_ += "</fieldset>\n";
}

void FormFieldHtml::write_options(const FormField& field) {
  bool multiple = field.kind == Kind::multiple;
  bool letters = field.kind == Kind::scale;
  const char* arranged = letters              ? "formular-val-rad formular-bokstaver"
                         : fits_in_row(field) ? "formular-val-rad"
                                              : "formular-val";
  out_ += fmt::format("<div class=\"{}\">\n", arranged);
  for (const FormOption& option : field.options) {
    out_ += fmt::format("<label><input type=\"{}\" name=\"{}{}\" value=\"{}\"{}> ",
                        multiple ? "checkbox" : "radio", html_attribute(field.name),
                        multiple ? "." + option.value : "", html_attribute(option.value),
                        field.required && !multiple ? " required" : "");
    if (letters) {
      // The words stand once, in the scale; a reader who cannot look there hears them here.
      out_ +=
          html_text(option.value) + "<span class=\"formular-dold\">, " + html_text(option.label) + "</span>";
    } else {
      out_ += html_text(option.label);
    }
    out_ += "</label>\n";
  }
  out_ += "</div>\n";
}

void FormFieldHtml::write_rating(const FormField& field) {
  out_ += "<div class=\"formular-betyg\">\n";
  if (!field.low_label.empty()) out_ += "<span>" + html_text(field.low_label) + "</span>\n";
  for (int step = *field.min; step <= *field.max; ++step) {
    std::string words = step == field.min ? field.low_label : step == field.max ? field.high_label : "";
    out_ += fmt::format("<label><input type=\"radio\" name=\"{0}\" value=\"{1}\"{2}> {1}",
                        html_attribute(field.name), step, field.required ? " required" : "");
    if (!words.empty()) out_ += "<span class=\"formular-dold\">, " + html_text(words) + "</span>";
    out_ += "</label>\n";
  }
  if (!field.high_label.empty()) out_ += "<span>" + html_text(field.high_label) + "</span>\n";
  out_ += "</div>\n";
}

void FormFieldHtml::write_help(const FormField& field) {
  const std::string help = help_of(field, form_.language);
  if (help.empty()) return;
  out_ += fmt::format("<p class=\"formular-hjalp\" id=\"{}-hjalp\">{}</p>\n", id_of(field), html_text(help));
}

void FormFieldHtml::write_checkbox(const FormField& field) {
  out_ += fmt::format(
      "<div class=\"formular-falt formular-kryss\">\n<input type=\"checkbox\" id=\"{0}\" "
      "name=\"{1}\" value=\"ja\"{2}{3}>\n<label for=\"{0}\">{4}</label>\n",
      id_of(field), html_attribute(field.name), field.required ? " required" : "", described_by(field),
      label_of(field));
  write_help(field);
  out_ += "</div>\n";
}

void FormFieldHtml::write_signature(const FormField& field) {
  out_ +=
      "<div class=\"formular-falt formular-underskrift\">\n<span class=\"formular-linje\"></span>\n<span>" +
      html_text(field.label) + "</span>\n</div>\n";
}

void FormFieldHtml::write_visual_line(const FormField& field) {
  out_ += fmt::format("<div class=\"formular-falt formular-hel-rad\">\n<label for=\"{}\">{}</label>\n",
                      id_of(field), label_of(field));
  write_help(field);
  out_ += fmt::format(
      "<div class=\"formular-matlinje\"><span>{}</span><span class=\"formular-tio-cm\"></span>"
      "<span>{}</span></div>\n",
      html_text(field.low_label), html_text(field.high_label));
  out_ += fmt::format(
      "<p class=\"formular-hjalp\" id=\"{}-matt\">{}</p>\n", id_of(field),
      swedish_ ? "På skärm: skriv ett tal från 0 (längst till vänster) till 100 (längst till höger)."
               : "On screen: type a number from 0 (far left) to 100 (far right).");
  std::string naming = field.help.empty()
                           ? fmt::format(" aria-describedby=\"{}-matt\"", id_of(field))
                           : fmt::format(" aria-describedby=\"{0}-hjalp {0}-matt\"", id_of(field));
  write_input(field, naming);
  out_ += "</div>\n";
}

}  // namespace underlag
