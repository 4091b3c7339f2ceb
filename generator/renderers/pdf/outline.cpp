#include "renderers/pdf/outline.hpp"

#include "renderers/pdf/syntax.hpp"

namespace underlag::pdf {

namespace {

struct Node {
  Ref ref;
  int parent = -1;  ///< Index of the entry above, -1 = the outline itself.
  int previous = -1;
  int next = -1;
  int first = -1;
  int last = -1;
  int children = 0;
};

void append_link(std::string& out, std::string_view key, const std::vector<Node>& nodes, int index) {
  if (index < 0) return;
  out += key;
  append_ref(out, nodes[static_cast<std::size_t>(index)].ref);
}

void hang(std::vector<Node>& nodes, Node& root, int parent, int child) {
  Node& above = parent < 0 ? root : nodes[static_cast<std::size_t>(parent)];
  Node& self = nodes[static_cast<std::size_t>(child)];
  self.parent = parent;
  self.previous = above.last;
  if (above.last >= 0) nodes[static_cast<std::size_t>(above.last)].next = child;
  if (above.first < 0) above.first = child;
  above.last = child;
  ++above.children;
}

}  // namespace

Ref write_outline(ObjectFile& file, const std::vector<OutlineEntry>& entries) {
  if (entries.empty()) return {};
  Node root{file.reserve()};
  std::vector<Node> nodes(entries.size());
  for (Node& node : nodes) node.ref = file.reserve();
  std::vector<int> open;  // The entries that the next one may hang under, outermost first.
  for (std::size_t i = 0; i < entries.size(); ++i) {
    while (!open.empty() && entries[static_cast<std::size_t>(open.back())].level >= entries[i].level)
      open.pop_back();
    hang(nodes, root, open.empty() ? -1 : open.back(), static_cast<int>(i));
    open.push_back(static_cast<int>(i));
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Node& node = nodes[i];
    std::string out = "<</Title";
    append_text_string(out, entries[i].title);
    out += "/Parent ";
    append_ref(out, node.parent < 0 ? root.ref : nodes[static_cast<std::size_t>(node.parent)].ref);
    append_link(out, "/Prev ", nodes, node.previous);
    append_link(out, "/Next ", nodes, node.next);
    append_link(out, "/First ", nodes, node.first);
    append_link(out, "/Last ", nodes, node.last);
    // A negative count is a folded entry.
    if (node.children > 0) out += "/Count " + std::to_string(-node.children);
    file.put(node.ref, out + "/Dest" + entries[i].destination + ">>");
  }
  std::string out = "<</Type/Outlines";
  append_link(out, "/First ", nodes, root.first);
  append_link(out, "/Last ", nodes, root.last);
  file.put(root.ref, out + "/Count " + std::to_string(root.children) + ">>");
  return root.ref;
}

}  // namespace underlag::pdf
