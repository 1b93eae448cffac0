#include "yaml/syntax_faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "yaml/quoting.h"
#include "yaml/syntax_explanations.h"

namespace backstory::yaml {
namespace {

SourceSpan line_around(std::string_view text, std::size_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', offset), text.size());
  return {begin, std::max(begin, end)};
}

// `label: Kyiv: a new war` → `label: "Kyiv: a new war"`; nothing where the line is no `key: text`.
std::optional<std::string> with_quotes(std::string_view line) {
  constexpr std::size_t kLongest = 120;
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos || line.size() > kLongest) return std::nullopt;
  std::string_view key = trim(line.substr(0, colon));
  while (key.starts_with("- ")) key = trim(key.substr(2));
  std::string_view value = trim(line.substr(colon + 1));
  if (key.empty() || value.empty()) return std::nullopt;
  const bool wrapped =
      value.size() > 1 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'');
  if (wrapped) value = value.substr(1, value.size() - 2);
  return fmt::format("{}: {}", key, quote(value));
}

SourceSpan blamed(const Explanation& why, const ScannerFault& fault, std::string_view text) {
  const SourceSpan token = fault.span;
  switch (why.blame) {
    case Blame::token:
      return token;
    case Blame::start:
      return {token.begin, token.begin};
    case Blame::quote: {
      const std::size_t begin = token.begin - (token.begin > 0 ? 1 : 0);
      return {begin, begin};
    }
    case Blame::bracket: {
      const std::size_t begin = fault.open_bracket.value_or(token.begin);
      return {begin, begin};
    }
    case Blame::tab: {
      const std::size_t tab = text.find('\t', line_around(text, token.begin).begin);
      return tab <= token.begin ? SourceSpan{tab, tab + 1} : token;
    }
    case Blame::last_line:
      break;
  }
  const SourceSpan line = line_around(text, token.end > token.begin ? token.end - 1 : token.end);
  std::size_t begin = std::max(line.begin, token.begin);
  while (begin < token.end && text[begin] == ' ') ++begin;
  return {begin, std::max(begin, token.end)};
}

// Several mistakes end in "a key over several lines": only its text tells them apart.
std::optional<Diagnostic> explain_multiline_key(const ScannerFault& fault, std::string_view text) {
  if (fault.words.find("multiline plain key") == std::string::npos) return std::nullopt;
  const std::string_view key = fault.span.of(text);
  const std::string_view first_line = trim(key.substr(0, key.find('\n')));
  const std::size_t colon = first_line.find(':');
  if (colon != std::string_view::npos && colon + 1 < first_line.size()) {
    const std::size_t at = fault.span.begin + colon;
    return Diagnostic{Severity::error,
                      "missing-space",
                      "a space is missing after this colon",
                      {at, at + 1},
                      {fmt::format("write {}: {}", key.substr(0, colon), first_line.substr(colon + 1))}};
  }
  const SourceSpan last = line_around(text, fault.span.end - 1);
  const std::size_t tab = text.find_first_not_of(' ', last.begin);
  if (tab < last.end && text[tab] == '\t') {
    return Diagnostic{Severity::error,
                      "tab-indentation",
                      "a tab is used for indentation",
                      {tab, tab + 1},
                      {std::string(kSpacesHint)}};
  }
  return std::nullopt;
}

// libfyaml keeps silent about a version of YAML that it does not know, and at an open brace it misses a
// comma.
std::string_view words_of(const ScannerFault& fault, std::string_view text) {
  if (fault.words.empty() && text.find("%YAML") != std::string_view::npos) return "version directive";
  const bool at_end = trim(text.substr(fault.span.begin)).empty();
  if (at_end && fault.open_bracket) return "without a closing bracket";
  return fault.words;
}

}  // namespace

Diagnostic explain_syntax_fault(const ScannerFault& fault, std::string_view text) {
  if (auto diagnostic = explain_multiline_key(fault, text)) return *diagnostic;
  const std::string_view words = words_of(fault, text);
  const std::span<const Explanation> explanations = syntax_explanations();
  const auto why = std::ranges::find_if(explanations, [&](const Explanation& explanation) {
    return words.find(explanation.words) != std::string_view::npos;
  });
  Diagnostic diagnostic;
  if (why == explanations.end()) {
    diagnostic = {Severity::error, "yaml-syntax", "this is not YAML", fault.span, {}};
    if (!fault.words.empty()) diagnostic.message += ": " + fault.words;
    return diagnostic;
  }
  diagnostic = {
      Severity::error, std::string(why->code), std::string(why->message), blamed(*why, fault, text), {}};
  std::string hint(why->hint);
  if (why->show_quoted) {
    if (const auto line = with_quotes(line_around(text, fault.span.begin).of(text))) hint = "write " + *line;
  }
  if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
  return diagnostic;
}

}  // namespace backstory::yaml
