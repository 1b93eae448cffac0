// What the service counts, in the text format of Prometheus (version 0.0.4).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "serve/dispatcher.h"

namespace backstory::serve {

class Metrics {
 public:
  // `route` is a pattern of the table, "" for what is in none: a series a route, never one an address.
  void count(std::string_view route, int status, double seconds);

  std::string write(const Dispatcher::State& state, std::size_t connections) const;

 private:
  static constexpr std::array<double, 10> kBuckets{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
  struct Histogram {
    std::array<std::uint64_t, kBuckets.size()> at_most{};
    std::uint64_t count = 0;
    double sum = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t> requests_;
  std::map<std::string, Histogram> seconds_;
};

}  // namespace backstory::serve
