#include "events/word_marks.h"

#include <algorithm>

#include "events/word_shape.h"

namespace backstory::events {
namespace {

// "Secretary of State" before a name is one title.
void join_titles(std::vector<Word>& words) {
  for (std::size_t i = 0; i + 3 < words.size(); ++i) {
    const bool title = (words[i].lower == "secretary" || words[i].lower == "minister") &&
                       words[i + 1].lower == "of" && words[i + 2].capital && words[i + 3].capital;
    if (!title) continue;
    words[i].span.end = words[i + 2].span.end;
    words[i].last_token = words[i + 2].last_token;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                words.begin() + static_cast<std::ptrdiff_t>(i) + 3);
  }
}

// A noun after a date that it can belong to: "the August incursion".
bool may_follow_date(const std::vector<Word>& words, std::size_t i) {
  if (i >= words.size() || !is_word(words[i].lower) || words[i].tag == Tag::date) return false;
  const Lexicon& english = lexicon();
  return !english.is(WordClass::preposition, words[i].lower) &&
         !english.is(WordClass::conjunction, words[i].lower) &&
         !english.is(WordClass::determiner, words[i].lower) &&
         !english.is(WordClass::pronoun, words[i].lower) &&
         !english.is(WordClass::relative, words[i].lower) && words[i].lower != "to";
}

// "(built in 1840)": a date and a verb; read as if between commas.
bool tells_event(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  bool date = false;
  bool verb = false;
  for (std::size_t i = begin; i < end; ++i) {
    date = date || words[i].tag == Tag::date;
    const std::optional<VerbForms> forms = lexicon().find_verb(words[i].lower);
    verb = verb || (forms && (forms->is_past || forms->is_participle) && words[i].tag != Tag::date);
  }
  return date && verb;
}

}  // namespace

// One word a token, but for hyphened ones: "third" "-" "quarter" is one word.
std::vector<Word> join_tokens(std::string_view text, const language::Sentence& sentence) {
  std::vector<Word> words;
  bool join = false;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const language::Token& token = sentence.tokens[i];
    const bool hyphen = (token.lower == "-" || token.lower == "/") && !token.space_before && !words.empty() &&
                        i + 1 < sentence.tokens.size() && !sentence.tokens[i + 1].space_before &&
                        is_word(words.back().lower) && is_word(sentence.tokens[i + 1].lower);
    if (hyphen || join) {
      words.back().span.end = token.span.end;
      words.back().lower += token.lower;
      words.back().last_token = i;
      join = hyphen;
      continue;
    }
    Word word;
    word.span = token.span;
    word.lower = token.lower;
    word.space_before = token.space_before;
    word.capital = is_capital(token.span.of(text));
    word.first_token = word.last_token = i;
    words.push_back(word);
  }
  join_titles(words);
  return words;
}

// Date words and the preposition before them, "and" between two dates, and an attributive date's genitive.
void mark_times(std::vector<Word>& words, const SentenceTimes& times) {
  for (const std::size_t index : times.indexes) {
    const temporal::TimeExpression& time = (*times.all)[index];
    if (time.type == temporal::TimexType::duration && !time.date) continue;  // "50 weeks" is no date
    for (Word& word : words) {
      if (word.span.overlaps(time.span)) {
        word.tag = Tag::date;
        word.time = index;
      }
    }
  }
  const Lexicon& english = lexicon();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].tag != Tag::date || (i > 0 && words[i - 1].tag == Tag::date)) continue;
    std::size_t end = i;
    while (end < words.size() && words[end].tag == Tag::date) ++end;
    if (end < words.size() && (words[end].lower == "'s" || words[end].lower == "'") &&
        !words[end].space_before) {
      words[end].tag = Tag::date;
      words[end].time = words[i].time;
      words[end - 1].attributive = true;
    }
    if (end < words.size() && words[end].lower == "alone") {
      words[end].tag = Tag::date;
      words[end].time = words[i].time;
    }
    std::size_t left = i;
    if (left > 0 && words[left - 1].lower == "the" && !may_follow_date(words, end)) {
      words[--left].tag = Tag::date;
      words[left].time = words[i].time;
    }
    for (std::size_t j = left; j-- > 0 && english.is(WordClass::date_preposition, words[j].lower);) {
      words[j].tag = Tag::date;
      words[j].time = words[i].time;
    }
  }
  // "the quarter ended Sept. 30" is all date.
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool ends = words[i].lower == "ended" || words[i].lower == "ending";
    const bool period = words[i - 1].tag == Tag::date || english.is(WordClass::period, words[i - 1].lower);
    if (!ends || !period || words[i + 1].tag != Tag::date) continue;
    words[i].tag = Tag::date;
    words[i].time = words[i + 1].time;
  }
  // "in 1952 and 1955": what joins two dates goes with them.
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool joins = words[i].lower == "and" || words[i].lower == "or" || words[i].lower == "," ||
                       words[i].lower == "-" || words[i].lower == "\u2013";
    const bool bare = words[i].lower != "," || !english.is(WordClass::date_preposition, words[i + 1].lower);
    if (joins && bare && words[i - 1].tag == Tag::date && words[i + 1].tag == Tag::date) {
      words[i].tag = Tag::date;
    }
  }
}

// "DUBAI, United Arab Emirates (AP) --": names and nothing else up to the first dash.
void mark_dateline(std::vector<Word>& words) {
  constexpr std::size_t kLongest = 12;  // words
  for (std::size_t i = 0; i < words.size() && i < kLongest; ++i) {
    if (i > 0 && is_dash_mark(words[i].lower)) {
      for (std::size_t w = 0; w <= i; ++w) {
        if (words[w].tag != Tag::date) words[w].tag = Tag::aside;
      }
      return;
    }
    const bool named = words[i].capital || words[i].lower == "," || words[i].lower == "." ||
                       words[i].tag == Tag::aside || words[i].tag == Tag::date;
    if (!named) return;
  }
}

void mark_asides(std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string closing = words[i].lower == "(" ? ")" : words[i].lower == "[" ? "]" : "";
    if (closing.empty()) continue;
    const auto close = std::find_if(words.begin() + static_cast<std::ptrdiff_t>(i), words.end(),
                                    [&](const Word& word) { return word.lower == closing; });
    if (close == words.end()) continue;
    if (tells_event(words, i, static_cast<std::size_t>(close - words.begin()))) {
      words[i].lower = close->lower = ",";
      continue;
    }
    for (auto word = words.begin() + static_cast<std::ptrdiff_t>(i); word <= close; ++word) {
      if (word->tag != Tag::date) word->tag = Tag::aside;
    }
  }
}

}  // namespace backstory::events
