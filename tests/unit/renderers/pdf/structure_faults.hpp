#pragma once
// Checks the logical structure of a file that ObjectFile wrote, without a PDF library: what a screen reader
// follows must hold together in both directions.

#include <string>
#include <string_view>
#include <vector>

/// One sentence for each fault; empty when marked content, elements and parent tree agree:
/// every MCID of a page stands once in its contents and once in the tree, the parent tree leads back to the
/// element, every element names its parent, all contents are marked, every annotation has its element.
std::vector<std::string> structure_faults(std::string_view pdf);
