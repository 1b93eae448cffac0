// One request and one response of HTTP as plain values, whoever carried them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backstory::serve {

using Fields = std::vector<std::pair<std::string, std::string>>;  // in the order they came

// The value under a name; nothing where it is not there.
std::optional<std::string> find_field(const Fields& fields, std::string_view name);

struct HttpRequest {
  std::string method;  // "GET"
  std::string path;    // "/embed/x", percent-decoded once, without the query
  Fields query;        // decoded
  Fields headers;      // names in lower case, values without white space at their ends
  std::string body;
  std::string id;  // X-Request-Id where it is sane, else one of our own

  std::optional<std::string> header(std::string_view name) const { return find_field(headers, name); }
  std::optional<std::string> parameter(std::string_view name) const { return find_field(query, name); }
};

struct HttpResponse {
  int status = 200;
  std::string type;  // media type of the body; "" = no body
  std::string body;
  Fields headers = {};
  bool close = false;  // end the connection after it
};

std::string_view status_reason(int status);  // "Not Found"

}  // namespace backstory::serve
