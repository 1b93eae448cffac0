// How long others may keep an answer, and how they ask whether it still holds.
#pragma once

#include <string_view>

#include "serve/http.h"

namespace backstory::serve {

inline constexpr std::string_view kKeepForEver = "public, max-age=31536000, immutable";
inline constexpr std::string_view kKeepShortly =
    "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

// A strong ETag by the body's bytes, and 304 without a body where If-None-Match has it.
void put_etag(HttpResponse& response, const HttpRequest& request);

}  // namespace backstory::serve
