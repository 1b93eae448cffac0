// The stories that CMSs deliver as JSON, each in its own shape.
#pragma once

#include <optional>
#include <string_view>

#include "intake/cms/json_tree.h"
#include "intake/document.h"

namespace backstory::intake {

// Whether the object is such a story: by the names of its members, never by the name of the file.
bool is_wordpress_post(const JsonView& object);
bool is_ans_story(const JsonView& object);
bool is_ninjs_item(const JsonView& object);
bool is_schema_org_article(const JsonView& object);

// Fill headline, byline, dates, address, language, text, blocks and what is dropped.
void read_wordpress_post(const JsonView& post, Document& document);  // REST API, version 2, best with _embed
void read_ans_story(const JsonView& story, Document& document);      // Arc XP, ANS 0.10
void read_ninjs_item(const JsonView& item, Document& document);      // IPTC ninjs 1 to 3
void read_schema_org_article(const JsonView& article, Document& document);  // JSON-LD with articleBody

// The article with an articleBody that a JSON-LD value is or holds; nothing when it holds none.
JsonView find_schema_org_article(const JsonView& value);

// The names of a list of authors: strings, or objects with `name`. What is no person's name is kept as it is.
std::string read_author_names(const JsonView& authors);

}  // namespace backstory::intake
