#pragma once
// The footnotes at the foot of a page. A note that finds no room runs on at the foot of the next page; so all
// are as wide as the text of a portrait page.

#include <functional>
#include <set>
#include <vector>

#include "renderers/pdf/paragraph.hpp"
#include "renderers/pdf/report/page_style.hpp"

namespace underlag::pdf {

class NoteArea {
 public:
  /// Sets the text of note n (from 0) as a paragraph, number first.
  using Maker = std::function<Paragraph(int)>;

  NoteArea(PdfDocument& document, const PageStyle& style, Maker maker);

  /// Height taken on the current page, the rule above the notes included; 0 without notes.
  double height() const;
  /// The least additional height that these notes need on this page: all of them, the last one at least
  /// begun.
  double least_height_of(const std::vector<int>& notes);
  /// Puts the notes on this page, in at most `room` more points; what does not fit is kept for the next.
  void add(std::vector<int> notes, double room);

  /// Draws the page's notes with their lower edge at `bottom` and turns to the next page, where at most
  /// `next_room` points may be used by what runs on.
  void draw(PageCanvas& page, double left, double bottom, double next_room);
  bool runs_on() const;

 private:
  struct Entry {
    int note;
    Paragraph text;
    int first = 0;  ///< First line on this page.
    int count = 0;  ///< Lines on this page.
    int remaining() const { return text.line_count() - first - count; }
  };

  double gap_before_first() const;
  Entry make(int note) const;

  PdfDocument* document_;
  const PageStyle* style_;
  Maker maker_;
  std::vector<Entry> entries_;
  std::set<int> placed_;
};

}  // namespace underlag::pdf
