#pragma once
// "1 sida", "2 sidor": a number with its word, as an argument of a message.

#include <string>
#include <string_view>

#include "diagnostics/phrase.hpp"

namespace underlag {

/// A word in both numbers and both languages.
struct CountedPhrase {
  Phrase one;
  Phrase many;
};

inline std::string counted(int count, const CountedPhrase& words) {
  const Phrase& word = count == 1 ? words.one : words.many;
  const std::string number = std::to_string(count) + " ";
  return (number + std::string(word.sv)) + Phrase::kBetween + (number + std::string(word.en));
}

namespace messages {

inline constexpr CountedPhrase count_of_pages{{"sida", "page"}, {"sidor", "pages"}};
inline constexpr CountedPhrase count_of_pdf_files{{"PDF", "PDF"}, {"PDF", "PDFs"}};
inline constexpr CountedPhrase count_of_workbooks{{"arbetsbok", "workbook"}, {"arbetsböcker", "workbooks"}};
inline constexpr CountedPhrase count_of_files{{"fil", "file"}, {"filer", "files"}};
inline constexpr CountedPhrase count_of_written{{"fil skriven", "file written"},
                                                {"filer skrivna", "files written"}};
inline constexpr CountedPhrase count_of_removed{{"fil borttagen", "file removed"},
                                                {"filer borttagna", "files removed"}};
inline constexpr CountedPhrase count_of_checked{{"sida kontrollerad", "page checked"},
                                                {"sidor kontrollerade", "pages checked"}};
inline constexpr CountedPhrase count_of_cells{{"cell", "cell"}, {"celler", "cells"}};
inline constexpr CountedPhrase count_of_warnings{{"varning", "warning"}, {"varningar", "warnings"}};
inline constexpr CountedPhrase count_of_other_pages{{"annan sida", "other page"},
                                                    {"andra sidor", "other pages"}};
inline constexpr CountedPhrase count_of_other_files{{"fil till", "more file"}, {"filer till", "more files"}};

}  // namespace messages

}  // namespace underlag
