// The head of an HTTP/1.1 request: request line and header fields, RFC 9112, read strictly. What two readers
// could take for two different requests (folded lines, two lengths, a length beside a transfer coding, a bare
// line feed) is refused, so that a proxy in front and we always see the same ones.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "serve/http.h"

namespace backstory::serve {

inline constexpr std::size_t kMaxHead = std::size_t{16} << 10;   // bytes, with the empty line at its end
inline constexpr std::size_t kMaxTarget = std::size_t{4} << 10;  // bytes of the address

struct Head {
  HttpRequest request;  // without body and id
  std::size_t body_size = 0;
  bool keep_alive = true;
  bool expects_continue = false;
};

struct HttpFault {
  int status = 400;
  std::string code;  // "bad-request-line"
  std::string message;
};

// `bytes` ends with the empty line.
std::variant<Head, HttpFault> parse_head(std::string_view bytes);

// "a%20b" → "a b"; nothing where a % has no two hexadecimal digits or the result is not UTF-8 or has control
// characters.
std::optional<std::string> decode_percent(std::string_view text, bool plus_is_space);

}  // namespace backstory::serve
