// The page of a published timeline, as others show it in an iframe: the figure itself, read without any
// script. Its picture is chosen by the width of the frame; a script of less than a kilobyte tells the page
// around how high it is, in the ways that the scripts of others already listen for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "serve/job.h"
#include "serve/store.h"

namespace backstory::serve {

// Exactly what docs/service.md promises to the security team of a newsroom.
inline constexpr std::string_view kEmbedPolicy =
    "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'; "
    "frame-ancestors *";
inline constexpr std::string_view kSvgPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

std::string write_embed_page(const Published& timeline, const std::string& oembed_url);

// What the page loads beside its pictures; kept with them, so that a page in a cache finds what it was made
// with.
std::vector<JobFile> embed_assets();

// How high the page is in a frame of that width, closed, to the next few px: for the first moment, until the
// script says it.
double estimate_height(const Published& timeline, double width_px);

std::string escape_html(std::string_view text);

// What an editor pastes: the frame, and a script that listens to it alone.
std::string write_snippet(const Published& timeline, const std::string& page_url, double height_px);

}  // namespace backstory::serve
