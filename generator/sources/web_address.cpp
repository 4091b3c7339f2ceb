#include "sources/web_address.hpp"

#include "diagnostics/messages/settings.hpp"

namespace underlag {

bool is_web_address(std::string_view text) {
  for (std::string_view scheme : {"https://", "http://"}) {
    if (text.starts_with(scheme) && text.size() > scheme.size() && text.find_first_of(" \"<>\\") == text.npos)
      return true;
  }
  return false;
}

std::string web_address(YamlObject& keys, const char* key) {
  auto text = keys.text(key);
  if (!text || text->empty()) return {};
  if (is_web_address(*text)) return *text;
  keys.report(messages::wrong_address, *keys.node(key), {key, *text});
  return {};
}

}  // namespace underlag
