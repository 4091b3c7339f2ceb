#pragma once
// The project's settings (underlag.yaml). Every key has a default: a folder with only Markdown builds.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "text/calendar.hpp"

namespace underlag {

struct PublishingBody {
  std::string name;
  bool is_public_body = false;  ///< Makes the accessibility statement required.
  std::string message_form;     ///< URL of the form for faults and accessible versions.
};

/// What the accessibility statement says besides who publishes the site (EN 301 549; Swedish act 2018:1937).
struct AccessibilitySettings {
  enum class Conformity { full, partial, none };
  /// Something that is not accessible: what it is, why, and where its reader finds the same in another form.
  struct Exception {
    std::string what;
    std::string reason;
    std::string alternative;  ///< Empty only for content outside the law.
  };
  bool is_given = false;  ///< Makes every other field required.
  Conformity conformity = Conformity::none;
  Date assessed;
  Date updated;
  std::string method;
  std::vector<Exception> faults;
  std::vector<Exception> disproportionate_burden;
  std::vector<Exception> outside_the_law;
  std::string report_to;  ///< URL where the supervisory authority takes complaints.
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

/// How serious the project takes the findings of an audit rule.
struct AuditSetting {
  std::optional<Severity> severity;  ///< None = the rule is off.
  Place place;
};

struct Settings {
  std::string title;
  std::string short_title;
  Language language = Language::sv;
  Date date;             ///< The only "today".
  std::string base_url;  ///< With a trailing '/', or empty.
  PublishingBody publisher;
  AccessibilitySettings accessibility;
  Theme theme;
  PrivacySettings privacy;
  std::map<std::string, AuditSetting> audit;  ///< By rule; only those that the project changed.
  std::map<std::string, DatabaseSettings> databases;
};

}  // namespace underlag
