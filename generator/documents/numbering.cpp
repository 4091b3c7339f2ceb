#include "documents/numbering.hpp"

#include "model/plain_text.hpp"

namespace underlag {

std::vector<NumberedRequest> number_requests(const Page& page) {
  std::vector<NumberedRequest> numbered;
  int tables = 0;
  int charts = 0;
  for (const Request& request : page.requests) {
    NumberedRequest& added = numbered.emplace_back();
    if (request.kind == Request::Kind::value) continue;
    added.is_table = request.kind != Request::Kind::chart;
    added.number = added.is_table ? ++tables : ++charts;
    added.id = request.id;
    if (added.id.empty()) added.id = (added.is_table ? "tabell-" : "figur-") + std::to_string(added.number);
  }
  return numbered;
}

std::string label_of(const NumberedRequest& request, Language language) {
  bool english = language == Language::en;
  std::string word = request.is_table ? (english ? "Table" : "Tabell") : (english ? "Figure" : "Figur");
  return word + "\u00A0" + std::to_string(request.number);
}

std::vector<Anchor> anchors_of(const Page& page, Language language) {
  std::vector<Anchor> anchors;
  for (const Block& block : page.body) {
    if (const auto* heading = std::get_if<Heading>(&block.content)) {
      anchors.push_back({heading->id, plain_text(heading->content)});
    }
  }
  for (const NumberedRequest& request : number_requests(page)) {
    if (request.number > 0) anchors.push_back({request.id, label_of(request, language)});
  }
  return anchors;
}

}  // namespace underlag
