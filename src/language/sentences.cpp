#include "language/sentences.h"

#include "language/characters.h"
#include "language/lexicon.h"

namespace backstory::language {
namespace {

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<std::size_t> run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (is_straight_quote(i)) quoting_ = !quoting_;
      if (!is_terminal(i) && find_kind(i) == Abbreviation::none) continue;
      const std::size_t next = skip_closers(i + 1);
      if (next < tokens_.size() && ends_between(i, next)) finish(i, next);
    }
    if (!tokens_.empty()) ends_.push_back(tokens_.size());
    return std::move(ends_);
  }

 private:
  void finish(std::size_t& i, std::size_t next) {
    for (std::size_t k = i + 1; k < next; ++k) {
      if (is_straight_quote(k)) quoting_ = !quoting_;
    }
    ends_.push_back(next);
    i = next - 1;
  }

  std::size_t sentence_begin() const { return ends_.empty() ? 0 : ends_.back(); }

  bool is_straight_quote(std::size_t i) const { return tokens_[i].lower == "\"" && first(i) == '"'; }

  char32_t first(std::size_t i) const { return decode_code_point(text_, tokens_[i].span.begin).value; }

  bool is_terminal(std::size_t i) const {
    const char32_t c = first(i);
    return c == 0x2026 || c == '!' || c == '?' ||
           (c == '.' && tokens_[i].lower.find_first_not_of('.') == std::string::npos);
  }

  // Of a token that ends in a full stop: which abbreviation it is; an initial is a title.
  Abbreviation find_kind(std::size_t i) const {
    const std::string_view word = tokens_[i].span.of(text_);
    if (word.size() < 2 || word.back() != '.' || !is_word_letter(first(i))) return Abbreviation::none;
    const Abbreviation kind = find_abbreviation(word.substr(0, word.size() - 1));
    return kind == Abbreviation::none ? Abbreviation::title : kind;
  }

  // Closing brackets and quotation marks, note marks, and a second full stop ("etc. ." or "!.").
  std::size_t skip_closers(std::size_t i) const {
    bool quoting = quoting_;
    for (; i < tokens_.size(); ++i) {
      if (is_straight_quote(i)) {
        const bool opens = !quoting && tokens_[i].space_before;
        if (opens) break;
        quoting = false;
      } else if (is_note_mark(i)) {
        i += 2;
      } else if (!is_closer(i) && !is_terminal(i)) {
        break;
      }
    }
    return i;
  }

  // "[12]" after a sentence belongs to it.
  bool is_note_mark(std::size_t i) const {
    return i + 2 < tokens_.size() && tokens_[i].lower == "[" && is_digit(first(i + 1)) &&
           tokens_[i + 2].lower == "]";
  }

  bool is_closer(std::size_t i) const {
    const std::string_view mark = tokens_[i].span.of(text_);
    if (mark == ")" || mark == "]" || mark == "}" || mark == "''") return true;
    const char32_t c = first(i);
    if (c == 0x201D || c == 0xBB) return true;
    return is_apostrophe(c) && mark.size() <= 3 && !tokens_[i].space_before;
  }

  bool is_opener(std::size_t i) const {
    const char32_t c = first(i);
    return c == '"' || c == '(' || c == '[' || c == '`' || c == '\'' || c == 0x2018 || c == 0x201C ||
           c == 0xAB || c == 0x201E;
  }

  bool is_lower_case(std::size_t i) const {
    const char32_t c = first(i);
    return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
  }

  bool ends_between(std::size_t terminal, std::size_t next) const {
    if (!tokens_[next].space_before) return false;
    std::size_t word = next;
    while (word < tokens_.size() && is_opener(word)) ++word;
    if (word == tokens_.size()) return false;
    if (!is_terminal(terminal)) return ends_after_abbreviation(terminal, next, word);
    if (is_enumeration(terminal) || is_ordinal(terminal, word) || is_in_spaced_date(terminal)) return false;
    if (is_dash(next)) return false;
    if (is_lower_case(word) && !is_plain_stop(terminal, next)) return false;
    return !goes_on_after_quotation(terminal, next);
  }

  bool ends_after_abbreviation(std::size_t i, std::size_t next, std::size_t word) const {
    if (is_lower_case(word)) return false;
    const bool closed = next > i + 1;  // "… in the U.S.” He …"
    const bool opened = word > next;
    switch (find_kind(i)) {
      case Abbreviation::none:
      case Abbreviation::title:
      case Abbreviation::number:
        return false;
      case Abbreviation::clock:
        return is_upper(first(word)) && !follows_clock(without_full_stop(word));
      case Abbreviation::month:
      case Abbreviation::other:
        break;
    }
    return is_sentence_starter(tokens_[word].lower) ||
           ((closed || opened) && is_upper(first(word)) && !in_bracket(next));
  }

  std::string_view without_full_stop(std::size_t i) const {
    const std::string_view lower = tokens_[i].lower;
    return lower.ends_with('.') ? lower.substr(0, lower.size() - 1) : lower;
  }

  bool in_bracket(std::size_t next) const { return first(next) == '(' || first(next) == '['; }

  // A full stop after a whole word ends a sentence even where the next begins small, as it does in messages.
  bool is_plain_stop(std::size_t terminal, std::size_t next) const {
    return tokens_[terminal].lower == "." && next == terminal + 1 && terminal > sentence_begin() &&
           tokens_[terminal - 1].lower.size() >= 4 && is_word_letter(first(terminal - 1));
  }

  bool is_dash(std::size_t i) const {
    return tokens_[i].lower == "-" || tokens_[i].lower == "--" || tokens_[i].lower == "_";
  }

  // "1. The first …" at the beginning of a sentence.
  bool is_enumeration(std::size_t terminal) const {
    return terminal == sentence_begin() + 1 && tokens_[terminal].lower == "." &&
           is_digit(first(terminal - 1)) && tokens_[terminal - 1].span.size() <= 2;
  }

  // German writes ordinals with a full stop: "am 3. Oktober", "im 19. Jahrhundert", "der 2. Weltkrieg".
  bool is_ordinal(std::size_t terminal, std::size_t next) const {
    if (tokens_[terminal].lower != "." || terminal < sentence_begin() + 2 || next != terminal + 1)
      return false;
    const Token& number = tokens_[terminal - 1];
    if (!is_digit(first(terminal - 1)) || number.span.size() > 2) return false;
    const std::size_t comma = tokens_[terminal - 2].lower == "," && terminal > sentence_begin() + 2 ? 1 : 0;
    return takes_ordinal(tokens_[terminal - 2 - comma].lower, without_full_stop(next));
  }

  bool is_number(std::size_t i, std::size_t digits) const {
    return i < tokens_.size() && is_digit(first(i)) && tokens_[i].span.size() <= digits;
  }

  bool is_plain_number_stop(std::size_t i) const {
    return i > 0 && i < tokens_.size() && tokens_[i].lower == "." && is_number(i - 1, 2);
  }

  // Either full stop of "3. 10. 1990", the first of "am 15. 12.".
  bool is_in_spaced_date(std::size_t terminal) const {
    if (!is_plain_number_stop(terminal)) return false;
    const bool led = terminal >= 2 && precedes_day(tokens_[terminal - 2].lower);
    const bool first_stop = is_plain_number_stop(terminal + 2) && (led || is_number(terminal + 3, 4));
    const bool second_stop =
        terminal >= 3 && is_plain_number_stop(terminal - 2) && is_number(terminal + 1, 4);
    return first_stop || second_stop;
  }

  // `"Why?" Blinken asked.`
  bool goes_on_after_quotation(std::size_t terminal, std::size_t next) const {
    const char32_t c = first(terminal);
    if ((c != '?' && c != '!') || next == terminal + 1) return false;
    for (std::size_t i = next; i < tokens_.size() && i < next + 4; ++i) {
      if (is_report_verb(tokens_[i].lower)) return true;
      if (!is_word_letter(first(i))) return false;
    }
    return false;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<std::size_t> ends_;
  bool quoting_ = false;  // inside straight quotation marks
};

}  // namespace

std::vector<std::size_t> find_sentence_ends(std::string_view text, const std::vector<Token>& tokens) {
  return Splitter(text, tokens).run();
}

}  // namespace backstory::language
