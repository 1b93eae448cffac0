#include "temporal/chart.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::temporal {

struct Chart::Match {
  const Rule* rule = nullptr;
  std::uint32_t rule_index = 0;
  std::uint32_t begin = 0;
  std::array<std::uint32_t, 8> children{};
};

Chart::Chart(const Grammar& grammar, std::span<const Piece> pieces)
    : grammar_(&grammar),
      pieces_(pieces),
      first_(pieces.size() + 1, 0),
      last_(pieces.size() + 1, 0),
      kinds_(pieces.size() + 1, 0) {
  for (auto at = static_cast<std::uint32_t>(pieces.size()); at-- > 0;) {
    first_[at] = static_cast<std::uint32_t>(items_.size());
    last_[at] = first_[at];
    const Piece& piece = pieces[at];
    if (piece.word != kUnknownWord) kinds_[at] = kind_bit(kLiteral + piece.word);
    if (piece.word == kUnknownWord && piece.digits == 0) continue;
    read_terminals(at);
    apply_rules(at);
  }
}

void Chart::add(const Item& item) {
  const std::uint32_t first = first_[item.begin];
  if (items_.size() - first >= kMostItems || item.end - item.begin > kLongestItem) return;
  const bool two = item.symbol == symbol(Engine::range) || item.symbol == symbol(Engine::pair);
  for (std::size_t i = first; i < items_.size(); ++i) {
    const Item& other = items_[i];
    if (other.symbol == item.symbol && other.end == item.end && other.object == item.object &&
        (!two || other.children == item.children)) {
      return;
    }
  }
  items_.push_back(item);
  kinds_[item.begin] |= kind_bit(item.symbol);
  last_[item.begin] = static_cast<std::uint32_t>(items_.size());
}

bool Chart::capitals_fit(const LexiconEntry& entry, std::uint32_t begin) const {
  for (std::uint32_t left = entry.capitals; left != 0; left &= left - 1) {
    if (!pieces_[begin + static_cast<std::uint32_t>(__builtin_ctz(left))].capital) return false;
  }
  return true;
}

void Chart::read_terminals(std::uint32_t at) {
  const Piece& piece = pieces_[at];
  if (piece.word != kUnknownWord) read_lexicon(at);
  if (piece.digits == 0 || piece.digits > 18) return;
  Item item;
  item.begin = at;
  item.end = at + 1;
  if (!item.object.set(Feature::number, piece.number)) return;
  item.symbol = symbol(piece.grouped ? Engine::grouped : Engine::digits);
  add(item);
  if (piece.grouped || piece.digits > 4) return;
  item.symbol = symbol(Engine::digits1) + piece.digits - 1;
  add(item);
}

void Chart::read_lexicon(std::uint32_t at) {
  std::uint32_t node = 0;
  for (std::uint32_t end = at; end < pieces_.size();) {
    const Word word = pieces_[end].word;
    node = word == kUnknownWord ? 0 : grammar_->child(node, word);
    if (node == 0) return;
    ++end;
    for (const LexiconEntry& entry : grammar_->entries(node)) {
      if (!capitals_fit(entry, at)) continue;
      Item item;
      item.symbol = entry.category;
      item.begin = at;
      item.end = end;
      item.object = entry.object;
      add(item);
    }
  }
}

void Chart::apply_rules(std::uint32_t at) {
  const Word word = pieces_[at].word;
  if (word != kUnknownWord) begin_rules(kLiteral + word, kNone, at, at + 1);
  for (std::uint32_t i = first_[at]; i < items_.size(); ++i)
    begin_rules(items_[i].symbol, i, at, items_[i].end);
}

void Chart::begin_rules(Symbol first, std::uint32_t item, std::uint32_t at, std::uint32_t end) {
  const std::uint64_t next = kinds_[end];
  for (const auto [index, second] : grammar_->rules_from(first)) {
    if (second != ~std::uint64_t{0} && (second & next) == 0) continue;
    const Rule& rule = grammar_->rules()[index];
    const Element& front = rule.elements.front();
    if (!fits(front, at) || (item != kNone && !has_limits(front, item))) continue;
    if (!rule.before.empty() && !matches_before(rule, rule.before.size(), at)) continue;
    Match match;
    match.rule = &rule;
    match.rule_index = index;
    match.begin = at;
    match.children.fill(kNone);
    match.children[rule.numbers.front() - 1U] = item;
    extend(match, 1, end);
  }
}

bool Chart::fits(const Element& element, std::uint32_t at) const {
  const Piece& piece = pieces_[at];
  return (!element.glued || !piece.space_before) && (!element.capital || piece.capital);
}

bool Chart::has_limits(const Element& element, std::uint32_t item) const {
  if (element.highest == 0) return true;
  const std::int64_t number = items_[item].object.get(Feature::number, -1);
  return element.lowest <= number && number <= element.highest;
}

void Chart::extend(Match& match, std::size_t element, std::uint32_t at) {
  const Rule& rule = *match.rule;
  if (element == rule.elements.size()) {
    if (matches_after(rule, 0, at)) finish(match, at);
    return;
  }
  const Element& wanted = rule.elements[element];
  if (at >= pieces_.size() || !fits(wanted, at)) return;
  std::uint32_t& child = match.children[rule.numbers[element] - 1U];
  for (const Symbol symbol : wanted.any_of) {
    if (symbol >= kLiteral) {
      if (symbol - kLiteral != pieces_[at].word) continue;
      child = kNone;
      extend(match, element + 1, at + 1);
      continue;
    }
    if (is_mark(symbol, at, false)) {
      child = kNone;
      extend(match, element + 1, at + 1);
      continue;
    }
    // Items to the right of the rule's begin are complete, so this list does not grow.
    for (std::uint32_t i = first_[at]; i < last_[at]; ++i) {
      if (items_[i].symbol != symbol || !has_limits(wanted, i)) continue;
      child = i;
      extend(match, element + 1, items_[i].end);
    }
  }
  child = kNone;
}

void Chart::finish(const Match& match, std::uint32_t end) {
  std::array<const Object*, 8> objects{};
  for (std::size_t i = 0; i < objects.size(); ++i) {
    if (match.children[i] != kNone) objects[i] = &items_[match.children[i]].object;
  }
  Item item;
  if (!produce(match.rule->steps, objects, item.object)) return;
  item.symbol = match.rule->result;
  item.begin = match.begin;
  item.end = end;
  item.rule = match.rule_index;
  item.children = match.children;
  add(item);
}

bool Chart::is_mark(Symbol wanted, std::uint32_t piece, bool before) const {
  const bool outside = piece >= pieces_.size();  // -1 wraps
  switch (static_cast<Engine>(wanted)) {
    case Engine::at_start:
      return outside && before;
    case Engine::at_end:
      return outside && !before;
    case Engine::at_capital:
      return !outside && pieces_[piece].capital;
    case Engine::at_name:
      return !outside && piece > 0 && pieces_[piece].capital && pieces_[piece].word == kUnknownWord;
    case Engine::at_number:
      return !outside && pieces_[piece].digits > 0;
    case Engine::at_glued:
      return !outside && !pieces_[before ? piece + 1 : piece].space_before;
    case Engine::at_lower: {
      if (outside) return false;
      const char32_t c = decode_code_point(pieces_[piece].lower, 0).value;
      return !pieces_[piece].capital && is_letter(c);
    }
    default:
      return false;
  }
}

bool Chart::is_terminal(Symbol wanted, std::uint32_t begin, std::uint32_t end) const {
  const Piece& piece = pieces_[begin];
  if (wanted >= kLiteral) return end == begin + 1 && piece.word == wanted - kLiteral;
  if (piece.digits > 0) {
    if (end != begin + 1) return false;
    if (wanted == symbol(piece.grouped ? Engine::grouped : Engine::digits)) return true;
    return !piece.grouped && piece.digits <= 4 && wanted == symbol(Engine::digits1) + piece.digits - 1;
  }
  std::uint32_t node = 0;
  for (std::uint32_t at = begin; at < end; ++at) {
    const Word word = pieces_[at].word;
    node = word == kUnknownWord ? 0 : grammar_->child(node, word);
    if (node == 0) return false;
  }
  const auto& entries = grammar_->entries(node);
  return std::any_of(entries.begin(), entries.end(), [&](const LexiconEntry& entry) {
    return entry.category == wanted && capitals_fit(entry, begin);
  });
}

// Where a neighbour that ends at `end` begins; kNone when there is none. To the left only words and numbers
// are known yet, not what rules make of them.
std::uint32_t Chart::begin_of_neighbour(const Element& element, std::uint32_t end) const {
  constexpr std::uint32_t kLongestWords = 3;
  for (const Symbol wanted : element.any_of) {
    if (is_mark(wanted, end - 1, true)) return end == 0 ? 0 : end - 1;
    for (std::uint32_t size = 1; size <= std::min(kLongestWords, end); ++size) {
      if (is_terminal(wanted, end - size, end) && fits(element, end - size)) return end - size;
    }
  }
  return kNone;
}

std::uint32_t Chart::end_of_neighbour(const Element& element, std::uint32_t at) const {
  for (const Symbol wanted : element.any_of) {
    if (is_mark(wanted, at, false)) return std::min(at + 1, static_cast<std::uint32_t>(pieces_.size()));
    if (at >= pieces_.size() || !fits(element, at)) continue;
    if (wanted >= kLiteral) {
      if (wanted - kLiteral == pieces_[at].word) return at + 1;
      continue;
    }
    for (std::uint32_t i = first_[at]; i < last_[at]; ++i) {
      if (items_[i].symbol == wanted && has_limits(element, i)) return items_[i].end;
    }
  }
  return kNone;
}

bool Chart::matches_before(const Rule& rule, std::size_t left, std::uint32_t end) const {
  for (; left > 0; --left) {
    const Element& element = rule.before[left - 1];
    const std::uint32_t begin = begin_of_neighbour(element, end);
    if (element.wanted != (begin != kNone)) return false;
    if (element.wanted) end = begin;
  }
  return true;
}

bool Chart::matches_after(const Rule& rule, std::size_t index, std::uint32_t at) const {
  for (; index < rule.after.size(); ++index) {
    const Element& element = rule.after[index];
    const std::uint32_t end = end_of_neighbour(element, at);
    if (element.wanted != (end != kNone)) return false;
    if (element.wanted) at = end;
  }
  return true;
}

std::vector<std::string> Chart::rule_names(std::uint32_t item) const {
  std::vector<std::string> names;
  const Item& made = items_[item];
  if (made.rule == kNone) return names;
  for (const std::uint32_t child : made.children) {
    if (child == kNone) continue;
    const std::vector<std::string> inner = rule_names(child);
    names.insert(names.end(), inner.begin(), inner.end());
  }
  names.push_back(grammar_->rules()[made.rule].name);
  return names;
}

}  // namespace backstory::temporal
