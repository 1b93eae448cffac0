// Forms of words: from the text's form to the lemma, and from a lemma to the forms of a headline.
#pragma once

#include <string>
#include <string_view>

#include "language/syntax.h"

namespace backstory::language {

// "signed" VBN → "sign", "fled" → "flee", "countries" → "country", "better" JJR → "good", "'s" VBZ → "be".
// Lower case but for proper nouns and demonyms ("British"), which keep their capital.
std::string find_lemma(std::string_view form, Xpos xpos);

// True for the lemmas of WordNet's verbs.
bool is_verb(std::string_view lemma);

enum class Number { singular, plural };

// All take a verb's lemma in lower case. A verb nobody knows goes by the rules of spelling.
std::string present_form(std::string_view lemma, Number number);  // "signs"/"sign", "is"/"are", "has"/"have"
std::string past_form(std::string_view lemma);                    // "signed", "took", "was"
std::string past_participle(std::string_view lemma);              // "signed", "taken", "been"
std::string present_participle(std::string_view lemma);           // "signing", "lying", "cutting"

}  // namespace backstory::language
