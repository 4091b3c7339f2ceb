#pragma once
// templates/reports/TYPE.yaml into ReportStyle: how documents of a type look as PDF.

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "model/report_style.hpp"

namespace underlag {

/// Where the style of documents of this type lies in a project.
std::string report_style_path(std::string_view type);

/// The style of documents whose `type` is `type` ("report", "memo"). Every key is optional; without a file
/// all is default. Wrong values are reported and left at their defaults.
ReportStyle load_report_style(const FileTree& project, std::string_view type, Diagnostics& diagnostics);

}  // namespace underlag
