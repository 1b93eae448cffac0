#include "language/word_traits.h"

#include <string>

#include "base/utf8.h"
#include "language/characters.h"
#include "language/hash.h"

namespace backstory::language {
namespace {

std::string make_shape(std::string_view form) {
  std::string shape;
  for (std::size_t i = 0; i < form.size();) {
    const CodePoint c = decode_code_point(form, i);
    char kind = form[i];
    if (is_digit(c.value)) {
      kind = '0';
    } else if (is_upper(c.value)) {
      kind = 'X';
    } else if (is_letter(c.value)) {
      kind = 'x';
    } else if (c.value >= 0x80) {
      kind = '?';
    }
    const bool goes_on = shape.size() >= 2 && shape.back() == kind && shape[shape.size() - 2] == kind;
    if (!goes_on && shape.size() < 12) shape += kind;
    i += c.size;
  }
  return shape;
}

// Hashes of the beginnings (or, from the other end, the endings) of one byte, two bytes, and so on: text in
// other scripts has meaningless ones, which do no harm.
template <std::size_t N>
std::array<std::uint64_t, N> hash_ends(std::string_view lower, bool suffixes) {
  std::array<std::uint64_t, N> hashes{};
  for (std::size_t n = 1; n <= N && n <= lower.size(); ++n) {
    hashes[n - 1] = hash_text(suffixes ? lower.substr(lower.size() - n) : lower.substr(0, n));
  }
  return hashes;
}

}  // namespace

WordTraits describe_word(const WordTable& words, std::string_view form, std::string_view lower) {
  std::string zeros(lower);
  for (char& c : zeros) {
    if (is_ascii_digit(c)) c = '0';
  }
  WordTraits traits;
  traits.form = hash_text(form);
  traits.lower = hash_text(zeros);
  traits.shape = hash_text(make_shape(form));
  traits.prefixes = hash_ends<3>(zeros, false);
  traits.suffixes = hash_ends<5>(zeros, true);
  traits.facts = words.find(traits.lower);
  return traits;
}

}  // namespace backstory::language
