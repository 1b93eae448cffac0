// The syntax of a sentence whose dates and parentheses are struck out: read without them, it is read better.
#pragma once

#include "events/words.h"

namespace backstory::events {

// Fills in the tree and each word's place in it. What is struck, and a comma that only set off a date, has
// none.
void grow_tree(const WordContext& context, const language::Sentence& sentence, SentenceWords& out);

}  // namespace backstory::events
