#include "events/phrase.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::events {
namespace {

bool is_article(std::string_view lower) {
  return lower == "the" || lower == "a" || lower == "an";
}

// Where the name begins after "Chinese President": only when nothing but the name follows the title.
std::size_t skip_titles(const Reading& reading, const Chunk& chunk) {
  std::size_t name = chunk.end;
  while (name > chunk.begin && reading.words[name - 1].tag == Tag::name &&
         !lexicon().is(WordClass::title, reading.words[name - 1].lower)) {
    --name;
  }
  const bool after_title =
      name > chunk.begin && name < chunk.end && lexicon().is(WordClass::title, reading.words[name - 1].lower);
  if (!after_title) return chunk.begin;
  // "Elian's father Juan": the possessor makes the phrase another one's; it goes with the title.
  return name;
}

void append_word(Pieces& out, const DocumentReading& document, const Word& word, bool may_end_before) {
  Piece piece;
  piece.text = std::string(word.span.of(document.text));
  piece.space_before = word.space_before || out.empty();
  piece.may_end_before = may_end_before;
  out.push_back(std::move(piece));
}

bool hangs(std::string_view lower) {
  const Lexicon& english = lexicon();
  return english.is(WordClass::preposition, lower) || english.is(WordClass::conjunction, lower) ||
         is_article(lower) || english.is(WordClass::possessive, lower) ||
         english.is(WordClass::relative, lower) || lower == "," ||
         english.is(WordClass::subordinator, lower) || lower == "to";
}

void drop_hanging(Pieces& pieces, std::size_t keep) {
  while (pieces.size() > keep) {
    const std::string lower = to_lower(pieces.back().text);
    const bool particle = lexicon().is(WordClass::particle, lower) &&
                          !lexicon().is(WordClass::date_preposition, lower) && lower != "of";
    if (!hangs(lower) || (particle && lower != "out" && lower != "up" && lower != "down" ? false : particle))
      break;
    pieces.pop_back();
  }
}

bool is_opening(std::string_view text) {
  return text == "\u201c" || text == "``" || text == "\u2018";
}
bool is_closing(std::string_view text) {
  return text == "\u201d" || text == "''";
}
bool is_mark(std::string_view text) {
  return text == "\"" || is_opening(text) || is_closing(text);
}

// Marks without their partner go.
void balance_quotes(Pieces& pieces) {
  const auto count =
      std::count_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return is_mark(piece.text); });
  if (count % 2 == 0) return;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!is_mark(pieces[i].text)) continue;
    if (i + 1 < pieces.size())
      pieces[i + 1].space_before = pieces[i + 1].space_before || pieces[i].space_before;
  }
  std::erase_if(pieces, [](const Piece& piece) { return is_mark(piece.text); });
}

std::string capitalised(std::string text) {
  if (text.empty()) return text;
  const CodePoint first = decode_code_point(text, 0);
  if (first.value < 'a' || first.value > 'z') return text;
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace

void append_phrase(Pieces& out, const DocumentReading& document, const Reading& reading, std::size_t chunk,
                   Place place) {
  const Chunk& phrase = reading.chunks[chunk];
  const std::size_t begin = skip_titles(reading, phrase);
  bool first = true;
  for (std::size_t i = begin; i < phrase.end; ++i) {
    const Word& word = reading.words[i];
    if (word.tag == Tag::date || word.tag == Tag::aside) continue;
    if (word.tag == Tag::determiner &&
        (is_article(word.lower) || word.lower == "this" || word.lower == "that" || word.lower == "these" ||
         word.lower == "those"))
      continue;
    if (word.tag == Tag::possessive && place == Place::subject && first) continue;
    if (word.tag == Tag::genitive && first) continue;
    if (lexicon().is(WordClass::empty_adjective, word.lower) && word.tag != Tag::name && i != phrase.head)
      continue;
    if (word.tag == Tag::adverb && i + 1 < phrase.end) continue;
    append_word(out, document, word, false);
    if (first) out.back().space_before = true;
    first = false;
  }
}

void append_words(Pieces& out, const DocumentReading& document, const Reading& reading, std::size_t chunk,
                  bool may_end_before) {
  const Chunk& words = reading.chunks[chunk];
  bool first = true;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (reading.words[i].tag == Tag::date || reading.words[i].tag == Tag::aside) continue;
    append_word(out, document, reading.words[i], first && may_end_before);
    first = false;
  }
}

void append_text(Pieces& out, std::string_view text, bool may_end_before) {
  if (!text.empty()) out.push_back({std::string(text), true, may_end_before});
}

std::string join(const Pieces& pieces) {
  std::string out;
  for (const Piece& piece : pieces) {
    if (!out.empty() && piece.space_before) out += ' ';
    out += piece.text;
  }
  return out;
}

std::string fit(Pieces pieces, std::size_t max_length) {
  drop_hanging(pieces, 1);
  balance_quotes(pieces);
  while (count_code_points(join(pieces)) > max_length) {
    std::size_t cut = pieces.size();
    while (cut > 1 && !pieces[cut - 1].may_end_before) --cut;
    // Without a phrase's end before the limit, between words.
    const std::size_t size = cut > 1 ? cut - 1 : pieces.size() - 1;
    if (size == 0) break;
    pieces.resize(size);
    drop_hanging(pieces, 1);
    balance_quotes(pieces);
  }
  return capitalised(join(pieces));
}

}  // namespace backstory::events
