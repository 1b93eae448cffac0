// Classifiers whose weights are summed, trained side by side.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "language/train/perceptron.h"

namespace backstory::language {

// The weights of members 0 … count - 1, one after the other: a thread each, but the same as without. What
// `train_member` calls is called from several threads.
std::vector<AverageWeight> train_members(
    std::uint32_t count, const std::function<std::vector<AverageWeight>(std::uint32_t member)>& train_member);

}  // namespace backstory::language
