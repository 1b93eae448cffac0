#include "serve/metrics.h"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>

namespace backstory::serve {
namespace {

std::size_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  std::size_t size = 0;
  std::size_t resident = 0;
  file >> size >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

std::string describe(std::string_view name, std::string_view kind, std::string_view help) {
  return fmt::format("# HELP backstory_{0} {2}\n# TYPE backstory_{0} {1}\n", name, kind, help);
}

template <typename Value>
std::string write_one(std::string_view name, std::string_view kind, std::string_view help, Value value) {
  return describe(name, kind, help) + fmt::format("backstory_{} {}\n", name, value);
}

}  // namespace

void Metrics::count(std::string_view route, int status, double seconds) {
  const std::string name = route.empty() ? "none" : std::string(route);
  const std::scoped_lock lock(mutex_);
  ++requests_[{name, status}];
  Histogram& histogram = seconds_[name];
  ++histogram.count;
  histogram.sum += seconds;
  for (std::size_t i = 0; i < kBuckets.size(); ++i) {
    if (seconds <= kBuckets[i]) ++histogram.at_most[i];
  }
}

std::string Metrics::write(const Dispatcher::State& state, std::size_t connections) const {
  const std::scoped_lock lock(mutex_);
  std::string out = describe("requests_total", "counter", "Requests answered.");
  for (const auto& [key, count] : requests_) {
    out += fmt::format("backstory_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first, key.second,
                       count);
  }
  out +=
      describe("request_duration_seconds", "histogram", "From the head of a request to its last byte sent.");
  for (const auto& [route, histogram] : seconds_) {
    constexpr std::string_view kName = "backstory_request_duration_seconds";
    for (std::size_t i = 0; i < kBuckets.size(); ++i) {
      out += fmt::format("{}_bucket{{route=\"{}\",le=\"{}\"}} {}\n", kName, route, kBuckets[i],
                         histogram.at_most[i]);
    }
    out += fmt::format("{}_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n", kName, route, histogram.count);
    out += fmt::format("{}_sum{{route=\"{}\"}} {}\n", kName, route, histogram.sum);
    out += fmt::format("{}_count{{route=\"{}\"}} {}\n", kName, route, histogram.count);
  }
  out += write_one("workers", "gauge", "Processes that work.", state.workers);
  out += write_one("workers_busy", "gauge", "Of these, at work.", state.busy);
  out += write_one("queue_length", "gauge", "Requests that wait for one.", state.waiting);
  out += write_one("workers_lost_total", "counter", "Workers that died or took too long.", state.lost);
  out += write_one("connections", "gauge", "Open connections.", connections);
  out +=
      write_one("resident_bytes", "gauge", "Memory of the service, without its workers.", resident_bytes());
  return out;
}

}  // namespace backstory::serve
