// JSON of any kind: which story it holds, and that story.
#pragma once

#include <string_view>

#include "intake/document.h"

namespace backstory::intake {

// Looks like JSON at its beginning: an object with a member, or a list of them.
bool begins_like_json(std::string_view text);

// Fills the document from the story in `source`, and sets its format. A list gives its first story, an object
// its own, one under a wrapper ("post", "data", "@graph") the first that is found. What is no JSON, and JSON
// without a story, is an error; the document has no text then.
void read_json(std::string_view source, Document& document);

}  // namespace backstory::intake
