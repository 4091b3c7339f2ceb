#pragma once
// What a PDF says about itself: the information dictionary and the XMP packet, which must agree, and the
// claim to be PDF/UA-1 and PDF/A-2a at once.

#include <string>

namespace underlag::pdf {

struct DocumentInfo {
  std::string title = {};  ///< Required: shown in the title bar and read first by a screen reader.
  std::string author = {};
  std::string subject = {};
  std::string keywords = {};
  std::string language = "sv";      ///< BCP 47.
  std::string date = "1980-01-01";  ///< The project's date, ISO 8601; the clock is never read.
  std::string creator = "Underlag";
  std::string source_file = {};  ///< Where problems are reported; not written.
};

std::string info_dictionary(const DocumentInfo& info);

/// With the extension schema that lets PDF/A readers know the pdfuaid properties (ISO 19005-2, 6.6.2.3).
std::string xmp_packet(const DocumentInfo& info);

}  // namespace underlag::pdf
