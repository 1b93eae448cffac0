// Character references (&amp;, &#8217;) taken off, with the way back.
#pragma once

#include <string_view>

#include "base/source_span.h"
#include "intake/mapped_text.h"

namespace backstory::intake {

// Appends source[spelling) to `text`, whose source it must be; each reference maps to its whole spelling.
void copy_decoded(std::string_view source, SourceSpan spelling, MappedText& text);

// The same over a text that is itself mapped: the result leads back to that one's source.
MappedText decode_references(const MappedText& spelled);

}  // namespace backstory::intake
