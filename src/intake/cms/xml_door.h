// XML of any kind: which story it holds, and that story.
#pragma once

#include <string>
#include <string_view>

#include "intake/document.h"

namespace backstory::intake {

// The name of the root element without its prefix, past declarations, comments and a document type; "" when
// the text does not begin like XML or HTML.
std::string_view find_root_element(std::string_view text);

// Whether a root element of this name is one that is read here: rss, feed, entry, nitf, newsItem, …
bool is_story_root(std::string_view name);

// The encoding of an XML declaration, lower case; "" when there is none.
std::string find_xml_charset(std::string_view bytes);

// Fills the document from the story in `source`, and sets its format. A feed or a message gives its first
// story. What is no XML, and XML without a story, is an error; the document has no text then.
void read_xml(std::string_view source, Document& document);

}  // namespace backstory::intake
