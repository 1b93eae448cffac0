// A page from the network, within limits. Everything that goes wrong is a failure of the world (base/error.h)
// that names the address.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace backstory::intake {

struct FetchOptions {
  // Loopback, private and link-local addresses too, and ports other than 80 and 443.
  bool allow_private = false;
  std::size_t max_bytes = std::size_t{5} << 20;  // unpacked
  std::chrono::milliseconds time_limit{10'000};  // with all redirects
  int max_redirects = 3;
};

struct FetchedPage {
  std::string bytes;
  std::string url;      // after redirects
  std::string charset;  // as the server named it; "" when it did not
};

// "https://…", "ftp://…": a word that means the network and no file.
bool is_web_address(std::string_view word);

// Only http and https; no user names, no cookies, no proxy. The address that a name stands for is checked
// when the connection is made, after each redirect again.
FetchedPage fetch_page(const std::string& url, const FetchOptions& options);

}  // namespace backstory::intake
