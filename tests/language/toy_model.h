// A model of a few sentences, trained in a moment.
#pragma once

#include <string>
#include <vector>

#include "language/train/treebank.h"

namespace backstory::language {

std::vector<GoldSentence> toy_treebank();

// The file's bytes; trained once.
const std::string& toy_model();

// Trains anew.
std::string train_toy_model(std::uint32_t seed);

}  // namespace backstory::language
