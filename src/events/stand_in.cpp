#include "events/stand_in.h"

#include <algorithm>
#include <set>
#include <string>

#include "events/agreement.h"

namespace backstory::events {
namespace {

constexpr std::size_t kHolderReach = 3;  // sentences: an office changes hands in long stories

const std::string& last_word(const DocumentReading& document, NamedPlace place) {
  const Reading& reading = document.sentences[place.sentence];
  return reading.words[reading.chunks[place.chunk].end - 1].lower;
}

std::string name_at(const DocumentReading& document, NamedPlace place) {
  const Reading& reading = document.sentences[place.sentence];
  const Chunk& phrase = reading.chunks[place.chunk];
  std::string out;
  for (std::size_t w = phrase.begin; w < phrase.end; ++w) {
    if (reading.words[w].lower != "the") out += reading.words[w].lower + " ";
  }
  return out;
}

// "Thistlewick" and "Thistlewick & Daughters"
bool is_same_name(const DocumentReading& document, NamedPlace a, NamedPlace b) {
  const std::string one = name_at(document, a);
  const std::string other = name_at(document, b);
  return one.starts_with(other) || other.starts_with(one);
}

bool is_subject(const Reading& reading, std::size_t chunk) {
  return std::any_of(reading.tree.clauses.begin(), reading.tree.clauses.end(), [&](const Clause& clause) {
    return !clause.subject.empty() && clause.subject.begin == chunk;
  });
}

// "in Quento" somewhere in the text: Quento is a place, and no firm.
bool is_place(const DocumentReading& document, const std::string& name) {
  for (const Reading& reading : document.sentences) {
    for (std::size_t i = 1; i < reading.chunks.size(); ++i) {
      const Chunk& phrase = reading.chunks[i];
      const bool alone = phrase.kind == ChunkKind::phrase && phrase.end == phrase.begin + 1 &&
                         reading.words[phrase.begin].lower == name;
      if (alone && reading.words[reading.chunks[i - 1].begin].lower == "in") return true;
    }
  }
  return false;
}

// "Sun" for "Sun Microsystems Inc.", where the text says so before.
NamedPlace find_short_name(const DocumentReading& document, NamedPlace place) {
  const Chunk& whole = document.sentences[place.sentence].chunks[place.chunk];
  const std::string& first = document.sentences[place.sentence].words[whole.begin].lower;
  for (std::size_t s = 0; s <= place.sentence && whole.end > whole.begin + 2; ++s) {
    const Reading& reading = document.sentences[s];
    for (std::size_t i = 0; i < reading.chunks.size(); ++i) {
      const Chunk& phrase = reading.chunks[i];
      const bool same = phrase.kind == ChunkKind::phrase && phrase.end == phrase.begin + 1 &&
                        reading.words[phrase.begin].lower == first && is_subject(reading, i) &&
                        !is_person(document, reading, i);
      if (same) return {s, i};
    }
  }
  return place;
}

// "Dorn Air" of "Dorn Air President Tom Clark", who speaks of "the airline": the word before the title.
std::optional<std::string> find_employer(const Reading& reading, std::size_t end) {
  for (std::size_t i = end; i-- > 0;) {
    const Chunk& phrase = reading.chunks[i];
    if (phrase.kind != ChunkKind::phrase) continue;
    for (std::size_t w = phrase.begin + 1; w + 1 < phrase.end; ++w) {
      const bool before_title = reading.words[w - 1].tag == Tag::name &&
                                !lexicon().is(WordClass::title, reading.words[w - 1].lower);
      if (before_title && lexicon().is(WordClass::title, reading.words[w].lower) &&
          reading.words[phrase.end - 1].tag == Tag::name)
        return reading.words[w - 1].lower;
    }
  }
  return std::nullopt;
}

// Where the name stands alone, or as the last word of one.
std::optional<NamedPlace> find_name(const DocumentReading& document, const std::string& name) {
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Reading& reading = document.sentences[s];
    for (std::size_t i = 0; i < reading.chunks.size(); ++i) {
      const Chunk& phrase = reading.chunks[i];
      const bool same = phrase.kind == ChunkKind::phrase && reading.words[phrase.end - 1].lower == name &&
                        reading.words[phrase.begin].tag == Tag::name;
      if (same) return NamedPlace{s, i};
    }
  }
  return std::nullopt;
}

// The last organisation that was a subject, if no other was named since; else the only one named.
std::optional<NamedPlace> find_body(const DocumentReading& document, std::size_t sentence,
                                    std::size_t clause) {
  std::optional<NamedPlace> named;
  const Reading& own = document.sentences[sentence];
  if (const auto employer = find_employer(own, own.tree.clauses[clause].begin))
    return find_name(document, *employer);
  for (std::size_t s = sentence + 1; s-- > 0;) {
    const Reading& reading = document.sentences[s];
    const std::size_t end = s == sentence ? reading.tree.clauses[clause].begin : reading.chunks.size();
    for (std::size_t i = end; i-- > 0;) {
      if (reading.chunks[i].kind != ChunkKind::phrase) continue;
      if (!agrees(document, reading, {i, i + 1}, Wanted::stand_in)) continue;
      const NamedPlace place{s, i};
      const Chunk& phrase = reading.chunks[i];
      const bool one_word = phrase.end == phrase.begin + 1;
      if (one_word && (!is_subject(reading, i) || is_place(document, last_word(document, place)))) continue;
      if (named && !is_same_name(document, *named, place)) return std::nullopt;
      if (is_subject(reading, i)) return find_short_name(document, place);
      named = place;
    }
  }
  return named;
}

// "Mayor Lena Voss", "Lena Voss, the mayor"; of former and deputy ones nothing is told.
std::optional<std::size_t> find_holder_in(const Reading& reading, std::size_t chunk, std::string_view role,
                                          std::string_view of) {
  const Chunk& phrase = reading.chunks[chunk];
  if (phrase.kind != ChunkKind::phrase) return std::nullopt;
  const auto begin = reading.words.begin() + static_cast<std::ptrdiff_t>(phrase.begin);
  const auto end = reading.words.begin() + static_cast<std::ptrdiff_t>(phrase.end);
  const auto title = std::find_if(begin, end, [&](const Word& word) { return word.lower == role; });
  if (title == end) return std::nullopt;
  if (!of.empty() && (title == begin || (title - 1)->lower != of)) return std::nullopt;
  static const std::set<std::string_view> kOthers{"former", "deputy",    "vice", "acting", "then",
                                                  "ex",     "assistant", "late", "next",   "new"};
  if (std::any_of(begin, end, [](const Word& word) { return kOthers.contains(word.lower); }))
    return std::nullopt;
  if (title + 1 != end) {
    return std::all_of(title + 1, end, [](const Word& word) { return word.tag == Tag::name; })
               ? std::optional<std::size_t>(chunk)
               : std::nullopt;
  }
  const auto is_name_at = [&](std::size_t i) {
    return i < reading.chunks.size() && reading.chunks[i].kind == ChunkKind::phrase &&
           reading.words[reading.chunks[i].begin].tag == Tag::name &&
           reading.words[reading.chunks[i].head].tag == Tag::name;
  };
  const bool after =
      chunk >= 2 && reading.chunks[chunk - 1].kind == ChunkKind::comma && is_name_at(chunk - 2);
  return after ? std::optional<std::size_t>(chunk - 2) : std::nullopt;
}

// Who founded something is its founder.
std::optional<std::size_t> find_founder_in(const Reading& reading, const Clause& clause) {
  if (!clause.verb || clause.subject.empty() || reading.chunks[*clause.verb].base != "found")
    return std::nullopt;
  const std::size_t chunk = clause.subject.begin;
  const bool person = !reading.chunks[*clause.verb].passive && clause.subject.end == chunk + 1 &&
                      reading.words[reading.chunks[chunk].begin].tag == Tag::name &&
                      !is_organisation(reading, chunk) && !is_plural(reading, clause.subject);
  return person ? std::optional<std::size_t>(chunk) : std::nullopt;
}

// The only holder of the office in the whole text, where he or she is named shortly before.
std::optional<NamedPlace> find_holder(const DocumentReading& document, std::size_t sentence,
                                      std::size_t clause, const std::string& role, const std::string& of) {
  std::optional<NamedPlace> found;
  std::set<std::string> names;
  const bool founder = role == "founder" && of.empty();
  const bool anywhere = founder || !of.empty();  // one body has one founder
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Reading& reading = document.sentences[s];
    const auto add = [&](std::size_t chunk) {
      const NamedPlace place{s, chunk};
      names.insert(last_word(document, place));
      const bool before = s < sentence || (s == sentence && chunk < reading.tree.clauses[clause].begin);
      if (before && (anywhere || s + kHolderReach >= sentence)) found = place;
    };
    for (std::size_t i = 0; i < reading.chunks.size(); ++i) {
      if (const std::optional<std::size_t> chunk = find_holder_in(reading, i, role, of)) add(*chunk);
    }
    if (!founder) continue;
    for (const Clause& other : reading.tree.clauses) {
      if (const std::optional<std::size_t> chunk = find_founder_in(reading, other)) add(*chunk);
    }
  }
  return names.size() == 1 ? found : std::nullopt;
}

bool is_bare(const Reading& reading, const Chunk& phrase) {
  return phrase.end == phrase.begin + 2 && reading.words[phrase.begin].lower == "the" &&
         reading.words[phrase.head].tag == Tag::noun;
}

// "Swedish" of "the Swedish inquiry"; "" where anything else stands before the noun than what tells which.
std::string which(const Reading& reading, const Chunk& phrase) {
  std::string out;
  for (std::size_t w = phrase.begin; w < phrase.head; ++w) {
    const Word& word = reading.words[w];
    if (word.tag == Tag::determiner && word.lower != "the" && word.lower != "a" && word.lower != "an")
      return "";
    if (word.tag == Tag::determiner) continue;
    const bool tells = word.tag == Tag::name || (word.capital && word.tag == Tag::adjective);
    if (!tells) return "";
    out += word.lower + " ";
  }
  return out;
}

// "The inquiry" is "the Swedish inquiry", where the text so names one before and no other.
std::optional<NamedPlace> find_fuller(const DocumentReading& document, std::size_t sentence,
                                      std::size_t clause, const std::string& noun) {
  std::optional<NamedPlace> found;
  std::string known;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Reading& reading = document.sentences[s];
    for (std::size_t i = 0; i < reading.chunks.size(); ++i) {
      const Chunk& phrase = reading.chunks[i];
      if (phrase.kind != ChunkKind::phrase || phrase.end != phrase.head + 1 ||
          reading.words[phrase.head].lower != noun || reading.words[phrase.head].tag == Tag::name)
        continue;
      const std::string words = which(reading, phrase);
      if (words.empty()) {
        if (phrase.head > phrase.begin + 1) return std::nullopt;  // "the second inquiry"
        continue;
      }
      if (!known.empty() && words != known) return std::nullopt;
      known = words;
      if (s < sentence || (s == sentence && i < reading.tree.clauses[clause].begin)) found = NamedPlace{s, i};
    }
  }
  return found;
}

}  // namespace

std::optional<NamedPlace> find_named(const DocumentReading& document, std::size_t sentence,
                                     std::size_t clause, std::size_t chunk) {
  const Reading& reading = document.sentences[sentence];
  const Chunk& phrase = reading.chunks[chunk];
  const Word& head = reading.words[phrase.head];
  // "the Dornlink founder"
  const bool of_body = phrase.end == phrase.begin + 3 && reading.words[phrase.begin].lower == "the" &&
                       reading.words[phrase.begin + 1].tag == Tag::name && head.tag == Tag::noun;
  if (of_body && lexicon().is(WordClass::title, head.lower))
    return find_holder(document, sentence, clause, head.lower, reading.words[phrase.begin + 1].lower);
  if (!is_bare(reading, phrase)) return std::nullopt;
  if (lexicon().is(WordClass::stand_in, head.lower)) return find_body(document, sentence, clause);
  if (lexicon().is(WordClass::title, head.lower))
    return find_holder(document, sentence, clause, head.lower, "");
  return find_fuller(document, sentence, clause, head.lower);
}

}  // namespace backstory::events
