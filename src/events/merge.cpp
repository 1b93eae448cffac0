#include "events/merge.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/utf8.h"
#include "events/event_date.h"
#include "events/lexicon.h"

namespace backstory::events {
namespace {

constexpr std::size_t kLookBack = 400;  // events; no article tells more between two mentions of one

// "launch" and "launches", "signed" and "signing" are one word here.
std::string stem(std::string_view word) {
  if (const auto forms = lexicon().find_verb(word)) return forms->base;
  if (word.size() > 3 && word.back() == 's') word.remove_suffix(1);
  return std::string(word);
}

std::set<std::string> stems_of(std::string_view label) {
  std::set<std::string> out;
  const std::string lower = to_lower(label);
  std::size_t begin = 0;
  while (begin < lower.size()) {
    const std::size_t end = std::min(lower.find(' ', begin), lower.size());
    const std::string word = lower.substr(begin, end - begin);
    const Lexicon& english = lexicon();
    if (!word.empty() && !english.is(WordClass::preposition, word) &&
        !english.is(WordClass::conjunction, word) && !english.is(WordClass::be, word) && word != "to") {
      out.insert(stem(word));
    }
    begin = end + 1;
  }
  return out;
}

std::size_t count_shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
}

bool share_heads(const Label& a, const Label& b) {
  for (const std::string& head : a.heads) {
    if (lexicon().is(WordClass::light, head) || lexicon().is(WordClass::report, head) || head == "be" ||
        head == "have")
      continue;
    for (const std::string& other : b.heads) {
      if (stem(head) == stem(other)) return true;
    }
  }
  return false;
}

// "until July" takes in every year before, and "since 1949" every year after: only what begins or ends with
// them is the same happening.
bool only_surrounds(const calendar::Edtf& span, const calendar::Edtf& other) {
  const std::optional<calendar::Extent> wide = calendar::find_extent(span);
  const std::optional<calendar::Extent> narrow = calendar::find_extent(other);
  if (!wide || !narrow) return false;
  return (!wide->begin && wide->end != narrow->end) || (!wide->end && wide->begin != narrow->begin);
}

bool are_one(const Mention& a, const Mention& b) {
  const calendar::Edtf& first = a.event.date.value;
  const calendar::Edtf& second = b.event.date.value;
  const bool together =
      first == second || calendar::is_within(first, second) || calendar::is_within(second, first);
  if (!together || is_wholly_open(first)) return false;
  if (only_surrounds(first, second) || only_surrounds(second, first)) return false;
  const std::set<std::string> left = stems_of(a.event.label);
  const std::set<std::string> right = stems_of(b.event.label);
  const std::size_t shared = count_shared(left, right);
  const bool same_date = first == second;
  if (same_date && shared * 3 >= 2 * std::min(left.size(), right.size()) && shared >= 2) return true;
  const bool alike = 2 * shared >= std::min(left.size(), right.size());
  return share_heads(a.label, b.label) && alike && shared >= 2;
}

bool is_better(const Mention& a, const Mention& b) {
  const calendar::Grain left = calendar::grain_of(a.event.date.value);
  const calendar::Grain right = calendar::grain_of(b.event.date.value);
  if (left != right) return left < right;
  return a.label.confidence > b.label.confidence;
}

void absorb(Mention& winner, Mention other) {
  winner.mentions += other.mentions;
  winner.times.insert(winner.times.end(), other.times.begin(), other.times.end());
  winner.passage = std::min(winner.passage, other.passage);
  for (timeline::Source& source : other.event.sources) {
    const bool known = std::any_of(winner.event.sources.begin(), winner.event.sources.end(),
                                   [&](const timeline::Source& mine) {
                                     return mine.at == source.at && mine.expression == source.expression;
                                   });
    if (!known) winner.event.sources.push_back(std::move(source));
  }
  for (std::string& actor : other.event.actors) {
    if (std::find(winner.event.actors.begin(), winner.event.actors.end(), actor) ==
        winner.event.actors.end()) {
      winner.event.actors.push_back(std::move(actor));
    }
  }
}

}  // namespace

std::vector<Mention> merge_mentions(std::vector<Mention> mentions) {
  std::vector<Mention> out;
  for (Mention& mention : mentions) {
    const auto same = std::find_if(out.end() - static_cast<std::ptrdiff_t>(std::min(out.size(), kLookBack)),
                                   out.end(), [&](const Mention& other) { return are_one(mention, other); });
    if (same == out.end()) {
      out.push_back(std::move(mention));
    } else if (is_better(mention, *same)) {
      std::swap(mention, *same);
      absorb(*same, std::move(mention));
    } else {
      absorb(*same, std::move(mention));
    }
  }
  return out;
}

}  // namespace backstory::events
