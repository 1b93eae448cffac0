#include "base/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace backstory {
namespace {

constexpr std::size_t kMaxShownBytes = 160;

std::string_view severity_colour(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\x1b[1;31m";
    case Severity::warning:
      return "\x1b[1;35m";
    case Severity::note:
      return "\x1b[1;36m";
  }
  return "";
}

SourceSpan find_line(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  std::size_t end = text.find('\n', offset);
  if (end == std::string_view::npos) end = text.size();
  if (end > begin && text[end - 1] == '\r') --end;
  return {begin, std::max(begin, end)};
}

// Of a very long line, the part around the fault. Steps at most to the edge of one code point: a line can be
// nothing but continuation bytes.
SourceSpan clip_line(std::string_view text, SourceSpan line, std::size_t offset) {
  if (line.size() <= kMaxShownBytes) return line;
  std::size_t begin = offset > line.begin + kMaxShownBytes / 2 ? offset - kMaxShownBytes / 2 : line.begin;
  std::size_t end = std::min(begin + kMaxShownBytes, line.end);
  for (int i = 0; i < 3 && begin > line.begin && is_utf8_continuation(text[begin]); ++i) --begin;
  for (int i = 0; i < 3 && end < line.end && is_utf8_continuation(text[end]); ++i) ++end;
  return {begin, end};
}

std::string caret_line(std::string_view text, SourceSpan shown, SourceSpan span) {
  const std::size_t begin = std::clamp(span.begin, shown.begin, shown.end);
  const std::size_t end = std::clamp(span.end, begin, shown.end);
  const std::string lead = escape_controls(text.substr(shown.begin, begin - shown.begin));
  const std::string marked = escape_controls(text.substr(begin, end - begin));
  std::string carets(display_width(lead), ' ');
  carets += '^';
  const std::size_t width = display_width(marked);
  if (width > 1) carets.append(width - 1, '~');
  return carets;
}

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

void Diagnostics::error(std::string code, SourceSpan span, std::string message,
                        std::vector<std::string> hints) {
  add({Severity::error, std::move(code), std::move(message), span, std::move(hints)});
}

void Diagnostics::warning(std::string code, SourceSpan span, std::string message,
                          std::vector<std::string> hints) {
  add({Severity::warning, std::move(code), std::move(message), span, std::move(hints)});
}

bool Diagnostics::has_errors() const {
  return count(Severity::error) > 0;
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(all_, [&](const Diagnostic& d) { return d.severity == severity; }));
}

void Diagnostics::sort_by_place() {
  std::ranges::stable_sort(all_, {}, [](const Diagnostic& d) { return d.span.begin; });
}

LineColumn find_line_column(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const auto line = static_cast<std::size_t>(
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  const SourceSpan span = find_line(text, offset);
  return {line + 1, count_code_points(text.substr(span.begin, offset - span.begin)) + 1};
}

std::string format_diagnostic(const Diagnostic& diagnostic, const SourceText& source, bool colour) {
  const std::string_view text = source.text;
  const LineColumn at = find_line_column(text, diagnostic.span.begin);
  const SourceSpan shown = clip_line(text, find_line(text, diagnostic.span.begin), diagnostic.span.begin);
  const std::string_view bold = colour ? "\x1b[1m" : "";
  const std::string_view tint = colour ? severity_colour(diagnostic.severity) : "";
  const std::string_view reset = colour ? "\x1b[0m" : "";

  std::string out = fmt::format("{}{}:{}:{}: {}{}:{} {}{}{}\n", bold, escape_controls(source.name), at.line,
                                at.column, tint, severity_name(diagnostic.severity), reset, bold,
                                escape_controls(diagnostic.message), reset);
  out += fmt::format("  {}\n", escape_controls(shown.of(text)));
  out += fmt::format("  {}{}{}\n", tint, caret_line(text, shown, diagnostic.span), reset);
  for (const std::string& hint : diagnostic.hints) out += fmt::format("  hint: {}\n", escape_controls(hint));
  return out;
}

}  // namespace backstory
