#include "language/train/evaluation.h"

#include <chrono>
#include <map>
#include <span>

#include "base/utf8.h"
#include "language/language.h"
#include "language/parse.h"

namespace backstory::language {
namespace {

using Place = std::pair<std::size_t, std::size_t>;  // characters of the block, white space not counted

// A word of either side, in a block.
struct PlacedWord {
  Place place;
  Place head;  // {0, 0} for the root
  Upos upos;
  Xpos xpos;
  std::string lemma;
  Relation relation;
};

struct PlacedBlock {
  std::vector<PlacedWord> words;
  std::vector<Place> sentences;
};

void place_gold(const GoldSentence& sentence, PlacedBlock& block) {
  const std::size_t base = block.sentences.empty() ? 0 : block.sentences.back().second;
  const auto place = [&](const GoldWord& word) {
    return Place{base + word.place.begin, base + word.place.end};
  };
  for (const GoldWord& word : sentence.words) {
    const Place head = word.head < sentence.words.size() ? place(sentence.words[word.head]) : Place{0, 0};
    block.words.push_back({place(word), head, word.tag.upos, word.tag.xpos, word.lemma, word.relation});
  }
  block.sentences.emplace_back(base, base + sentence.words.back().place.end);
}

// For each byte of the text how many solid characters stand before it.
std::vector<std::size_t> count_solid_before(std::string_view text) {
  std::vector<std::size_t> before(text.size() + 1);
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_code_point(text, i);
    for (std::size_t k = i; k < i + c.size; ++k) before[k] = count;
    if (!is_space(c.value)) ++count;
    i += c.size;
  }
  before[text.size()] = count;
  return before;
}

void place_tree(const Tree& tree, const std::vector<std::size_t>& before, PlacedBlock& block) {
  if (tree.empty()) return;
  const auto place = [&](const Word& word) { return Place{before[word.span.begin], before[word.span.end]}; };
  for (const Word& word : tree.words) {
    const Place head = word.head == kNoWord ? Place{0, 0} : place(tree[word.head]);
    block.words.push_back({place(word), head, word.upos, word.xpos, word.lemma, word.relation});
  }
  block.sentences.emplace_back(place(tree.words.front()).first, place(tree.words.back()).second);
}

void compare(const PlacedBlock& gold, const PlacedBlock& found, Score& score) {
  score.gold_words += gold.words.size();
  score.words += found.words.size();
  score.gold_sentences += gold.sentences.size();
  score.sentences += found.sentences.size();
  std::map<Place, const PlacedWord*> by_place;
  for (const PlacedWord& word : gold.words) by_place.emplace(word.place, &word);
  for (const PlacedWord& word : found.words) {
    const auto it = by_place.find(word.place);
    if (it == by_place.end()) continue;
    const PlacedWord& right = *it->second;
    ++score.aligned;
    score.upos += word.upos == right.upos;
    score.xpos += word.xpos == right.xpos;
    score.lemmas += word.lemma == right.lemma;
    if (word.head != right.head) continue;
    ++score.heads;
    score.labelled += without_subtype(word.relation) == without_subtype(right.relation);
  }
  std::map<Place, bool> sentences;
  for (const Place& place : gold.sentences) sentences[place] = true;
  for (const Place& place : found.sentences) score.right_sentences += sentences.contains(place);
}

Tree parse_timed(const Model& model, std::string_view text, std::span<const Token> tokens, Score& score) {
  const auto start = std::chrono::steady_clock::now();
  Tree tree = parse(model, text, tokens);
  score.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return tree;
}

// Runs over blocks: [begin, end) of the sentences.
template <typename Visit>
void for_each_block(const std::vector<GoldSentence>& sentences, Visit visit) {
  for (std::size_t begin = 0; begin < sentences.size();) {
    std::size_t end = begin + 1;
    while (end < sentences.size() && !sentences[end].begins_block) ++end;
    visit(std::span(sentences).subspan(begin, end - begin));
    begin = end;
  }
}

}  // namespace

double Score::f1(std::size_t right) const {
  const std::size_t both = gold_words + words;
  return both == 0 ? 100 : 200.0 * static_cast<double>(right) / static_cast<double>(both);
}

Score score_gold_tokens(const Model& model, const std::vector<GoldSentence>& sentences) {
  Score score;
  for (const GoldSentence& sentence : sentences) {
    std::string text;
    std::vector<Token> tokens;
    for (const GoldWord& word : sentence.words) {
      if (!text.empty()) text += ' ';
      tokens.push_back({{text.size(), text.size() + word.form.size()}, word.lower, !text.empty()});
      text += word.form;
    }
    Tree tree = parse_timed(model, text, tokens, score);
    PlacedBlock gold;
    PlacedBlock found;
    place_gold(sentence, gold);
    for (std::size_t i = 0; i < tree.size(); ++i) tree.words[i].span = sentence.words[i].place;
    std::vector<std::size_t> same(sentence.words.back().place.end + 1);
    for (std::size_t i = 0; i < same.size(); ++i) same[i] = i;
    place_tree(tree, same, found);
    compare(gold, found, score);
  }
  return score;
}

Score score_raw_text(const Model& model, const std::vector<GoldSentence>& sentences) {
  Score score;
  for_each_block(sentences, [&](std::span<const GoldSentence> block) {
    std::string text;
    PlacedBlock gold;
    PlacedBlock found;
    for (const GoldSentence& sentence : block) {
      if (!text.empty()) text += ' ';
      text += sentence.text;
      place_gold(sentence, gold);
    }
    const std::vector<std::size_t> before = count_solid_before(text);
    for (const Sentence& sentence : analyse(text, {0, text.size()}).sentences)
      place_tree(parse_timed(model, text, sentence.tokens, score), before, found);
    compare(gold, found, score);
  });
  return score;
}

}  // namespace backstory::language
