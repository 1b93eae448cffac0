// The head of a file, three versions into one.
#pragma once

#include "timeline/merge.h"

namespace backstory::timeline {

// Puts edits and changes of the head into `out`. Without a base only the digest, which the places of new
// passages refer to, follows the extraction, and a file that says nothing of its article learns all of it.
void merge_extracted_head(const Timeline* base, const Timeline& now, const Timeline& mine, Merge& out);

// With one timeline as base and mine this compares the two.
void merge_written_head(const Timeline& base, const Timeline& theirs, const Timeline& mine, Merge& out);

}  // namespace backstory::timeline
