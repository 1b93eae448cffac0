#include "events/agreement.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::events {

const Word& head_word(const Reading& reading, std::size_t chunk) {
  return reading.words[reading.chunks[chunk].head];
}

bool is_pronoun(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  const bool partitive = chunk + 1 < reading.chunks.size() &&
                         reading.chunks[chunk + 1].kind == ChunkKind::preposition &&
                         (reading.words[reading.chunks[chunk + 1].begin].lower == "of" ||
                          reading.words[reading.chunks[chunk + 1].begin].lower == "but");
  if (partitive) return false;  // "two of the cousins", "all but two"
  if (reading.words[phrase.begin].tag == Tag::pronoun) return true;
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

namespace {

// "Democrats", "Palestinians"
bool names_people(std::string_view lower) {
  for (const std::string_view ending : {"crats", "icans", "ians", "ists"}) {
    if (lower.size() > ending.size() + 2 && lower.ends_with(ending)) return true;
  }
  return false;
}

// "most of the city"
bool is_share_of_one(const Reading& reading, std::size_t chunk) {
  return chunk + 2 < reading.chunks.size() && reading.words[reading.chunks[chunk + 1].begin].lower == "of" &&
         reading.chunks[chunk + 2].kind == ChunkKind::phrase && !is_plural_phrase(reading, chunk + 2);
}

}  // namespace

bool is_plural_phrase(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  const Word& head = reading.words[phrase.head];
  if (lexicon().is(WordClass::plural_noun, head.lower) && head.tag != Tag::name) return true;
  const std::string& quantity = reading.words[phrase.begin].lower;
  if (phrase.end == phrase.begin + 1 && (quantity == "all" || lexicon().is(WordClass::quantity, quantity)))
    return !is_share_of_one(reading, chunk);
  for (std::size_t i = phrase.begin; i < phrase.head; ++i) {
    const std::string& word = reading.words[i].lower;
    const bool count = reading.words[i].tag == Tag::number &&
                       word.find_first_of("$/-") == std::string::npos &&
                       !lexicon().is(WordClass::ordinal, word);
    if (count && word != "one" && word != "1" && head.tag == Tag::noun) return true;
  }
  if (head.tag == Tag::number) return head.lower != "one";
  const std::string& word = head.lower;
  if (head.tag == Tag::noun && word.size() > 5 && word.ends_with("men") && word != "specimen" &&
      word != "regimen" && word != "abdomen")
    return true;  // "gunmen"
  const char before_s = word.size() > 3 ? word[word.size() - 2] : 's';
  const bool s =
      word.back() == 's' && before_s != 's' && before_s != 'u' && (before_s != 'i' || head.tag == Tag::name);
  if (head.tag == Tag::name) {
    const bool people = phrase.head > phrase.begin && phrase.end - phrase.begin == 2 &&
                        (reading.words[phrase.begin].tag == Tag::determiner ||
                         reading.words[phrase.begin].tag == Tag::number);
    return (s && people && word != "states" && word != "nations" && word != "times" &&
            word != "philippines") ||
           names_people(word);
  }
  return s;
}

bool has_conjunction(const Reading& reading, ChunkRange range) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (reading.chunks[i].kind == ChunkKind::conjunction) return true;
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

// One capitalised word, or a name with "&" or "Inc." in it: two plain words may be a person's.
bool is_organisation(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  const bool the = reading.words[phrase.begin].lower == "the" && phrase.end > phrase.begin + 2;
  if (reading.words[phrase.begin + (the ? 1U : 0U)].tag != Tag::name) return false;
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
    case Wanted::man:
    case Wanted::woman:
      return agrees(document, reading, range, Wanted::person) &&
             !document.known_as(wanted == Wanted::man ? Gender::female : Gender::male,
                                head_word(reading, range.begin).lower);
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

}  // namespace backstory::events
