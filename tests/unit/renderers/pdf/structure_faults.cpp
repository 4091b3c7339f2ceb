#include "unit/renderers/pdf/structure_faults.hpp"

#include <cstdlib>
#include <map>
#include <set>

#include "unit/renderers/pdf/pdf_support.hpp"

namespace {

// The whole number behind `key` in a spelled-out object; -1 when the key is not there.
int number_after(std::string_view object, std::string_view key) {
  auto at = object.find(key);
  return at == std::string_view::npos ? -1
                                      : std::atoi(std::string(object.substr(at + key.size(), 12)).c_str());
}

std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] < '0' || text[at] > '9') {
      ++at;
      continue;
    }
    std::size_t end = text.find_first_not_of("0123456789", at);
    out.push_back(std::atoi(std::string(text.substr(at, end - at)).c_str()));
    at = end == std::string_view::npos ? text.size() : end;
  }
  return out;
}

// "1 0 R 4 0 R" gives 1 and 4.
std::vector<int> references_in(std::string_view text) {
  std::vector<int> numbers = numbers_in(text);
  std::vector<int> out;
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) out.push_back(numbers[i]);
  return out;
}

// The array behind `key`, without its brackets.
std::string_view array_after(std::string_view object, std::string_view key) {
  auto at = object.find(key);
  if (at == std::string_view::npos) return {};
  at += key.size();
  return object.substr(at, object.find(']', at) - at);
}

struct Checker {
  std::map<int, std::string> objects;
  std::map<int, std::string> contents;
  std::vector<std::string> faults;
  std::map<std::pair<int, int>, int> marked;  // Page object and MCID: element object.
  std::map<int, int> annotated;               // Annotation object: element object.
  std::map<int, std::vector<int>> parent_tree_pages;
  std::map<int, int> parent_tree_annotations;

  void fault(std::string what) { faults.push_back(std::move(what)); }

  void read_elements() {
    for (const auto& [number, object] : objects) {
      if (object.find("/Type/StructElem") != std::string::npos) read_element(number, object);
    }
  }

  void read_element(int number, const std::string& object) {
    int page = number_after(object, "/Pg ");
    std::size_t at = first_kids(object);
    if (at == std::string::npos) return;
    std::string_view kids = std::string_view(object).substr(at + 2);
    while (!kids.empty()) {
      if (kids.starts_with("<<")) {
        std::string_view one = kids.substr(0, kids.find(">>"));
        if (one.find("/MCR") != std::string_view::npos)
          mark(number_after(one, "/Pg "), number_after(one, "/MCID "), number);
        if (one.find("/OBJR") != std::string_view::npos) annotated[number_after(one, "/Obj ")] = number;
        kids.remove_prefix(one.size() + 2);
      } else if (kids[0] >= '0' && kids[0] <= '9') {
        std::size_t end = kids.find_first_not_of("0123456789");
        int value = std::atoi(std::string(kids.substr(0, end)).c_str());
        kids.remove_prefix(end == std::string_view::npos ? kids.size() : end);
        if (kids.starts_with(" 0 R")) {
          kids.remove_prefix(4);
          check_parent(value, number);
        } else {
          mark(page, value, number);
        }
      } else {
        kids.remove_prefix(1);
      }
    }
  }

  // Where /K begins that is a key of the element itself and not text in a string.
  static std::size_t first_kids(const std::string& object) {
    for (auto at = object.rfind("/K"); at != std::string::npos && at > 0; at = object.rfind("/K", at - 1)) {
      char next = at + 2 < object.size() ? object[at + 2] : ' ';
      if (next == ' ' || next == '[' || next == '<') return at;
    }
    return std::string::npos;
  }

  void mark(int page, int mcid, int element) {
    if (!marked.emplace(std::pair(page, mcid), element).second) {
      fault("page object " + std::to_string(page) + ": MCID " + std::to_string(mcid) +
            " belongs to two elements");
    }
  }

  void check_parent(int child, int parent) {
    if (number_after(objects[child], "/P ") != parent)
      fault("element " + std::to_string(child) + " names another parent");
  }

  void read_parent_tree() {
    for (const auto& [number, object] : objects) {
      if (object.find("/Type/StructTreeRoot") == std::string::npos) continue;
      const std::string& tree = objects[number_after(object, "/ParentTree ")];
      std::vector<int> numbers = numbers_in(array_after(tree, "/Nums["));
      // Key, object number, generation.
      for (std::size_t i = 0; i + 2 < numbers.size(); i += 3) {
        const std::string& target = objects[numbers[i + 1]];
        if (target.starts_with("[")) {
          parent_tree_pages[numbers[i]] = references_in(target);
        } else {
          parent_tree_annotations[numbers[i]] = numbers[i + 1];
        }
      }
    }
  }

  void check_pages() {
    for (const auto& [number, object] : objects) {
      if (object.find("/Type/Page/") != std::string::npos) check_page(number, object);
    }
    for (const auto& [place, element] : marked)
      fault("element " + std::to_string(element) + " has content that is nowhere");
  }

  void check_page(int number, const std::string& object) {
    std::string page = "page object " + std::to_string(number);
    const std::vector<int>& owners = parent_tree_pages[number_after(object, "/StructParents ")];
    std::set<int> seen;
    for (int mcid : marked_content(page, contents[number_after(object, "/Contents ")])) {
      auto owner = marked.find({number, mcid});
      auto at = static_cast<std::size_t>(mcid);
      if (!seen.insert(mcid).second) fault(page + ": MCID " + std::to_string(mcid) + " is used twice");
      if (owner == marked.end()) {
        fault(page + ": MCID " + std::to_string(mcid) + " belongs to no element");
        continue;
      }
      if (at >= owners.size() || owners[at] != owner->second) fault(page + ": the parent tree is wrong");
      marked.erase(owner);
    }
    for (int annotation : references_in(array_after(object, "/Annots["))) check_annotation(page, annotation);
  }

  void check_annotation(const std::string& page, int annotation) {
    auto owner = annotated.find(annotation);
    int key = number_after(objects[annotation], "/StructParent ");
    if (owner == annotated.end()) return fault(page + ": an annotation without an element");
    if (parent_tree_annotations[key] != owner->second)
      fault(page + ": an annotation leads to another element");
  }

  // The MCIDs of a page; marks must be closed and everything painted between them.
  std::vector<int> marked_content(const std::string& page, const std::string& text) {
    std::vector<int> out;
    int open = 0;
    std::size_t start = 0;
    while (start < text.size()) {
      std::size_t end = text.find('\n', start);
      if (end == std::string::npos) end = text.size();
      std::string_view line = std::string_view(text).substr(start, end - start);
      start = end + 1;
      bool begins = line.ends_with("BDC") || line.ends_with("BMC");
      bool paints = line.ends_with("TJ") || line == "f" || line == "S" || line == "B" ||
                    line.ends_with(" S") || line.ends_with("Do Q");
      if (begins) {
        if (++open > 1) fault(page + ": a mark within a mark");
        if (line.find("/MCID ") != std::string_view::npos) out.push_back(number_after(line, "/MCID "));
      }
      if (line == "EMC") --open;
      if (paints && open != 1) fault(page + ": something is painted outside all marks");
    }
    if (open != 0) fault(page + ": a mark is not closed");
    return out;
  }
};

}  // namespace

std::vector<std::string> structure_faults(std::string_view pdf) {
  Checker checker;
  checker.objects = numbered_objects(pdf);
  checker.contents = numbered_streams(pdf);
  checker.read_elements();
  checker.read_parent_tree();
  checker.check_pages();
  return checker.faults;
}
