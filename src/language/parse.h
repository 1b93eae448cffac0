// From the tokens of a sentence to its tree.
#pragma once

#include <span>
#include <string_view>

#include "language/language.h"
#include "language/model.h"
#include "language/syntax.h"

namespace backstory::language {

// Tags, lemmas, heads and relations. One word a token, in order; tokens may have gaps between them (a date
// struck out): they are read as if they stood side by side. Any tokens give a tree; the same always the same.
// Safe to call from several threads with one model. A token past the first 500 is hung on the root, so that
// a text without sentences takes no undue time.
Tree parse(const Model& model, std::string_view text, std::span<const Token> tokens);

}  // namespace backstory::language
