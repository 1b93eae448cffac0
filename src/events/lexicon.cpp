#include "events/lexicon.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>
#include <vector>

#include "events/word_lists.h"

namespace backstory::events {
namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 55> kClassNames{{
    {"determiner", WordClass::determiner},
    {"possessive", WordClass::possessive},
    {"pronoun", WordClass::pronoun},
    {"relative", WordClass::relative},
    {"subordinator", WordClass::subordinator},
    {"preposition", WordClass::preposition},
    {"clause_preposition", WordClass::clause_preposition},
    {"conjunction", WordClass::conjunction},
    {"modal", WordClass::modal},
    {"be", WordClass::be},
    {"have", WordClass::have},
    {"do", WordClass::do_verb},
    {"negation", WordClass::negation},
    {"adverb", WordClass::adverb},
    {"particle", WordClass::particle},
    {"number", WordClass::number},
    {"date_preposition", WordClass::date_preposition},
    {"empty_adjective", WordClass::empty_adjective},
    {"plural_noun", WordClass::plural_noun},
    {"planned", WordClass::planned},
    {"planned_adjective", WordClass::planned_adjective},
    {"light", WordClass::light},
    {"not_verb", WordClass::not_verb},
    {"mostly_noun", WordClass::mostly_noun},
    {"stand_in", WordClass::stand_in},
    {"body", WordClass::body},
    {"about", WordClass::about},
    {"empty_adverb", WordClass::empty_adverb},
    {"organisation", WordClass::organisation},
    {"background", WordClass::background},
    {"hedge", WordClass::hedge},
    {"quantity", WordClass::quantity},
    {"indefinite", WordClass::indefinite},
    {"intransitive", WordClass::intransitive},
    {"object_control", WordClass::object_control},
    {"fraction", WordClass::fraction},
    {"ordinal", WordClass::ordinal},
    {"partitive", WordClass::partitive},
    {"firm_ending", WordClass::firm_ending},
    {"weak_adjective", WordClass::weak_adjective},
    {"tells_somebody", WordClass::tells_somebody},
    {"harm", WordClass::harm},
    {"contested", WordClass::contested},
    {"denying", WordClass::denying},
    {"period", WordClass::period},
    {"refers", WordClass::refers},
    {"aspect", WordClass::aspect},
    {"excluding", WordClass::excluding},
    {"party", WordClass::party},
    {"content_noun", WordClass::content_noun},
    {"doubting_adjective", WordClass::doubting_adjective},
    {"happening", WordClass::happening},
    {"thing", WordClass::thing},
    {"amount", WordClass::amount},
    {"not_past", WordClass::not_past},
}};

template <typename Visit>
void each_line(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\n'), list.size());
    const std::string_view line = list.substr(0, end);
    if (!line.empty() && line[0] != '#') visit(line);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

std::vector<std::string> split_words(std::string_view line) {
  std::vector<std::string> out;
  while (!line.empty()) {
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    if (begin < end) out.emplace_back(line.substr(begin, end - begin));
    line.remove_prefix(end);
  }
  return out;
}

bool is_vowel(char letter) {
  return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

std::string third_of(std::string_view base) {
  std::string out(base);
  if (ends_with(base, "y") && !is_vowel(base[base.size() - 2])) {
    out.pop_back();
    return out + "ies";
  }
  for (const std::string_view sibilant : {"s", "x", "z", "ch", "sh", "o"}) {
    if (ends_with(base, sibilant)) return out + "es";
  }
  return out + "s";
}

std::string regular_past(std::string_view base) {
  std::string stem(base);
  if (ends_with(base, "e")) return stem + "d";
  if (ends_with(base, "y") && !is_vowel(base[base.size() - 2])) stem.back() = 'i';
  return stem + "ed";
}

// What -ed and -ing are put to: "announc", "carri"/"carry", "commit" and "committ".
std::vector<std::string> stems_before(std::string_view base, std::string_view ending) {
  const std::string word(base);
  if (ends_with(base, "e") && !(ending == "ing" && ends_with(base, "ee")))
    return {word.substr(0, word.size() - 1)};
  if (ending == "ed" && ends_with(base, "y") && !is_vowel(base[base.size() - 2])) {
    return {word.substr(0, word.size() - 1) + "i"};
  }
  const char last = base.back();
  const bool may_double = base.size() >= 3 && !is_vowel(last) && is_vowel(base[base.size() - 2]) &&
                          !is_vowel(base[base.size() - 3]) && last != 'w' && last != 'x' && last != 'y';
  if (may_double) return {word, word + last};
  return {word};
}

// The base of an unlisted verb in -ed or -ing, from the letters before the ending.
std::string guess_base(std::string_view stem) {
  std::string out(stem);
  if (ends_with(stem, "i")) {
    out.back() = 'y';
    return out;
  }
  const char last = stem.back();
  if (stem.size() > 3 && last == stem[stem.size() - 2] && last != 'l' && last != 's' && last != 'z') {
    out.pop_back();
    return out;
  }
  for (const std::string_view ending :
       {"at", "iz", "is", "ur", "uc", "v", "c", "g", "us", "as", "ut", "ir", "in"}) {
    if (ends_with(stem, ending)) return out + "e";
  }
  return out;
}

}  // namespace

Lexicon::Lexicon() {
  add_classes(en::k_closed_class);
  const auto add_all = [this](std::string_view list, WordClass word_class) {
    each_line(list, [&](std::string_view line) {
      for (const std::string& word : split_words(line)) {
        classes_[word] |= std::uint64_t{1} << static_cast<unsigned>(word_class);
      }
    });
  };
  add_all(en::k_report_verbs, WordClass::report);
  add_all(en::k_titles, WordClass::title);
  add_regular_verbs(en::k_verbs);
  add_regular_verbs(en::k_report_verbs);
  add_irregular_verbs(en::k_irregular_verbs);
  add_event_nouns(en::k_event_nouns);
}

void Lexicon::add_classes(std::string_view list) {
  each_line(list, [this](std::string_view line) {
    const std::size_t colon = line.find(':');
    assert(colon != std::string_view::npos);
    const std::string_view name = line.substr(0, colon);
    for (const auto& [class_name, word_class] : kClassNames) {
      if (class_name != name) continue;
      for (const std::string& word : split_words(line.substr(colon + 1))) {
        classes_[word] |= std::uint64_t{1} << static_cast<unsigned>(word_class);
      }
    }
  });
}

void Lexicon::add_regular_verbs(std::string_view list) {
  each_line(list, [this](std::string_view line) {
    for (const std::string& base : split_words(line)) {
      const auto form = [&](const std::string& word) -> VerbForms& {
        VerbForms& forms = verbs_[word];
        if (forms.base.empty() || base.size() > forms.base.size()) forms.base = base;
        return forms;
      };
      form(base).is_base = true;
      form(third_of(base)).is_third = true;
      for (const std::string& stem : stems_before(base, "ed")) {
        VerbForms& forms = form(stem + "ed");
        forms.is_past = forms.is_participle = true;
      }
      for (const std::string& stem : stems_before(base, "ing")) form(stem + "ing").is_gerund = true;
    }
  });
}

void Lexicon::add_irregular_verbs(std::string_view list) {
  each_line(list, [this](std::string_view line) {
    const std::vector<std::string> parts = split_words(line);
    assert(parts.size() == 3);
    const std::string& base = parts[0];
    // Irregular forms win over regular ones that were made from the same letters.
    const auto form = [&](const std::string& word) -> VerbForms& {
      VerbForms& forms = verbs_[word];
      forms.base = base;
      return forms;
    };
    for (const std::string& stem : stems_before(base, "ed")) verbs_.erase(stem + "ed");
    form(base).is_base = true;
    form(third_of(base)).is_third = true;
    form(parts[1]).is_past = true;
    form(parts[2]).is_participle = true;
    for (const std::string& stem : stems_before(base, "ing")) form(stem + "ing").is_gerund = true;
    pasts_[base] = parts[1];
    participles_[base] = parts[2];
  });
}

void Lexicon::add_event_nouns(std::string_view list) {
  each_line(list, [this](std::string_view line) {
    const std::vector<std::string> parts = split_words(line);
    EventNoun noun;
    if (parts.size() > 2) {
      noun.kind = parts[1] == "+" ? EventNoun::Kind::light_verb : EventNoun::Kind::verb;
      noun.verb = parts[2];
      if (parts.size() > 3) noun.object_preposition = parts[3];
    }
    event_nouns_[parts[0]] = noun;
  });
}

bool Lexicon::is(WordClass word_class, std::string_view word) const {
  const auto found = classes_.find(std::string(word));
  return found != classes_.end() && (found->second >> static_cast<unsigned>(word_class) & 1U) != 0;
}

std::optional<VerbForms> Lexicon::find_verb(std::string_view word) const {
  if (is(WordClass::not_verb, word)) return std::nullopt;
  if (const auto found = verbs_.find(std::string(word)); found != verbs_.end()) return found->second;
  // "re-opened" is read as its last part.
  if (const std::size_t hyphen = word.rfind('-'); hyphen != std::string_view::npos) {
    const bool prefixed = hyphen <= 3;  // re-, co-, pre-, out-
    if (!prefixed) return std::nullopt;
    std::optional<VerbForms> forms = find_verb(word.substr(hyphen + 1));
    if (forms) forms->base = std::string(word.substr(0, hyphen + 1)) + forms->base;
    return forms;
  }
  VerbForms forms;
  if (ends_with(word, "ed") && word.size() > 5) {
    forms.base = guess_base(word.substr(0, word.size() - 2));
    forms.is_past = forms.is_participle = true;
    return forms;
  }
  if (ends_with(word, "ing") && word.size() > 6) {
    forms.base = guess_base(word.substr(0, word.size() - 3));
    forms.is_gerund = true;
    return forms;
  }
  return std::nullopt;
}

const EventNoun* Lexicon::find_event_noun(std::string_view noun) const {
  auto found = event_nouns_.find(noun);
  if (found == event_nouns_.end() && ends_with(noun, "s"))
    found = event_nouns_.find(noun.substr(0, noun.size() - 1));
  if (found == event_nouns_.end()) return nullptr;
  return &found->second;
}

std::string Lexicon::third_person(std::string_view base) const {
  if (base == "be") return "is";
  if (base == "have") return "has";
  return third_of(base);
}

std::string Lexicon::participle(std::string_view base) const {
  if (base == "be") return "been";
  const auto found = participles_.find(std::string(base));
  return found == participles_.end() ? regular_past(base) : found->second;
}

std::string Lexicon::past(std::string_view base) const {
  const auto found = pasts_.find(std::string(base));
  return found == pasts_.end() ? regular_past(base) : found->second;
}

const Lexicon& lexicon() {
  static const Lexicon kEnglish;
  return kEnglish;
}

}  // namespace backstory::events
