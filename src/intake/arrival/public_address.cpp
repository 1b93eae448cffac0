#include "intake/arrival/public_address.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace backstory::intake {
namespace {

struct Block4 {
  std::uint8_t a, b, c, d;
  unsigned bits;
};

// https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast.
constexpr std::array<Block4, 15> kNotPublic4 = {{{0, 0, 0, 0, 8},
                                                 {10, 0, 0, 0, 8},
                                                 {100, 64, 0, 0, 10},
                                                 {127, 0, 0, 0, 8},
                                                 {169, 254, 0, 0, 16},
                                                 {172, 16, 0, 0, 12},
                                                 {192, 0, 0, 0, 24},
                                                 {192, 0, 2, 0, 24},
                                                 {192, 88, 99, 0, 24},
                                                 {192, 168, 0, 0, 16},
                                                 {198, 18, 0, 0, 15},
                                                 {198, 51, 100, 0, 24},
                                                 {203, 0, 113, 0, 24},
                                                 {224, 0, 0, 0, 4},
                                                 {240, 0, 0, 0, 4}}};

bool is_public_4(const sockaddr_in& address) {
  const std::uint32_t value = ntohl(address.sin_addr.s_addr);
  return std::none_of(kNotPublic4.begin(), kNotPublic4.end(), [&](const Block4& block) {
    const std::uint32_t start = static_cast<std::uint32_t>(block.a) << 24 |
                                static_cast<std::uint32_t>(block.b) << 16 |
                                static_cast<std::uint32_t>(block.c) << 8 | block.d;
    return value >> (32 - block.bits) == start >> (32 - block.bits);
  });
}

// Only global unicast (2000::/3), without the parts of it that are tunnels, examples or protocols' own.
bool is_public_6(const sockaddr_in6& address) {
  const std::uint8_t* b = address.sin6_addr.s6_addr;
  if ((b[0] & 0xE0U) != 0x20U) return false;
  const bool six_to_four = b[0] == 0x20 && b[1] == 0x02;
  const bool protocols = b[0] == 0x20 && b[1] == 0x01 && b[2] < 0x02;  // 2001::/23, Teredo too
  const bool examples = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0D && b[3] == 0xB8;
  const bool more_examples = b[0] == 0x3F && b[1] == 0xFF && b[2] < 0x10;  // 3fff::/20
  return !six_to_four && !protocols && !examples && !more_examples;
}

}  // namespace

bool is_public_address(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &address, sizeof four);
    return is_public_4(four);
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 six{};
    std::memcpy(&six, &address, sizeof six);
    return is_public_6(six);
  }
  return false;
}

}  // namespace backstory::intake
