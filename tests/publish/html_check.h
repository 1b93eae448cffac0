// A second reader of the HTML that publish writes, strict and small: what it does not know it refuses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backstory::testing {

struct HtmlElement {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;  // values with entities resolved
  std::string text;                                             // of it and all in it, entities resolved
};

struct HtmlReading {
  std::string fault;                  // "" when it is well-formed
  std::vector<HtmlElement> elements;  // in order of their ends
};

// Well-formed as XML: tags that match, attributes once and in double quotes, only the five entities, no
// controls.
HtmlReading read_html(std::string_view html);

}  // namespace backstory::testing
