// The rules and words of one language, ready for the chart. Read from the text files of a language's folder.
//
// Words (`words/*.txt`), one entry a line: category, features, colon, surfaces apart by commas. A surface
// with a capital matches only text with that capital ("May"); without, either.
//     month month=5: May
//     unit grain=week: week, weeks
//
// Rules (`rules/*.txt`), one a line; a line that begins with a space goes on with the one before:
//     NAME[+RANK] RESULT <- PATTERN [=> STEPS]
//     month-day    date <- month day-number
//     ago          time <- amount "ago"          => back $1; anchor=creation
// Pattern elements are categories or words in quotes, alternatives apart by `|`. `x?` may be missing, `~x`
// has no space before it, `^x` begins with a capital, `x{A..B}` is a number from A to B, `[x]` (only at the
// ends) must stand beside and is not part, `![x]` must not. Instead of a category: @start and @end of the
// sentence, @capital, @lower (a word so written), @name (a capital not at the sentence's start),
// @number (digits),
// @glued (anything, without a space). Within a pattern, but not first, a mark stands for one such word.
// Steps are apart by `;`: FEATURE=VALUE, FEATURE=$N (of the N-th element), -FEATURE (take away), or a verb of
// productions.h with $N. Without steps the elements are merged.
// Categories that the engine knows: `time` is an expression, `range` and `pair` are two, `nothing` is words
// that look like an expression and are none; `digits1` … `digits4`, `digits`, `grouped` are numbers by their
// shape; `past-cue` and its like tell the direction of a clause (direction.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "temporal/object.h"
#include "temporal/pieces.h"
#include "temporal/productions.h"

namespace backstory::temporal {

using Symbol = std::uint32_t;  // a category, or kLiteral + a word
inline constexpr Symbol kLiteral = 1U << 24U;

enum class Engine : Symbol {  // categories that have the same number in every grammar
  none,
  time,
  range,
  pair,
  nothing,
  past_cue,
  speech_cue,
  future_cue,
  planned_cue,
  open_cue,
  present_cue,
  plural_cue,
  weak_cue,
  toward_cue,
  defer_cue,
  no_cue,
  boundary,
  past_suffix,
  ongoing_suffix,
  be_form,
  no_subject,
  relative_word,
  possessive,
  close_quote,
  defer_goal,
  far_off,
  article,
  indefinite,
  determiner,
  adverb,
  conjunction,
  coming_event,
  digits1,
  digits2,
  digits3,
  digits4,
  digits,
  grouped,
  at_start,
  at_end,
  at_capital,
  at_lower,
  at_name,
  at_number,
  at_glued,
  count
};
constexpr Symbol symbol(Engine engine) {
  return static_cast<Symbol>(engine);
}

struct Element {
  std::vector<Symbol> any_of;
  bool glued = false;
  bool capital = false;
  bool wanted = true;       // of a neighbour: must it be there, or must it not
  std::int64_t lowest = 0;  // of the number it stands for, when `highest` is not 0
  std::int64_t highest = 0;
};

struct Rule {
  std::string name;
  int rank = 0;
  Symbol result = 0;
  std::vector<Element> elements;
  std::vector<std::uint8_t> numbers;  // $N of each element, as written
  std::vector<Element> before;        // neighbours, from the text's left to right
  std::vector<Element> after;
  std::vector<Step> steps;
  std::uint8_t first_end = 0;  // of a range or pair: which elements are the two expressions, $N
  std::uint8_t second_end = 0;
};

// A bit for each symbol, some sharing one: a quick way to rule out that something stands at a place.
constexpr std::uint64_t kind_bit(Symbol symbol) {
  return std::uint64_t{1} << (symbol & 63U);
}

// A rule by its first element, and the kinds that its second may be; all, where it has none or a mark.
struct RuleStart {
  std::uint32_t rule = 0;
  std::uint64_t second = ~std::uint64_t{0};
};

struct LexiconEntry {
  Symbol category = 0;
  Object object;
  std::uint32_t capitals = 0;  // bit i: the i-th piece needs a capital
};

struct GrammarFile {
  std::string_view name;  // "en/words/months.txt"
  std::string_view text;
};

class Grammar {
 public:
  // Throws Error that names file and line when a file is wrong: these files are part of the program.
  explicit Grammar(const std::vector<GrammarFile>& files);

  Word find_word(std::string_view lower) const;
  // As rules and lexicons write it: "month", "digits4".
  const std::string& category_name(Symbol category) const { return category_names_[category]; }
  const std::vector<Rule>& rules() const { return rules_; }
  // Rules whose pattern begins with this symbol.
  const std::vector<RuleStart>& rules_from(Symbol symbol) const;

  // The lexicon is a tree of words. Root is 0; 0 is also "no such child".
  std::uint32_t child(std::uint32_t node, Word word) const;
  const std::vector<LexiconEntry>& entries(std::uint32_t node) const { return nodes_[node].entries; }
  bool has_past_suffix(std::string_view lower) const;
  bool has_ongoing_suffix(std::string_view lower) const;

 private:
  friend class GrammarReader;
  struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  struct Node {
    std::vector<LexiconEntry> entries;
    std::unordered_map<Word, std::uint32_t> children;
  };

  std::unordered_map<std::string, Word, WordHash, std::equal_to<>> words_;
  std::unordered_map<std::string, Symbol, WordHash, std::equal_to<>> categories_;
  std::vector<std::string> category_names_;
  std::vector<Rule> rules_;
  std::vector<std::vector<RuleStart>> from_category_;
  std::vector<std::vector<RuleStart>> from_word_;
  std::vector<std::uint32_t> first_words_;  // children of the root, by word
  std::vector<Node> nodes_;
  std::vector<std::string> past_suffixes_;
  std::vector<std::string> ongoing_suffixes_;
};

// The grammar of a language, built once. English where the language has none.
const Grammar& find_grammar(std::string_view language);

}  // namespace backstory::temporal
