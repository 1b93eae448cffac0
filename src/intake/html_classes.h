// What an element says of itself in its class, id and role; the words are in html_classes.txt.
#pragma once

#include <cstdint>
#include <string_view>

#include "intake/html_page.h"

namespace backstory::intake {

extern const std::string_view kHtmlClasses;  // html_classes.txt as it stands

enum class ClassKind { drop, body, byline, standfirst, caption, date, aside, footer, surely_drop };

// The kinds that the words of its class and id have, a bit each; kept as HtmlNode::kinds.
std::uint16_t find_class_kinds(const HtmlNode& node);

// Whether the words of the element's class and id have one of the kind.
bool has_class_kind(const HtmlNode& node, ClassKind kind);

// Never part of an article, by its tag, role or attributes: navigation, scripts, forms, what is hidden.
bool is_never_article(const HtmlNode& node);

}  // namespace backstory::intake
