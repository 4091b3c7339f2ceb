#pragma once
// A folder of its own for a test that needs a real disk; removed at the end.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace underlag_test {

class TempFolder {
 public:
  TempFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "underlag-XXXXXX").string();
    path_ = mkdtemp(pattern.data()) == nullptr ? std::string() : pattern;
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

  void write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(*this / name).parent_path());
    std::ofstream(*this / name, std::ios::binary) << bytes;
  }

  std::string read(const std::string& name) const {
    std::ifstream in(*this / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  /// Every file and folder below, folders with an empty text and a slash at the end.
  std::map<std::string, std::string> everything(const std::string& below = "") const {
    std::map<std::string, std::string> found;
    std::filesystem::path start = below.empty() ? path_ : *this / below;
    if (!std::filesystem::exists(start)) return found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(start)) {
      std::string name = entry.path().lexically_relative(start).generic_string();
      if (entry.is_directory()) {
        found[name + "/"] = "";
      } else {
        found[name] = read(entry.path().lexically_relative(path_).generic_string());
      }
    }
    return found;
  }

 private:
  std::string path_;
};

}  // namespace underlag_test
