// Tokens made words, and the words that belong to dates and parentheses marked.
#pragma once

#include <string_view>
#include <vector>

#include "events/words.h"

namespace backstory::events {

std::vector<Word> join_tokens(std::string_view text, const language::Sentence& sentence);
void mark_times(std::vector<Word>& words, const SentenceTimes& times);
void mark_asides(std::vector<Word>& words);
void mark_dateline(std::vector<Word>& words);  // after asides

}  // namespace backstory::events
