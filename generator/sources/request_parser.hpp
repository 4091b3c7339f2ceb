#pragma once
// What a Markdown page asks of the data becomes a typed request: the YAML of ```table, ```chart and
// ```summary blocks, and the code spans that start with `=`. Called by the Markdown reader; answered in
// statistics/.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "model/request.hpp"
#include "sources/yaml_object.hpp"

namespace underlag {

/// `kind` is "table", "chart" or "summary"; `yaml` the text between the fences, which starts at
/// `source.first_line` of `source.file`; `page` the text of the whole file, for excerpts. None after an
/// error, which is reported.
std::optional<Request> parse_block_request(std::string_view kind, std::string_view yaml,
                                           const YamlSource& source, std::string_view page,
                                           Diagnostics& diagnostics);

/// The same for YAML that is part of a larger file, such as a sheet of a workbook.
std::optional<Request> read_block_request(std::string_view kind, const YamlNode& block, const YamlFile& file,
                                          Diagnostics& diagnostics);

/// The names that a front matter gives to expressions (`figures:`).
using FigureNames = std::map<std::string, std::string>;

/// `expression` is the text after the `=`, e.g. `figur1.grund.sum | tal(0)`; `place` that of its first
/// character. A name of `figures` stands for its expression. `… == 973` asserts what is printed.
std::optional<Request> parse_value_request(std::string_view expression, const Place& place,
                                           std::string_view source_line, Diagnostics& diagnostics,
                                           const FigureNames& figures = {});

}  // namespace underlag
