#include "language/parse.h"

#include <utility>

#include "language/inflection.h"
#include "language/parser.h"
#include "language/plain.h"

namespace backstory::language {
namespace {

constexpr std::size_t kMaxParsedWords = 500;

void set_heads(const ParserState& state, Tree& tree) {
  const std::size_t count = state.word_count();
  for (WordIndex i = 0; i < count; ++i) {
    tree.words[i].head = state.head(i) == count ? kNoWord : state.head(i);
    tree.words[i].relation = state.relation(i);
  }
}

}  // namespace

Tree parse(const Model& model, std::string_view text, std::span<const Token> tokens) {
  const ModelTables& tables = model.tables();
  Tree tree;
  std::vector<WordTraits> traits;
  tree.words.reserve(tokens.size());
  traits.reserve(tokens.size());
  for (const Token& token : tokens) {
    Word word;
    word.span = token.span;
    word.form = make_plain(token.span.of(text));
    word.lower = token.lower;
    word.space_before = token.space_before;
    traits.push_back(describe_word(tables.words, word.form, word.lower));
    tree.words.push_back(std::move(word));
  }
  const std::vector<TagClass> tags = tag_words(tables.tagger, tables.tags.size(), traits);
  for (std::size_t i = 0; i < tags.size(); ++i) {
    Word& word = tree.words[i];
    word.upos = tables.tags[tags[i]].upos;
    word.xpos = tables.tags[tags[i]].xpos;
    word.lemma = find_lemma(word.form, word.xpos);
  }
  const std::size_t parsed = std::min(traits.size(), kMaxParsedWords);
  const ParserInput input{std::span(traits).first(parsed), std::span(tags).first(parsed)};
  set_heads(parse_words(tables.parser, input), tree);
  const WordIndex root = tree.root();
  for (std::size_t i = parsed; i < tree.size(); ++i) tree.words[i].head = root;
  return tree;
}

}  // namespace backstory::language
