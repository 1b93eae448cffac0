// Questions that mending a tree asks of it.
#pragma once

#include <initializer_list>

#include "language/syntax.h"

namespace backstory::events {

bool is_one_of(language::Relation relation, std::initializer_list<language::Relation> relations);
bool has_child(const language::Tree& tree, language::WordIndex i,
               std::initializer_list<language::Relation> relations);
bool is_nominal(const language::Tree& tree, language::WordIndex i);
bool is_finite_auxiliary(const language::Word& word);
// 2 for a verb that must be finite, 1 for one that may be, 0 for others.
int finiteness(const language::Tree& tree, language::WordIndex i);
// Nothing of its own makes it a relative or a subordinate clause, and its subject is missing.
bool lacks_subject(const language::Tree& tree, language::WordIndex verb);
// The noun becomes the subject of the verb below it, which takes its place.
void make_subject(language::Tree& tree, language::WordIndex noun, language::WordIndex verb);

}  // namespace backstory::events
