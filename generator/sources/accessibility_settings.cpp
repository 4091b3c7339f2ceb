#include "sources/accessibility_settings.hpp"

#include "diagnostics/messages/settings.hpp"
#include "sources/web_address.hpp"

namespace underlag {

namespace {

using Conformity = AccessibilitySettings::Conformity;
using Exceptions = std::vector<AccessibilitySettings::Exception>;

constexpr const char* kSection = "accessibility";
constexpr const char* kComplaintsToDigg = "https://www.digg.se/tdosanmalan";

class Reader {
 public:
  Reader(const YamlNode& node, const YamlFile& file, Diagnostics& diagnostics)
      : node_(node), file_(file), diagnostics_(diagnostics), keys_(node, file, diagnostics) {}

  AccessibilitySettings read() {
    out_.is_given = true;
    read_conformity();
    out_.assessed = date("assessed");
    out_.updated = date("updated");
    out_.method = keys_.text_or("method", "");
    need("method", out_.method.empty() && !keys_.has("method"));
    out_.faults = exceptions("faults", true);
    out_.disproportionate_burden = exceptions("disproportionate_burden", true);
    out_.outside_the_law = exceptions("outside_the_law", false);
    out_.report_to = web_address(keys_, "report_to");
    if (out_.report_to.empty()) out_.report_to = kComplaintsToDigg;
    check();
    keys_.finish();
    return std::move(out_);
  }

 private:
  void need(const char* key, bool is_missing) {
    if (is_missing) keys_.report(messages::statement_needs, node_, {key, kSection});
  }

  void read_conformity() {
    need("conformity", !keys_.has("conformity"));
    conformity_ = keys_.choice("conformity", {"full", "partial", "none"}).value_or("");
    if (conformity_ == "full") out_.conformity = Conformity::full;
    if (conformity_ == "partial") out_.conformity = Conformity::partial;
  }

  Date date(const char* key) {
    need(key, !keys_.has(key));
    const auto text = keys_.date(key);
    return text ? parse_iso_date(*text).value_or(Date{}) : Date{};
  }

  Exceptions exceptions(const char* key, bool with_alternative) {
    need(key, !keys_.has(key));
    const YamlNode* list = keys_.node(key);
    Exceptions found;
    if (list == nullptr) return found;
    if (list->kind != YamlNode::Kind::sequence) {
      keys_.report(messages::statement_list, *list, {key});
      return found;
    }
    for (const YamlNode& item : list->items) {
      YamlObject one(item, file_, diagnostics_);
      AccessibilitySettings::Exception& added = found.emplace_back();
      added.what = one.required_text("what");
      added.reason = one.required_text("reason");
      added.alternative =
          with_alternative ? one.required_text("alternative") : one.text_or("alternative", "");
      one.finish();
    }
    return found;
  }

  // The law knows three answers, and each must agree with what is listed.
  void check() {
    const bool has_list = !out_.faults.empty() || !out_.disproportionate_burden.empty();
    const bool lists_were_read = keys_.has("faults") && keys_.has("disproportionate_burden");
    if (conformity_ == "full" && has_list)
      keys_.report(messages::full_with_faults, *keys_.node("conformity"), {});
    if ((conformity_ == "partial" || conformity_ == "none") && lists_were_read && !has_list)
      keys_.report(messages::no_fault_named, *keys_.node("conformity"), {conformity_});
    if (keys_.has("updated") && out_.updated < out_.assessed)
      keys_.report(messages::updated_before_assessed, *keys_.node("updated"),
                   {iso_date(out_.updated), iso_date(out_.assessed)});
  }

  const YamlNode& node_;
  const YamlFile& file_;
  Diagnostics& diagnostics_;
  YamlObject keys_;
  std::string conformity_;
  AccessibilitySettings out_;
};

}  // namespace

AccessibilitySettings read_accessibility_settings(const YamlNode& node, const YamlFile& file,
                                                  Diagnostics& diagnostics) {
  return Reader(node, file, diagnostics).read();
}

}  // namespace underlag
