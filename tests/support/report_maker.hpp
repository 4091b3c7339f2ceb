#pragma once
// Reports in memory, for the tests of the PDF renderer and its samples.

#include <string>
#include <utility>

#include "model/document.hpp"

namespace underlag::testing {

inline Block block(auto content) {
  Block out;
  out.content = std::move(content);
  return out;
}

inline underlag::Inline piece(auto content) {
  underlag::Inline out;
  out.content = std::move(content);
  return out;
}

inline Inlines words(std::string text) {
  return {piece(Text{std::move(text)})};
}

inline Block paragraph(std::string text) {
  return block(underlag::Paragraph{words(std::move(text))});
}

inline std::string sentences(int count) {
  constexpr const char* kSentences[] = {
      "Planen skrivs tillsammans av socialsekreteraren och klienten efter intervjun och "
      "återkopplingssamtalet. ",
      "Uppföljningsintervjuerna visar hur problemdagarna förändras mellan två mättillfällen – och hur de "
      "inte gör det. ",
      "Arbete/sysselsättning och missbruksvårdens behandlingsinsatser redovisas per enhet, 12 % av dem i "
      "Tabell 1. ",
      "Tillförlitligheten i självrapporterade uppgifter diskuteras i kapitel 4. "};
  std::string out;
  for (int i = 0; i < count; ++i) out += kSentences[static_cast<std::size_t>(i) % 4];
  return out;
}

inline TextTable text_table(int columns, int rows, const std::string& word) {
  TextTable table;
  for (int c = 0; c < columns; ++c) {
    table.columns.push_back(c == 0 ? TextTable::Alignment::none : TextTable::Alignment::right);
    table.head.push_back(words("Kolumn " + std::to_string(c + 1)));
  }
  for (int r = 0; r < rows; ++r) {
    std::vector<Inlines> row;
    for (int c = 0; c < columns; ++c) row.push_back(words(c == 0 ? word : std::to_string(r * c)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

inline Block heading(int level, std::string text) {
  return block(Heading{level, words(text), "id-" + text, ""});
}

inline Document report(Blocks body) {
  Document out;
  out.title = "Slutrapport";
  out.type = "report";
  out.language = "sv";
  out.date = "2026-11-22";
  out.source = "content/rapport.md";
  out.output = "rapport.html";
  out.body = std::move(body);
  return out;
}

}  // namespace underlag::testing
