// The parts of a page that never come into its text.
#pragma once

#include "intake/document.h"
#include "intake/html_content.h"
#include "intake/html_page.h"

namespace backstory::intake {

// Fills Document::dropped with what `content` drops and has words: navigation, sidebars, comments, what is
// hidden; an element that holds others once. Scripts and styles have no words.
void note_dropped(const HtmlPage& page, const HtmlContent& content, Document& document);

}  // namespace backstory::intake
