#include "events/tree_words.h"

#include <algorithm>

#include "events/tree_repair.h"
#include "events/word_shape.h"
#include "language/parse.h"

namespace backstory::events {
namespace {

bool is_struck(const Word& word) {
  return word.tag == Tag::date || word.tag == Tag::aside;
}

// Of ", on Monday," both commas go; of "On Monday, the" the comma; of ", on Monday." the comma.
std::vector<bool> choose(const std::vector<Word>& words) {
  std::vector<bool> kept(words.size(), true);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_struck(words[i])) continue;
    std::size_t end = i;
    while (end < words.size() && is_struck(words[end])) kept[end++] = false;
    const bool comma_before = i > 0 && words[i - 1].lower == ",";
    const bool comma_after = end < words.size() && words[end].lower == ",";
    const bool ends = end >= words.size() || words[end].lower == ".";
    if (comma_after && (comma_before || i == 0)) kept[end] = false;
    if (comma_before && (comma_after || ends)) kept[i - 1] = false;
    i = end - 1;
  }
  return kept;
}

// Of a hyphened word the part that the others hang on.
language::WordIndex head_among(const language::Tree& tree, std::size_t begin, std::size_t end) {
  for (std::size_t i = end; i-- > begin;) {
    const language::WordIndex head = tree[static_cast<language::WordIndex>(i)].head;
    if (head == language::kNoWord || head < begin || head >= end) return static_cast<language::WordIndex>(i);
  }
  return static_cast<language::WordIndex>(begin);
}

// The second opinion: where the dates hang in the tree of the sentence as it stands.
void attach_dates(const WordContext& context, const language::Sentence& sentence, std::vector<Word>& words) {
  if (std::none_of(words.begin(), words.end(), [](const Word& word) { return word.tag == Tag::date; }))
    return;
  const language::Tree whole = language::parse(*context.model, context.text, sentence.tokens);
  std::vector<std::size_t> word_of(sentence.tokens.size(), 0);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t t = words[i].first_token; t <= words[i].last_token; ++t) word_of[t] = i;
  }
  for (Word& date : words) {
    if (date.tag != Tag::date) continue;
    for (language::WordIndex i = static_cast<language::WordIndex>(date.last_token);
         i != language::kNoWord && date.beside == language::kNoWord; i = whole[i].head)
      date.beside = words[word_of[i]].node;
  }
}

}  // namespace

void grow_tree(const WordContext& context, const language::Sentence& sentence, SentenceWords& out) {
  const std::vector<bool> kept = choose(out.words);
  std::vector<language::Token> tokens;
  std::vector<std::size_t> begins(out.words.size());
  for (std::size_t i = 0; i < out.words.size(); ++i) {
    begins[i] = tokens.size();
    if (!kept[i]) continue;
    for (std::size_t t = out.words[i].first_token; t <= out.words[i].last_token; ++t)
      tokens.push_back(sentence.tokens[t]);
    out.of_node.resize(tokens.size(), i);
  }
  out.tree = language::parse(*context.model, context.text, tokens);
  repair(out.tree);
  for (std::size_t i = 0; i < out.words.size(); ++i) {
    const std::size_t end = i + 1 < out.words.size() ? begins[i + 1] : tokens.size();
    if (end > begins[i]) out.words[i].node = head_among(out.tree, begins[i], end);
  }
  attach_dates(context, sentence, out.words);
}

}  // namespace backstory::events
