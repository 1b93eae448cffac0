// The passage of the article that an event stands on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"
#include "timeline/timeline.h"

namespace backstory::events {

inline constexpr std::size_t kContextLength = 30;  // code points of prefix and suffix

// Code points before any byte of a valid UTF-8 text, without counting from its start each time.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);
  std::size_t before(std::size_t byte) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> counts_;  // before each block of kBlock bytes
};

// `quote` and `expression` are bytes of the text; the source's offsets are code points.
timeline::Source make_source(std::string_view text, const CodePoints& code_points, SourceSpan quote,
                             SourceSpan expression, std::string rule);

}  // namespace backstory::events
