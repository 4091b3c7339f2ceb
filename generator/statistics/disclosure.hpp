#pragma once
// The rules of disclosure control for a single figure (specification of privacy: thresholds for clients and
// staff, small bases, means of few). Which further cells must go is decided in protect.hpp, when the whole
// table is known.

#include "model/dataset_description.hpp"
#include "model/settings.hpp"

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

 private:
  PrivacySettings settings_;
};

}  // namespace underlag::statistics
