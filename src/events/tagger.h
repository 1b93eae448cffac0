// The part that each word plays, from the tags and relations of the tree.
#pragma once

#include "events/words.h"

namespace backstory::events {

// What is no word yet: dates and asides keep the tag they have.
void tag_words(const WordContext& context, SentenceWords& sentence);

}  // namespace backstory::events
