#include <catch2/catch.hpp>

#include "scene/scene.h"

namespace backstory::scene {
namespace {

// If these failed, a timeline file could put a script into a newsroom's page.
TEST_CASE("only links that lead to a page, a mail or a place in the page") {
  for (const char* link : {"https://example.org/a?b=1&c=2#d", "HTTP://example.org", "mailto:desk@example.org",
                           "#strike", "https://example.org/\u00fcber"}) {
    CAPTURE(link);
    CHECK(is_safe_link(link));
  }
  for (const char* link :
       {"", "#", "https://", "javascript:alert(1)", " https://example.org", "java\nscript:x",
        "data:text/html,x", "//example.org", "example.org", "https://example.org/ x",
        "https://example.org/\xff", "vbscript:x", "file:///etc/passwd"}) {
    CAPTURE(link);
    CHECK_FALSE(is_safe_link(link));
  }
}

}  // namespace
}  // namespace backstory::scene
