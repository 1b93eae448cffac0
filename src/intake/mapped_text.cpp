#include "intake/mapped_text.h"

#include <algorithm>

namespace backstory::intake {
namespace {

bool is_even(const TextMapping& mapping) {
  return mapping.text.size() == mapping.input.size();
}

// The mapping that holds the byte at `offset`, the last one for the end of the text.
std::vector<TextMapping>::const_iterator find_mapping(const std::vector<TextMapping>& mappings,
                                                      std::size_t offset) {
  auto after = std::upper_bound(mappings.begin(), mappings.end(), offset,
                                [](std::size_t o, const TextMapping& m) { return o < m.text.begin; });
  return after == mappings.begin() ? after : std::prev(after);
}

}  // namespace

void MappedText::copy(SourceSpan source) {
  if (source.empty()) return;
  const std::size_t begin = text_.size();
  text_ += source.of(source_);
  if (last_is_copy_ && mappings_.back().input.end == source.begin) {
    mappings_.back().text.end = text_.size();
    mappings_.back().input.end = source.end;
  } else {
    mappings_.push_back({{begin, text_.size()}, source});
  }
  last_is_copy_ = true;
}

void MappedText::put(std::string_view text, SourceSpan source) {
  if (text.empty()) return;
  if (source.of(source_) == text) return copy(source);
  const std::size_t begin = text_.size();
  text_ += text;
  mappings_.push_back({{begin, text_.size()}, source});
  last_is_copy_ = false;
}

void MappedText::separate(std::string_view text) {
  const std::size_t at = mappings_.empty() ? 0 : mappings_.back().input.end;
  put(text, {at, at});
}

SourceSpan find_source(const std::vector<TextMapping>& mappings, SourceSpan text) {
  if (mappings.empty()) return {};
  const TextMapping& first = *find_mapping(mappings, text.begin);
  const std::size_t begin_offset = std::min(text.begin - first.text.begin, first.text.size());
  const std::size_t begin = is_even(first)
                                ? first.input.begin + begin_offset
                                : (text.begin >= first.text.end ? first.input.end : first.input.begin);
  if (text.empty()) return {begin, begin};
  const TextMapping& last = *find_mapping(mappings, text.end - 1);
  const std::size_t end = is_even(last)
                              ? last.input.begin + std::min(text.end - last.text.begin, last.text.size())
                              : last.input.end;
  return {begin, std::max(begin, end)};
}

std::vector<TextMapping> compose(const std::vector<TextMapping>& outer,
                                 const std::vector<TextMapping>& inner) {
  std::vector<TextMapping> out;
  for (const TextMapping& mapping : outer) {
    if (!is_even(mapping)) {
      out.push_back({mapping.text, find_source(inner, mapping.input)});
      continue;
    }
    std::size_t at = mapping.input.begin;
    for (auto it = find_mapping(inner, at); it != inner.end() && at < mapping.input.end; ++it) {
      const SourceSpan middle{at, std::min(mapping.input.end, it->text.end)};
      const std::size_t shift = mapping.text.begin - mapping.input.begin;  // wraps round, and back
      out.push_back({{middle.begin + shift, middle.end + shift}, find_source(inner, middle)});
      at = middle.end;
    }
  }
  return out;
}

}  // namespace backstory::intake
