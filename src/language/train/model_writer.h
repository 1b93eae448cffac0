// From trained weights to the bytes of a model file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/tagger.h"
#include "language/train/packing.h"

namespace backstory::language {

struct ModelParts {
  std::string_view origin;
  const std::vector<Tag>& tags;
  const std::vector<std::uint64_t>& word_slots;
  const PackedWeights& tagger;
  const PackedWeights& parser;
};

std::string format_model(const ModelParts& parts);

}  // namespace backstory::language
