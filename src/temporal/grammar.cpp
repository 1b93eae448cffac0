#include "temporal/grammar.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

#include "temporal/grammar_reader.h"
#include "temporal/languages.h"

namespace backstory::temporal {
namespace {

// In the order of `Engine`.
constexpr std::array<std::string_view, static_cast<std::size_t>(Engine::count)> kEngineNames = {
    "none",          "time",        "range",       "pair",         "nothing",        "past-cue", "speech-cue",
    "future-cue",    "planned-cue", "open-cue",    "present-cue",  "plural-cue",     "weak-cue", "toward-cue",
    "defer-cue",     "no-cue",      "boundary",    "past-suffix",  "ongoing-suffix", "be-form",  "no-subject",
    "relative-word", "possessive",  "close-quote", "defer-goal",   "far-off",        "article",  "indefinite",
    "determiner",    "adverb",      "conjunction", "coming-event", "digits1",        "digits2",  "digits3",
    "digits4",       "digits",      "grouped",     "@start",       "@end",           "@capital", "@lower",
    "@name",         "@number",     "@glued"};

bool has_suffix(const std::vector<std::string>& suffixes, std::string_view lower) {
  return std::any_of(suffixes.begin(), suffixes.end(), [&](const std::string& suffix) {
    return lower.size() > suffix.size() + 1 && lower.ends_with(suffix);
  });
}

}  // namespace

Grammar::Grammar(const std::vector<GrammarFile>& files) {
  nodes_.emplace_back();
  for (Symbol i = 0; i < kEngineNames.size(); ++i) categories_.emplace(kEngineNames[i], i);
  GrammarReader reader(*this);
  for (const GrammarFile& file : files) {
    if (file.name.find("/words/") != std::string_view::npos) {
      reader.read_words(file);
    } else {
      reader.read_rules(file);
    }
  }
  reader.finish();
  category_names_.resize(categories_.size());
  for (const auto& [name, category] : categories_) category_names_[category] = name;
}

Word Grammar::find_word(std::string_view lower) const {
  const auto found = words_.find(lower);
  return found == words_.end() ? kUnknownWord : found->second;
}

bool Grammar::has_past_suffix(std::string_view lower) const {
  return has_suffix(past_suffixes_, lower);
}

bool Grammar::has_ongoing_suffix(std::string_view lower) const {
  return has_suffix(ongoing_suffixes_, lower);
}

const std::vector<RuleStart>& Grammar::rules_from(Symbol symbol) const {
  return symbol >= kLiteral ? from_word_[symbol - kLiteral] : from_category_[symbol];
}

std::uint32_t Grammar::child(std::uint32_t node, Word word) const {
  if (node == 0) return first_words_[word];
  const auto& children = nodes_[node].children;
  const auto found = children.find(word);
  return found == children.end() ? 0 : found->second;
}

const Grammar& find_grammar(std::string_view language) {
  static std::mutex mutex;
  static std::map<std::string_view, Grammar> made;
  const auto& all = languages();
  const auto named = [&](std::string_view name) {
    return std::find_if(all.begin(), all.end(), [&](const Language& one) { return one.name == name; });
  };
  auto wanted = named(language);
  if (wanted == all.end()) wanted = named(kUsualLanguage);
  const std::lock_guard lock(mutex);
  return made.try_emplace(wanted->name, wanted->files).first->second;
}

}  // namespace backstory::temporal
