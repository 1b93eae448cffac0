#include "temporal/grammar_reader.h"

#include <algorithm>
#include <charconv>

#include "base/error.h"
#include "base/utf8.h"
#include "temporal/grammar_text.h"

namespace backstory::temporal {
void GrammarReader::fail_here(std::string_view message, std::string_view about) const {
  fail("{}:{}: {}: '{}'", file_.name, line_, message, about);
}

Word GrammarReader::word(std::string_view lower) {
  const auto next = static_cast<Word>(grammar_.words_.size() + 1);
  return grammar_.words_.try_emplace(std::string(lower), next).first->second;
}

Symbol GrammarReader::category(std::string_view name) {
  const auto next = static_cast<Symbol>(grammar_.categories_.size());
  return grammar_.categories_.try_emplace(std::string(name), next).first->second;
}

std::uint32_t GrammarReader::make_child(std::uint32_t node, Word word) {
  std::uint32_t* child = nullptr;
  if (node == 0) {
    if (grammar_.first_words_.size() <= word) grammar_.first_words_.resize(word + 1, 0);
    child = &grammar_.first_words_[word];
  } else {
    child = &grammar_.nodes_[node].children[word];
  }
  if (*child != 0) return *child;
  const auto made = static_cast<std::uint32_t>(grammar_.nodes_.size());
  *child = made;
  grammar_.nodes_.emplace_back();
  return made;
}

void GrammarReader::add_entry(Symbol category, const Object& object, std::string_view surface) {
  if (category == symbol(Engine::past_suffix)) {
    grammar_.past_suffixes_.emplace_back(surface);
    return;
  }
  if (category == symbol(Engine::ongoing_suffix)) {
    grammar_.ongoing_suffixes_.emplace_back(surface);
    return;
  }
  LexiconEntry entry{category, object, 0};
  std::uint32_t node = 0;
  unsigned index = 0;
  for (const Piece& piece : cut_surface(surface)) {
    if (piece.capital) entry.capitals |= 1U << index;
    node = make_child(node, word(piece.lower));
    ++index;
  }
  if (index == 0) fail_here("an empty surface", surface);
  grammar_.nodes_[node].entries.push_back(entry);
}

void GrammarReader::read_word_line(std::string_view line) {
  std::string_view surfaces = line;
  std::string_view head = take_until(surfaces, ":");
  const Symbol name = category(take_element(head));
  Object object;
  while (!trim(head).empty()) {
    const Step step = read_step(take_element(head));
    if (step.verb != Verb::assign || step.first != 0 || !object.set(step.feature, step.value)) {
      fail_here("words take FEATURE=VALUE within its range", line);
    }
  }
  if (trim(surfaces).empty()) fail_here("no words after the colon", line);
  while (!trim(surfaces).empty()) add_entry(name, object, take_until(surfaces, ","));
}

std::uint8_t GrammarReader::read_number(std::string_view text) const {
  unsigned value = 0;
  if (!take_prefix(text, '$')) fail_here("expected $N", text);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value == 0 || value > 16) {
    fail_here("not the number of an element", text);
  }
  return static_cast<std::uint8_t>(value);
}

Step GrammarReader::read_step(std::string_view text) const {
  Step step;
  const std::size_t equals = text.find('=');
  if (equals != std::string_view::npos || text.front() == '-') {
    const bool drop = take_prefix(text, '-');
    const std::string_view name = drop ? text : text.substr(0, equals);
    const auto feature = find_feature(name);
    if (!feature) fail_here("no such feature", name);
    step.verb = drop ? Verb::drop : Verb::assign;
    step.feature = *feature;
    if (drop) return step;
    const std::string_view value = text.substr(equals + 1);
    if (value.starts_with('$')) {
      step.first = read_number(value);
    } else if (const auto parsed = parse_feature_value(*feature, value)) {
      step.value = *parsed;
    } else {
      fail_here("no such value of this feature", text);
    }
    return step;
  }
  const std::string_view name = take_element(text);
  const auto verb = find_verb(name);
  if (!verb) fail_here("no such step", name);
  step.verb = *verb;
  if (!trim(text).empty()) step.first = read_number(take_element(text));
  if (!trim(text).empty()) step.second = read_number(take_element(text));
  return step;
}

Symbol GrammarReader::read_symbol(std::string_view name) {
  if (name.empty()) fail_here("an empty element", name);
  if (name.front() != '@') return category(name);
  const auto found = grammar_.categories_.find(name);
  if (found == grammar_.categories_.end()) fail_here("no such mark", name);
  return found->second;
}

void GrammarReader::read_limits(std::string_view& text, Element& element) const {
  const std::size_t open = text.rfind('{');
  if (open == std::string_view::npos) fail_here("a brace without its begin", text);
  std::string_view limits = text.substr(open + 1, text.size() - open - 2);
  text = text.substr(0, open);
  const std::string_view lowest = take_until(limits, "..");
  std::from_chars(lowest.data(), lowest.data() + lowest.size(), element.lowest);
  std::from_chars(limits.data(), limits.data() + limits.size(), element.highest);
  if (element.highest <= element.lowest) fail_here("limits are {LOWEST..HIGHEST}", text);
}

Element GrammarReader::read_element(std::string_view text) {
  Element element;
  element.glued = take_prefix(text, '~');
  element.capital = take_prefix(text, '^');
  if (text.ends_with('}')) read_limits(text, element);
  if (text.starts_with('"')) {
    if (text.size() < 3 || !text.ends_with('"')) fail_here("a quote without its end", text);
    std::string_view words = text.substr(1, text.size() - 2);
    if (to_lower(words) != words) fail_here("quoted words are in small letters; ^ asks for a capital", text);
    while (!words.empty()) element.any_of.push_back(kLiteral + word(take_until(words, "|")));
  } else {
    while (!text.empty()) element.any_of.push_back(read_symbol(take_until(text, "|")));
  }
  return element;
}

void GrammarReader::read_pattern(std::string_view pattern, Rule& rule, std::vector<bool>& optional) {
  std::uint8_t number = 0;
  while (!trim(pattern).empty()) {
    std::string_view text = take_element(pattern);
    const bool unwanted = take_prefix(text, '!');
    if (text.starts_with('[')) {
      if (!text.ends_with(']')) fail_here("a bracket without its end", text);
      Element element = read_element(text.substr(1, text.size() - 2));
      element.wanted = !unwanted;
      (rule.elements.empty() ? rule.before : rule.after).push_back(element);
      continue;
    }
    if (!rule.after.empty()) fail_here("an element after a neighbour", text);
    const bool may_miss = text.ends_with('?');
    if (may_miss) text.remove_suffix(1);
    rule.elements.push_back(read_element(text));
    rule.numbers.push_back(++number);
    optional.push_back(may_miss);
  }
  if (rule.elements.empty()) fail_here("a rule without elements", rule.name);
  if (rule.elements.size() > 8) fail_here("more than eight elements", rule.name);
}

void GrammarReader::read_rule_line(std::string_view line) {
  Rule rule;
  std::string_view rest = line;
  std::string_view head = take_until(rest, "<-");
  std::string_view name = take_element(head);
  if (const std::size_t plus = name.find_first_of("+"); plus != std::string_view::npos) {
    const std::string_view rank = name.substr(plus + 1);
    std::from_chars(rank.data(), rank.data() + rank.size(), rule.rank);
    name = name.substr(0, plus);
  }
  rule.name = std::string(name);
  rule.result = category(trim(head));
  std::vector<bool> optional;
  read_pattern(take_until(rest, "=>"), rule, optional);
  while (!trim(rest).empty()) {
    const Step step = read_step(take_until(rest, ";"));
    if (step.verb == Verb::ends) {
      rule.first_end = step.first;
      rule.second_end = step.second;
    }
    rule.steps.push_back(step);
  }
  if (rule.steps.empty()) rule.steps.emplace_back();
  add_variants(rule, optional);
}

// A rule with n elements that may be missing becomes 2^n rules.
void GrammarReader::add_variants(const Rule& rule, const std::vector<bool>& optional) {
  std::size_t at = 0;
  while (at < optional.size() && !optional[at]) ++at;
  if (at == optional.size()) {
    grammar_.rules_.push_back(rule);
    return;
  }
  std::vector<bool> with = optional;
  with[at] = false;
  add_variants(rule, with);
  if (rule.elements.size() == 1) fail_here("every element may be missing", rule.name);
  const auto offset = static_cast<std::ptrdiff_t>(at);
  Rule shorter = rule;
  shorter.elements.erase(shorter.elements.begin() + offset);
  shorter.numbers.erase(shorter.numbers.begin() + offset);
  with.erase(with.begin() + offset);
  add_variants(shorter, with);
}

void GrammarReader::read_words(const GrammarFile& file) {
  file_ = file;
  for (const TextLine& line : join_lines(file.text)) {
    line_ = line.number;
    read_word_line(line.text);
  }
}

void GrammarReader::read_rules(const GrammarFile& file) {
  file_ = file;
  for (const TextLine& line : join_lines(file.text)) {
    line_ = line.number;
    read_rule_line(line.text);
  }
}

void GrammarReader::check_categories() const {
  std::vector<bool> made(grammar_.categories_.size(), false);
  std::fill_n(made.begin(), static_cast<std::size_t>(Engine::count), true);
  for (const Grammar::Node& node : grammar_.nodes_) {
    for (const LexiconEntry& entry : node.entries) made[entry.category] = true;
  }
  for (const Rule& rule : grammar_.rules_) made[rule.result] = true;
  const auto check = [&](const Rule& rule, const std::vector<Element>& elements) {
    for (const Element& element : elements) {
      for (const Symbol wanted : element.any_of) {
        if (wanted < kLiteral && !made[wanted])
          fail("rule '{}': nothing makes one of its categories", rule.name);
      }
    }
  };
  for (const Rule& rule : grammar_.rules_) {
    check(rule, rule.elements);
    check(rule, rule.before);
    check(rule, rule.after);
  }
}

namespace {

std::uint64_t second_kinds(const Rule& rule) {
  if (rule.elements.size() < 2) return ~std::uint64_t{0};
  std::uint64_t kinds = 0;
  for (const Symbol symbol : rule.elements[1].any_of) {
    const bool mark = symbol >= backstory::temporal::symbol(Engine::at_start) &&
                      symbol < backstory::temporal::symbol(Engine::count);
    if (mark) return ~std::uint64_t{0};
    kinds |= kind_bit(symbol);
  }
  return kinds;
}

}  // namespace

void GrammarReader::finish() {
  check_categories();
  grammar_.from_category_.resize(grammar_.categories_.size());
  grammar_.from_word_.resize(grammar_.words_.size() + 1);
  grammar_.first_words_.resize(grammar_.words_.size() + 1, 0);
  for (std::uint32_t i = 0; i < grammar_.rules_.size(); ++i) {
    const RuleStart start{i, second_kinds(grammar_.rules_[i])};
    for (const Symbol first : grammar_.rules_[i].elements.front().any_of) {
      (first >= kLiteral ? grammar_.from_word_[first - kLiteral] : grammar_.from_category_[first])
          .push_back(start);
    }
  }
}

}  // namespace backstory::temporal
