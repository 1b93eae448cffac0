#include "serve/negotiation.h"

#include <array>
#include <catch2/catch.hpp>

using namespace backstory::serve;

TEST_CASE("Who asks gets the kind that is liked best") {
  constexpr std::array<std::string_view, 3> kOffered{"image/svg+xml", "image/png", "application/pdf"};
  const auto chosen = [&](const char* accept) {
    return choose_type(std::string(accept), kOffered).value_or("none");
  };
  CHECK(choose_type(std::nullopt, kOffered) == "image/svg+xml");
  CHECK(chosen("") == "image/svg+xml");
  CHECK(chosen("*/*") == "image/svg+xml");
  CHECK(chosen("image/*") == "image/svg+xml");
  CHECK(chosen("IMAGE/PNG") == "image/png");
  CHECK(chosen("image/png;q=0.5, application/pdf") == "application/pdf");
  CHECK(chosen("image/png;q=0.5, application/pdf;q=0.4") == "image/png");
  CHECK(chosen("*/*, image/svg+xml;q=0") == "image/png");
  CHECK(chosen("application/*;q=0.2, image/png; q=0.1") == "application/pdf");
  CHECK(chosen("text/html") == "none");
  CHECK(chosen("image/png;q=0") == "none");
  CHECK(media_type("Text/HTML ; charset=utf-8") == "text/html");
}
