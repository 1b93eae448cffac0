// base/ takes nothing and gives the small values that every room shares: spans, diagnostics, errors,
// geometry, colours, UTF-8, files. It never knows what a timeline is.
#pragma once

#include <cstddef>
#include <string_view>

namespace backstory {

// A half-open range of bytes of some text; which text is said where the span is kept.
struct SourceSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(std::size_t offset) const { return begin <= offset && offset < end; }
  bool contains(const SourceSpan& other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(const SourceSpan& other) const { return begin < other.end && other.begin < end; }
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

}  // namespace backstory
