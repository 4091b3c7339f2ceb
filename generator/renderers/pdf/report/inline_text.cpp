#include "renderers/pdf/report/inline_text.hpp"

#include <algorithm>

#include "documents/site.hpp"
#include "model/cell_text.hpp"
#include "model/plain_text.hpp"

namespace underlag::pdf {

namespace {

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};

bool has_scheme(std::string_view target) {
  return target.starts_with("https://") || target.starts_with("http://") || target.starts_with("mailto:") ||
         target.starts_with("tel:");
}

LinkTarget target_of(std::string_view target, const InlineContext& context) {
  if (target.starts_with('#')) return {"", std::string(target.substr(1))};
  if (has_scheme(target)) return {std::string(target), ""};
  if (context.base_url.empty() || target.empty()) return {};
  if (target.starts_with('/')) return {context.base_url + std::string(target.substr(1)), ""};
  return {context.base_url + path_from(context.page, target), ""};
}

// Of the type's size.
constexpr double kTallestSign = 2.5;
constexpr double kSignHeight = 1.25;

class Collector {
 public:
  Collector(const InlineContext& context, const PictureSize& room, std::vector<Inline>& out)
      : context_(context), room_(room), out_(out) {}

  void add_all(const Inlines& content, const Inline& like) {
    for (const underlag::Inline& one : content) add(one, like);
  }

 private:
  void add(const underlag::Inline& one, const Inline& outer) {
    Inline like = outer;
    if (one.line > 0) like.line = one.line;
    std::visit(Overloaded{
                   [&](const Text& text) { add_text(text.text, like); },
                   [&](const SoftBreak&) { add_text(" ", like); },
                   [&](const HardBreak&) { add_text("\n", like); },
                   [&](const Code& code) { add_code(code, like); },
                   [&](const Emphasis& part) { add_styled(part.content, like, slanted(like.style.face)); },
                   [&](const Strong& part) { add_styled(part.content, like, bolder(like.style.face)); },
                   [&](const Strikethrough& part) { add_struck(part, like); },
                   [&](const Link& link) { add_link(link, like); },
                   [&](const underlag::Image& image) { add_picture(image, like); },
                   [&](const FootnoteReference& note) { add_note(note, like); },
                   [&](const LanguageSpan& span) { add_foreign(span, like); },
                   [&](const ValueRequest&) {},  // documents/ has answered or refused it.
                   [&](const AnsweredValue& value) {
                     add_text(cell_text(value.value->cell, value.value->style, context_.language), like);
                   },
               },
               one.content);
  }

  // Neighbours that look the same become one stretch: one element, one link.
  void add_text(std::string_view text, const Inline& like) {
    if (text.empty()) return;
    Inline next = like;
    next.text = text;
    out_.push_back(std::move(next));
  }

  void add_code(const Code& code, const Inline& like) {
    Inline next = like;
    next.style.face = is_bold(like.style.face) ? Face::mono_bold : Face::mono;
    // DejaVu Sans Mono is drawn larger than Open Sans of the same size.
    next.style.size = like.style.size * 0.9;
    if (!next.tag) next.tag = Tag::Code;
    add_text(code.text, next);
  }

  void add_styled(const Inlines& content, const Inline& like, Face face) {
    Inline next = like;
    next.style.face = face;
    add_all(content, next);
  }

  void add_struck(const Strikethrough& part, const Inline& like) {
    Inline next = like;
    next.strike = true;
    add_all(part.content, next);
  }

  void add_link(const Link& link, const Inline& like) {
    Inline next = like;
    next.link = target_of(link.target, context_);
    bool leads = !next.link.uri.empty() || !next.link.destination.empty();
    if (leads) {
      next.style.colour = context_.style->accent;
      next.underline = !next.link.uri.empty();
      next.spoken = plain_text(link.content, context_.language);
      if (!link.title.empty()) next.spoken += " (" + link.title + ")";
    }
    add_all(link.content, next);
  }

  void add_picture(const underlag::Image& image, const Inline& like) {
    auto loaded = context_.pictures == nullptr ? nullptr : context_.pictures->load(image.source, like.line);
    if (loaded == nullptr) return add_text(image.alternative_text, like);
    auto [width, height] = printed_size(*loaded, room_);
    // A sign among the words is as tall as they are.
    if (height < kTallestSign * like.style.size) {
      double shrink = std::min(1.0, kSignHeight * like.style.size / height);
      width *= shrink;
      height *= shrink;
    }
    Inline next = like;
    next.picture = std::make_shared<InlinePicture>(
        InlinePicture{image.source, std::move(loaded), image.alternative_text, width, height});
    out_.push_back(std::move(next));
  }

  void add_note(const FootnoteReference& note, const Inline& like) {
    Inline next = like;
    std::string number = std::to_string(note.number);
    next.style.size = like.style.size * 0.68;
    next.style.rise = like.style.size * 0.36;
    next.tag = Tag::Reference;
    next.note = note.number - 1;
    next.link = {"", "not-" + number};
    next.spoken = (context_.language == Language::sv ? "Fotnot " : "Footnote ") + number;
    next.underline = false;
    add_text(number, next);
  }

  void add_foreign(const LanguageSpan& span, const Inline& like) {
    Inline next = like;
    next.language = span.language;
    add_all(span.content, next);
  }

  const InlineContext& context_;
  const PictureSize& room_;
  std::vector<Inline>& out_;
};

}  // namespace

Face bolder(Face face) {
  switch (face) {
    case Face::italic:
      return Face::bold_italic;
    case Face::mono:
      return Face::mono_bold;
    case Face::regular:
      return Face::bold;
    default:
      return face;
  }
}

Face slanted(Face face) {
  switch (face) {
    case Face::regular:
      return Face::italic;
    case Face::bold:
      return Face::bold_italic;
    // Emphasis within emphasis stands upright.
    case Face::italic:
      return Face::regular;
    case Face::bold_italic:
      return Face::bold;
    default:
      return face;
  }
}

std::vector<Inline> to_inlines(const Inlines& content, const TextStyle& base, const InlineContext& context,
                               const PictureSize& room) {
  std::vector<Inline> out;
  Inline like;
  like.style = base;
  Collector(context, room, out).add_all(content, like);
  return out;
}

}  // namespace underlag::pdf
