#pragma once
// The ZIP file around an XLSX or ODS workbook, with what can be wrong with it said in the user's words.

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "files/zip_archive.hpp"
#include "sources/sheets/sheet_options.hpp"
#include "sources/sheets/xml_stream.hpp"

namespace underlag {

class OfficePackage {
 public:
  /// Borrows everything it is given.
  OfficePackage(std::string_view bytes, const std::string& file, const SheetLimits& limits,
                Diagnostics& problems);

  /// False, with an error added, when the archive cannot be read.
  bool is_open() const { return is_open_; }

  const ZipEntry* find(std::string_view part) const { return archive_.find(part); }
  bool has(std::string_view part) const { return find(part) != nullptr; }

  /// Gives the part's elements to `handler`. False, with an error added, when it is not read to its end; a
  /// part that is not there is `false` without an error, since only the caller knows whether it must be.
  bool read_xml(std::string_view part, XmlNaming naming, XmlHandler& handler);

  /// The bytes of a small part.
  std::optional<std::string> read(std::string_view part);

  /// A problem of the file as a whole.
  void add(const Message& message, std::vector<std::string> arguments = {});

  const std::string& file() const { return file_; }
  const SheetLimits& limits() const { return limits_; }
  Diagnostics& problems() { return problems_; }

 private:
  void add_zip_problem(ZipProblem problem, const ZipEntry* entry);
  void add_xml_problem(const XmlStream& stream, const std::string& part);

  const std::string& file_;
  const SheetLimits& limits_;
  Diagnostics& problems_;
  ZipArchive archive_;
  bool is_open_ = false;
};

}  // namespace underlag
