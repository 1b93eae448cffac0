// Whether a word that can be a verb is one here, and in which form.
#pragma once

#include <optional>
#include <vector>

#include "events/words.h"

namespace backstory::events {

// Sets the word's form and gives its tag; nothing where it is no verb and its endings must tell what it is.
std::optional<Tag> read_verb(std::vector<Word>& words, std::size_t i);

}  // namespace backstory::events
