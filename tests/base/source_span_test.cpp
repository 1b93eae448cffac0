// If these fail, evidence is cut from the wrong place of the article.
#include "base/source_span.h"

#include <catch2/catch.hpp>

namespace backstory {
namespace {

TEST_CASE("spans are half open") {
  const SourceSpan span{2, 5};
  CHECK(span.size() == 3);
  CHECK(span.of("abcdefg") == "cde");
  CHECK(span.contains(2));
  CHECK_FALSE(span.contains(5));
  CHECK(span.contains(SourceSpan{2, 5}));
  CHECK_FALSE(span.contains(SourceSpan{2, 6}));
  CHECK(span.overlaps({4, 9}));
  CHECK_FALSE(span.overlaps({5, 9}));
  CHECK(SourceSpan{3, 3}.empty());
  CHECK_FALSE(span.empty());
}

}  // namespace
}  // namespace backstory
