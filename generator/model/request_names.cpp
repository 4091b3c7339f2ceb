#include "model/request_names.hpp"

namespace underlag {

namespace {

void add_names(const Expression& expression, std::set<std::string>& names) {
  if (expression.kind == Expression::Kind::name) names.insert(expression.text);
  for (const Expression& child : expression.children) add_names(child, names);
}

}  // namespace

std::set<std::string> names_in(const Request& request) {
  const Query& query = request.query;
  std::set<std::string> names = {query.dataset};
  if (query.compare) names.insert(query.compare->dataset);
  if (query.join) names.insert(query.join->dataset);
  if (query.where) add_names(*query.where, names);
  for (const Measure& measure : query.columns) add_names(measure.expression, names);
  add_names(request.value, names);
  return names;
}

}  // namespace underlag
