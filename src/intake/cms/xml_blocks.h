// Elements of XML (XHTML, NITF) → paragraphs. The twin of the HTML reader for what is well-formed.
#pragma once

#include "intake/cms/xml_tree.h"
#include "intake/document.h"

namespace backstory::intake {

// Fills text, mappings and blocks from all below `body`. Roles are told by the elements' names: p, h1 to h6
// and hl2, li, blockquote and bq, figcaption and media-caption; what stands about a picture is furniture.
void write_xml_blocks(const XmlView& body, Document& document);

}  // namespace backstory::intake
