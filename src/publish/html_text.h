// Words and addresses of an author, made safe for HTML and XML.
#pragma once

#include <string>
#include <string_view>

namespace backstory::publish {

// Valid UTF-8 of one line without what HTML or XML forbids (controls, non-characters); directional controls
// are closed where the author left them open and dropped where nothing was open, so that no text turns its
// neighbours around.
std::string clean_text(std::string_view text);

// clean_text without white space at its ends, each run of it inside one space: how texts are exchanged.
std::string one_line(std::string_view text);

// clean_text, with & < > " as entities: good between tags and inside a double-quoted attribute.
std::string escape_html(std::string_view text);

// A BCP 47 tag by its letters: what `lang` may hold.
bool is_language_tag(std::string_view tag);

}  // namespace backstory::publish
