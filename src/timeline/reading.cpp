#include "timeline/reading.h"

#include <fmt/format.h>

#include <utility>

namespace backstory::timeline {

bool Reading::take() {
  return ++reported_ <= kMaxFaults;
}

void Reading::error(std::string code, SourceSpan span, std::string message, std::vector<std::string> hints) {
  has_errors_ = true;
  if (take()) diagnostics_.error(std::move(code), span, std::move(message), std::move(hints));
}

void Reading::count_error() {
  has_errors_ = true;
  ++reported_;
}

void Reading::warning(std::string code, SourceSpan span, std::string message,
                      std::vector<std::string> hints) {
  if (take()) diagnostics_.warning(std::move(code), span, std::move(message), std::move(hints));
}

SourceSpan Reading::part(const yaml::Node& scalar, SourceSpan part) const {
  return yaml::find_in_scalar(file_.text, scalar, part);
}

std::size_t Reading::line_of(SourceSpan span) const {
  return find_line_column(file_.text, span.begin).line;
}

void Reading::finish() {
  if (reported_ <= kMaxFaults) return;
  const std::size_t end = file_.text.size();
  // An error, so that faults left out can never make a file look clean.
  const std::string message = fmt::format("{} more faults are not listed", reported_ - kMaxFaults);
  if (has_errors_) {
    diagnostics_.error("more-faults", {end, end}, message);
  } else {
    diagnostics_.warning("more-faults", {end, end}, message);
  }
}

}  // namespace backstory::timeline
