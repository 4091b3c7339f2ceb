#include "model/request_names.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

namespace {

Expression name(const std::string& text) {
  Expression out;
  out.kind = Expression::Kind::name;
  out.text = text;
  return out;
}

Expression member(const std::string& of, const std::string& column) {
  Expression out;
  out.kind = Expression::Kind::member;
  out.text = column;
  out.children = {name(of)};
  return out;
}

}  // namespace

TEST_CASE("a value in prose names the datasets of both sides of its arithmetic") {
  Request request;
  request.kind = Request::Kind::value;
  request.value.kind = Expression::Kind::binary;
  request.value.children = {member("figur1", "grund"), member("figur2", "klienter")};
  const std::set<std::string> names = names_in(request);
  CHECK(names.contains("figur1"));
  CHECK(names.contains("figur2"));
  CHECK_FALSE(names.contains("grund"));
}

TEST_CASE(
    "a table names its own dataset, what it is compared and joined with, and those of its columns and rows") {
  Request request;
  request.query.dataset = "figur1";
  request.query.compare = Comparison{"figur2", "grund", "grund"};
  request.query.join = Join{"enheter", "enhet"};
  request.query.columns.push_back({"andel", member("nyckeltal", "varde"), "", "", false, {}, {}, ""});
  request.query.where = member("budget", "belopp");
  const std::set<std::string> names = names_in(request);
  for (const char* dataset : {"figur1", "figur2", "enheter", "nyckeltal", "budget"}) {
    CHECK(names.contains(dataset));
  }
}
