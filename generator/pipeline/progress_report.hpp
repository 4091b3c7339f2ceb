#pragma once
// How the way through tells what it is doing, to whoever waits for it.

#include <cstddef>
#include <functional>

#include "diagnostics/message.hpp"

namespace underlag {

/// Called when a step begins (`all` is 0) and as it comes along (`done` of `all`); always on the thread that
/// called `build`.
using ProgressReport = std::function<void(const Message& what, std::size_t done, std::size_t all)>;

}  // namespace underlag
