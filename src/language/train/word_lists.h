// The model's table of words: clusters from a file, usual tags from the treebanks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/train/treebank.h"
#include "language/word_table.h"

namespace backstory::language {

// The slots of a WordTable. `clusters` has lines of word, cluster of 64, cluster of 512, both from 0, with
// tabs between; empty for none. A word's ambiguity is the set of tags that make up at least 5% of its uses,
// for words used three times or more; `tags` are the tagger's classes.
std::vector<std::uint64_t> make_word_slots(std::string_view clusters,
                                           const std::vector<GoldSentence>& sentences,
                                           const std::vector<Tag>& tags);

// Every pair of tags that occurs, in the order of UPOS and XPOS. At most 256.
std::vector<Tag> collect_tags(const std::vector<GoldSentence>& sentences);

}  // namespace backstory::language
