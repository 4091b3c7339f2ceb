#pragma once
// `accessibility:` in underlag.yaml: what the accessibility statement of the site says.

#include "model/settings.hpp"
#include "sources/yaml_object.hpp"

namespace underlag {

/// Every key but `report_to` is required, the lists too: an empty list says that there is nothing to tell. A
/// conformity that the lists contradict is reported.
AccessibilitySettings read_accessibility_settings(const YamlNode& node, const YamlFile& file,
                                                  Diagnostics& diagnostics);

}  // namespace underlag
