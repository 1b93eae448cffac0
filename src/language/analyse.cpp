#include <iterator>

#include "language/language.h"
#include "language/sentences.h"
#include "language/tokenizer.h"

namespace backstory::language {

Passage analyse(std::string_view text, SourceSpan block) {
  Passage passage{block, {}};
  std::vector<Token> tokens = tokenize(text, block);
  std::size_t begin = 0;
  for (const std::size_t end : find_sentence_ends(text, tokens)) {
    Sentence sentence{{tokens[begin].span.begin, tokens[end - 1].span.end}, {}};
    const auto first = std::next(tokens.begin(), static_cast<std::ptrdiff_t>(begin));
    const auto last = std::next(tokens.begin(), static_cast<std::ptrdiff_t>(end));
    sentence.tokens.assign(std::make_move_iterator(first), std::make_move_iterator(last));
    passage.sentences.push_back(std::move(sentence));
    begin = end;
  }
  return passage;
}

}  // namespace backstory::language
