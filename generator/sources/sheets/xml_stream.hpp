#pragma once
// XML of office files, read as it is unpacked. Over expat. Any DOCTYPE is refused, and so is what only serves
// to exhaust a reader: deep nesting and endless tags.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/messages/sheets.hpp"

namespace underlag {

/// The attributes of one element; valid during the call.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs, bool has_prefixes)
      : pairs_(pairs), has_prefixes_(has_prefixes) {}

  /// In `local` naming: of any prefix. In `namespaced` naming: `table:name`.
  std::optional<std::string_view> find(std::string_view name) const;
  std::string_view get(std::string_view name) const { return find(name).value_or(std::string_view()); }
  /// True for `1`, `true` and `on`.
  bool is_true(std::string_view name) const;

 private:
  const char* const* pairs_;
  bool has_prefixes_;
};

/// What a reader does with the elements. `depth` is 0 for the root.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes, int depth) = 0;
  virtual void end(std::string_view name, int depth) = 0;
  /// A piece of character data; one text may come in several.
  virtual void text(std::string_view piece) = 0;
};

enum class XmlNaming {
  local,  ///< Names without prefix: one Office part has one meaning for each, whatever prefix or edition.
  namespaced,  ///< `office:value`, by ODF's namespaces and not by the prefixes a writer chose.
};

enum class XmlProblem { none, doctype, too_deep, malformed, stopped };

/// Push parser for one document. `mc:AlternateContent` is seen through: what newer programs would choose is
/// skipped, the fallback is read as if it stood there.
class XmlStream {
 public:
  XmlStream(XmlHandler& handler, XmlNaming naming, int most_depth);
  ~XmlStream();
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;

  /// False after the first problem.
  bool feed(std::string_view bytes);
  /// Ends the document; false when it is not whole.
  bool finish();
  /// Called by a handler that has seen enough: nothing more is read.
  void stop();

  XmlProblem problem() const;
  /// What is wrong with malformed XML, in words.
  const messages::XmlFault& fault() const;
  /// From 1.
  std::uint64_t line() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace underlag
