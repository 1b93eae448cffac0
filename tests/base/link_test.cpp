#include "base/link.h"

#include <catch2/catch.hpp>

using namespace backstory;

TEST_CASE("only addresses that cannot run become links") {
  for (const char* good : {"https://example.org/a?b=1&c=2#d", "http://example.org", "HTTPS://EXAMPLE.ORG/",
                           "mailto:desk@example.org", "https://example.org/ä"}) {
    CAPTURE(good);
    CHECK(is_safe_link(good));
  }
  for (const char* bad : {"",
                          "#",
                          "#strike",
                          "javascript:alert(1)",
                          "java\nscript:alert(1)",
                          " https://example.org",
                          "https:/x",
                          "https://",
                          "https:///x",
                          "//example.org",
                          "data:text/html,x",
                          "vbscript:x",
                          "file:///etc/passwd",
                          "ftp://x/y",
                          "https:\\\\example.org",
                          "mailto:",
                          "page.html",
                          "example.org",
                          "http://exa mple.org",
                          "http://x\x01y",
                          "https://\xff"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_safe_link(bad));
  }
}
