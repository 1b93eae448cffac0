// An address is fetched within limits, and never from where a newsroom's own machines are.
#include "intake/arrival/fetch.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <catch2/catch.hpp>
#include <cstring>

#include "base/error.h"
#include "intake/arrival/public_address.h"
#include "intake/web_server.h"

namespace backstory::intake {
namespace {

using testing::respond;
using testing::WebServer;

FetchOptions allowed() {
  FetchOptions options;
  options.allow_private = true;
  return options;
}

std::string fault_of(const std::string& url, const FetchOptions& options = {}) {
  try {
    fetch_page(url, options);
  } catch (const Error& error) {
    const std::string message = error.what();
    const std::string start = "cannot fetch ";
    REQUIRE(message.starts_with(start));
    return message.substr(start.size() + url.size() + 2);
  }
  return "";
}

bool is_public(const std::string& text) {
  sockaddr_in6 six{};
  sockaddr_in four{};
  if (inet_pton(AF_INET, text.c_str(), &four.sin_addr) == 1) {
    four.sin_family = AF_INET;
    return is_public_address(reinterpret_cast<const sockaddr&>(four));
  }
  REQUIRE(inet_pton(AF_INET6, text.c_str(), &six.sin6_addr) == 1);
  six.sin6_family = AF_INET6;
  return is_public_address(reinterpret_cast<const sockaddr&>(six));
}

TEST_CASE("a page is fetched with its charset, and says where it was in the end") {
  std::string agent;
  const WebServer server([&](const std::string& head) {
    agent = head;
    if (head.starts_with("GET /old ")) return respond("301 Moved", "", "", "Location: /new\r\n");
    return respond("200 OK", "text/html; charset=\"Windows-1252\"; x=y", "<p>Caf\xe9</p>");
  });
  const FetchedPage page = fetch_page(server.url("/old"), allowed());
  CHECK(page.bytes == "<p>Caf\xe9</p>");
  CHECK(page.charset == "windows-1252");
  CHECK(page.url == server.url("/new"));
  CHECK(agent.find("User-Agent: Backstory/") != std::string::npos);
  CHECK(agent.find("Cookie") == std::string::npos);
}

TEST_CASE("what does not end well says why") {
  const WebServer server([](const std::string& head) -> std::string {
    if (head.starts_with("GET /loop ")) return respond("302 Found", "", "", "Location: /loop\r\n");
    if (head.starts_with("GET /gone ")) return respond("404 Not Found", "text/html", "<p>gone</p>");
    if (head.starts_with("GET /file "))
      return respond("302 Found", "", "", "Location: file:///etc/passwd\r\n");
    if (head.starts_with("GET /long ")) return respond("200 OK", "text/html", std::string(5000, 'x'));
    if (head.starts_with("GET /endless ")) return "HTTP/1.1 200 OK\r\n\r\n" + std::string(5000, 'x');
    return "";
  });
  FetchOptions options = allowed();
  options.max_bytes = 4096;
  options.time_limit = std::chrono::milliseconds(300);
  CHECK(fault_of(server.url("/loop"), options) == "it leads on to other addresses more than 3 times");
  CHECK(fault_of(server.url("/gone"), options) == "the server answers 404");
  CHECK_THROWS_WITH(fetch_page(server.url("/file"), options),
                    "cannot fetch file:///etc/passwd: only http and https addresses are read");
  CHECK(fault_of(server.url("/long"), options) == "it is larger than 4096 bytes");
  CHECK(fault_of(server.url("/endless"), options) == "it is larger than 4096 bytes");
  CHECK(fault_of(server.url("/silent"), options) == "it did not arrive within 0.3 s");
}

TEST_CASE("private addresses are refused, also behind a redirect, unless they are asked for") {
  const WebServer server([](const std::string&) { return respond("200 OK", "text/html", "<p>inside</p>"); });
  const std::string port_refused = fault_of(server.url("/"));
  CHECK(port_refused.find("is not 80 or 443\nTo fetch it all the same: --allow-private") !=
        std::string::npos);
  const std::string refused = "it is at a private address\nTo fetch it all the same: --allow-private";
  for (const char* url :
       {"http://127.0.0.1/", "https://127.0.0.1:443/", "http://0/", "http://127.1/", "http://2130706433/",
        "http://[::1]/", "http://[::ffff:7f00:1]/", "http://[fd00::1]/", "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/", "http://localhost/"}) {
    CAPTURE(url);
    CHECK(fault_of(url) == refused);
  }
  CHECK(fetch_page(server.url("/"), allowed()).bytes == "<p>inside</p>");
}

TEST_CASE("what is no honest web address is refused before anything is asked") {
  const std::string scheme = "only http and https addresses are read";
  for (const char* url :
       {"file:///etc/passwd", "FILE:///etc/passwd", "ftp://example.test/", "gopher://example.test/",
        "data:text/html,<p>x", "//127.0.0.1/", "http:127.0.0.1/", ""}) {
    CAPTURE(url);
    CHECK(fault_of(url) == scheme);
  }
  const std::string address = "it is not a web address";
  for (const char* url :
       {"http:///127.0.0.1/", "http://", "http://example.test/\r\nX: y", "http://127.0.0.1\\@example.test/",
        "http://example.test/%0d%0aHost:%20x", "http://example.test:99999/", "http://example.test:-1/"}) {
    CAPTURE(url);
    CHECK(fault_of(url) == address);
  }
  CHECK(fault_of("http://user:pass@example.test/") == "it holds a user name");
  CHECK(fault_of("http://example.test@127.0.0.1/") == "it holds a user name");
  CHECK(fault_of("http://example.test:6379/").starts_with("port 6379 is not 80 or 443"));
}

TEST_CASE("only what the internet routes is public") {
  for (const char* text :
       {"8.8.8.8", "93.184.216.34", "172.15.255.255", "172.32.0.1", "100.128.0.1", "2606:4700::1111"}) {
    CAPTURE(text);
    CHECK(is_public(text));
  }
  for (const char* text :
       {"0.0.0.0",          "10.1.2.3",        "100.64.0.1",  "127.0.0.1",     "169.254.169.254",
        "172.16.0.1",       "172.31.255.255",  "192.0.2.1",   "192.168.1.1",   "198.18.0.1",
        "224.0.0.1",        "255.255.255.255", "::",          "::1",           "::ffff:8.8.8.8",
        "64:ff9b::808:808", "2001::1",         "2001:db8::1", "2002:7f00:1::", "fc00::1",
        "fe80::1",          "ff02::1"}) {
    CAPTURE(text);
    CHECK_FALSE(is_public(text));
  }
}

TEST_CASE("a word that means the network is told from a file") {
  CHECK(is_web_address("https://example.test/a"));
  CHECK(is_web_address("FTP://example.test/a"));
  CHECK_FALSE(is_web_address("story.html"));
  CHECK_FALSE(is_web_address("://x"));
  CHECK_FALSE(is_web_address("notes/a b://c"));
}

}  // namespace
}  // namespace backstory::intake
