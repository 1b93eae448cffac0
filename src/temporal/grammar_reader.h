// Reads the lines of word and rule files into a Grammar.
#pragma once

#include <string_view>

#include "temporal/grammar.h"

namespace backstory::temporal {

class GrammarReader {
 public:
  explicit GrammarReader(Grammar& grammar) : grammar_(grammar) {}
  void read_words(const GrammarFile& file);
  void read_rules(const GrammarFile& file);
  void finish();

 private:
  void check_categories() const;
  [[noreturn]] void fail_here(std::string_view message, std::string_view about) const;
  void read_word_line(std::string_view line);
  void read_rule_line(std::string_view line);
  void read_pattern(std::string_view pattern, Rule& rule, std::vector<bool>& optional);
  void read_limits(std::string_view& text, Element& element) const;
  Element read_element(std::string_view text);
  Step read_step(std::string_view text) const;
  std::uint8_t read_number(std::string_view text) const;
  void add_variants(const Rule& rule, const std::vector<bool>& optional);
  Word word(std::string_view lower);
  Symbol category(std::string_view name);
  Symbol read_symbol(std::string_view name);
  std::uint32_t make_child(std::uint32_t node, Word word);
  void add_entry(Symbol category, const Object& object, std::string_view surface);

  Grammar& grammar_;
  GrammarFile file_;
  std::size_t line_ = 0;
};

}  // namespace backstory::temporal
