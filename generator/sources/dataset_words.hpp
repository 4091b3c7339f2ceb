#pragma once
// The words of dataset descriptions: what `type:`, `missing:` and the like may say. One list for the readers
// and for `underlag describe`, which writes them.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/dataset_description.hpp"
#include "sources/yaml_object.hpp"

namespace underlag {

template <typename T>
using Words = std::vector<std::pair<std::string, T>>;

const Words<ColumnType>& column_type_words();
const Words<MissingClass>& missing_class_words();

template <typename T>
const std::string& word_of(T value, const Words<T>& words) {
  for (const auto& [word, one] : words) {
    if (one == value) return word;
  }
  return words.front().first;
}

/// The value behind the word that stands under `key`; none when the key is missing or, after a report, when
/// the word is not in the list.
template <typename T>
std::optional<T> read_word(YamlObject& object, std::string_view key, const Words<T>& words) {
  std::vector<std::string> choices;
  for (const auto& [word, value] : words) choices.push_back(word);
  const auto chosen = object.choice(key, choices);
  for (const auto& [word, value] : words) {
    if (chosen && word == *chosen) return value;
  }
  return std::nullopt;
}

}  // namespace underlag
