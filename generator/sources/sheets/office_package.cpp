#include "sources/sheets/office_package.hpp"

#include "diagnostics/messages/sheets.hpp"

namespace underlag {

namespace {

ZipLimits zip_limits(const SheetLimits& limits) {
  return {limits.part_bytes, limits.inflated_bytes, limits.inflation_ratio, limits.zip_entries};
}

std::string megabytes(std::uint64_t bytes) {
  return std::to_string(bytes >> 20);
}

}  // namespace

OfficePackage::OfficePackage(std::string_view bytes, const std::string& file, const SheetLimits& limits,
                             Diagnostics& problems)
    : file_(file), limits_(limits), problems_(problems), archive_(bytes, zip_limits(limits)) {
  is_open_ = archive_.problem() == ZipProblem::none;
  if (!is_open_) add_zip_problem(archive_.problem(), nullptr);
}

void OfficePackage::add(const Message& message, std::vector<std::string> arguments) {
  problems_.add(message, {file_, 0, 0, ""}, std::move(arguments));
}

bool OfficePackage::read_xml(std::string_view part, XmlNaming naming, XmlHandler& handler) {
  const ZipEntry* entry = find(part);
  if (entry == nullptr) return false;
  XmlStream stream(handler, naming, limits_.xml_depth);
  ZipProblem problem = archive_.read(*entry, [&](std::string_view piece) { return stream.feed(piece); });
  if (problem == ZipProblem::none && stream.finish()) return true;
  if (stream.problem() != XmlProblem::none) {
    add_xml_problem(stream, entry->name);
  } else {
    add_zip_problem(problem, entry);
  }
  return false;
}

std::optional<std::string> OfficePackage::read(std::string_view part) {
  const ZipEntry* entry = find(part);
  if (entry == nullptr) return std::nullopt;
  std::string out;
  ZipProblem problem = archive_.read(*entry, out);
  if (problem == ZipProblem::none) return out;
  add_zip_problem(problem, entry);
  return std::nullopt;
}

void OfficePackage::add_xml_problem(const XmlStream& stream, const std::string& part) {
  switch (stream.problem()) {
    case XmlProblem::doctype:
      return add(messages::sheet_doctype, {part});
    case XmlProblem::too_deep:
      return add(messages::sheet_xml_deep, {part, std::to_string(limits_.xml_depth)});
    case XmlProblem::malformed:
      return add(messages::sheet_bad_xml,
                 {part, std::to_string(stream.line()), stream.fault().sv, stream.fault().en});
    case XmlProblem::none:
    case XmlProblem::stopped:
      return;  // who stopped it has said why
  }
}

void OfficePackage::add_zip_problem(ZipProblem problem, const ZipEntry* entry) {
  std::string part = entry == nullptr ? file_ : entry->name;
  switch (problem) {
    case ZipProblem::none:
    case ZipProblem::stopped:
      return;
    case ZipProblem::not_a_zip:
    case ZipProblem::cut_short:
      return add(messages::sheet_file_cut_short);
    case ZipProblem::damaged:
      return entry == nullptr ? add(messages::sheet_zip_contents) : add(messages::sheet_zip_damaged, {part});
    case ZipProblem::too_many_entries:
      return add(messages::sheet_too_many_parts, {std::to_string(limits_.zip_entries)});
    case ZipProblem::encrypted:
      return add(messages::sheet_part_locked, {part});
    case ZipProblem::unknown_method:
      return add(messages::sheet_compression, {part, std::to_string(entry == nullptr ? 0 : entry->method)});
    case ZipProblem::part_too_large:
      return add(messages::sheet_too_large_inside, {part, megabytes(limits_.part_bytes)});
    case ZipProblem::all_too_large:
      return add(messages::sheet_too_large_inside, {file_, megabytes(limits_.inflated_bytes)});
    case ZipProblem::bomb:
      return add(messages::sheet_bomb, {part, std::to_string(limits_.inflation_ratio)});
  }
}

}  // namespace underlag
