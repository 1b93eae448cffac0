// intake/ takes an article as it arrives (text, Markdown, HTML, what CMSs deliver) and gives a Document: its
// text, its blocks by role, its metadata, and the way back from any character of the text to the bytes of the
// input. It never interprets a sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_span.h"
#include "calendar/date.h"
#include "calendar/zone.h"

namespace backstory::intake {

enum class Format {
  text,
  markdown,
  html,
  wordpress,   // a post of the WordPress REST API, version 2
  ans,         // a story of Arc XP, ANS 0.10
  ninjs,       // IPTC ninjs 1 to 3
  schema_org,  // JSON-LD alone
  newsml_g2,   // a news item or message with NITF, XHTML or plain text inside
  nitf,
  rss,   // RSS 2.0, its first item
  atom,  // an entry, or the first of a feed
  json,  // of no kind that is read: a message and no text
  xml,   // the same
};

std::string_view format_name(Format format);  // "plain text", "WordPress post"

// What a block of the text is. Only `is_body` roles are the article; the others are kept, marked.
enum class Role {
  headline,
  standfirst,
  byline,
  dateline,  // reserved: the dateline is part of its paragraph; see Document::dateline
  heading,   // between paragraphs
  paragraph,
  list_item,
  quote,
  caption,
  furniture,  // navigation, share lines, "Continue Reading", the note about the author
};

std::string_view role_name(Role role);

struct Block {
  Role role = Role::paragraph;
  SourceSpan span;               // bytes of Document::text, no white space at its ends
  std::string_view reason = {};  // why it is furniture: "the page's own words"; "" where nothing is said
};

// A part of the input that never came into the text: a page's navigation, a CMS's summary beside the story.
struct Dropped {
  Role role = Role::furniture;
  SourceSpan input;         // bytes of Document::input
  std::string text;         // its words, white space collapsed
  std::string_view reason;  // "a summary beside the story"
};

// One run of text that stands in the input as it is, or as one escape: text[text_begin, …) ⇔
// input[input_begin, …).
struct TextMapping {
  SourceSpan text;
  SourceSpan input;  // equal sizes: byte for byte; else the whole of one entity or escape
};

struct Metadata {
  std::string headline;
  std::string byline;  // names only, without "By"
  std::optional<calendar::Date> published;
  // option | json-ld | meta | microdata | url | time element | text | title | script | update (of the change,
  // when nothing else is said) | front matter, or the field of a CMS's file: pubDate
  std::string published_from;
  std::optional<calendar::Date> modified;
  std::string url;
  std::string language;  // BCP 47, "" when it is not said
};

struct Document {
  std::string name;  // as messages call the input
  Format format = Format::text;
  std::string input;                   // the bytes as given
  std::optional<calendar::Zone> desk;  // of ReadOptions
  // The article's text, UTF-8. Plain text is the input itself; of Markdown only inline markup is left out; of
  // HTML it is the visible text, blocks apart by one blank line. Offsets in timeline files count its code
  // points.
  std::string text;
  std::vector<TextMapping> mappings;  // in order, covering the text
  std::vector<Block> blocks;          // in order of the text, not overlapping
  std::optional<SourceSpan>
      dateline;  // "KYIV, Oct. 31 (Reuters) —", at the beginning of a paragraph, or a block of its own
  std::vector<Dropped> dropped;  // in order of the input
  Metadata metadata;
  Diagnostics diagnostics;  // spans are bytes of `input`
};

struct ReadOptions {
  std::string name = "<stdin>";
  std::optional<Format> format;             // else told by name and content
  std::optional<calendar::Date> published;  // from the command line; wins
  // Where the story was published: a stamp that is only in UTC is taken to the day that it was there. Moves
  // no date that has an offset of its own.
  std::optional<calendar::Zone> desk;
  std::string charset;  // as a server named it; "" when nobody did
  std::string url;      // where it was fetched from, for what does not say its own
};

// Caps before parsing: 20 MB (text and pages are cut there, JSON and XML refused), and for HTML 512 open
// elements (then tags are stripped, with a warning). Bad UTF-8 becomes U+FFFD with one warning; a UTF-16 or
// UTF-8 byte order mark is understood.
Document read_article(std::string input, const ReadOptions& options);

// The bytes of the input that a range of the text came from.
SourceSpan find_in_input(const Document& document, SourceSpan text_span);

bool is_body(Role role);  // standfirst, paragraph, list_item, quote, heading

}  // namespace backstory::intake
