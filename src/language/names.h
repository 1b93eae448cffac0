// Names of people, organisations and places in a parsed sentence: spans from the tree, kinds from a cascade
// of evidence (titles, heads of organisations, gazetteers, prepositions), made one over a document.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/syntax.h"

namespace backstory::language {

enum class NameKind { person, organisation, place, other };

// What the kind rests on; the earlier, the surer.
enum class NameEvidence { title, organisation_word, gazetteer, context, guess, none };

struct Name {
  WordRange words;           // titles and role nouns before it ("President") are left out
  WordIndex head = kNoWord;  // of the tree; in `words`
  NameKind kind = NameKind::other;
  NameEvidence evidence = NameEvidence::none;
  std::string text;  // the words' forms with their spacing: "Xi Jinping"
};

// In text order, not overlapping. Demonyms ("North Korean"), months, days and languages are no names.
std::vector<Name> find_names(const Tree& tree);

// One kind a name over all sentences of a document, by the best evidence, then the commonest, then the
// first; a surname, an acronym or a shorter form takes the kind of the full name.
void settle_kinds(std::span<std::vector<Name>> names_of_sentences);

// "leader", "secretary", "spokeswoman": a word that says what a person is. Lower case, singular.
bool is_role_noun(std::string_view lemma);
// "Mr.", "President", "Sen.": a word that stands before a person's name, with its capital.
bool is_title(std::string_view form);
// "committee", "bank", "inc.": the head of an organisation's name. Lower case.
bool is_organisation_word(std::string_view lower);
bool is_country(std::string_view name);  // "North Korea", "U.S."
// "North Korean" → "North Korea", "British" → "Britain"; empty for any other word.
std::string_view find_country_of(std::string_view demonym);

}  // namespace backstory::language
