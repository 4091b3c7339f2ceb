#include "sources/cmark_tree.hpp"

#include <dlfcn.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

// cmark-gfm keeps the characters that extensions react to in one table of the whole process, and every parser
// adds its own before a block and removes them after it: two threads then lose each other's characters, and
// pages come out wrong (github/cmark-gfm pull request 176, open since 2019). The shared library calls this
// function through its linkage table, so this definition stands in for it and does nothing; the table is
// filled once, by the real function, before the first parse. All our parsers use the same extensions, so the
// table is right for every one of them.
extern "C" void cmark_manage_extensions_special_characters(cmark_parser*, int) {}

namespace underlag {

namespace {

// Memory for one thread's parsing. A block's size stands before it, since cmark's realloc does not tell it.
// The newest block can grow where it lies, which is what cmark's text buffers do most of the time.
class Arena {
 public:
  void* allocate(std::size_t size) {
    std::size_t needed = rounded(size) + kHeader;
    if (chunks_.empty() || chunks_.back().size - chunks_.back().used < needed) add_chunk(needed);
    Chunk& chunk = chunks_.back();
    char* block = chunk.bytes.get() + chunk.used;
    chunk.used += needed;
    std::memcpy(block, &size, sizeof size);
    return block + kHeader;
  }

  void* grow(void* old, std::size_t size) {
    char* bytes = static_cast<char*>(old);
    std::size_t old_size = 0;
    std::memcpy(&old_size, bytes - kHeader, sizeof old_size);
    if (size <= old_size) return old;
    Chunk& chunk = chunks_.back();
    char* end = chunk.bytes.get() + chunk.used;
    std::size_t extra = rounded(size) - rounded(old_size);
    if (bytes + rounded(old_size) == end && chunk.size - chunk.used >= extra) {
      chunk.used += extra;
      std::memcpy(bytes - kHeader, &size, sizeof size);
      return old;
    }
    void* moved = allocate(size);
    std::memcpy(moved, old, old_size);
    return moved;
  }

  /// Everything allocated after `position()` said so is free again.
  std::size_t position() const { return chunks_.empty() ? 0 : chunks_.back().start + chunks_.back().used; }
  void release(std::size_t position) {
    while (chunks_.size() > 1 && chunks_.back().start >= position) chunks_.pop_back();
    if (!chunks_.empty()) chunks_.back().used = position - chunks_.back().start;
  }

 private:
  struct Chunk {
    std::unique_ptr<char[]> bytes;
    std::size_t size;
    std::size_t used;
    std::size_t start;  ///< How much all chunks before it can hold.
  };
  static constexpr std::size_t kHeader = 16;  // keeps blocks aligned for every type
  static constexpr std::size_t kFirstChunk = std::size_t{1024} * 1024;

  static std::size_t rounded(std::size_t size) { return (size + 15) & ~std::size_t{15}; }

  void add_chunk(std::size_t needed) {
    std::size_t start = chunks_.empty() ? 0 : chunks_.back().start + chunks_.back().size;
    std::size_t size = std::max(needed, chunks_.empty() ? kFirstChunk : chunks_.back().size * 2);
    chunks_.push_back({std::make_unique_for_overwrite<char[]>(size), size, 0, start});
  }

  std::vector<Chunk> chunks_;
};

Arena& arena() {
  static thread_local Arena of_this_thread;
  return of_this_thread;
}

// An exception must not cross the C library, and without memory there is nothing to go on with.
void* arena_calloc(std::size_t count, std::size_t size) noexcept {
  void* block = arena().allocate(count * size);
  return std::memset(block, 0, count * size);
}
void* arena_realloc(void* old, std::size_t size) noexcept {
  return old == nullptr ? arena().allocate(size) : arena().grow(old, size);
}
void arena_free(void*) noexcept {}

cmark_mem kArenaMemory = {arena_calloc, arena_realloc, arena_free};

constexpr const char* kExtensionNames[] = {"table", "strikethrough", "autolink", "tasklist"};
std::vector<cmark_syntax_extension*> extensions;  // filled once by cmark_extension_types, then only read

cmark_parser* new_parser() {
  cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &kArenaMemory);
  for (cmark_syntax_extension* extension : extensions)
    cmark_parser_attach_syntax_extension(parser, extension);
  return parser;
}

cmark_node* parse(cmark_parser* parser, std::string_view text) {
  cmark_parser_feed(parser, text.data(), text.size());
  return cmark_parser_finish(parser);
}

void fill_table_of_special_characters() {
  using Manage = void (*)(cmark_parser*, int);
  auto real = reinterpret_cast<Manage>(dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters"));
  if (real == nullptr) throw std::runtime_error("cmark-gfm is not linked as a shared library");
  real(new_parser(), 1);
}

// The numbers of the extensions' node types, read off a text that has one of each.
CmarkExtensionTypes learn_types() {
  cmark_node* root = parse(new_parser(), "|a|\n|-|\n|~~b~~|\n");
  CmarkExtensionTypes types;
  cmark_node* table = cmark_node_first_child(root);
  cmark_node* row = cmark_node_last_child(table);
  cmark_node* cell = cmark_node_first_child(row);
  types.table = cmark_node_get_type(table);
  types.table_row = cmark_node_get_type(row);
  types.table_cell = cmark_node_get_type(cell);
  types.strikethrough = cmark_node_get_type(cmark_node_first_child(cell));
  return types;
}

CmarkExtensionTypes register_extensions() {
  cmark_gfm_core_extensions_ensure_registered();
  for (const char* name : kExtensionNames) {
    cmark_syntax_extension* extension = cmark_find_syntax_extension(name);
    if (extension == nullptr) throw std::runtime_error(std::string("cmark-gfm lacks the extension ") + name);
    extensions.push_back(extension);
  }
  std::size_t mark = arena().position();
  fill_table_of_special_characters();
  CmarkExtensionTypes types = learn_types();
  arena().release(mark);
  return types;
}

}  // namespace

const CmarkExtensionTypes& cmark_extension_types() {
  static const CmarkExtensionTypes types = register_extensions();
  return types;
}

CmarkTree::CmarkTree(std::string_view markdown) : mark_(arena().position()), root_(nullptr) {
  cmark_extension_types();
  root_ = parse(new_parser(), markdown);
}

CmarkTree::~CmarkTree() {
  arena().release(mark_);
}

}  // namespace underlag
