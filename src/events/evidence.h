// The passage of the article that an event stands on.
#pragma once

#include "base/source_span.h"
#include "intake/document.h"
#include "timeline/timeline.h"

namespace backstory::events {

inline constexpr std::size_t kContextLength = 30;  // code points of prefix and suffix

// `quote` and `expression` are bytes of Document::text; the source's offsets are code points.
timeline::Source make_source(const intake::Document& document, SourceSpan quote, SourceSpan expression,
                             std::string rule);

}  // namespace backstory::events
