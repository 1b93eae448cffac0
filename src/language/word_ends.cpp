#include "language/word_ends.h"

#include <string>

#include "language/characters.h"
#include "language/lexicon.h"

namespace backstory::language {
namespace {

// The text between the first byte of a word and the next white space.
struct Reach {
  std::string_view text;
  std::size_t begin;
  std::size_t end;

  char at(std::size_t i) const { return i < end ? text[i] : '\0'; }
  bool digit(std::size_t i) const { return is_ascii_digit(at(i)); }
  std::size_t letter(std::size_t i) const {  // bytes of the letter there
    if (i >= end) return 0;
    const CodePoint c = decode_code_point(text, i);
    return c.valid && is_word_letter(c.value) ? c.size : 0;
  }
  std::size_t skip_letters(std::size_t i) const {
    while (const std::size_t size = letter(i)) i += size;
    return i;
  }
  std::size_t skip_digits(std::size_t i) const {
    while (digit(i)) ++i;
    return i;
  }
  std::string lower(std::size_t from, std::size_t to) const { return to_lower(text.substr(from, to - from)); }
};

bool is_clitic(std::string_view lower) {
  return lower == "s" || lower == "t" || lower == "m" || lower == "d" || lower == "re" || lower == "ve" ||
         lower == "ll";
}

// "555-1234", "1-800-555-1234", "2024-10-31": numbers that keep their hyphens. `i` if it is none.
std::size_t skip_hyphenated_number(const Reach& reach, std::size_t i) {
  std::size_t groups = 1;
  std::size_t last = reach.begin;
  std::size_t end = i;
  while (reach.at(end) == '-' && reach.digit(end + 1)) {
    last = end + 1;
    end = reach.skip_digits(last);
    ++groups;
  }
  const std::size_t first_size = i - reach.begin;
  const bool is_phone = groups == 2 && first_size == 3 && end - last == 4;
  return (groups > 2 || is_phone) && reach.letter(end) == 0 ? end : i;
}

// Letters and full stops by turns up to `i`: "U", "U.S".
bool is_dotted_so_far(const Reach& reach, std::size_t i) {
  if ((i - reach.begin) % 2 == 0) return false;
  for (std::size_t k = reach.begin; k < i; ++k) {
    if ((k - reach.begin) % 2 == 0 ? !is_ascii_letter(reach.at(k)) : reach.at(k) != '.') return false;
  }
  return true;
}

bool joins_at_full_stop(const Reach& reach, std::size_t i) {
  if (reach.digit(i + 1)) return true;
  if (reach.letter(i + 1) == 0) return false;
  if (is_dotted_so_far(reach, i)) return reach.skip_letters(i + 1) == i + 2;
  const std::size_t end = reach.skip_letters(i + 1);
  if (is_domain(reach.text.substr(i + 1, end - i - 1))) return true;
  return find_abbreviation(reach.text.substr(reach.begin, end - reach.begin)) !=
         Abbreviation::none;  // "Ph.D"
}

bool is_thousands_group(const Reach& reach, std::size_t i) {
  return reach.digit(i - 1) && reach.skip_digits(i + 1) == i + 4;
}

// "1960's" is one word, the decade; "2016's film" is not.
bool is_decade(const Reach& reach, std::size_t i) {
  const std::size_t size = i - reach.begin;
  return (size == 2 || size == 4) && reach.at(i - 1) == '0' && reach.skip_digits(reach.begin) == i;
}

// Where the word goes on after the apostrophe at `i`, or `i`.
std::size_t skip_apostrophe(const Reach& reach, std::size_t i) {
  const std::size_t size = measure_apostrophe(reach.text.substr(0, reach.end), i);
  if (size == 0 || reach.letter(i + size) == 0) return i;
  const std::size_t end = reach.skip_letters(i + size);
  if (!is_clitic(reach.lower(i + size, end))) return i + size;
  return reach.at(i + size) == 's' && is_decade(reach, i) ? end : i;
}

// Where the word goes on after the mark at `i`, or `i` when it ends there.
std::size_t skip_joiner(const Reach& reach, std::size_t i) {
  const bool between_digits = reach.digit(i - 1) && reach.digit(i + 1);
  switch (reach.at(i)) {
    case '.':
      return joins_at_full_stop(reach, i) ? i + 1 : i;
    case ',':
      return is_thousands_group(reach, i) ? i + 1 : i;
    case ':':
    case '/':
      return between_digits ? i + 1 : i;
    case '_':
      return i + 1;
    case '&':
      return reach.letter(i - 1) != 0 && reach.letter(i + 1) != 0 ? i + 1 : i;
    case '-':
      if (reach.letter(i + 1) != 0 || reach.digit(i + 1)) {
        if (keeps_hyphen(reach.lower(reach.begin, i + 1))) return i + 1;
      }
      return reach.skip_digits(reach.begin) == i ? skip_hyphenated_number(reach, i) : i;
    default:
      return skip_apostrophe(reach, i);
  }
}

// The letters at `i` part from the number before them.
bool begins_unit(const Reach& reach, std::size_t i) {
  std::size_t end = reach.skip_letters(i);
  if (reach.at(end) == '.' && reach.letter(end + 1) != 0) end = reach.skip_letters(end + 1);
  return !reach.digit(end) && is_unit(reach.lower(i, end));
}

// "don't": the word is "do", the clitic "n't".
std::size_t before_negation(const Reach& reach, std::size_t word_end) {
  const std::size_t mark = measure_apostrophe(reach.text.substr(0, reach.end), word_end);
  if (mark == 0 || word_end < reach.begin + 2 || (reach.at(word_end - 1) | 0x20) != 'n') return word_end;
  const bool negates =
      (reach.at(word_end + mark) | 0x20) == 't' && reach.skip_letters(word_end + mark) == word_end + mark + 1;
  return negates ? word_end - 1 : word_end;
}

}  // namespace

std::size_t find_word_end(std::string_view text, std::size_t begin, std::size_t end) {
  const Reach reach{text, begin, end};
  std::size_t i = begin;
  bool number = reach.digit(begin);
  while (i < end) {
    if (reach.digit(i)) {
      i = reach.skip_digits(i);
    } else if (const std::size_t size = reach.letter(i)) {
      if (number && begins_unit(reach, i)) return i;
      number = false;
      i += size;
    } else {
      const bool dollars = reach.at(i) == '$' && i - begin <= 3 && reach.digit(i + 1);
      if (dollars) return i + 1;  // "US$"
      const std::size_t next = skip_joiner(reach, i);
      if (next == i) break;
      i = next;
    }
  }
  i = before_negation(reach, i);
  const std::size_t joint = i - begin >= 5 && i - begin <= 6 ? find_joint(reach.lower(begin, i)) : 0;
  return joint == 0 ? i : begin + joint;
}

std::size_t find_clitic_end(std::string_view text, std::size_t begin, std::size_t end) {
  const Reach reach{text, begin, end};
  const std::size_t n = (reach.at(begin) | 0x20) == 'n' ? 1 : 0;
  const std::size_t mark = measure_apostrophe(text.substr(0, end), begin + n);
  if (mark == 0) return begin;
  const std::size_t letters_begin = begin + n + mark;
  const std::size_t letters = reach.skip_letters(letters_begin);
  if (reach.digit(letters)) return begin;
  const std::string lower = reach.lower(letters_begin, letters);
  return (n == 1 ? lower == "t" : is_clitic(lower)) ? letters : begin;
}

}  // namespace backstory::language
