#include "events/actors.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace backstory::events {
namespace {

// The name that a phrase is about: capitalised words at its end or before a genitive, the title left out.
std::optional<ChunkRange> name_before(const Reading& reading, std::size_t begin, std::size_t end) {
  std::size_t first = end;
  const auto belongs = [&](std::size_t w) {
    const Word& word = reading.words[w];
    if (word.lower == "&")
      return w > begin && reading.words[w - 1].tag == Tag::name;  // "Thistlewick & Daughters"
    return word.tag == Tag::name && !lexicon().is(WordClass::title, word.lower);
  };
  while (first > begin && belongs(first - 1)) --first;
  if (first == end) return std::nullopt;
  return ChunkRange{first, end};
}

std::string words_text(const DocumentReading& document, const Reading& reading, ChunkRange words) {
  const SourceSpan span{reading.words[words.begin].span.begin, reading.words[words.end - 1].span.end};
  return collapse_space(span.of(document.text));
}

// "Blinken" → "Antony Blinken", when the document names him so.
std::string full_name(const DocumentReading& document, const std::string& name) {
  const std::string lower = to_lower(name);
  if (name.find(' ') != std::string::npos || !document.persons.contains(lower)) return name;
  const auto found = document.full_names.find(lower);
  return found == document.full_names.end() ? name : found->second;
}

void add(std::vector<std::string>& names, std::string name) {
  if (names.size() >= kMaxActors || name.empty()) return;
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

void add_phrase(std::vector<std::string>& names, const DocumentReading& document, const Reading& reading,
                std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  if (phrase.kind != ChunkKind::phrase) return;
  for (std::size_t w = phrase.begin; w < phrase.end; ++w) {
    if (reading.words[w].tag != Tag::genitive) continue;
    if (const auto words = name_before(reading, phrase.begin, w))
      add(names, full_name(document, words_text(document, reading, *words)));
  }
  if (const auto words = name_before(reading, phrase.begin, phrase.end)) {
    add(names, full_name(document, words_text(document, reading, *words)));
  }
}

}  // namespace

std::vector<std::string> find_names(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                                    const Subject& subject) {
  std::vector<std::string> names;
  const Reading& home = document.sentences[subject.sentence];
  for (std::size_t i = subject.chunks.begin; i < subject.chunks.end; ++i)
    add_phrase(names, document, home, i);
  const Reading& reading = document.sentences[sentence];
  for (std::size_t i = 0; i < reading.chunks.size(); ++i) {
    const Clause& other = reading.tree.clauses[reading.tree.of_chunk[i]];
    if (reading.tree.of_chunk[i] == clause || other.parent == clause) add_phrase(names, document, reading, i);
  }
  return names;
}

}  // namespace backstory::events
