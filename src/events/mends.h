// Each mends one thing that the parser gets wrong, where it stands at that word; else nothing changes. None
// puts more heads of the treebank's unseen sentences wrong than right.
#pragma once

#include "language/syntax.h"

namespace backstory::events {

// Words whose tag cannot be: word_mends.cpp
void settle_preposition(language::Tree& tree, language::WordIndex i);
void settle_past(language::Tree& tree, language::WordIndex i);
void settle_auxiliary(language::Tree& tree, language::WordIndex i);

// Nouns and what belongs to them: noun_mends.cpp
void settle_possessive(language::Tree& tree, language::WordIndex i);
void join_name(language::Tree& tree, language::WordIndex noun);

// Verbs taken for nouns and adjectives: verb_mends.cpp
void free_verb(language::Tree& tree, language::WordIndex i);
void find_verb_among_nouns(language::Tree& tree, language::WordIndex i);
void find_late_verb(language::Tree& tree, language::WordIndex i);
void find_only_verb(language::Tree& tree, language::WordIndex i);
void free_preposition(language::Tree& tree, language::WordIndex i);
void raise_verb(language::Tree& tree, language::WordIndex i);

// Which clause is the main one, and what is said: clause_mends.cpp
void open_told(language::Tree& tree, language::WordIndex i);
void promote_verb(language::Tree& tree, language::WordIndex i);
void swap_main(language::Tree& tree, language::WordIndex i);
void promote_clause(language::Tree& tree, language::WordIndex i);

}  // namespace backstory::events
