// Each mends one thing that the parser gets wrong, where it stands at that word; else nothing changes.
#pragma once

#include "language/syntax.h"

namespace backstory::events {

// Words whose tag cannot be: word_mends.cpp
void settle_preposition(language::Tree& tree, language::WordIndex i);
void settle_due(language::Tree& tree, language::WordIndex i);
void settle_past(language::Tree& tree, language::WordIndex i);
void settle_auxiliary(language::Tree& tree, language::WordIndex i);
void settle_noun(language::Tree& tree, language::WordIndex i);

// Verbs taken for nouns and adjectives: verb_mends.cpp
void free_verb(language::Tree& tree, language::WordIndex i);
void find_verb_among_nouns(language::Tree& tree, language::WordIndex i);
void find_only_verb(language::Tree& tree, language::WordIndex i);
void find_late_verb(language::Tree& tree, language::WordIndex i);

// What is said, and who says it: told_mends.cpp
void fasten_told(language::Tree& tree, language::WordIndex i);
void split_report(language::Tree& tree, language::WordIndex i);
void open_told(language::Tree& tree, language::WordIndex i);

// Which clause is the main one: clause_mends.cpp
void promote_verb(language::Tree& tree, language::WordIndex i);
void swap_main(language::Tree& tree, language::WordIndex i);
void reduce_relative(language::Tree& tree, language::WordIndex i);
void promote_clause(language::Tree& tree, language::WordIndex i);

}  // namespace backstory::events
