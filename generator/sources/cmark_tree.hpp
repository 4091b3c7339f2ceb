#pragma once
// Parses Markdown with cmark-gfm, all its extensions and footnotes on, from any number of threads at once.
// The C library stays in cmark_tree.cpp and the two files that walk its tree.

#include <string_view>

struct cmark_node;

namespace underlag {

/// The extensions' node types, which cmark-gfm numbers when they are registered.
struct CmarkExtensionTypes {
  int table = 0;
  int table_row = 0;
  int table_cell = 0;
  int strikethrough = 0;
};

/// Owns one parsed text. Trees of a thread are freed in the opposite order of their making: all memory is the
/// thread's own bump arena, which is handed back at once.
class CmarkTree {
 public:
  explicit CmarkTree(std::string_view markdown);
  ~CmarkTree();
  CmarkTree(const CmarkTree&) = delete;
  CmarkTree& operator=(const CmarkTree&) = delete;

  cmark_node* root() const { return root_; }

 private:
  std::size_t mark_;
  cmark_node* root_;
};

/// Registers the extensions; safe to call from every thread, done once.
const CmarkExtensionTypes& cmark_extension_types();

}  // namespace underlag
