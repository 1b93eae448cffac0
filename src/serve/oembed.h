// oEmbed 1.0 (https://oembed.com), the provider's side: what a CMS asks when an editor pastes an address.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "serve/http.h"
#include "serve/problem.h"
#include "serve/store.h"

namespace backstory::serve {

struct OembedSource {
  std::string base_url;  // "https://graphics.example.org": a page is BASE/embed/ID
  std::function<std::optional<Published>(const std::string& id)> find;
  bool may_see_private = false;
};

// The answer's JSON. 400 no or a malformed parameter, 401 private, 404 not ours, 501 a format but json. No
// width or height is ever above what was asked for. An address of a PNG, or `type=photo`, gives a photo, else
// rich.
std::variant<Json, Problem> answer_oembed(const HttpRequest& request, const OembedSource& source);

// The address at which a page's own oEmbed answer is.
std::string oembed_url(const std::string& base_url, const std::string& id);

}  // namespace backstory::serve
