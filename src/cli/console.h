// What the program says: results on standard output, everything else on standard error.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"

namespace backstory::cli {

// Results. Fails when standard output cannot take them.
void print(std::string_view text);
// Standard output could take everything so far; fails if not.
void finish_output();

// `backstory: error: …`; what a person typed is shown with control characters as escapes.
void report_error(std::string_view message);
void report_note(std::string_view message);
void report_text(std::string_view text);
// Each fault with its line and a caret.
void report(const Diagnostics& diagnostics, const SourceText& source);

// "2 errors, 1 warning"; "" when there is nothing.
std::string count_words(const Diagnostics& diagnostics);
// "1 event", "12 events"
std::string count_words(std::size_t count, std::string_view noun);

enum class Stream { output, error };
// The width of the terminal; nothing where there is none.
std::optional<std::size_t> terminal_columns(Stream stream);
// A terminal, and the person did not ask for plain text (NO_COLOR, https://no-color.org).
bool use_colour(Stream stream);

// One line on a terminal that says what is being done, wiped when it goes; nothing where nobody looks.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void show(std::string_view what);

 private:
  bool visible_ = false;
};

}  // namespace backstory::cli
