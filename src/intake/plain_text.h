// A text taken as it is, for who has cut the article out already.
#pragma once

#include <string>

#include "intake/document.h"

namespace backstory::intake {

// The whole input is the text, markup and all, and what stands apart by blank lines is a paragraph. Only bytes
// that are no UTF-8 change (see encoding.h). Of the options, name and day of publication count.
Document read_plain_text(std::string input, const ReadOptions& options);

}  // namespace backstory::intake
