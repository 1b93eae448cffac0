#include "events/short_name.h"

#include <algorithm>

namespace backstory::events {
namespace {

bool is_title(const Word& word) {
  return lexicon().is(WordClass::title, word.lower);
}

// Where the name at the end of the phrase begins.
std::size_t find_name(const Reading& reading, const Chunk& phrase) {
  std::size_t name = phrase.end;
  while (name > phrase.begin && reading.words[name - 1].tag == Tag::name &&
         !is_title(reading.words[name - 1]))
    --name;
  return name;
}

bool is_doubted(const Reading& reading, std::size_t begin, std::size_t end) {
  return std::any_of(reading.words.begin() + static_cast<std::ptrdiff_t>(begin),
                     reading.words.begin() + static_cast<std::ptrdiff_t>(end), [](const Word& word) {
                       return lexicon().is(WordClass::doubting_adjective, word.lower);
                     });
}

// After "Chinese President", and before a name of several words after "flagship carrier".
std::size_t skip_role(const Reading& reading, const Chunk& phrase, std::size_t name) {
  if (name == phrase.begin || name == phrase.end) return phrase.begin;
  const Word& before = reading.words[name - 1];
  if (is_title(before)) return name;
  const bool large_by_place = name - 1 == 0;
  const bool role = before.tag == Tag::noun && (!before.capital || large_by_place) &&
                    phrase.end - name >= 2 && !is_doubted(reading, phrase.begin, name);
  return role ? name : phrase.begin;
}

}  // namespace

WordRange shorten_name(const DocumentReading& document, const Reading& reading, const Chunk& phrase) {
  const std::size_t name = find_name(reading, phrase);
  WordRange out{skip_role(reading, phrase, name), phrase.end};
  const bool firm =
      out.end - name >= 2 && lexicon().is(WordClass::firm_ending, reading.words[out.end - 1].lower);
  if (!firm) return out;
  --out.end;
  std::size_t lone = out.end;
  for (std::size_t w = name; w < out.end; ++w) {
    if (!document.lone_names.contains(reading.words[w].lower)) continue;
    if (lone != out.end) return out;
    lone = w;
  }
  return lone == out.end ? out : WordRange{lone, lone + 1};
}

}  // namespace backstory::events
