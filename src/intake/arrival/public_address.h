// Which addresses of the network a page may be fetched from.
#pragma once

struct sockaddr;

namespace backstory::intake {

// An address that the public internet routes: not loopback, private, link-local, of a cloud's metadata,
// multicast, reserved, or an IPv4 address wrapped in IPv6 (IANA special-purpose registries, RFC 6890).
bool is_public_address(const sockaddr& address);

}  // namespace backstory::intake
