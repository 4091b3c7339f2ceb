#pragma once
// A survey instrument (data/instruments/ID.instrument.yaml): its questions, answers and missing codes, once.
// Forms lay the questions out, statistics/ reads the answers by the same ids.

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/missing_class.hpp"

namespace underlag {

struct InstrumentOption {
  std::string value;  ///< As stored in data.
  std::string label;
  std::optional<double> score;  ///< When it differs from the value: 0, 2, 4.
};

struct MissingCode {
  std::string code;  ///< As written in data: "99", "vet ej".
  MissingClass reason = MissingClass::not_answered;
};

struct InstrumentItem {
  enum class Kind { single, multiple, integer, number, rating, visual_line, date, text, long_text };
  /// Asked only when `item` was answered with `value`.
  struct Condition {
    std::string item;
    std::string value;
  };
  std::string id;                    ///< Column in the data and field in the form.
  std::vector<std::string> aliases;  ///< Other headings of the same column.
  std::string number;  ///< As printed: "1", "3b"; made from the order when the author gave none.
  std::string title;   ///< Short, for tables.
  std::string text;    ///< The question as asked.
  Kind kind = Kind::single;
  std::vector<InstrumentOption> options;
  std::optional<int> min;  ///< Limits of integer and number, each by itself or none; a rating has both.
  std::optional<int> max;
  std::string low_label;
  std::string high_label;
  int lines = 3;           ///< Of long_text, on paper.
  bool reverse = false;    ///< Scored from the other end.
  bool sensitive = false;  ///< Never read back from filled forms.
  bool required = false;
  std::optional<Condition> only_if;
  Place place;
};

struct Instrument {
  std::string id;
  std::string version;
  std::string title;
  std::string description;
  std::string citation;  ///< Whose instrument it is, and on what terms it may be used.
  std::string about;     ///< client | staff | unit | none, as in a dataset.
  std::vector<MissingCode> missing;
  std::vector<InstrumentItem> items;
  std::string file;

  /// True when its file cannot be read: what refers to it is no further fault.
  bool is_lost() const { return items.empty(); }

  /// Null pointer when there is no such question.
  const InstrumentItem* find(std::string_view id) const;
};

}  // namespace underlag
