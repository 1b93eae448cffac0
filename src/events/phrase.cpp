#include "events/phrase.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "events/short_name.h"

namespace backstory::events {
namespace {

bool is_opening(std::string_view text) {
  return text == "\u201c" || text == "``" || text == "\u2018";
}
bool is_closing(std::string_view text) {
  return text == "\u201d" || text == "''";
}
bool is_article(std::string_view lower) {
  return lower == "the" || lower == "a" || lower == "an";
}

// The first word of a sentence has its capital from there, but for names and "Swedish".
bool is_large_by_place(const Reading& reading, const Word& word) {
  if (&word != &reading.words.front() || !word.capital || word.tag == Tag::name) return false;
  for (const std::string_view ending : {"ish", "ese", "an", "i", "ch"}) {
    if (word.lower.ends_with(ending)) return false;
  }
  return word.span.size() > 1 && word.lower.size() == word.span.size() && word.lower[0] >= 'a' &&
         word.lower[0] <= 'z';
}

void append_word(Pieces& out, const DocumentReading& document, const Reading& reading, const Word& word,
                 bool may_end_before) {
  Piece piece;
  piece.text = std::string(word.span.of(document.text));
  if (piece.text == "``" || piece.text == "''") piece.text = "\"";  // as old wires spell them
  if (is_large_by_place(reading, word)) piece.text[0] = static_cast<char>(piece.text[0] - 'A' + 'a');
  piece.space_before = (word.space_before && word.tag != Tag::genitive) || out.empty();
  piece.may_end_before = may_end_before;
  piece.source = word.span;
  out.push_back(std::move(piece));
}

// "for the first time", "the oldest bridge": not any time, not any bridge.
bool tells_which(const std::string& lower) {
  return lexicon().is(WordClass::ordinal, lower) || lower == "only" || lower == "next" || lower == "worth" ||
         (lower.size() > 5 && lower.ends_with("est"));
}

// Adjectives, and the first name of a person whom the article also calls by the surname alone.
bool is_optional(const DocumentReading& document, const Reading& reading, const Chunk& phrase,
                 std::size_t i) {
  const Word& word = reading.words[i];
  if (lexicon().is(WordClass::doubting_adjective, word.lower)) return false;
  if (lexicon().is(WordClass::partitive, reading.words[phrase.head].lower))
    return false;  // "for a small sum"
  if (word.tag == Tag::adjective) return i < phrase.head && !tells_which(word.lower);
  if (word.tag != Tag::name || i >= phrase.head) return false;
  for (std::size_t w = phrase.begin; w < phrase.end; ++w) {
    if (reading.words[w].tag != Tag::name && w >= i) return false;
  }
  return document.surnames.contains(reading.words[phrase.head].lower);
}

}  // namespace

bool is_quotation_mark(std::string_view text) {
  return text == "\"" || is_opening(text) || is_closing(text);
}

void append_phrase(Pieces& out, const DocumentReading& document, const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  const WordRange kept = shorten_name(document, reading, phrase);
  bool first = true;
  for (std::size_t i = kept.begin; i < kept.end; ++i) {
    const Word& word = reading.words[i];
    if (word.tag == Tag::date || word.tag == Tag::aside) continue;
    // "about a third", "$42 a share"
    const bool counted =
        i > 0 && (reading.words[i - 1].tag == Tag::number || reading.words[i - 1].lower == "cents");
    if (word.tag == Tag::determiner && !counted &&
        (is_article(word.lower) || word.lower == "this" || word.lower == "that" || word.lower == "these" ||
         word.lower == "those"))
      continue;
    const bool object = i == phrase.begin && chunk > 0 && reading.chunks[chunk - 1].kind == ChunkKind::verb;
    const bool opens = first && !(chunk > 0 && reading.words[phrase.begin - 1].lower == "of");
    if (word.tag == Tag::possessive && (object || opens)) continue;
    if (word.tag == Tag::genitive && first) continue;
    if (!first && (word.lower == "all" || word.lower == "both") && i + 1 == phrase.end) continue;
    if (lexicon().is(WordClass::empty_adjective, word.lower) && word.tag != Tag::name && i != phrase.head)
      continue;
    append_word(out, document, reading, word, false);
    const bool after_mark = out.size() > 1 && is_quotation_mark(out[out.size() - 2].text);
    if (first && !after_mark) out.back().space_before = true;
    out.back().optional = is_optional(document, reading, phrase, i);
    out.back().first_name = out.back().optional && word.tag == Tag::name;
    first = false;
  }
}

void append_words(Pieces& out, const DocumentReading& document, const Reading& reading, std::size_t chunk,
                  bool may_end_before) {
  const Chunk& words = reading.chunks[chunk];
  bool first = true;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (reading.words[i].tag == Tag::date || reading.words[i].tag == Tag::aside) continue;
    append_word(out, document, reading, reading.words[i], first && may_end_before);
    first = false;
  }
}

void append_text(Pieces& out, std::string_view text, bool may_end_before) {
  if (!text.empty()) out.push_back({std::string(text), true, may_end_before});
}

void append_verb(Pieces& out, std::string_view text, SourceSpan source) {
  append_text(out, text);
  if (!text.empty()) out.back().source = source;
}

std::string join(const Pieces& pieces) {
  std::string out;
  bool quoting = false;  // old wires put spaces inside their quotation marks
  bool opened = false;
  for (const Piece& piece : pieces) {
    const bool mark = is_quotation_mark(piece.text);
    const bool closes = mark && (quoting || is_closing(piece.text));
    if (!out.empty() && piece.space_before && !opened && !closes) out += ' ';
    out += piece.text;
    opened = mark && !closes;
    if (mark) quoting = !closes;
  }
  return out;
}

}  // namespace backstory::events
