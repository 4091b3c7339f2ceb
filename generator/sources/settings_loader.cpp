#include "sources/settings_loader.hpp"

#include "diagnostics/messages/settings.hpp"
#include "diagnostics/messages/sources.hpp"
#include "sources/accessibility_settings.hpp"
#include "sources/web_address.hpp"
#include "sources/yaml_object.hpp"
#include "text/colour.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr const char* kFile = "underlag.yaml";
const std::string kContent = "content/";

// Reads one underlag.yaml; the members are what every part needs.
class SettingsReader {
 public:
  SettingsReader(const FileTree& project, const YamlFile& file, Diagnostics& diagnostics)
      : project_(project), file_(file), diagnostics_(diagnostics) {}

  Settings read(const YamlNode& root) {
    YamlObject keys(root, file_, diagnostics_);
    settings_.title = keys.text_or("title", "");
    settings_.short_title = keys.text_or("short_title", settings_.title);
    if (keys.choice("language", {"sv", "en"}).value_or("sv") == "en") settings_.language = Language::en;
    if (auto date = keys.date("date")) {
      settings_.date = *parse_iso_date(*date);
      has_date_ = true;
    }
    settings_.base_url = web_address(keys, "base_url");
    if (const YamlNode* node = keys.node("publisher")) read_publisher(*node);
    if (const YamlNode* node = keys.node("accessibility"))
      settings_.accessibility = read_accessibility_settings(*node, file_, diagnostics_);
    if (const YamlNode* node = keys.node("theme")) read_theme(*node);
    if (const YamlNode* node = keys.node("privacy")) read_privacy(*node);
    if (const YamlNode* node = keys.node("audit")) read_audit(*node);
    if (const YamlNode* node = keys.node("databases")) read_databases(*node);
    check_statement(keys);
    keys.finish();
    return std::move(settings_);
  }

  bool has_date() const { return has_date_; }

 private:
  void read_publisher(const YamlNode& node) {
    YamlObject keys(node, file_, diagnostics_);
    settings_.publisher.name = keys.text_or("name", "");
    settings_.publisher.is_public_body = keys.boolean("public").value_or(false);
    settings_.publisher.message_form = web_address(keys, "message_form");
    keys.finish();
    publisher_ = &node;
  }

  // The statement names the site, who answers for it and where to write: a form, as a mail address alone is
  // not enough.
  void check_statement(YamlObject& root) {
    const bool wanted = settings_.publisher.is_public_body || settings_.accessibility.is_given;
    if (!wanted) return;
    const YamlNode& whole = root.node_itself();
    if (settings_.title.empty()) root.report(messages::statement_needs, whole, {"title", ""});
    const YamlNode& publisher = publisher_ == nullptr ? whole : *publisher_;
    if (settings_.publisher.name.empty())
      root.report(messages::statement_needs, publisher, {"name", "publisher"});
    if (publisher_ == nullptr || publisher_->find("message_form") == nullptr)
      root.report(messages::statement_needs, publisher, {"message_form", "publisher"});
    if (!settings_.accessibility.is_given) root.report(messages::statement_missing, publisher, {});
  }

  void read_theme(const YamlNode& node) {
    YamlObject keys(node, file_, diagnostics_);
    if (auto colour = keys.text("colour")) {
      if (parse_colour(*colour)) {
        settings_.theme.colour = *colour;
      } else {
        keys.report(messages::wrong_colour, *keys.node("colour"), {*colour});
      }
    }
    const YamlNode* colour_node = node.find("colour");
    if (colour_node != nullptr && colour_node->is_null())
      keys.report(messages::wrong_colour, *colour_node, {""});
    read_logo(keys);
    keys.finish();
  }

  void read_logo(YamlObject& keys) {
    settings_.theme.logo = keys.text_or("logo", "");
    if (settings_.theme.logo.empty() || project_.exists(kContent + settings_.theme.logo)) return;
    std::vector<std::string> files;
    for (const std::string& file : project_.list(kContent)) files.push_back(file.substr(kContent.size()));
    keys.report(messages::file_missing, *keys.node("logo"),
                {kContent + settings_.theme.logo, nearest_word(settings_.theme.logo, files)});
  }

  int threshold(YamlObject& keys, const char* key, int otherwise) {
    auto value = keys.integer(key);
    if (!value) return otherwise;
    constexpr long long kHighest = 1000;
    if (*value >= 1 && *value <= kHighest) return static_cast<int>(*value);
    keys.report(messages::wrong_threshold, *keys.node(key), {key, std::to_string(*value)});
    return otherwise;
  }

  void read_privacy(const YamlNode& node) {
    PrivacySettings& privacy = settings_.privacy;
    const PrivacySettings usual;
    YamlObject keys(node, file_, diagnostics_);
    privacy.client_threshold = threshold(keys, "client", usual.client_threshold);
    privacy.staff_threshold = threshold(keys, "staff", usual.staff_threshold);
    privacy.lowered_because = keys.text_or("reason", "");
    privacy.allowed_numbers = keys.texts("allow");
    keys.finish();
    bool lowered =
        privacy.client_threshold < usual.client_threshold || privacy.staff_threshold < usual.staff_threshold;
    if (lowered && privacy.lowered_because.empty()) keys.report(messages::threshold_needs_reason, node, {});
  }

  void read_audit(const YamlNode& node) {
    YamlObject rules(node, file_, diagnostics_);
    for (const auto& [rule, severity] : node.members) {
      const auto chosen = rules.choice(rule.text, {"error", "warning", "note", "off"});
      if (!chosen) continue;
      AuditSetting& setting = settings_.audit[rule.text];
      setting.place = rules.place_of(rule);
      if (*chosen == "error") setting.severity = Severity::error;
      if (*chosen == "warning") setting.severity = Severity::warning;
      if (*chosen == "note") setting.severity = Severity::note;
    }
  }

  void read_databases(const YamlNode& node) {
    YamlObject names(node, file_, diagnostics_);
    for (const auto& [name, database] : node.members) {
      YamlObject keys(database, file_, diagnostics_);
      settings_.databases[name.text].sqlite = keys.required_text("sqlite");
      keys.finish();
    }
  }

  const FileTree& project_;
  const YamlFile& file_;
  Diagnostics& diagnostics_;
  Settings settings_;
  const YamlNode* publisher_ = nullptr;
  bool has_date_ = false;
};

}  // namespace

Settings load_settings(const FileTree& project, const SettingsOverrides& overrides,
                       Diagnostics& diagnostics) {
  Settings settings;
  bool has_date = false;
  if (std::optional<std::string> bytes = project.read(kFile)) {
    std::string_view text = without_bom(*bytes);
    YamlFile file{kFile, text};
    SettingsReader reader(project, file, diagnostics);
    if (std::optional<YamlNode> root = parse_yaml(text, {kFile, 1}, diagnostics))
      settings = reader.read(*root);
    has_date = reader.has_date();
  }
  if (!has_date && overrides.source_date_epoch)
    settings.date = date_of_epoch_seconds(*overrides.source_date_epoch);
  if (overrides.base_url) settings.base_url = *overrides.base_url;
  if (!settings.base_url.empty() && !settings.base_url.ends_with('/')) settings.base_url += '/';
  return settings;
}

}  // namespace underlag
