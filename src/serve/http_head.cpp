#include "serve/http_head.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"

namespace backstory::serve {
namespace {

constexpr std::array<std::string_view, 8> kMethods{"GET",    "HEAD",    "POST",  "PUT",
                                                   "DELETE", "OPTIONS", "PATCH", "TRACE"};

bool is_token_character(char c) {
  constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') || kMarks.find(c) != std::string_view::npos;
}

bool is_token(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, is_token_character);
}

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Up to the next `mark`, which is passed.
std::string_view cut(std::string_view& rest, std::string_view mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + mark.size());
  return piece;
}

bool parse_query(std::string_view query, Fields& fields) {
  while (!query.empty()) {
    std::string_view pair = cut(query, "&");
    if (pair.empty()) continue;
    const std::string_view name = cut(pair, "=");
    auto decoded_name = decode_percent(name, true);
    auto value = decode_percent(pair, true);
    if (!decoded_name || !value) return false;
    fields.emplace_back(std::move(*decoded_name), std::move(*value));
  }
  return true;
}

std::optional<HttpFault> parse_target(std::string_view target, HttpRequest& request) {
  if (target == "*" && request.method == "OPTIONS") {
    request.path = "*";
    return std::nullopt;
  }
  if (!target.starts_with('/') || target.find('#') != std::string_view::npos) {
    return HttpFault{400, "bad-target", "the address must be a path that begins with /"};
  }
  std::string_view rest = target;
  const auto path = decode_percent(cut(rest, "?"), false);
  if (!path || !parse_query(rest, request.query)) {
    return HttpFault{400, "bad-escape", "the address has an escape that is not UTF-8 text"};
  }
  request.path = *path;
  return std::nullopt;
}

std::optional<HttpFault> parse_request_line(std::string_view line, Head& head) {
  const HttpFault malformed{400, "bad-request-line", "the first line is not METHOD ADDRESS HTTP/1.1"};
  const std::string_view method = cut(line, " ");
  const std::string_view target = cut(line, " ");
  if (!is_token(method) || target.empty()) return malformed;
  if (line != "HTTP/1.1" && line != "HTTP/1.0") return malformed;
  if (target.size() > kMaxTarget) {
    return HttpFault{414, "address-too-long", fmt::format("the address has more than {} bytes", kMaxTarget)};
  }
  if (std::ranges::find(kMethods, method) == kMethods.end()) {
    return HttpFault{501, "unknown-method", "this method is not known here"};
  }
  head.request.method = method;
  head.keep_alive = line == "HTTP/1.1";
  return parse_target(target, head.request);
}

std::optional<HttpFault> parse_header(std::string_view line, Fields& headers) {
  const std::size_t colon = line.find(':');
  const std::string_view name = line.substr(0, colon);
  if (colon == std::string_view::npos || !is_token(name)) {
    return HttpFault{400, "bad-header", "a header line is not NAME: VALUE"};
  }
  const std::string_view value = trim_blanks(line.substr(colon + 1));
  if (std::ranges::any_of(value, is_control)) {
    return HttpFault{400, "bad-header", "a header has control characters"};
  }
  headers.emplace_back(to_lower(name), value);
  return std::nullopt;
}

std::size_t count(const Fields& headers, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::count(headers, name, &Fields::value_type::first));
}

std::optional<HttpFault> read_length(Head& head) {
  const Fields& headers = head.request.headers;
  if (count(headers, "transfer-encoding") > 0) {
    const bool both = count(headers, "content-length") > 0;
    return both ? HttpFault{400, "two-lengths", "Transfer-Encoding beside Content-Length"}
                : HttpFault{411, "length-required", "send the body with its Content-Length, not in chunks"};
  }
  if (count(headers, "content-length") > 1) return HttpFault{400, "two-lengths", "Content-Length twice"};
  const auto length = head.request.header("content-length");
  if (!length) return std::nullopt;
  const char* end = length->data() + length->size();
  const auto [stop, fault] = std::from_chars(length->data(), end, head.body_size);
  const bool digits =
      !length->empty() && std::ranges::all_of(*length, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || stop != end) return HttpFault{400, "bad-length", "Content-Length is not a number"};
  if (fault == std::errc::result_out_of_range) head.body_size = static_cast<std::size_t>(-1);
  return std::nullopt;
}

std::optional<HttpFault> read_connection(Head& head) {
  const HttpRequest& request = head.request;
  if (count(request.headers, "host") != 1) return HttpFault{400, "no-host", "one Host header is needed"};
  if (const auto connection = request.header("connection")) {
    const std::string words = to_lower(*connection);
    if (words.find("close") != std::string::npos) head.keep_alive = false;
    if (words.find("keep-alive") != std::string::npos) head.keep_alive = true;
  }
  if (const auto expected = request.header("expect")) {
    if (to_lower(*expected) != "100-continue")
      return HttpFault{400, "bad-expectation", "Expect is 100-continue or absent"};
    head.expects_continue = true;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> decode_percent(std::string_view text, bool plus_is_space) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += plus_is_space && text[i] == '+' ? ' ' : text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const int high = hex_digit(text[i + 1]);
    const int low = hex_digit(text[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  if (find_invalid_utf8(out) || std::ranges::any_of(out, is_control)) return std::nullopt;
  return out;
}

std::variant<Head, HttpFault> parse_head(std::string_view bytes) {
  Head head;
  bool is_first = true;
  while (!bytes.empty()) {
    const std::string_view line = cut(bytes, "\r\n");
    if (line.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos) {
      return HttpFault{400, "bad-line-end", "lines of the head end with CR LF"};
    }
    if (line.empty() && !is_first) break;
    const auto fault = is_first ? parse_request_line(line, head) : parse_header(line, head.request.headers);
    if (fault) return *fault;
    is_first = false;
  }
  if (const auto fault = read_length(head)) return *fault;
  if (const auto fault = read_connection(head)) return *fault;
  return head;
}

}  // namespace backstory::serve
