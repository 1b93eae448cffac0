// Which kind of input it is.
#pragma once

#include <string_view>

#include "intake/document.h"

namespace backstory::intake {

// By content first (a page begins with a tag or has many, JSON with an object, XML with a declaration or the
// element of a feed), then by the name's ending, then by Markdown's marks. Of JSON and XML, which story it is
// comes out when it is read.
Format detect_format(std::string_view name, std::string_view text);

}  // namespace backstory::intake
