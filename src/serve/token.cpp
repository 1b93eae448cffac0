#include "serve/token.h"

#include <cstdlib>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"

namespace backstory::serve {
namespace {

constexpr std::size_t kLeast = 16;
constexpr std::size_t kMost = 4096;
constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~+/=-";

bool equals(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned>(static_cast<unsigned char>(b[i]));
  }
  // Read as volatile, so that no compiler ends the loop early.
  const volatile unsigned seen = difference;
  return seen == 0;
}

}  // namespace

std::string read_token(const std::filesystem::path& file) {
  std::string token;
  if (!file.empty()) {
    token = trim(read_file(file, kMost));
  } else if (const char* given = std::getenv("BACKSTORY_TOKEN")) {
    token = given;
  }
  if (file.empty() && token.empty()) return token;
  if (token.size() < kLeast) fail("the token is too short: {} characters or more", kLeast);
  if (token.find_first_not_of(kLetters) != std::string::npos) {
    fail("the token may have letters, digits and ._~+/=- only");
  }
  return token;
}

bool is_authorized(const std::optional<std::string>& authorization, std::string_view token) {
  if (!authorization || token.empty()) return false;
  constexpr std::string_view kScheme = "bearer ";
  const std::string_view given = *authorization;
  if (to_lower(given.substr(0, kScheme.size())) != kScheme) return false;
  return equals(trim(given.substr(kScheme.size())), token);
}

}  // namespace backstory::serve
