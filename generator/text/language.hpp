#pragma once
// The two languages of everything the program words itself: diagnostics, notes under tables, numbers.

namespace underlag {

enum class Language { sv, en };

}  // namespace underlag
