// What the room knows of English words: closed classes, verbs and their forms, nouns that name happenings.
// Read once from the lists in en/. All words are lower case.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace backstory::events {

// The classes of en/closed_class.txt, under the same names.
enum class WordClass : unsigned {
  determiner,
  possessive,
  pronoun,
  relative,
  subordinator,
  preposition,
  clause_preposition,
  conjunction,
  modal,
  be,
  have,
  do_verb,
  negation,
  adverb,
  particle,
  number,
  date_preposition,
  empty_adjective,
  plural_noun,
  planned,
  planned_adjective,
  light,
  not_verb,
  mostly_noun,
  stand_in,
  body,
  about,
  empty_adverb,
  organisation,
  background,
  hedge,
  quantity,
  indefinite,
  intransitive,
  object_control,
  fraction,
  ordinal,
  partitive,
  firm_ending,
  weak_adjective,
  tells_somebody,
  harm,
  contested,
  denying,
  period,
  refers,
  aspect,
  excluding,
  party,
  content_noun,
  doubting_adjective,
  happening,
  amount,
  not_past,
  thing,
  report,  // en/report_verbs.txt, base forms
  title,   // en/titles.txt
};

// What forms of which verb a word can be.
struct VerbForms {
  std::string base;
  bool is_base = false;
  bool is_third = false;       // he signs
  bool is_past = false;        // signed
  bool is_participle = false;  // has signed
  bool is_gerund = false;      // signing
};

// How a noun's happening is said; see en/event_nouns.txt.
struct EventNoun {
  enum class Kind { bare, verb, light_verb };
  Kind kind = Kind::bare;
  std::string verb;                // base form
  std::string object_preposition;  // "to" in "trip to Pyongyang"
};

class Lexicon {
 public:
  bool is(WordClass word_class, std::string_view word) const;
  // Also finds regular forms of verbs that are not listed, by their endings -ed and -ing.
  std::optional<VerbForms> find_verb(std::string_view word) const;
  // Also finds the plural.
  const EventNoun* find_event_noun(std::string_view noun) const;
  // "signs", "goes", "is".
  std::string third_person(std::string_view base) const;
  std::string participle(std::string_view base) const;
  std::string past(std::string_view base) const;

 private:
  friend const Lexicon& lexicon();
  Lexicon();
  void add_classes(std::string_view list);
  void add_regular_verbs(std::string_view list);
  void add_irregular_verbs(std::string_view list);
  void add_event_nouns(std::string_view list);

  std::unordered_map<std::string, std::uint64_t> classes_;
  std::unordered_map<std::string, VerbForms> verbs_;
  std::unordered_map<std::string, std::string> pasts_;        // of irregular verbs, by base
  std::unordered_map<std::string, std::string> participles_;  // the same
  std::map<std::string, EventNoun, std::less<>> event_nouns_;
};

// The lexicon of English; immutable, made at first use.
const Lexicon& lexicon();

}  // namespace backstory::events
