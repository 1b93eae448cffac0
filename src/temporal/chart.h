// All readings of a sentence's pieces by the rules, found bottom-up from right to left. Time and memory are
// linear in the sentence: no item is longer than kLongestItem pieces and no place begins more than
// kMostItems.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "temporal/grammar.h"
#include "temporal/object.h"
#include "temporal/pieces.h"

namespace backstory::temporal {

inline constexpr std::size_t kLongestItem = 24;
inline constexpr std::size_t kMostItems = 160;
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

// A stretch of pieces read as something.
struct Item {
  Symbol symbol = 0;
  std::uint32_t begin = 0;  // pieces
  std::uint32_t end = 0;
  std::uint32_t rule = kNone;  // none: from the lexicon
  Object object;
  std::array<std::uint32_t, 8> children{};  // items by $N - 1; kNone for words in quotes and what is missing
};

class Chart {
 public:
  Chart(const Grammar& grammar, std::span<const Piece> pieces);

  const std::vector<Item>& items() const { return items_; }
  const Grammar& grammar() const { return *grammar_; }
  std::span<const Piece> pieces() const { return pieces_; }

  // The bytes of the text that an item stands for.
  SourceSpan span_of(std::uint32_t item) const {
    return {pieces_[items_[item].begin].span.begin, pieces_[items_[item].end - 1].span.end};
  }
  // The names of the rules that made an item, innermost first.
  std::vector<std::string> rule_names(std::uint32_t item) const;

 private:
  struct Match;

  void read_terminals(std::uint32_t at);
  void read_lexicon(std::uint32_t at);
  void apply_rules(std::uint32_t at);
  void begin_rules(Symbol first, std::uint32_t item, std::uint32_t at, std::uint32_t end);
  void extend(Match& match, std::size_t element, std::uint32_t at);
  void finish(const Match& match, std::uint32_t end);
  bool fits(const Element& element, std::uint32_t at) const;
  bool has_limits(const Element& element, std::uint32_t item) const;
  bool matches_before(const Rule& rule, std::size_t left, std::uint32_t end) const;
  bool matches_after(const Rule& rule, std::size_t index, std::uint32_t at) const;
  std::uint32_t begin_of_neighbour(const Element& element, std::uint32_t end) const;
  std::uint32_t end_of_neighbour(const Element& element, std::uint32_t at) const;
  bool is_mark(Symbol symbol, std::uint32_t piece, bool before) const;
  bool is_terminal(Symbol symbol, std::uint32_t begin, std::uint32_t end) const;
  bool capitals_fit(const LexiconEntry& entry, std::uint32_t begin) const;
  void add(const Item& item);

  const Grammar* grammar_;
  std::span<const Piece> pieces_;
  std::vector<Item> items_;
  std::vector<std::uint32_t>
      first_;  // first item that begins at a piece; the last is before first_ of the piece left
  std::vector<std::uint32_t> last_;
  std::vector<std::uint64_t> kinds_;  // of a piece's word and of the items that begin at it
};

}  // namespace backstory::temporal
