#include "events/object_reference.h"

#include <algorithm>

#include "events/agreement.h"

namespace backstory::events {
namespace {

Wanted wanted_for(std::string_view pronoun) {
  if (pronoun == "it") return Wanted::thing;
  if (pronoun == "them") return Wanted::many;
  return pronoun == "him" ? Wanted::man : Wanted::woman;
}

bool is_measure(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  return std::any_of(reading.words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                     reading.words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                     [](const Word& word) { return word.tag == Tag::number; });
}

class Search {
 public:
  Search(const DocumentReading& document, std::string_view pronoun, const Subject& subject)
      : document_(document), wanted_(wanted_for(pronoun)), subject_(join(subject.pieces)) {}

  // The nearest object of a clause before this one.
  std::optional<ObjectReference> within(std::size_t sentence, std::size_t clause) const {
    const Reading& reading = document_.sentences[sentence];
    for (std::size_t c = clause; c-- > 0;) {
      const std::optional<std::size_t> object = object_of(reading, c);
      if (object && may_be(sentence, *object)) return ObjectReference{sentence, *object};
    }
    return std::nullopt;
  }

  std::optional<ObjectReference> before(std::size_t sentence) const {
    const Reading& reading = document_.sentences[sentence];
    std::vector<std::size_t> objects;
    std::vector<std::size_t> subjects;
    for (std::size_t c = 0; c < reading.tree.clauses.size(); ++c) {
      const std::optional<std::size_t> object = object_of(reading, c);
      if (object && may_be(sentence, *object)) objects.push_back(*object);
      const ChunkRange& subject = reading.tree.clauses[c].subject;
      if (!subject.empty() && may_be(sentence, subject.begin)) subjects.push_back(subject.begin);
    }
    if (objects.empty()) objects = subjects;
    if (objects.size() != 1) return std::nullopt;
    return ObjectReference{sentence, objects.front()};
  }

 private:
  const DocumentReading& document_;
  Wanted wanted_;
  std::string subject_;

  static std::optional<std::size_t> object_of(const Reading& reading, std::size_t clause) {
    const std::optional<std::size_t> verb = reading.tree.clauses[clause].verb;
    if (!verb || *verb + 1 >= reading.chunks.size()) return std::nullopt;
    if (reading.chunks[*verb + 1].kind != ChunkKind::phrase) return std::nullopt;
    return *verb + 1;
  }

  bool may_be(std::size_t sentence, std::size_t chunk) const {
    const Reading& reading = document_.sentences[sentence];
    if (!agrees(document_, reading, {chunk, chunk + 1}, wanted_) || is_measure(reading, chunk)) return false;
    Pieces words;
    append_phrase(words, document_, reading, chunk);
    return join(words) != subject_;
  }
};

}  // namespace

bool is_object_pronoun(const Word& word) {
  if (word.tag != Tag::pronoun) return false;
  return word.lower == "it" || word.lower == "them" || word.lower == "him" || word.lower == "her";
}

std::optional<ObjectReference> find_object(const DocumentReading& document, std::size_t sentence,
                                           std::size_t clause, const Word& pronoun, const Subject& subject) {
  const Search search(document, pronoun.lower, subject);
  if (const std::optional<ObjectReference> found = search.within(sentence, clause)) return found;
  const bool same_passage =
      sentence > 0 && document.sentences[sentence - 1].passage == document.sentences[sentence].passage;
  return same_passage ? search.before(sentence - 1) : std::nullopt;
}

}  // namespace backstory::events
