#include "intake/arrival/fetch.h"

#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "base/error.h"
#include "base/link.h"
#include "base/utf8.h"
#include "intake/arrival/curl_library.h"
#include "intake/arrival/public_address.h"

namespace backstory::intake {
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* kUserAgent =
    "Backstory/" BACKSTORY_VERSION " (reads one article when an editor asks for it)";

struct CurlDeleter {
  void operator()(CURL* handle) const { curl_library().easy_cleanup(handle); }
  void operator()(CURLU* url) const { curl_library().url_cleanup(url); }
};
using Handle = std::unique_ptr<CURL, CurlDeleter>;
using ParsedUrl = std::unique_ptr<CURLU, CurlDeleter>;

std::string url_part(CURLU* url, CURLUPart part, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_library().url_get(url, part, &text, flags) != CURLUE_OK) return "";
  std::string out = text;
  curl_library().free(text);
  return out;
}

// Line ends and NUL, spelled as escapes, have no honest use in an address.
bool hides_controls(std::string_view lower_url) {
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"%0d", "%0a", "%00"},
      [&](std::string_view one) { return lower_url.find(one) != std::string_view::npos; });
}

void check_url(const std::string& url, const FetchOptions& options) {
  const std::string lower = to_lower(url);
  const bool web = lower.starts_with("http://") || lower.starts_with("https://");
  if (!web) fail("cannot fetch {}: only http and https addresses are read", url);
  const ParsedUrl parsed(curl_library().url());
  const bool readable = is_safe_link(url) && !hides_controls(lower) && url.find("///") != lower.find("//") &&
                        curl_library().url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) == CURLUE_OK;
  if (!readable) fail("cannot fetch {}: it is not a web address", url);
  const bool has_user =
      !url_part(parsed.get(), CURLUPART_USER).empty() || !url_part(parsed.get(), CURLUPART_PASSWORD).empty();
  if (has_user) fail("cannot fetch {}: it holds a user name", url);
  const std::string port = url_part(parsed.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
  if (port != "80" && port != "443" && !options.allow_private) {
    fail("cannot fetch {}: port {} is not 80 or 443\nTo fetch it all the same: --allow-private", url, port);
  }
}

// What the calls back from the library have to know and to tell.
struct Transfer {
  const FetchOptions& options;
  std::string bytes;
  bool too_large = false;
  bool refused = false;  // an address that is not public
};

std::size_t take_bytes(char* data, std::size_t size, std::size_t count, void* context) {
  Transfer& transfer = *static_cast<Transfer*>(context);
  const std::size_t bytes = size * count;
  if (transfer.bytes.size() + bytes > transfer.options.max_bytes) {
    transfer.too_large = true;
    return 0;
  }
  transfer.bytes.append(data, bytes);
  return bytes;
}

curl_socket_t open_socket(void* context, curlsocktype /*purpose*/, curl_sockaddr* address) {
  Transfer& transfer = *static_cast<Transfer*>(context);
  if (!transfer.options.allow_private && !is_public_address(address->addr)) {
    transfer.refused = true;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::string find_charset(CURL* handle) {
  char* type = nullptr;
  curl_library().easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &type);
  const std::string lower = to_lower(type == nullptr ? "" : type);
  const std::size_t at = lower.find("charset=");
  if (at == std::string::npos) return "";
  std::string_view charset = trim(std::string_view(lower).substr(at + 8));
  charset = charset.substr(0, charset.find(';'));
  while (charset.starts_with('"') || charset.starts_with('\'')) charset.remove_prefix(1);
  while (charset.ends_with('"') || charset.ends_with('\'')) charset.remove_suffix(1);
  return std::string(trim(charset));
}

void set_limits(CURL* handle, Transfer& transfer, std::chrono::milliseconds left) {
  const FetchOptions& options = transfer.options;
  const auto set = curl_library().easy_setopt;
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(std::max<std::int64_t>(left.count(), 1)));
  set(handle, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(options.max_bytes));
  set(handle, CURLOPT_WRITEFUNCTION, take_bytes);
  set(handle, CURLOPT_WRITEDATA, &transfer);
  set(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  set(handle, CURLOPT_OPENSOCKETDATA, &transfer);
  set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  set(handle, CURLOPT_FOLLOWLOCATION, 0L);
  set(handle, CURLOPT_PROXY, "");
  set(handle, CURLOPT_ACCEPT_ENCODING, "");
  set(handle, CURLOPT_USERAGENT, kUserAgent);
}

[[noreturn]] void report_fault(const std::string& url, CURLcode code, const Transfer& transfer) {
  if (transfer.refused) {
    fail("cannot fetch {}: it is at a private address\nTo fetch it all the same: --allow-private", url);
  }
  if (transfer.too_large || code == CURLE_FILESIZE_EXCEEDED) {
    fail("cannot fetch {}: it is larger than {}", url,
         transfer.options.max_bytes >> 20 == 0 ? fmt::format("{} bytes", transfer.options.max_bytes)
                                               : fmt::format("{} MB", transfer.options.max_bytes >> 20));
  }
  if (code == CURLE_OPERATION_TIMEDOUT) {
    fail("cannot fetch {}: it did not arrive within {} s", url,
         static_cast<double>(transfer.options.time_limit.count()) / 1000);
  }
  fail("cannot fetch {}: {}", url, to_lower(curl_library().easy_strerror(code)));
}

// Where the answer leads on to; nothing when it is the page, which is in `transfer` then.
std::optional<std::string> fetch_once(CURL* handle, const std::string& url, Transfer& transfer,
                                      Clock::time_point deadline) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
  transfer.bytes.clear();
  set_limits(handle, transfer, left);
  curl_library().easy_setopt(handle, CURLOPT_URL, url.c_str());
  if (const CURLcode code = curl_library().easy_perform(handle); code != CURLE_OK)
    report_fault(url, code, transfer);
  long status = 0;
  char* next = nullptr;
  curl_library().easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  curl_library().easy_getinfo(handle, CURLINFO_REDIRECT_URL, &next);
  if (next != nullptr) return next;
  if (status != 200) fail("cannot fetch {}: the server answers {}", url, status);
  return std::nullopt;
}

}  // namespace

bool is_web_address(std::string_view word) {
  const std::size_t mark = word.find("://");
  return mark != std::string_view::npos && mark > 0 &&
         std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(mark),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

FetchedPage fetch_page(const std::string& url, const FetchOptions& options) {
  const Handle handle(curl_library().easy_init());
  if (!handle) fail("cannot fetch {}: the network library does not start", url);
  const Clock::time_point deadline = Clock::now() + options.time_limit;
  Transfer transfer{options, {}, false, false};
  std::string at = url;
  for (int redirects = 0; redirects <= options.max_redirects; ++redirects) {
    check_url(at, options);
    const auto next = fetch_once(handle.get(), at, transfer, deadline);
    if (!next) return {std::move(transfer.bytes), at, find_charset(handle.get())};
    at = *next;
  }
  fail("cannot fetch {}: it leads on to other addresses more than {} times", url, options.max_redirects);
}

}  // namespace backstory::intake
