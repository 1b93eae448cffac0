#include "intake/document.h"

#include "intake/mapped_text.h"

namespace backstory::intake {

std::string_view format_name(Format format) {
  switch (format) {
    case Format::text:
      return "plain text";
    case Format::markdown:
      return "Markdown";
    case Format::html:
      return "HTML page";
    case Format::wordpress:
      return "WordPress post";
    case Format::ans:
      return "Arc XP story";
    case Format::ninjs:
      return "ninjs";
    case Format::schema_org:
      return "JSON-LD";
    case Format::newsml_g2:
      return "NewsML-G2";
    case Format::nitf:
      return "NITF";
    case Format::rss:
      return "RSS item";
    case Format::atom:
      return "Atom entry";
    case Format::json:
      return "JSON";
    case Format::xml:
      return "XML";
  }
  return "";
}

std::string_view role_name(Role role) {
  switch (role) {
    case Role::headline:
      return "headline";
    case Role::standfirst:
      return "standfirst";
    case Role::byline:
      return "byline";
    case Role::dateline:
      return "dateline";
    case Role::heading:
      return "heading";
    case Role::paragraph:
      return "paragraph";
    case Role::list_item:
      return "list item";
    case Role::quote:
      return "quote";
    case Role::caption:
      return "caption";
    case Role::furniture:
      return "furniture";
  }
  return "";
}

bool is_body(Role role) {
  return role == Role::standfirst || role == Role::paragraph || role == Role::list_item ||
         role == Role::quote || role == Role::heading;
}

SourceSpan find_in_input(const Document& document, SourceSpan text_span) {
  return find_source(document.mappings, text_span);
}

}  // namespace backstory::intake
