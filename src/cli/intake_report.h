// What intake took of an article and why, for a person and for programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "intake/document.h"

namespace backstory::cli {

// The story without its head: paragraphs, headings, list items and quotes, apart by blank lines.
std::string body_text(const intake::Document& document);

// What is no part of the story, in order of the input: blocks of the text that are marked, and what never
// came into it.
std::vector<intake::Dropped> list_dropped(const intake::Document& document);

// "2024-11-01 (pubDate)"; "not said" where it is not known.
std::string describe_published(const intake::Document& document);

// name, format, headline, standfirst, byline, published, published_from, modified, language, url, text;
// blocks and dropped with role, text, `at` (code points of the document's text) and `input` (bytes);
// messages.
Json describe_document(const intake::Document& document);

// The same for reading on a terminal.
std::string show_document(const intake::Document& document);

}  // namespace backstory::cli
