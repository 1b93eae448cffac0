#include "intake/arrival/curl_library.h"

#include <dlfcn.h>

#include "base/error.h"

namespace backstory::intake {
namespace {

template <typename Function>
void bind(void* library, Function*& function, const char* name) {
  function = reinterpret_cast<Function*>(dlsym(library, name));
  if (function == nullptr) fail("cannot fetch pages: {} lacks {}", BACKSTORY_CURL_LIBRARY, name);
}

CurlLibrary load() {
  void* library = dlopen(BACKSTORY_CURL_LIBRARY, RTLD_LAZY | RTLD_LOCAL);
  if (library == nullptr) {
    fail("cannot fetch pages: {} is not installed; it comes with the Debian package libcurl4",
         BACKSTORY_CURL_LIBRARY);
  }
  CurlLibrary curl{};
  bind(library, curl.global_init, "curl_global_init");
  bind(library, curl.free, "curl_free");
  bind(library, curl.easy_init, "curl_easy_init");
  bind(library, curl.easy_setopt, "curl_easy_setopt");
  bind(library, curl.easy_perform, "curl_easy_perform");
  bind(library, curl.easy_getinfo, "curl_easy_getinfo");
  bind(library, curl.easy_strerror, "curl_easy_strerror");
  bind(library, curl.easy_cleanup, "curl_easy_cleanup");
  bind(library, curl.url, "curl_url");
  bind(library, curl.url_set, "curl_url_set");
  bind(library, curl.url_get, "curl_url_get");
  bind(library, curl.url_cleanup, "curl_url_cleanup");
  if (curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
    fail("cannot fetch pages: the network library does not start");
  return curl;
}

}  // namespace

const CurlLibrary& curl_library() {
  static const CurlLibrary library = load();
  return library;
}

}  // namespace backstory::intake
