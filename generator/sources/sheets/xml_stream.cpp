#include "sources/sheets/xml_stream.hpp"

#include <expat.h>

#include <algorithm>
#include <map>
#include <new>

namespace underlag {

namespace {

// Between namespace and local name; cannot occur in either.
constexpr char kNamespaceEnd = '\n';

// Expat reads an unfinished tag again with every piece, so an endless one would take quadratic time.
constexpr std::uint64_t kLongestTag = 4u << 20;

std::string_view local_name(std::string_view name) {
  std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// `table:name` from "urn:oasis:names:tc:opendocument:xmlns:table:1.0\nname": the last word before the
// version, or the whole namespace when it is not written like that. A name without namespace is itself.
std::string short_name(std::string_view name) {
  std::size_t end = name.find(kNamespaceEnd);
  if (end == std::string_view::npos) return std::string(name);
  std::string_view space = name.substr(0, end);
  std::size_t word = space.rfind("xmlns:");
  if (word != std::string_view::npos) space = space.substr(word + 6, space.find(':', word + 6) - word - 6);
  return std::string(space) + ":" + std::string(name.substr(end + 1));
}

// Whether short_name(found) is `name`, without making it.
bool is_namespaced(std::string_view found, std::string_view name) {
  std::size_t colon = name.find(':');
  std::size_t end = found.rfind(kNamespaceEnd);
  if (colon == std::string_view::npos || end == std::string_view::npos) return found == name;
  if (found.substr(end + 1) != name.substr(colon + 1)) return false;
  std::string_view prefix = name.substr(0, colon);
  std::string_view space = found.substr(0, end);
  std::size_t word = space.rfind("xmlns:");
  if (word == std::string_view::npos) return space == prefix;
  std::string_view rest = space.substr(word + 6);
  return rest.substr(0, rest.find(':')) == prefix;
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    std::string_view found = pair[0];
    if (has_prefixes_) {
      if (is_namespaced(found, name)) return pair[1];
    } else if (found == name || (found.ends_with(name) && local_name(found) == name)) {
      return pair[1];
    }
  }
  return std::nullopt;
}

bool XmlAttributes::is_true(std::string_view name) const {
  std::string_view value = get(name);
  return value == "1" || value == "true" || value == "on";
}

struct XmlStream::Impl {
  XmlHandler& handler;
  XmlNaming naming;
  int most_depth;
  XML_Parser parser = nullptr;
  XmlProblem problem = XmlProblem::none;
  int depth = 0;        // of elements in the file
  int transparent = 0;  // AlternateContent and Fallback around the present place
  int skipped_at = -1;  // depth of the Choice that is being skipped
  std::uint64_t fed = 0;
  std::map<std::string, std::string, std::less<>> short_names;

  Impl(XmlHandler& to, XmlNaming how, int deepest) : handler(to), naming(how), most_depth(deepest) {}

  void stop_with(XmlProblem why) {
    if (problem == XmlProblem::none) problem = why;
    XML_StopParser(parser, XML_FALSE);
  }

  std::string_view name_of(const char* raw) {
    if (naming == XmlNaming::local) return local_name(raw);
    std::string_view name = raw;
    auto found = short_names.find(name);
    if (found == short_names.end()) found = short_names.emplace(name, short_name(name)).first;
    return found->second;
  }

  static bool is_see_through(std::string_view name) {
    return name == "AlternateContent" || name == "Fallback";
  }

  static void start(void* self, const char* raw_name, const char** attributes) {
    auto& in = *static_cast<Impl*>(self);
    int depth = in.depth++;
    if (depth >= in.most_depth) return in.stop_with(XmlProblem::too_deep);
    if (in.skipped_at >= 0 || in.problem != XmlProblem::none) return;
    std::string_view name = in.name_of(raw_name);
    if (in.naming == XmlNaming::local) {
      if (is_see_through(name)) {
        ++in.transparent;
        return;
      }
      if (name == "Choice") {
        in.skipped_at = depth;
        return;
      }
    }
    in.handler.start(name, XmlAttributes(attributes, in.naming == XmlNaming::namespaced),
                     depth - in.transparent);
  }

  static void end(void* self, const char* raw_name) {
    auto& in = *static_cast<Impl*>(self);
    int depth = --in.depth;
    if (in.problem != XmlProblem::none) return;
    if (in.skipped_at >= 0) {
      if (in.skipped_at == depth) in.skipped_at = -1;
      return;
    }
    std::string_view name = in.name_of(raw_name);
    if (in.naming == XmlNaming::local && is_see_through(name)) {
      --in.transparent;
      return;
    }
    in.handler.end(name, depth - in.transparent);
  }

  static void text(void* self, const char* piece, int size) {
    auto& in = *static_cast<Impl*>(self);
    if (in.skipped_at >= 0 || in.problem != XmlProblem::none) return;
    in.handler.text({piece, static_cast<std::size_t>(size)});
  }

  static void doctype(void* self, const char*, const char*, const char*, int) {
    static_cast<Impl*>(self)->stop_with(XmlProblem::doctype);
  }
};

XmlStream::XmlStream(XmlHandler& handler, XmlNaming naming, int most_depth)
    : impl_(std::make_unique<Impl>(handler, naming, most_depth)) {
  impl_->parser =
      naming == XmlNaming::local ? XML_ParserCreate(nullptr) : XML_ParserCreateNS(nullptr, kNamespaceEnd);
  if (impl_->parser == nullptr) throw std::bad_alloc();
  XML_SetUserData(impl_->parser, impl_.get());
  XML_SetElementHandler(impl_->parser, &Impl::start, &Impl::end);
  XML_SetCharacterDataHandler(impl_->parser, &Impl::text);
  XML_SetStartDoctypeDeclHandler(impl_->parser, &Impl::doctype);
}

XmlStream::~XmlStream() {
  XML_ParserFree(impl_->parser);
}

bool XmlStream::feed(std::string_view bytes) {
  constexpr std::size_t kMost = 1u << 20;
  for (; !bytes.empty() && impl_->problem == XmlProblem::none;
       bytes.remove_prefix(std::min(bytes.size(), kMost))) {
    std::string_view piece = bytes.substr(0, kMost);
    impl_->fed += piece.size();
    if (XML_Parse(impl_->parser, piece.data(), static_cast<int>(piece.size()), XML_FALSE) ==
        XML_STATUS_ERROR) {
      impl_->stop_with(XmlProblem::malformed);
      break;
    }
    XML_Index at = XML_GetCurrentByteIndex(impl_->parser);
    if (at >= 0 && impl_->fed - static_cast<std::uint64_t>(at) > kLongestTag)
      impl_->stop_with(XmlProblem::malformed);
  }
  return impl_->problem == XmlProblem::none;
}

bool XmlStream::finish() {
  if (impl_->problem == XmlProblem::none && XML_Parse(impl_->parser, "", 0, XML_TRUE) == XML_STATUS_ERROR) {
    impl_->stop_with(XmlProblem::malformed);
  }
  return impl_->problem == XmlProblem::none;
}

void XmlStream::stop() {
  impl_->stop_with(XmlProblem::stopped);
}

XmlProblem XmlStream::problem() const {
  return impl_->problem;
}

const messages::XmlFault& XmlStream::fault() const {
  switch (XML_GetErrorCode(impl_->parser)) {
    case XML_ERROR_NONE:
    case XML_ERROR_ABORTED:
      return messages::kXmlTagTooLong;
    case XML_ERROR_INVALID_TOKEN:
      return messages::kXmlCharacter;
    case XML_ERROR_TAG_MISMATCH:
      return messages::kXmlMismatch;
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
      return messages::kXmlCutShort;
    case XML_ERROR_UNDEFINED_ENTITY:
      return messages::kXmlEntity;
    default:
      return messages::kXmlOther;
  }
}

std::uint64_t XmlStream::line() const {
  return XML_GetCurrentLineNumber(impl_->parser);
}

}  // namespace underlag
