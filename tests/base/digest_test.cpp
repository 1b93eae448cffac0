// If these fail, every article looks changed since its timeline was made.
#include "base/digest.h"

#include <catch2/catch.hpp>

namespace backstory {
namespace {

TEST_CASE("digests are SHA-256 as its standard's examples say") {
  CHECK(digest("") == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(digest("abc") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(digest(std::string(1'000'000, 'a')) ==
        "sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

}  // namespace
}  // namespace backstory
