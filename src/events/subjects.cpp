#include "events/subjects.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/utf8.h"

namespace backstory::events {
namespace {

constexpr std::size_t kLongSubject = 32;  // code points; prepositional phrases beyond it are left out
constexpr std::size_t kTooLongSubject = 44;
constexpr std::size_t kLookBack = 4;  // sentences

enum class Wanted { person, thing, many, two, stand_in };

const Word& head_word(const Reading& reading, std::size_t chunk) {
  return reading.words[reading.chunks[chunk].head];
}

bool is_pronoun(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  if (reading.words[phrase.begin].tag == Tag::pronoun) return true;
  const bool partitive = chunk + 1 < reading.chunks.size() &&
                         reading.chunks[chunk + 1].kind == ChunkKind::preposition &&
                         reading.words[reading.chunks[chunk + 1].begin].lower == "of";
  if (partitive) return false;  // "two of the cousins"
  // "the two", "several", "others"
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    const Tag tag = reading.words[i].tag;
    if (tag == Tag::noun || tag == Tag::name || tag == Tag::adjective) return false;
    if (tag == Tag::number && is_digit(decode_code_point(reading.words[i].lower, 0).value)) return false;
  }
  return true;
}

bool is_person(const DocumentReading& document, const Reading& reading, std::size_t chunk) {
  const Word& head = head_word(reading, chunk);
  if (lexicon().is(WordClass::title, head.lower)) return true;
  return head.tag == Tag::name && document.persons.contains(head.lower);
}

bool is_plural_phrase(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  const Word& head = reading.words[phrase.head];
  if (lexicon().is(WordClass::plural_noun, head.lower)) return true;
  for (std::size_t i = phrase.begin; i < phrase.head; ++i) {
    const std::string& word = reading.words[i].lower;
    const bool count = reading.words[i].tag == Tag::number && word.find_first_of("$/-") == std::string::npos;
    if (count && word != "one" && word != "1" && head.tag == Tag::noun) return true;
  }
  if (head.tag == Tag::number) return head.lower != "one";
  const std::string& word = head.lower;
  const char before_s = word.size() > 3 ? word[word.size() - 2] : 's';
  const bool s =
      word.back() == 's' && before_s != 's' && before_s != 'u' && (before_s != 'i' || head.tag == Tag::name);
  if (head.tag == Tag::name) {
    const bool people = phrase.head > phrase.begin && phrase.end - phrase.begin == 2 &&
                        (reading.words[phrase.begin].tag == Tag::determiner ||
                         reading.words[phrase.begin].tag == Tag::number);
    return s && people && word != "states" && word != "nations" && word != "times" && word != "philippines";
  }
  return s;
}

bool has_conjunction(const Reading& reading, ChunkRange range) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (reading.chunks[i].kind == ChunkKind::conjunction) return true;
  }
  return false;
}

bool has_preposition(const Reading& reading, ChunkRange range) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (reading.chunks[i].kind == ChunkKind::preposition) return true;
  }
  return false;
}

bool is_plural(const Reading& reading, ChunkRange range) {
  if (!has_conjunction(reading, range)) return is_plural_phrase(reading, range.begin);
  // "the House Oversight and Reform Committee" is one.
  const bool body = lexicon().is(WordClass::body, head_word(reading, range.end - 1).lower) &&
                    head_word(reading, range.begin).tag == Tag::name;
  return !body;
}

std::optional<Wanted> wanted_by(const Reading& reading, std::size_t chunk) {
  const Word& first = reading.words[reading.chunks[chunk].begin];
  if (first.tag == Tag::pronoun) {
    if (first.lower == "he" || first.lower == "she") return Wanted::person;
    if (first.lower == "it" || first.lower == "another" || first.lower == "this" || first.lower == "that")
      return Wanted::thing;
    if (first.lower == "both") return Wanted::two;
    if (first.lower == "they" || first.lower == "all" || first.lower == "these" || first.lower == "those")
      return Wanted::many;
    return std::nullopt;
  }
  return Wanted::many;
}

bool stands_in(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  return phrase.end == phrase.begin + 2 && reading.words[phrase.begin].lower == "the" &&
         reading.words[phrase.head].tag == Tag::noun &&
         lexicon().is(WordClass::stand_in, reading.words[phrase.head].lower);
}

// One capitalised word, or a name with "&" or "Inc." in it: two plain words may be a person's.
bool is_organisation(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  if (reading.words[phrase.begin].tag != Tag::name) return false;
  if (phrase.end == phrase.begin + 1 ||
      lexicon().is(WordClass::organisation, reading.words[phrase.end - 1].lower))
    return true;
  return std::any_of(reading.words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                     reading.words.begin() + static_cast<std::ptrdiff_t>(phrase.end),
                     [](const Word& word) { return word.lower == "&"; });
}

bool agrees(const DocumentReading& document, const Reading& reading, ChunkRange range, Wanted wanted) {
  if (is_pronoun(reading, range.begin)) return false;
  const bool named = head_word(reading, range.begin).tag == Tag::name;
  switch (wanted) {
    case Wanted::person:
      return is_person(document, reading, range.begin) && !is_plural(reading, range);
    case Wanted::two:
      return has_conjunction(reading, range) && is_plural(reading, range);
    case Wanted::many:
      return is_plural(reading, range);
    case Wanted::thing:
      return !is_person(document, reading, range.begin) && !is_plural(reading, range);
    case Wanted::stand_in:
      return named && is_organisation(reading, range.begin) && !is_person(document, reading, range.begin) &&
             !has_conjunction(reading, range);
  }
  return false;
}

// A person whom the sentence names before the clause, though not as a subject.
std::optional<Subject> find_named_before(const DocumentReading& document, std::size_t sentence,
                                         std::size_t clause) {
  const Reading& reading = document.sentences[sentence];
  for (std::size_t i = reading.tree.clauses[clause].begin; i-- > 0;) {
    const bool ends_in_name = reading.chunks[i].kind == ChunkKind::phrase &&
                              reading.words[reading.chunks[i].end - 1].tag == Tag::name;
    if (!ends_in_name || !is_person(document, reading, i)) continue;
    Subject found = make_subject(document, sentence, reading.tree.of_chunk[i], {i, i + 1});
    found.resolved = true;
    return found;
  }
  return std::nullopt;
}

// "They charged the company and its chief. Both …": two things after the main verb.
std::optional<Subject> find_pair(const DocumentReading& document, std::size_t sentence) {
  const Reading& reading = document.sentences[sentence];
  for (std::size_t i = 0; i + 2 < reading.chunks.size(); ++i) {
    const bool pair = reading.chunks[i].kind == ChunkKind::phrase &&
                      reading.chunks[i + 1].kind == ChunkKind::conjunction &&
                      reading.chunks[i + 2].kind == ChunkKind::phrase && i > 0 &&
                      reading.chunks[i - 1].kind == ChunkKind::verb;
    if (!pair || is_pronoun(reading, i)) continue;
    Subject found = make_subject(document, sentence, reading.tree.of_chunk[i], {i, i + 3});
    found.plural = true;
    found.resolved = true;
    return found;
  }
  return std::nullopt;
}

// The last subject before the clause that agrees: in its sentence, then in the sentences before.
std::optional<Subject> find_antecedent(const DocumentReading& document, std::size_t sentence,
                                       std::size_t clause, Wanted wanted) {
  const std::size_t reach = wanted == Wanted::stand_in ? document.sentences.size() : kLookBack;
  for (std::size_t back = 0; back <= std::min(sentence, reach); ++back) {
    const Reading& reading = document.sentences[sentence - back];
    const std::vector<Clause>& clauses = reading.tree.clauses;
    std::vector<std::size_t>
        order;  // in the sentence itself from the clause backwards, before it main clauses first
    if (back == 0) {
      for (std::size_t i = clause; i-- > 0;) order.push_back(i);
    } else {
      for (std::size_t i = 0; i < clauses.size(); ++i) order.push_back(i);
      std::stable_partition(order.begin(), order.end(),
                            [&](std::size_t i) { return clauses[i].kind == ClauseKind::main; });
    }
    if (back == 1 && wanted == Wanted::person) {
      if (std::optional<Subject> named = find_named_before(document, sentence, clause)) return named;
    }
    if (back == 1 && wanted == Wanted::two) {
      if (std::optional<Subject> pair = find_pair(document, sentence - back)) return pair;
    }
    for (const std::size_t i : order) {
      if (clauses[i].subject.empty() || !agrees(document, reading, clauses[i].subject, wanted)) continue;
      Subject found = make_subject(document, sentence - back, i, clauses[i].subject);
      if (found.pieces.empty()) continue;
      found.resolved = true;
      return found;
    }
  }
  return std::nullopt;
}

// "treaty of alliance" for a relative clause on "alliance".
ChunkRange whole_antecedent(const Reading& reading, std::size_t chunk) {
  std::size_t begin = chunk;
  while (begin >= 2 && reading.chunks[begin - 1].kind == ChunkKind::preposition &&
         reading.chunks[begin - 2].kind == ChunkKind::phrase &&
         reading.words[reading.chunks[begin - 1].begin].lower == "of") {
    begin -= 2;
  }
  return {begin, chunk + 1};
}

// "a retired harbor master, Edith Amadi," is Edith Amadi.
ChunkRange named_instead(const Reading& reading, ChunkRange chunks) {
  const std::size_t name = chunks.end + 1;
  const bool beside =
      name + 1 < reading.chunks.size() && reading.chunks[chunks.end].kind == ChunkKind::comma &&
      reading.chunks[name].kind == ChunkKind::phrase && reading.chunks[name + 1].kind == ChunkKind::comma;
  if (!beside || head_word(reading, chunks.begin).tag != Tag::noun || is_plural(reading, chunks))
    return chunks;
  const Chunk& phrase = reading.chunks[name];
  for (std::size_t w = phrase.begin; w < phrase.end; ++w) {
    if (reading.words[w].tag != Tag::name) return chunks;
  }
  return {name, name + 1};
}

void append_range(Pieces& out, const DocumentReading& document, const Reading& reading, ChunkRange range,
                  bool list) {
  const std::size_t home = reading.tree.of_chunk[range.begin];
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Chunk& chunk = reading.chunks[i];
    if (reading.tree.of_chunk[i] != home) break;
    if (chunk.kind == ChunkKind::phrase) {
      append_phrase(out, document, reading, i,
                    i == range.begin || reading.chunks[i - 1].kind != ChunkKind::preposition ? Place::subject
                                                                                             : Place::inside);
    } else if (chunk.kind == ChunkKind::preposition) {
      const std::string& word = reading.words[chunk.begin].lower;
      const bool keep =
          word == "of" || word == "for" || word == "from" || word == "to" || word == "on" || word == "with";
      const bool room = count_code_points(join(out)) < kLongSubject;
      if (!list && (!keep || !room)) break;
      append_words(out, document, reading, i, false);
    } else if (chunk.kind == ChunkKind::conjunction || chunk.kind == ChunkKind::comma) {
      if (!list) break;
      append_words(out, document, reading, i, false);
    }
  }
}

}  // namespace

Subject make_subject(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                     ChunkRange chunks) {
  const Reading& reading = document.sentences[sentence];
  Subject out;
  out.sentence = sentence;
  out.chunks = chunks;
  if (chunks.empty()) return out;
  if (is_pronoun(reading, chunks.begin)) {
    const std::optional<Wanted> wanted = wanted_by(reading, chunks.begin);
    if (!wanted) return out;
    return find_antecedent(document, sentence, clause, *wanted).value_or(out);
  }
  if (stands_in(reading, chunks.begin)) {
    if (std::optional<Subject> named = find_antecedent(document, sentence, clause, Wanted::stand_in))
      return *named;
  }
  chunks = named_instead(reading, chunks);
  out.chunks = chunks;
  out.plural = is_plural(reading, chunks);
  append_range(out.pieces, document, reading, chunks, has_conjunction(reading, chunks));
  if (count_code_points(join(out.pieces)) > kTooLongSubject && has_preposition(reading, chunks)) {
    out.pieces.clear();
    append_range(out.pieces, document, reading, chunks, false);
    out.plural = is_plural_phrase(reading, chunks.begin);
  }
  return out;
}

Subject find_subject(const DocumentReading& document, std::size_t sentence, std::size_t clause) {
  const Reading& reading = document.sentences[sentence];
  const Clause& home = reading.tree.clauses[clause];
  if (!home.subject.empty()) return make_subject(document, sentence, clause, home.subject);
  if (home.subject_is_antecedent && home.antecedent) {
    return make_subject(document, sentence, clause, whole_antecedent(reading, *home.antecedent));
  }
  if ((home.subject_is_parents || home.kind == ClauseKind::participial) && home.parent)
    return find_subject(document, sentence, *home.parent);
  return {};
}

}  // namespace backstory::events
