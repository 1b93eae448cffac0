// What lies in a mapped model, ready to be asked.
#pragma once

#include <string>
#include <vector>

#include "language/tagger.h"
#include "language/weight_table.h"
#include "language/word_table.h"

namespace backstory::language {

struct ModelTables {
  std::string origin;
  std::vector<Tag> tags;  // by class
  WordTable words;
  WeightTable tagger;
  WeightTable parser;
};

}  // namespace backstory::language
