// The words of cells that hold HTML, as TimelineJS has them: its own small reader, for a few tags in a line
// of text. Whole pages are intake's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backstory::publish {

struct HtmlWords {
  std::string text;                // one line; tags gone, character references undone
  std::vector<std::string> links;  // of <a href>, in order
  std::vector<std::string> lost;   // tags whose content is not words: "img", "iframe", …
};

// Takes any bytes. A `<` that begins no tag, and a reference that is not known, stay as they are.
HtmlWords read_html_words(std::string_view html);

}  // namespace backstory::publish
