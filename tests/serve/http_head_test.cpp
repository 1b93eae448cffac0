#include "serve/http_head.h"

#include <catch2/catch.hpp>

using namespace backstory::serve;

namespace {

std::string fault_of(const std::string& head) {
  const auto parsed = parse_head(head + "\r\n");
  const auto* fault = std::get_if<HttpFault>(&parsed);
  return fault ? fault->code : "";
}

Head read(const std::string& head) {
  const auto parsed = parse_head(head + "\r\n");
  REQUIRE(std::holds_alternative<Head>(parsed));
  return std::get<Head>(parsed);
}

}  // namespace

TEST_CASE("A head is read: method, address, query, headers, length") {
  const Head head = read(
      "POST /a%20b?x=1&y=%C3%A9+z&x=2 HTTP/1.1\r\nHost: here\r\nContent-Length: 12\r\nX-Odd:  two words "
      "\t\r\n");
  CHECK(head.request.method == "POST");
  CHECK(head.request.path == "/a b");
  CHECK(head.request.parameter("x") == "1");
  CHECK(head.request.parameter("y") == "é z");
  CHECK(head.request.header("x-odd") == "two words");
  CHECK(head.body_size == 12);
  CHECK(head.keep_alive);
  CHECK_FALSE(read("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n").keep_alive);
  CHECK_FALSE(read("GET / HTTP/1.0\r\nHost: h\r\n").keep_alive);
}

TEST_CASE("A head that two readers could read in two ways is refused") {
  const std::string begin = "POST / HTTP/1.1\r\nHost: h\r\n";
  CHECK(fault_of(begin + "Content-Length: 5\r\nContent-Length: 5\r\n") == "two-lengths");
  CHECK(fault_of(begin + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n") == "two-lengths");
  CHECK(fault_of(begin + "Transfer-Encoding: chunked\r\n") == "length-required");
  CHECK(fault_of(begin + "Content-Length: +5\r\n") == "bad-length");
  CHECK(fault_of(begin + "Content-Length: 5, 5\r\n") == "bad-length");
  CHECK(fault_of(begin + "Content-Length: 0x5\r\n") == "bad-length");
  CHECK(fault_of(begin + "Content-Length:\r\n") == "bad-length");
  CHECK(fault_of(begin + "Content-Length : 5\r\n") == "bad-header");
  CHECK(fault_of(begin + "X: a\r\n folded\r\n") == "bad-header");
  CHECK(fault_of(begin + "X: a\nY: b\r\n") == "bad-line-end");
  CHECK(fault_of(begin + "X: a\rY: b\r\n") == "bad-line-end");
  CHECK(fault_of(begin + std::string("X: a\0b\r\n", 8)) == "bad-line-end");
  CHECK(fault_of(begin + "Host: other\r\n") == "no-host");
  CHECK(fault_of("GET / HTTP/1.1\r\n") == "no-host");
}

TEST_CASE("A first line that is none is refused") {
  const std::string rest = "\r\nHost: h\r\n";
  for (const char* line : {"GET /", "GET  / HTTP/1.1", "GET / HTTP/2", "GET / HTTP/1.1 ", "G@T / HTTP/1.1",
                           "", "GET / a HTTP/1.1"}) {
    INFO(line);
    CHECK(fault_of(line + rest) == "bad-request-line");
  }
  CHECK(fault_of("GET http://evil.test/ HTTP/1.1" + rest) == "bad-target");
  CHECK(fault_of("GET /a#b HTTP/1.1" + rest) == "bad-target");
  CHECK(fault_of("BREW / HTTP/1.1" + rest) == "unknown-method");
  CHECK(fault_of("GET /" + std::string(kMaxTarget, 'a') + " HTTP/1.1" + rest) == "address-too-long");
  for (const char* path : {"/%", "/%2", "/%zz", "/%00", "/%0a", "/%c0%ae", "/%ff"}) {
    INFO(path);
    CHECK(fault_of(std::string("GET ") + path + " HTTP/1.1" + rest) == "bad-escape");
  }
}

TEST_CASE("An address is decoded once") {
  CHECK(read("GET /..%252f HTTP/1.1\r\nHost: h\r\n").request.path == "/..%2f");
}
