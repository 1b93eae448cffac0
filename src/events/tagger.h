// The part that each word of a sentence plays, told by closed classes, endings and neighbours.
#pragma once

#include <vector>

#include "events/words.h"

namespace backstory::events {

// Words of dates and asides keep their tags.
void tag_words(const WordContext& context, std::vector<Word>& words);

}  // namespace backstory::events
