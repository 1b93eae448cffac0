#include "events/reading.h"

namespace backstory::events {
namespace {

bool is_title(const Word& word) {
  return lexicon().is(WordClass::title, word.lower);
}

// A title before a name ("President Xi"), or after it between commas ("Kim Jong Un, the leader").
void collect_persons(const Reading& reading, std::set<std::string>& persons) {
  const std::vector<Chunk>& chunks = reading.chunks;
  const std::vector<Word>& words = reading.words;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    if (chunks[i].kind != ChunkKind::phrase || words[chunks[i].head].tag != Tag::name) continue;
    bool title = false;
    for (std::size_t w = chunks[i].begin; w < chunks[i].head; ++w) title = title || is_title(words[w]);
    const bool described = i + 2 < chunks.size() && chunks[i + 1].kind == ChunkKind::comma &&
                           chunks[i + 2].kind == ChunkKind::phrase && is_title(words[chunks[i + 2].head]);
    const bool aged = i + 2 < chunks.size() && chunks[i + 1].kind == ChunkKind::comma &&
                      chunks[i + 2].kind == ChunkKind::phrase &&
                      words[chunks[i + 2].begin].tag == Tag::number &&
                      chunks[i + 2].end == chunks[i + 2].begin + 1;
    if (title || described || aged) persons.insert(words[chunks[i].head].lower);
  }
}

}  // namespace

DocumentReading read_document(const intake::Document& document,
                              const std::vector<language::Passage>& passages,
                              const std::vector<temporal::TimeExpression>& times) {
  DocumentReading out;
  out.text = document.text;
  out.of_time.assign(times.size(), 0);
  const WordContext context = make_word_context(document.text, passages);
  std::size_t next_time = 0;
  for (std::size_t p = 0; p < passages.size(); ++p) {
    for (std::size_t s = 0; s < passages[p].sentences.size(); ++s) {
      SentenceTimes in_sentence;
      in_sentence.all = &times;
      while (next_time < times.size() && times[next_time].passage == p && times[next_time].sentence == s) {
        out.of_time[next_time] = out.sentences.size();
        in_sentence.indexes.push_back(next_time++);
      }
      Reading reading;
      reading.passage = p;
      reading.span = passages[p].sentences[s].span;
      reading.words = read_words(context, passages[p].sentences[s], in_sentence);
      reading.chunks = make_chunks(reading.words);
      reading.tree = find_clauses(reading.words, reading.chunks);
      collect_persons(reading, out.persons);
      out.sentences.push_back(std::move(reading));
    }
  }
  return out;
}

SourceSpan span_of(const Reading& reading, ChunkRange range) {
  if (range.empty()) return {reading.span.begin, reading.span.begin};
  return {reading.words[reading.chunks[range.begin].begin].span.begin,
          reading.words[reading.chunks[range.end - 1].end - 1].span.end};
}

}  // namespace backstory::events
