# Writes OUTPUT, a C++ file with every file of the semicolon list FILES (relative to ROOT) as bytes.
# Run by the build when a template changes: cmake -DROOT=… -DFILES=… -DOUTPUT=… -P embed_templates.cmake
set(arrays "")
set(entries "")
set(index 0)
foreach(file IN LISTS FILES)
  file(READ ${ROOT}/${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "constexpr unsigned char kFile${index}[] = {${bytes}0};\n")
  string(APPEND entries
         "    {\"${file}\", std::string(reinterpret_cast<const char*>(kFile${index}), sizeof(kFile${index}) - 1)},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT}.new "#include \"templating/builtin_templates.hpp\"

namespace underlag {

namespace {
${arrays}}  // namespace

const FileTree& builtin_templates() {
  static const MemoryFileTree tree(std::map<std::string, std::string, std::less<>>{
${entries}  });
  return tree;
}

}  // namespace underlag
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
