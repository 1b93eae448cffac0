#include "serve/request_id.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace backstory::serve {
namespace {

constexpr std::size_t kLongest = 64;

bool is_sane(std::string_view id) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
  return !id.empty() && id.size() <= kLongest && id.find_first_not_of(kLetters) == std::string_view::npos;
}

}  // namespace

std::string choose_request_id(const std::optional<std::string>& given) {
  if (given && is_sane(*given)) return *given;
  static const auto began = std::chrono::system_clock::now().time_since_epoch().count();
  static std::atomic<std::uint64_t> count = 0;
  return fmt::format("{:x}-{:x}-{}", began / 1000, ::getpid(), ++count);
}

}  // namespace backstory::serve
