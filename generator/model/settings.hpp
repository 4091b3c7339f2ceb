#pragma once
// The project's settings (underlag.yaml). Every key has a default: a folder with only Markdown builds.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/message.hpp"
#include "text/calendar.hpp"

namespace underlag {

struct PublishingBody {
  std::string name;
  bool is_public_body = false;  ///< Makes the accessibility statement's fields required.
  std::string message_form;     ///< URL of the form for faults and accessible versions.
};

struct Theme {
  std::string colour = "#00506b";
  std::string logo;  ///< Relative to content/; empty = none.
};

struct PrivacySettings {
  std::vector<std::string> allowed_numbers;  ///< Look like personal numbers and are something else.
  int client_threshold = 5;
  int staff_threshold = 3;
  std::string
      lowered_because;  ///< Required, and printed by the build, when a threshold is below the default.
};

/// A database that datasets may ask.
struct DatabaseSettings {
  std::string sqlite;  ///< File, relative to the project folder.
};

struct Settings {
  std::string title;
  std::string short_title;
  Language language = Language::sv;
  Date date;             ///< The only "today".
  std::string base_url;  ///< With a trailing '/', or empty.
  PublishingBody publisher;
  Theme theme;
  PrivacySettings privacy;
  /// Severity of audit rules that the project changed: rule → "error", "warning", "off".
  std::map<std::string, std::string> audit;
  std::map<std::string, DatabaseSettings> databases;
};

}  // namespace underlag
