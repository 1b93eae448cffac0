// A line of JSON on standard error for each request. Never a query, a header or a body: those may hold what
// is not for a log.
#pragma once

#include <string>

#include "serve/http_server.h"

namespace backstory::serve {

// {"time": "2024-11-01T12:00:00.123Z", "id", "method", "path", "status", "bytes", "ms"}
std::string write_log_line(const HttpExchange& exchange, std::chrono::system_clock::time_point time);

void log_request(const HttpExchange& exchange);

}  // namespace backstory::serve
