#include "serve/worker_limits.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>

namespace backstory::serve {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool kHasSanitizer = true;
#else
constexpr bool kHasSanitizer = false;
#endif

}  // namespace

void limit_memory(std::size_t bytes) {
  if (bytes == 0 || kHasSanitizer) return;
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_AS, &limit);
}

void limit_processor_time(std::chrono::milliseconds time) {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  rlimit limit{};
  ::getrlimit(RLIMIT_CPU, &limit);
  const auto allowed = std::chrono::ceil<std::chrono::seconds>(time).count();
  // The limit is of the whole life of the process, in seconds begun.
  limit.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + allowed + 2);
  ::setrlimit(RLIMIT_CPU, &limit);
}

void end_with_parent() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

}  // namespace backstory::serve
