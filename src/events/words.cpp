#include "events/words.h"

#include "base/utf8.h"
#include "events/tagger.h"
#include "events/tree_words.h"
#include "events/word_marks.h"
#include "events/word_shape.h"

namespace backstory::events {

bool is_nominal(Tag tag) {
  return tag == Tag::noun || tag == Tag::name || tag == Tag::number || tag == Tag::adjective;
}

namespace {

// A line in title case says nothing about names.
bool is_title_case(std::string_view text, const language::Sentence& sentence) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (const language::Token& token : sentence.tokens) {
    if (!is_word(token.lower)) continue;
    ++words;
    capitals += is_capital(token.span.of(text)) ? std::size_t{1} : std::size_t{0};
  }
  return words >= 4 && 2 * capitals > words;
}

}  // namespace

WordContext make_word_context(const language::Model& model, std::string_view text,
                              const std::vector<language::Passage>& passages) {
  WordContext context;
  context.model = &model;
  context.text = text;
  for (const language::Passage& passage : passages) {
    for (const language::Sentence& sentence : passage.sentences) {
      if (is_title_case(text, sentence)) continue;
      for (std::size_t i = 1; i < sentence.tokens.size(); ++i) {
        const language::Token& token = sentence.tokens[i];
        const std::string& previous = sentence.tokens[i - 1].lower;
        if (is_capital(token.span.of(text)) && !is_quote_mark(previous) && !is_dash_mark(previous) &&
            previous != ":" && previous != ".") {
          context.names.insert(token.lower);
        }
      }
    }
  }
  return context;
}

SentenceWords read_words(const WordContext& context, const language::Sentence& sentence,
                         const SentenceTimes& times) {
  SentenceWords out;
  out.words = join_tokens(context.text, sentence);
  mark_times(out.words, times);
  mark_asides(out.words);
  mark_dateline(out.words);
  grow_tree(context, sentence, out);
  tag_words(context, out);
  return out;
}

}  // namespace backstory::events
