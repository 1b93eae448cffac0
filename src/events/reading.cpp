#include "events/reading.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace backstory::events {
namespace {

bool is_title(const Word& word) {
  return lexicon().is(WordClass::title, word.lower);
}

bool is_phrase(const Reading& reading, std::size_t chunk) {
  return chunk < reading.chunks.size() && reading.chunks[chunk].kind == ChunkKind::phrase;
}

// The last word of the name that a phrase is or begins with ("Trump" of "President Donald Trump's attempt").
std::optional<std::size_t> find_name_end(const Reading& reading, const Chunk& phrase) {
  for (std::size_t w = phrase.begin; w < phrase.end; ++w) {
    if (reading.words[w].tag == Tag::genitive && w > phrase.begin && reading.words[w - 1].tag == Tag::name)
      return w - 1;
  }
  if (reading.words[phrase.head].tag == Tag::name) return phrase.head;
  return std::nullopt;
}

bool holds_title(const Reading& reading, std::size_t begin, std::size_t end) {
  for (std::size_t w = begin; w < end; ++w) {
    if (is_title(reading.words[w])) return true;
  }
  return false;
}

// A title before a name ("President Xi"), or beside it between commas ("Kim Jong Un, the leader"; "its chief,
// Tobias Wren"), or an age after it.
void collect_persons(const Reading& reading, std::set<std::string>& persons) {
  const std::vector<Chunk>& chunks = reading.chunks;
  const std::vector<Word>& words = reading.words;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    if (chunks[i].kind != ChunkKind::phrase) continue;
    const std::optional<std::size_t> name = find_name_end(reading, chunks[i]);
    if (!name) continue;
    const bool comma_after = is_phrase(reading, i + 2) && chunks[i + 1].kind == ChunkKind::comma;
    const bool comma_before = i >= 2 && is_phrase(reading, i - 2) && chunks[i - 1].kind == ChunkKind::comma;
    const bool described =
        (comma_after && is_title(words[chunks[i + 2].head])) ||
        (comma_before && is_title(words[chunks[i - 2].head]) && chunks[i - 2].end > chunks[i - 2].begin + 1);
    const bool aged =
        comma_after && words[chunks[i + 2].begin].tag == Tag::number &&
        (chunks[i + 2].end == chunks[i + 2].begin + 1 || words[chunks[i + 2].begin + 1].lower == "years");
    if (holds_title(reading, chunks[i].begin, *name) || described || aged) persons.insert(words[*name].lower);
  }
}

// "she" makes a person of the last name of two or three words that was a subject before.
void collect_by_pronouns(const std::vector<Reading>& sentences, std::set<std::string>& persons,
                         std::map<std::string, Gender>& genders) {
  std::string last;
  for (const Reading& reading : sentences) {
    for (const Clause& clause : reading.tree.clauses) {
      if (clause.subject.empty()) continue;
      const Chunk& phrase = reading.chunks[clause.subject.begin];
      const std::string& first = reading.words[phrase.begin].lower;
      if ((first == "he" || first == "she") && !last.empty()) {
        persons.insert(last);
        genders.emplace(last, first == "he" ? Gender::male : Gender::female);
      }
      const bool name =
          reading.words[phrase.begin].tag == Tag::name && reading.words[phrase.head].tag == Tag::name;
      const bool alone = clause.subject.end == clause.subject.begin + 1;
      if (name && alone && phrase.end - phrase.begin <= 3 && phrase.head > phrase.begin)
        last = reading.words[phrase.head].lower;
    }
  }
}

// Headlines, captions and the like are no sentences to read.
bool is_prose(const intake::Document& document, SourceSpan span) {
  const intake::Block* block = find_block(document, span);
  if (block == nullptr) return true;
  return block->role == intake::Role::standfirst || block->role == intake::Role::paragraph ||
         block->role == intake::Role::list_item || block->role == intake::Role::quote;
}

// Names of several words by their last.
void collect_full_names(std::string_view text, const std::vector<Reading>& sentences,
                        std::map<std::string, std::string>& full_names) {
  for (const Reading& reading : sentences) {
    for (const Chunk& chunk : reading.chunks) {
      if (chunk.kind != ChunkKind::phrase || reading.words[chunk.end - 1].tag != Tag::name) continue;
      std::size_t first = chunk.end;
      while (first > chunk.begin && reading.words[first - 1].tag == Tag::name &&
             !is_title(reading.words[first - 1]))
        --first;
      if (chunk.end - first < 2) continue;
      const SourceSpan span{reading.words[first].span.begin, reading.words[chunk.end - 1].span.end};
      full_names.emplace(reading.words[chunk.end - 1].lower, collapse_space(span.of(text)));
    }
  }
}

// After titles and other words: "Juan" of "President Juan Miguel Arce".
std::size_t first_name_of(const Reading& reading, const Chunk& phrase) {
  std::size_t first = phrase.head;
  while (first > phrase.begin && reading.words[first - 1].tag == Tag::name &&
         !is_title(reading.words[first - 1]))
    --first;
  return first;
}

// Where two people share a last name, or a firm has it, it tells nobody.
void collect_surnames(const std::vector<Reading>& sentences, std::set<std::string>& surnames,
                      std::set<std::string>& alone) {
  std::set<std::string> last;
  std::map<std::string, std::string> first_names;
  std::set<std::string> shared;
  for (const Reading& reading : sentences) {
    for (const Chunk& chunk : reading.chunks) {
      if (chunk.kind != ChunkKind::phrase || reading.words[chunk.head].tag != Tag::name) continue;
      const std::size_t begin = first_name_of(reading, chunk);
      const bool whole = begin == chunk.head;
      const std::string& name = reading.words[chunk.head].lower;
      if (lexicon().is(WordClass::organisation, name)) {
        for (std::size_t w = chunk.begin; w < chunk.head; ++w) shared.insert(reading.words[w].lower);
      }
      (whole ? alone : last).insert(name);
      if (whole) continue;
      const std::string& first = reading.words[begin].lower;
      if (!first_names.emplace(name, first).second && first_names[name] != first) shared.insert(name);
    }
  }
  for (const std::string& name : last) {
    if (alone.contains(name) && !shared.contains(name)) surnames.insert(name);
  }
}

}  // namespace

DocumentReading read_document(const intake::Document& document,
                              const std::vector<language::Passage>& passages,
                              const std::vector<temporal::TimeExpression>& times,
                              const language::Model& model) {
  DocumentReading out;
  out.text = document.text;
  out.of_time.assign(times.size(), 0);
  const WordContext context = make_word_context(model, document.text, passages);
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
      SentenceWords words;
      if (passages[p].sentences[s].tokens.size() <= kMaxSentenceTokens)
        words = read_words(context, passages[p].sentences[s], in_sentence);
      if (is_prose(document, reading.span)) {
        reading.chunks = make_chunks(words.words);
        reading.tree = find_clauses(words, reading.chunks);
      }
      reading.words = std::move(words.words);
      reading.syntax = std::move(words.tree);
      reading.of_node = std::move(words.of_node);
      collect_persons(reading, out.persons);
      out.sentences.push_back(std::move(reading));
    }
  }
  collect_full_names(document.text, out.sentences, out.full_names);
  collect_by_pronouns(out.sentences, out.persons, out.genders);
  collect_surnames(out.sentences, out.surnames, out.lone_names);
  std::erase_if(out.surnames, [&](const std::string& name) { return !out.persons.contains(name); });
  return out;
}

const intake::Block* find_block(const intake::Document& document, SourceSpan span) {
  auto after = std::upper_bound(
      document.blocks.begin(), document.blocks.end(), span.begin,
      [](std::size_t begin, const intake::Block& block) { return begin < block.span.begin; });
  if (after == document.blocks.begin()) return nullptr;
  --after;
  return after->span.contains(span) ? &*after : nullptr;
}

SourceSpan span_of(const Reading& reading, ChunkRange range) {
  if (range.empty()) return {reading.span.begin, reading.span.begin};
  return {reading.words[reading.chunks[range.begin].begin].span.begin,
          reading.words[reading.chunks[range.end - 1].end - 1].span.end};
}

}  // namespace backstory::events
