// Which of the media types that there are somebody asked for: Accept and Content-Type, RFC 9110.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace backstory::serve {

// "Text/HTML; charset=utf-8" → "text/html"
std::string media_type(std::string_view content_type);

// The type of `offered` that `accept` likes best; of equals the first. No Accept takes the first. Nothing
// when none is liked.
std::optional<std::string> choose_type(const std::optional<std::string>& accept,
                                       std::span<const std::string_view> offered);

}  // namespace backstory::serve
