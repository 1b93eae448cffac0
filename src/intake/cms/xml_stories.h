// The stories that CMSs and agencies deliver as XML, each in its own shape.
#pragma once

#include "intake/cms/xml_tree.h"
#include "intake/document.h"

namespace backstory::intake {

// Fill headline, byline, dates, address, language, text, blocks and what is dropped, from the root element.
// False, and nothing filled, when it holds no such story.
bool read_rss(const XmlView& root, Document& document);        // RSS 2.0 or 1.0: its first item
bool read_atom(const XmlView& root, Document& document);       // RFC 4287: an entry, or the first of a feed
bool read_nitf(const XmlView& root, Document& document);       // NITF 3
bool read_newsml_g2(const XmlView& root, Document& document);  // a news item, or the first of a message

}  // namespace backstory::intake
