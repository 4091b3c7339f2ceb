#include "model/cell_text.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

namespace {
ProtectedCell cell(ProtectedCell::State state, double number = 0, double high = 0, std::string text = "") {
  ProtectedCell out;
  out.state = state;
  out.number = number;
  out.high = high;
  out.text = std::move(text);
  return out;
}
}  // namespace

TEST_CASE("not known, zero, an interval and suppressed are written differently") {
  using State = ProtectedCell::State;
  const NumberStyle count;
  CHECK(cell_text(cell(State::number, 0), count, Language::sv) == "0");
  CHECK(cell_text(cell(State::missing, 0, 0, "vet ej"), count, Language::sv) == "vet ej");
  CHECK(cell_text(cell(State::missing), count, Language::sv).empty());
  CHECK(cell_text(cell(State::band, 81, 90), count, Language::sv) == "81–90");
  CHECK(cell_text(cell(State::suppressed, 3), count, Language::sv) == "..");
  CHECK(cell_text(cell(State::not_computable), count, Language::sv) == "–");
  CHECK(cell_text(cell(State::empty), count, Language::sv).empty());
}

TEST_CASE("a share is written from its parts, not from their rounded quotient") {
  ProtectedCell share = cell(ProtectedCell::State::number, 0.4081145584725537);
  share.parts = {342, 838};
  CHECK(cell_text(share, {NumberStyle::Kind::percent, 1}, Language::sv) == "40,8\u00a0%");
  share.number = 0.0625;
  share.parts = {1, 16};
  CHECK(cell_text(share, {NumberStyle::Kind::percent, 1}, Language::sv) == "6,3\u00a0%");
}
