#include "yaml/refusals.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace backstory::yaml {
namespace {

constexpr std::size_t kMaxKeyBytes = 1024;   // YAML 1.2, 7.4.2: longer ones are keys for some readers only
constexpr std::size_t kMaxDuplicates = 100;  // listed of one mapping

bool refuse(Diagnostics& diagnostics, std::string code, SourceSpan span, std::string message,
            std::string hint = "") {
  std::vector<std::string> hints;
  if (!hint.empty()) hints.push_back(std::move(hint));
  diagnostics.error(std::move(code), span, std::move(message), std::move(hints));
  return false;
}

std::string quote_hint(char mark) {
  return fmt::format("if the text is meant to begin with '{}', put it in quotes", mark);
}

// libfyaml's token of an anchor or alias begins after its mark.
SourceSpan with_mark(SourceSpan name, std::string_view text, char mark) {
  if (name.begin > 0 && text[name.begin - 1] == mark) --name.begin;
  return name;
}

}  // namespace

bool check_directives(std::string_view text, std::size_t end, Diagnostics& diagnostics) {
  for (std::size_t line = 0; line < end;) {
    const std::size_t next = std::min(text.find('\n', line), end);
    const std::string_view words = text.substr(line, next - line);
    if (words.starts_with('%') && !words.starts_with("%YAML")) {
      return refuse(diagnostics, "directive", {line, next},
                    "the only directive that may stand here is %YAML");
    }
    line = next + 1;
  }
  return true;
}

bool check_properties(const Event& event, std::string_view text, Diagnostics& diagnostics) {
  if (event.kind == Event::Kind::alias) {
    const SourceSpan alias = with_mark(event.span.value_or(SourceSpan{}), text, '*');
    return refuse(diagnostics, "alias", alias, "aliases are not allowed", quote_hint('*'));
  }
  if (event.anchor) {
    const SourceSpan anchor = with_mark(*event.anchor, text, '&');
    return refuse(diagnostics, "anchor", anchor, "anchors are not allowed", quote_hint('&'));
  }
  if (event.tag) return refuse(diagnostics, "tag", *event.tag, "tags are not allowed", quote_hint('!'));
  return true;
}

bool check_key(const Node& key, Diagnostics& diagnostics) {
  if (key.span.empty()) return refuse(diagnostics, "bad-key", key.span, "a key is missing before the colon");
  if (key.value == "<<" && key.style == Style::plain) {
    return refuse(diagnostics, "merge-key", key.span, "merge keys are not allowed", "write the keys out");
  }
  if (key.span.size() > kMaxKeyBytes) {
    return refuse(diagnostics, "bad-key", key.span,
                  fmt::format("a key may have {} characters at most", kMaxKeyBytes));
  }
  return true;
}

bool check_duplicates(const Node& mapping, std::string_view text, Diagnostics& diagnostics) {
  std::vector<const Entry*> sorted;
  sorted.reserve(mapping.entries.size());
  for (const Entry& entry : mapping.entries) sorted.push_back(&entry);
  std::ranges::stable_sort(sorted, {}, [](const Entry* entry) -> const std::string& { return entry->key; });
  std::size_t found = 0;
  for (std::size_t i = 1; i < sorted.size() && found < kMaxDuplicates; ++i) {
    if (sorted[i]->key != sorted[i - 1]->key) continue;
    ++found;
    const std::size_t line = find_line_column(text, sorted[i - 1]->key_span.begin).line;
    refuse(diagnostics, "duplicate-key", sorted[i]->key_span,
           fmt::format("the key '{}' stands here a second time", sorted[i]->key),
           fmt::format("the other one is on line {}; keep one of them", line));
  }
  return found == 0;
}

}  // namespace backstory::yaml
