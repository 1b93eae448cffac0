#include "language/train/members.h"

#include <future>

namespace backstory::language {

std::vector<AverageWeight> train_members(
    std::uint32_t count,
    const std::function<std::vector<AverageWeight>(std::uint32_t member)>& train_member) {
  std::vector<std::future<std::vector<AverageWeight>>> members;
  for (std::uint32_t member = 0; member < count; ++member)
    members.push_back(std::async(std::launch::async, train_member, member));
  std::vector<AverageWeight> weights;
  for (auto& member : members) {
    const std::vector<AverageWeight> own = member.get();
    weights.insert(weights.end(), own.begin(), own.end());
  }
  return weights;
}

}  // namespace backstory::language
