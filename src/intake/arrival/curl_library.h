// libcurl, loaded when a page is fetched: it brings thirty libraries with it, which no other command of the
// program needs, and binding them all would be most of the time that the program takes to start.
#pragma once

#include <curl/curl.h>

namespace backstory::intake {

// The functions of the library that fetching uses, under their own names.
struct CurlLibrary {
  decltype(&::curl_global_init) global_init;
  decltype(&::curl_free) free;
  decltype(&::curl_easy_init) easy_init;
  decltype(&::curl_easy_setopt) easy_setopt;
  decltype(&::curl_easy_perform) easy_perform;
  decltype(&::curl_easy_getinfo) easy_getinfo;
  decltype(&::curl_easy_strerror) easy_strerror;
  decltype(&::curl_easy_cleanup) easy_cleanup;
  decltype(&::curl_url) url;
  decltype(&::curl_url_set) url_set;
  decltype(&::curl_url_get) url_get;
  decltype(&::curl_url_cleanup) url_cleanup;
};

// Loaded and started at the first call, kept until the program ends. Fails when it is not installed.
const CurlLibrary& curl_library();

}  // namespace backstory::intake
