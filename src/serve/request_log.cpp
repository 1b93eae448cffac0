#include "serve/request_log.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cmath>

#include "base/json.h"

namespace backstory::serve {
namespace {

std::string format_time(std::chrono::system_clock::time_point time) {
  using namespace std::chrono;
  const auto day = floor<days>(time);
  const year_month_day date(day);
  const hh_mm_ss clock(floor<milliseconds>(time - day));
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                     clock.subseconds().count());
}

}  // namespace

std::string write_log_line(const HttpExchange& exchange, std::chrono::system_clock::time_point time) {
  const Json line{{"time", format_time(time)},
                  {"id", exchange.id},
                  {"method", exchange.method},
                  {"path", exchange.path},
                  {"status", exchange.status},
                  {"bytes", exchange.bytes},
                  {"ms", std::round(exchange.seconds * 1e4) / 10}};
  return line.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n";
}

void log_request(const HttpExchange& exchange) {
  // One write, so that lines of two threads never mix.
  const std::string line = write_log_line(exchange, std::chrono::system_clock::now());
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace backstory::serve
