#pragma once
// Names for anchors and output files made from Swedish words: lower case ASCII, hyphens between words, legal
// on Windows.

#include <string>
#include <string_view>
#include <unordered_map>

namespace underlag {

/// `Återkoppling & ÅP` → `aterkoppling-ap`. Letters lose their marks (å ä → a, ö ø → o, é → e, ß → ss), all
/// other characters part words. Names that Windows keeps for itself (con, nul, com1 …) get `-sida`. At most
/// 80 bytes, cut between words where possible. Empty when nothing of the text can be kept.
std::string slug(std::string_view text);

/// Hands out each name once: the second `mal` becomes `mal-2`.
class UniqueNames {
 public:
  std::string unique(std::string name);

 private:
  std::unordered_map<std::string, int> used_;
};

}  // namespace underlag
