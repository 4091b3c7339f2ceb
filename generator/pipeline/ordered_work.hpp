#pragma once
// Work on many threads whose results are used on one, in order: so that the output is the same for any number
// of threads, and never more than a window of results is in memory.

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace underlag {

/// Calls `work(i)` for i in [0, count) on up to `threads` threads and `use(result)` on the calling thread, in
/// the order of i. The first exception of `work` is thrown again here once the threads have stopped.
template <typename Work, typename Use>
void in_order(std::size_t count, unsigned threads, const Work& work, const Use& use) {
  if (threads <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i) use(work(i));
    return;
  }
  using Result = decltype(work(std::size_t{0}));
  constexpr std::size_t kAheadPerThread = 32;
  const std::size_t window = kAheadPerThread * threads;
  std::vector<std::optional<Result>> results(window);
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t next = 0;  // to be taken by a worker
  std::size_t used = 0;  // results that were used
  std::exception_ptr failure;

  auto worker = [&] {
    while (true) {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return next >= count || next < used + window || failure; });
      if (next >= count || failure) return;
      const std::size_t mine = next++;
      lock.unlock();
      try {
        Result result = work(mine);
        lock.lock();
        results[mine % window].emplace(std::move(result));
      } catch (...) {
        if (!lock.owns_lock()) lock.lock();
        if (!failure) failure = std::current_exception();
      }
      changed.notify_all();
    }
  };
  std::vector<std::jthread> crew;
  for (unsigned i = 0; i < std::min<std::size_t>(threads, count); ++i) crew.emplace_back(worker);

  // Also when `use` throws: the crew must not wait for a window that never moves.
  struct Stop {
    std::mutex& mutex;
    std::condition_variable& changed;
    std::size_t& next;
    std::size_t end;
    ~Stop() {
      std::scoped_lock lock(mutex);
      next = end;
      changed.notify_all();
    }
  };
  const Stop stop{mutex, changed, next, count};
  while (used < count) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return results[used % window].has_value() || failure; });
    if (failure) break;
    Result result = std::move(*results[used % window]);
    results[used % window].reset();
    ++used;
    lock.unlock();
    changed.notify_all();
    use(std::move(result));
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace underlag
