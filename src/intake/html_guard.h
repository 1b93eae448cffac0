// Whether a page is safe to parse. A parser of HTML takes quadratic time, or recurses without end, on some
// pages that are small; this looks at the tags alone, in one pass.
#pragma once

#include <string>
#include <string_view>

namespace backstory::intake {

// "" when the page is safe; else what is wrong with it, to finish the sentence "the page …". Refused: more
// than 512 open elements (those that HTML closes by itself are not counted), more than 1000 attributes in a
// tag, more than 150,000 tags or 400,000 attributes in all (a live blog of a day has 20,000 tags), and marks
// such as <b> left open over so many blocks that their copies would fill the memory.
std::string find_danger(std::string_view html);

}  // namespace backstory::intake
