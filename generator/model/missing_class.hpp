#pragma once
// Why a value is not there, in data and in instruments. The classes stay apart in every table.

namespace underlag {

/// "Not applicable" leaves the base; what a source did not publish is no non-response; the others are.
enum class MissingClass : unsigned char {
  not_answered,
  dont_know,
  not_applicable,
  declined,
  not_yet,
  not_published
};

}  // namespace underlag
