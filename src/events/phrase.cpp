#include "events/phrase.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace backstory::events {
namespace {

constexpr std::size_t kCheapCut = 18;  // code points: a last phrase so short goes before any adjective does

bool is_opening(std::string_view text) {
  return text == "\u201c" || text == "``" || text == "\u2018";
}
bool is_closing(std::string_view text) {
  return text == "\u201d" || text == "''";
}
bool is_mark(std::string_view text) {
  return text == "\"" || is_opening(text) || is_closing(text);
}

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
  return after_title ? name : chunk.begin;
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
  piece.space_before = word.space_before || out.empty();
  piece.may_end_before = may_end_before;
  out.push_back(std::move(piece));
}

// Adjectives, and the first name of a person whom the article also calls by the surname alone.
bool is_optional(const DocumentReading& document, const Reading& reading, const Chunk& phrase,
                 std::size_t i) {
  const Word& word = reading.words[i];
  if (lexicon().is(WordClass::doubting_adjective, word.lower)) return false;
  if (word.tag == Tag::adjective) return i < phrase.head;
  if (word.tag == Tag::possessive) return true;
  if (word.tag != Tag::name || i >= phrase.head) return false;
  for (std::size_t w = phrase.begin; w < phrase.end; ++w) {
    if (reading.words[w].tag != Tag::name && w >= i) return false;
  }
  return document.surnames.contains(reading.words[phrase.head].lower);
}

bool hangs(std::string_view lower) {
  const Lexicon& english = lexicon();
  return english.is(WordClass::preposition, lower) || english.is(WordClass::conjunction, lower) ||
         is_article(lower) || english.is(WordClass::possessive, lower) ||
         english.is(WordClass::relative, lower) || lower == "," ||
         english.is(WordClass::subordinator, lower) || english.is(WordClass::hedge, lower) ||
         lower == "not" || lower == "to";
}

void drop_hanging(Pieces& pieces, std::size_t keep) {
  while (pieces.size() > keep) {
    const std::string lower = to_lower(pieces.back().text);
    // "shut down" ends well; "walked in" is not worth "a loss in".
    const bool particle =
        lexicon().is(WordClass::particle, lower) && !lexicon().is(WordClass::date_preposition, lower);
    if (!hangs(lower) || particle) break;
    pieces.pop_back();
  }
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

// "chairman, president" without its "and chief executive" is no list: the first stays alone.
void drop_broken_list(Pieces& pieces, const std::string& cut_before) {
  if (!lexicon().is(WordClass::conjunction, cut_before)) return;
  const auto comma =
      std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.text == ","; });
  if (comma != pieces.begin() && comma != pieces.end() && comma->may_end_before)
    pieces.erase(comma, pieces.end());
}

// The pieces without as many of the optional ones as it takes, from the left.
std::optional<Pieces> without_optional(Pieces pieces, std::size_t max_length) {
  while (count_code_points(join(pieces)) > max_length) {
    const auto optional =
        std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.optional; });
    if (optional == pieces.end()) return std::nullopt;
    pieces.erase(optional);
  }
  drop_hanging(pieces, 1);
  return pieces;
}

// The pieces with surnames alone, where that is all it takes.
std::optional<Pieces> without_first_names(Pieces pieces, std::size_t max_length) {
  if (count_code_points(join(pieces)) <= max_length) return std::nullopt;
  std::erase_if(pieces, [](const Piece& piece) { return piece.first_name; });
  if (count_code_points(join(pieces)) > max_length) return std::nullopt;
  return pieces;
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
    // "about a third", "$42 a share"
    const bool counted =
        i > 0 && (reading.words[i - 1].tag == Tag::number || reading.words[i - 1].lower == "cents");
    if (word.tag == Tag::determiner && !counted &&
        (is_article(word.lower) || word.lower == "this" || word.lower == "that" || word.lower == "these" ||
         word.lower == "those"))
      continue;
    const bool object = i == phrase.begin && chunk > 0 && reading.chunks[chunk - 1].kind == ChunkKind::verb;
    if (word.tag == Tag::possessive && (object || (place == Place::subject && first))) continue;
    if (word.tag == Tag::genitive && first) continue;
    if (!first && (word.lower == "all" || word.lower == "both") && i + 1 == phrase.end) continue;
    if (lexicon().is(WordClass::empty_adjective, word.lower) && word.tag != Tag::name && i != phrase.head)
      continue;
    append_word(out, document, reading, word, false);
    const bool after_mark = out.size() > 1 && is_mark(out[out.size() - 2].text);
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

std::string join(const Pieces& pieces) {
  std::string out;
  bool quoting = false;  // old wires put spaces inside their quotation marks
  bool opened = false;
  for (const Piece& piece : pieces) {
    const bool mark = is_mark(piece.text);
    const bool closes = mark && (quoting || is_closing(piece.text));
    if (!out.empty() && piece.space_before && !opened && !closes) out += ' ';
    out += piece.text;
    opened = mark && !closes;
    if (mark) quoting = !closes;
  }
  return out;
}

std::string fit(Pieces pieces, std::size_t max_length) {
  drop_hanging(pieces, 1);
  balance_quotes(pieces);
  if (std::optional<Pieces> shorter = without_first_names(pieces, max_length))
    return capitalised(join(*shorter));
  while (pieces.size() > 1 && count_code_points(join(pieces)) > max_length) {
    Pieces cut = pieces;
    std::size_t last = cut.size() - 1;
    while (last > 0 && !cut[last].may_end_before) --last;
    cut.resize(last > 0 ? last : cut.size() - 1);  // without a phrase's end before the limit, between words
    if (last > 0) drop_broken_list(cut, to_lower(pieces[last].text));
    drop_hanging(cut, 1);
    balance_quotes(cut);
    const bool cheap =
        last > 0 && count_code_points(join(pieces)) - count_code_points(join(cut)) <= kCheapCut;
    if (!cheap || count_code_points(join(cut)) > max_length) {
      if (std::optional<Pieces> shorter = without_optional(pieces, max_length))
        return capitalised(join(*shorter));
    }
    pieces = std::move(cut);
  }
  const std::string text = join(pieces);
  return capitalised(text.substr(0, find_code_point(text, max_length)));
}

}  // namespace backstory::events
