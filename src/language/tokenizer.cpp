#include "language/tokenizer.h"

#include <algorithm>
#include <string>
#include <utility>

#include "language/characters.h"
#include "language/lexicon.h"
#include "language/plain.h"
#include "language/web_words.h"
#include "language/word_ends.h"

namespace backstory::language {
namespace {

std::size_t skip_space(std::string_view text, std::size_t i, std::size_t end) {
  while (i < end) {
    const CodePoint c = decode_code_point(text, i);
    if (!is_space(c.value)) break;
    i += c.size;
  }
  return std::min(i, end);
}

std::size_t skip_to_space(std::string_view text, std::size_t i, std::size_t end) {
  while (i < end) {
    const CodePoint c = decode_code_point(text, i);
    if (is_space(c.value)) break;
    i += c.size;
  }
  return std::min(i, end);
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, SourceSpan block)
      : text_(text.substr(0, block.end)), begin_(block.begin) {}

  std::vector<Token> run() {
    tokens_.reserve((text_.size() - begin_) / 5 + 1);
    for (std::size_t i = skip_space(text_, begin_, text_.size()); i < text_.size();) {
      const std::size_t end = skip_to_space(text_, i, text_.size());
      cut_chunk(i, end);
      i = skip_space(text_, end, text_.size());
    }
    return std::move(tokens_);
  }

 private:
  void cut_chunk(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      const std::size_t next = find_token_end(i, begin, end);
      add(i, next, i == begin && begin > begin_);
      i = next;
    }
  }

  void add(std::size_t begin, std::size_t end, bool space_before) {
    tokens_.push_back({{begin, end}, make_plain(to_lower(text_.substr(begin, end - begin))), space_before});
  }

  std::size_t find_token_end(std::size_t i, std::size_t chunk_begin, std::size_t end) const {
    const std::string_view rest = text_.substr(i, end - i);
    if (const std::size_t size = measure_web_word(rest)) return i + size;
    const CodePoint c = decode_code_point(text_, i);
    const std::size_t clitic = find_clitic_end(text_, i, end);
    if (clitic > i && (i > chunk_begin || clitic == end)) return clitic;
    if (is_word_letter(c.value) && c.valid) return with_full_stop(i, find_word_end(text_, i, end), end);
    if (is_digit(c.value)) return find_word_end(text_, i, end);
    if (is_apostrophe(c.value)) return find_apostrophe_end(i, end);
    if (c.value == '.' && i == chunk_begin && rest.size() > 1 && is_ascii_digit(rest[1])) {
      return find_word_end(text_, i + 1, end);
    }
    return find_mark_end(i, end);
  }

  // "'72"; the '' of old wires; else the mark alone.
  std::size_t find_apostrophe_end(std::size_t i, std::size_t end) const {
    const std::size_t mark = measure_apostrophe(text_, i);
    std::size_t digits = i + mark;
    while (digits < end && is_ascii_digit(text_[digits])) ++digits;
    if (digits == i + mark + 2) return digits < end && text_[digits] == 's' ? digits + 1 : digits;
    return text_.substr(i, 2) == "''" ? i + 2 : i + mark;
  }

  // A run of the same mark ("...", "--", "!!!", "``"), "?!", or one character.
  std::size_t find_mark_end(std::size_t i, std::size_t end) const {
    const char mark = text_[i];
    std::size_t next = i + std::max<std::size_t>(decode_code_point(text_, i).size, 1);
    const bool exclaims = mark == '!' || mark == '?';
    if (exclaims) return std::min(text_.find_first_not_of("!?", i), end);
    if (std::string_view(".-`*=_~+<>#").find(mark) == std::string_view::npos) return next;
    while (next < end && text_[next] == mark) ++next;
    return next;
  }

  // Takes in the full stop of an abbreviation or initial that ends at `word_end`.
  std::size_t with_full_stop(std::size_t begin, std::size_t word_end, std::size_t chunk_end) const {
    if (word_end >= chunk_end || text_[word_end] != '.') return word_end;
    if (word_end + 1 < chunk_end && text_[word_end + 1] == '.') return word_end;
    const std::string_view word = text_.substr(begin, word_end - begin);
    const Abbreviation kind = find_abbreviation(word);
    const std::size_t next = skip_space(text_, word_end + 1, text_.size());
    const bool keeps = kind == Abbreviation::number ? next < text_.size() && is_ascii_digit(text_[next])
                                                    : kind != Abbreviation::none || is_initial(word, next);
    return keeps ? word_end + 1 : word_end;
  }

  // One capital between names: "Daniel J. Kritenbrink", but not "plan B. The …".
  bool is_initial(std::string_view word, std::size_t next) const {
    const CodePoint letter = decode_code_point(word, 0);
    if (letter.size != word.size() || !is_upper(letter.value)) return false;
    if (!is_upper(decode_code_point(text_, next).value)) return false;
    if (letter.value == 'I' || (!tokens_.empty() && takes_letter(tokens_.back().lower))) return false;
    const std::size_t end = skip_to_space(text_, next, text_.size());
    return !is_sentence_starter(to_lower(text_.substr(next, end - next)));
  }

  std::string_view text_;
  std::size_t begin_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, SourceSpan block) {
  return Tokenizer(text, block).run();
}

}  // namespace backstory::language
