#include "publish/exchange_report.h"

#include <fmt/format.h>

#include <utility>

namespace backstory::publish {
namespace {

constexpr std::size_t kMost = 100;

}  // namespace

void ExchangeReport::add(Diagnostic diagnostic) {
  Count& count = counts_[diagnostic.code];
  ++count.seen;
  if (count.seen <= kMost) {
    sink_.add(std::move(diagnostic));
  } else if (count.seen == kMost + 1) {
    count.first_unsaid = std::move(diagnostic);
  }
}

void ExchangeReport::error(std::string code, SourceSpan place, std::string message,
                           std::vector<std::string> hints) {
  add({Severity::error, std::move(code), std::move(message), place, std::move(hints)});
}

void ExchangeReport::warning(std::string code, SourceSpan place, std::string message,
                             std::vector<std::string> hints) {
  add({Severity::warning, std::move(code), std::move(message), place, std::move(hints)});
}

void ExchangeReport::note(std::string code, SourceSpan place, std::string message) {
  add({Severity::note, std::move(code), std::move(message), place, {}});
}

void ExchangeReport::finish() {
  for (auto& [code, count] : counts_) {
    if (count.seen <= kMost) continue;
    const Diagnostic& next = count.first_unsaid;
    sink_.add({next.severity, code,
               fmt::format("{}; {} more like this and those above follow and are not listed", next.message,
                           count.seen - kMost - 1),
               next.span, next.hints});
    count.seen = 0;
  }
}

std::string enumerate(const std::vector<std::string>& names, std::string_view conjunction) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? fmt::format(" {} ", conjunction) : ", ";
    out += names[i];
  }
  return out;
}

}  // namespace backstory::publish
