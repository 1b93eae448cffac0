#include "publish/exchange_support.h"

#include <catch2/catch.hpp>

namespace backstory::testing {
namespace {

std::string format_all(const Diagnostics& diagnostics, const SourceText& source) {
  std::string out;
  for (const Diagnostic& one : diagnostics.all()) out += format_diagnostic(one, source);
  return out;
}

}  // namespace

ReadForeign read_foreign(publish::ExchangeFormat format, const std::string& text, const std::string& name,
                         const publish::ImportOptions& options) {
  ReadForeign outcome;
  const SourceText file{name, text};
  outcome.imported = publish::format_info(format).read(file, options, outcome.diagnostics);
  outcome.diagnostics.sort_by_place();
  outcome.messages = format_all(outcome.diagnostics, file);
  if (outcome.imported) {
    for (const std::string& note : outcome.imported->notes) outcome.messages += "note: " + note + "\n";
    outcome.yaml = timeline::write_timeline(outcome.imported->timeline);
  }
  return outcome;
}

WroteForeign write_foreign(publish::ExchangeFormat format, const std::string& yaml) {
  WroteForeign outcome;
  const timeline::Timeline timeline = read_yaml(yaml);
  outcome.text = publish::format_info(format).write(timeline, outcome.diagnostics);
  outcome.diagnostics.sort_by_place();
  outcome.messages = format_all(outcome.diagnostics, {"timeline.yaml", yaml});
  return outcome;
}

timeline::Timeline read_yaml(const std::string& yaml) {
  Diagnostics diagnostics;
  const SourceText file{"timeline.yaml", yaml};
  auto timeline = timeline::read_timeline(file, diagnostics);
  INFO(format_all(diagnostics, file));
  REQUIRE(timeline);
  return *timeline;
}

}  // namespace backstory::testing
