// What is wrong with an author's input, and where. A room that reads foreign input puts a Diagnostic into
// the sink for each fault, goes on, and returns what can be used; it never throws for them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"

namespace backstory {

enum class Severity { error, warning, note };
std::string_view severity_name(Severity severity);  // "error", …

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;                // stable, kebab-case: "unknown-key"
  std::string message;             // one sentence, lower case, no full stop
  SourceSpan span;                 // bytes of the source text; empty = the place before `begin`
  std::vector<std::string> hints;  // how to mend it: "did you mean 'label'?"

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// The sink: keeps diagnostics in the order they were reported.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }
  void error(std::string code, SourceSpan span, std::string message, std::vector<std::string> hints = {});
  void warning(std::string code, SourceSpan span, std::string message, std::vector<std::string> hints = {});

  const std::vector<Diagnostic>& all() const { return all_; }
  bool has_errors() const;
  std::size_t count(Severity severity) const;
  // By place in the text; faults at one place keep the order in which they were reported.
  void sort_by_place();

 private:
  std::vector<Diagnostic> all_;
};

// A text with the name that messages call it by (a path as the user typed it, or "<stdin>").
struct SourceText {
  std::string name;
  std::string text;
};

// 1-based; columns count code points, so that an editor's "go to column" lands there.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;

  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

LineColumn find_line_column(std::string_view text, std::size_t offset);

// `name:line:column: error: message`, the line, a caret under the span, then a line a hint. Control
// characters of the source are shown as escapes, so that a file cannot drive the terminal. Ends with a
// newline.
std::string format_diagnostic(const Diagnostic& diagnostic, const SourceText& source, bool colour = false);

}  // namespace backstory
