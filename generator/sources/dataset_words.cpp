#include "sources/dataset_words.hpp"

namespace underlag {

const Words<ColumnType>& column_type_words() {
  static const Words<ColumnType> words = {
      {"text", ColumnType::text},       {"count", ColumnType::count},         {"number", ColumnType::number},
      {"percent", ColumnType::percent}, {"date", ColumnType::date},           {"month", ColumnType::month},
      {"boolean", ColumnType::boolean}, {"choice", ColumnType::choice},       {"multi", ColumnType::multi},
      {"band", ColumnType::band},       {"free_text", ColumnType::free_text}, {"mixed", ColumnType::mixed}};
  return words;
}

const Words<MissingClass>& missing_class_words() {
  static const Words<MissingClass> words = {{"not_answered", MissingClass::not_answered},
                                            {"dont_know", MissingClass::dont_know},
                                            {"not_applicable", MissingClass::not_applicable},
                                            {"declined", MissingClass::declined},
                                            {"not_yet", MissingClass::not_yet},
                                            {"not_published", MissingClass::not_published}};
  return words;
}

}  // namespace underlag
