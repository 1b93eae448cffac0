#include "base/digest.h"

#include <sha2.h>

#include <array>

namespace backstory {

std::string digest(std::string_view bytes) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> hex{};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), hex.data());
  return std::string("sha256:") + hex.data();
}

}  // namespace backstory
