#include "cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/error.h"
#include "base/utf8.h"

namespace backstory::cli {
namespace {

constexpr std::string_view kWipeLine = "\r\x1b[K";

void write_error(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

// One that understands what colours and wiped lines are made of.
bool is_terminal(int fd) {
  const char* kind = std::getenv("TERM");
  return ::isatty(fd) == 1 && !(kind && std::string_view(kind) == "dumb");
}

// A file's name or a word of the command line cannot drive the terminal; line ends are our own.
std::string escape_lines(std::string_view message) {
  std::string out;
  while (!message.empty()) {
    const std::string_view line = message.substr(0, message.find('\n'));
    out += escape_controls(line) + '\n';
    message.remove_prefix(std::min(message.size(), line.size() + 1));
  }
  return out;
}

void report_line(std::string_view severity, std::string_view colour, std::string_view message) {
  const bool coloured = use_colour(Stream::error);
  write_error(fmt::format("backstory: {}{}:{} {}", coloured ? colour : "", severity,
                          coloured ? "\x1b[0m" : "", escape_lines(message)));
}

}  // namespace

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
    fail("cannot write to standard output: {}", std::strerror(errno));
  }
}

void finish_output() {
  if (std::fflush(stdout) != 0) fail("cannot write to standard output: {}", std::strerror(errno));
}

void report_error(std::string_view message) {
  report_line("error", "\x1b[1;31m", message);
}

void report_note(std::string_view message) {
  report_line("note", "\x1b[1;36m", message);
}

void report_text(std::string_view text) {
  write_error(text);
}

void report(const Diagnostics& diagnostics, const SourceText& source) {
  const bool colour = use_colour(Stream::error);
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    write_error(format_diagnostic(diagnostic, source, colour));
  }
}

std::string count_words(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string count_words(const Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.count(Severity::error);
  const std::size_t warnings = diagnostics.count(Severity::warning);
  std::string out;
  if (errors > 0) out = count_words(errors, "error");
  if (warnings > 0) out += (out.empty() ? "" : ", ") + count_words(warnings, "warning");
  return out;
}

bool use_colour(Stream stream) {
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour && *no_colour) return false;
  return is_terminal(stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO);
}

std::optional<std::size_t> terminal_columns(Stream stream) {
  const int fd = stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO;
  winsize size{};
  if (!is_terminal(fd) || ::ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

Progress::Progress() : visible_(is_terminal(STDERR_FILENO)) {}

Progress::~Progress() {
  if (visible_) write_error(kWipeLine);
}

void Progress::show(std::string_view what) {
  if (visible_) write_error(fmt::format("{}{} …", kWipeLine, escape_controls(what)));
}

}  // namespace backstory::cli
