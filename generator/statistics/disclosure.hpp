#pragma once
// The rules of disclosure control for a single figure (specification of privacy: thresholds for clients and
// staff, small bases, means of few). Which further figures must go is decided in disclosure_plan.hpp, when
// all that is printed is known.

#include "model/raw/dataset.hpp"
#include "model/settings.hpp"
#include "statistics/makeup.hpp"

namespace underlag::statistics {

class DisclosureRules {
 public:
  explicit DisclosureRules(const PrivacySettings& settings) : settings_(settings) {}

  /// The smallest count that is shown; 1 when nothing is hidden: figures about units or nobody, and those
  /// that a source has published already.
  int threshold(const DatasetDescription& description) const;

  /// The same as if the figures were not published: what is under it wants a word of warning. 1 when the
  /// figures are about nobody.
  int usual_threshold(const DatasetDescription& description) const;

  /// A count of people: 1 up to the threshold is hidden, zero is not.
  bool hides_count(double count, const DatasetDescription& description) const;
  /// A share: hidden with a base under ten, and when the part or the rest is a hidden count;
  /// also upside down, when the part is the larger.
  bool hides_share(double part, double whole, const DatasetDescription& description) const;
  /// Mean and standard deviation of fewer than five.
  bool hides_mean(std::size_t known, const DatasetDescription& description) const;
  /// The median, like the quartiles, of fewer than ten.
  bool hides_median(std::size_t known, const DatasetDescription& description) const;
  /// The smallest and the largest answer are somebody's: never shown of clients, of staff where the mean is.
  bool hides_extremes(std::size_t known, const DatasetDescription& description) const;
  /// One row is one person: nothing of a single row is shown.
  static bool has_rows_of_people(const DatasetDescription& description);
  /// The column names rows: its numbers are labels and are never hidden.
  static bool is_key(const DatasetDescription& description, std::size_t column);
  /// The column's numbers count people or units.
  static bool is_count(const DatasetDescription& description, std::size_t column);
  /// A figure that stands beside counts in the data: a percentage goes with any hidden count on its row, an
  /// amount when all people of the row are too few.
  bool hides_beside_count(const Dataset& dataset, std::uint32_t row, std::size_t column) const;
  /// How many people a row of counts is about: the largest of its counts.
  static double people_of_row(const Dataset& dataset, std::uint32_t row);

  /// Rows of a dataset that has a threshold, counted (`kPeople`) or with their values added up; empty of
  /// other datasets.
  Makeup counted(const Dataset& dataset, std::size_t column, std::vector<std::uint32_t> rows,
                 double factor = 1) const;
  /// A percentage that was typed tells something of the counts on its row.
  Makeup makeup_of_cell(const Dataset& dataset, std::uint32_t row, std::size_t column) const;

 private:
  PrivacySettings settings_;
};

}  // namespace underlag::statistics
