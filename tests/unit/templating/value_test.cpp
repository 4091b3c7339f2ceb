#include "templating/value.hpp"

#include <catch2/catch.hpp>
#include <thread>

using namespace underlag;

TEST_CASE("members keep the order in which they were set, and the last value wins") {
  Object object{{"titel", "Start"}, {"nr", 1}};
  object.set("dag", 2).set("titel", "Ny");
  REQUIRE(object.members().size() == 3);
  CHECK(object.members()[0].first.text() == "titel");
  CHECK(object.find("titel")->text() == "Ny");
  CHECK(object.find("dag")->integer() == 2);
  CHECK(object.find("saknas") == nullptr);
}

TEST_CASE("an object with many members finds and replaces each of them") {
  constexpr int kMany = 100'000;
  Object object;
  for (int i = 0; i < kMany; ++i) object.set("n" + std::to_string(i), i);
  object.set("n77777", -1);
  CHECK(object.members().size() == static_cast<std::size_t>(kMany));
  CHECK(object.find("n0")->integer() == 0);
  CHECK(object.find("n77777")->integer() == -1);
  CHECK(object.find("n99999")->integer() == 99'999);
  CHECK(object.find("n100000") == nullptr);
}

TEST_CASE("a copied object with many members is an object of its own") {
  Object object;
  for (int i = 0; i < 100; ++i) object.set("n" + std::to_string(i), i);
  Object copy = object;
  copy.set("n50", 0);
  CHECK(object.find("n50")->integer() == 50);
  CHECK(copy.find("n50")->integer() == 0);
}

TEST_CASE("zero, empty text, empty lists and nothing count as false") {
  const std::vector<Value> no = {Value(),         Value::undefined(), Value(false),
                                 Value(0),        Value(0.0),         Value(""),
                                 Value::html(""), Value(ValueList{}), Value(Object{})};
  for (const Value& value : no) CHECK_FALSE(value.is_true());
  const std::vector<Value> yes = {Value(true),
                                  Value(-1),
                                  Value(0.5),
                                  Value("0"),
                                  Value(ValueList{Value()}),
                                  Value(Object{{"a", Value()}})};
  for (const Value& value : yes) CHECK(value.is_true());
}

TEST_CASE("a shared object is not copied") {
  auto site = std::make_shared<const Object>(Object{{"titel", "EPI"}});
  Value first(site);
  Value second(first);
  CHECK(&first.object() == site.get());
  CHECK(&second.object() == site.get());
}

TEST_CASE("one name is one name in all threads") {
  std::vector<std::thread> threads;
  std::vector<const std::string*> found(8);
  for (std::size_t i = 0; i < found.size(); ++i) {
    threads.emplace_back([&found, i] {
      for (int n = 0; n < 1000; ++n) Name("tråd" + std::to_string(n));
      found[i] = &Name("tråd500").text();
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string* one : found) CHECK(one == found[0]);
  CHECK_FALSE(Name::existing("ett namn som ingen har gjort").has_value());
}
