#include "yaml/syntax_faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "yaml/quoting.h"

namespace backstory::yaml {
namespace {

// Where the fault is, seen from the token that libfyaml names.
enum class Blame { token, start, quote, tab, last_line, bracket };

struct Explanation {
  std::string_view words;  // of libfyaml's message
  std::string_view code;
  std::string_view message;
  std::string_view hint;
  Blame blame = Blame::token;
  bool show_quoted = false;  // the hint is the line with its text in quotes, where that can be made
};

constexpr std::string_view kQuoteIt = "put the whole text in quotes";
constexpr std::string_view kSpaces = "indent with spaces, two for each level";
constexpr std::string_view kAlign = "give it the indentation of the lines it belongs with";

// The first whose words are in the message is the one.
constexpr std::array kExplanations{
    Explanation{"nested block mapping on the same line", "unquoted-colon",
                "a colon followed by a space ends the key; a text that holds one needs quotes", kQuoteIt,
                Blame::start, true},
    Explanation{"missing comma in flow mapping", "unquoted-colon",
                "a comma is missing, or a text with a colon needs quotes",
                "inside { } write: {key: value, key: \"a text: with a colon\"}", Blame::start},
    Explanation{"missing comma in flow", "missing-comma", "a comma is missing between two items", "",
                Blame::start},
    Explanation{"tab", "tab-indentation", "a tab is used for indentation", kSpaces, Blame::tab},
    Explanation{"without closing quote", "unclosed-quote", "this quote is never closed",
                "close it at the end of the text", Blame::quote},
    Explanation{"wrongly indented double-quoted", "unclosed-quote", "this quote is not closed on its line",
                "close it with \"; the further lines of a long text must be indented", Blame::start},
    Explanation{"wrongly indented single-quoted", "unclosed-quote", "this quote is not closed on its line",
                "close it with '; the further lines of a long text must be indented", Blame::start},
    Explanation{"trailing content after double-quoted", "text-after-quote",
                "the quoted text ends here, but more text follows",
                "inside \"…\" write \\\" for a quotation mark, or put the whole in '…'", Blame::start, true},
    Explanation{"trailing content after single-quoted", "text-after-quote",
                "the quoted text ends here, but more text follows",
                "inside '…' write '' for an apostrophe, or put the whole in \"…\"", Blame::start, true},
    Explanation{"plain scalar cannot start with", "reserved-start",
                "a text cannot begin with this character unless it is in quotes", kQuoteIt, Blame::start,
                true},
    Explanation{"block scalar no linebreak found", "reserved-start",
                "a text cannot begin with '|' or '>' unless it is in quotes", kQuoteIt, Blame::start, true},
    Explanation{"mapping key (not allowed in this context)", "reserved-start",
                "a text cannot begin with '? ' unless it is in quotes", kQuoteIt, Blame::start, true},
    Explanation{"block sequence on the same line", "reserved-start",
                "a list cannot begin on the line of its key, and a text that begins with '- ' needs quotes",
                kQuoteIt, Blame::start, true},
    Explanation{"block sequence entries not allowed", "reserved-start",
                "a text cannot begin with '- ' here unless it is in quotes", kQuoteIt, Blame::start, true},
    Explanation{"invalid escape", "bad-escape",
                "a backslash inside \"…\" begins an escape, and this one does not exist",
                "write \\\\ for a backslash, or put the text in '…'", Blame::start},
    Explanation{"invalid UTF8 escape", "bad-escape", "an escape in this text is no character",
                "write the character itself"},
    Explanation{"hex escape", "bad-escape", "an escape in this text has too few digits",
                "write the character itself"},
    Explanation{"without a closing bracket", "unclosed-bracket", "this bracket is never closed",
                "close it; text with brackets in it needs quotes", Blame::bracket},
    Explanation{"extra comma", "stray-comma", "there is a comma too many", "", Blame::start},
    Explanation{"comma in the beginning", "stray-comma", "there is a comma too many", "", Blame::start},
    Explanation{"extra closing", "stray-bracket", "this closing bracket has no opening one",
                "text with brackets in it needs quotes", Blame::start},
    Explanation{"mismatched flow", "stray-bracket", "this closing bracket does not fit the opening one",
                "text with brackets in it needs quotes", Blame::start},
    Explanation{"invalid multiline", "bad-indentation",
                "this line is indented deeper than the one it follows, and so continues its text", kAlign,
                Blame::last_line},
    Explanation{"mapping in plain multiline", "bad-indentation",
                "this line is indented deeper than the one it follows, and so continues its text", kAlign,
                Blame::last_line},
    Explanation{"could not find expected ':'", "missing-colon", "this line has no 'key: value'",
                "a space must follow the colon; a text that goes on over several lines must be indented"},
    Explanation{"did not find expected '-' indicator", "bad-indentation",
                "the indentation of this line fits neither the item above nor the list", kAlign,
                Blame::start},
    Explanation{"did not find expected key", "bad-indentation",
                "the indentation of this line fits nothing above it", kAlign, Blame::start},
    Explanation{"indent", "bad-indentation", "the indentation of this line fits nothing above it", kAlign,
                Blame::start},
    Explanation{"indendation", "bad-indentation", "the indentation of this line fits nothing above it",
                kAlign, Blame::start},
    Explanation{"end of block sequence", "missing-dash",
                "this line is neither an item of the list above nor a key",
                "begin an item with '- '; indent a further line of its text", Blame::start},
    Explanation{"invalid value after mapping", "stray-text", "this text belongs to no key",
                "a text that begins with a bracket needs quotes; a comment cannot stand in the middle of one",
                Blame::start, true},
    Explanation{"expected node content", "stray-text",
                "a value is missing here, or begins with a character that needs quotes", kQuoteIt,
                Blame::start, true},
    Explanation{"invalid comment", "stray-comment", "a comment needs a space before its '#'",
                "text with a '#' in it needs quotes", Blame::start},
    Explanation{"depth", "too-deep", "the file is nested too deep", ""},
    Explanation{"unexpected alias", "alias", "aliases are not allowed",
                "if the text is meant to begin with '*', put it in quotes"},
    Explanation{"anchor", "anchor", "anchors are not allowed",
                "if the text is meant to begin with '&', put it in quotes"},
    Explanation{"tag", "tag", "tags are not allowed",
                "if the text is meant to begin with '!', put it in quotes"},
    Explanation{"directive", "directive",
                "a line that begins with '%' is a directive of YAML, and this one is not in order",
                "put a text that begins with '%' in quotes"},
};

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
                      {std::string(kSpaces)}};
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
  const auto why = std::ranges::find_if(kExplanations, [&](const Explanation& explanation) {
    return words.find(explanation.words) != std::string_view::npos;
  });
  Diagnostic diagnostic;
  if (why == kExplanations.end()) {
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
