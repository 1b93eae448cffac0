// The dates of a CMS's file, from its named fields.
#pragma once

#include <string_view>

#include "base/source_span.h"
#include "intake/document.h"

namespace backstory::intake {

struct StampField {
  std::string_view name;  // as the file calls it: "firstcreated"
  std::string_view stamp;
  SourceSpan span;  // bytes of the file, for messages
};

// Fills `published` when the document has none yet and the stamp holds a day: the day in the stamp's own
// offset; of one in UTC, in the desk's zone, where it is known. A stamp that cannot be read is a warning.
void take_published(const StampField& field, Document& document);

void take_modified(const StampField& field, Document& document);

}  // namespace backstory::intake
