#include "statistics/disclosure.hpp"

#include <cmath>

namespace underlag::statistics {

namespace {

constexpr double kSmallestBaseOfShare = 10;
constexpr std::size_t kFewestOfMean = 5;
constexpr std::size_t kFewestOfMedian = 10;

bool is_about_people(const DatasetDescription& description) {
  return description.about == About::client || description.about == About::staff;
}

}  // namespace

int DisclosureRules::threshold(const DatasetDescription& description) const {
  return description.published ? 1 : usual_threshold(description);
}

int DisclosureRules::usual_threshold(const DatasetDescription& description) const {
  if (!is_about_people(description)) return 1;
  return description.about == About::client ? settings_.client_threshold : settings_.staff_threshold;
}

bool DisclosureRules::hides_count(double count, const DatasetDescription& description) const {
  return count > 0 && count < threshold(description);
}

bool DisclosureRules::hides_share(double part, double whole, const DatasetDescription& description) const {
  if (threshold(description) <= 1) return false;
  return whole < kSmallestBaseOfShare || hides_count(part, description) ||
         hides_count(std::fabs(whole - part), description);
}

bool DisclosureRules::hides_mean(std::size_t known, const DatasetDescription& description) const {
  return threshold(description) > 1 && known > 0 && known < kFewestOfMean;
}

bool DisclosureRules::hides_median(std::size_t known, const DatasetDescription& description) const {
  return threshold(description) > 1 && known > 0 && known < kFewestOfMedian;
}

bool DisclosureRules::hides_extremes(std::size_t known, const DatasetDescription& description) const {
  const bool is_of_clients = description.about == About::client && threshold(description) > 1;
  return is_of_clients || hides_mean(known, description);
}

bool DisclosureRules::has_rows_of_people(const DatasetDescription& description) {
  return is_about_people(description) && !description.published && !description.rows_are_counts;
}

}  // namespace underlag::statistics
