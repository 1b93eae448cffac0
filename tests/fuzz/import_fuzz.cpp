// Any bytes, read as a file of another tool, give a timeline that `check` takes and that can be written in
// the same format again, or a complaint. The first byte chooses the format by its place in the table of
// formats: 0 is TimelineJS, 1 its spreadsheet, 2 CSV, 3 TSV, 4 iCalendar, 5 Markdown, 6 Mermaid, 7 markwhen,
// as digits or bytes.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/property.h"
#include "publish/exchange.h"

using namespace backstory;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kReadable = 8;
  if (size == 0) return 0;
  const publish::FormatInfo& info = publish::exchange_formats()[(data[0] - std::size_t{'0'}) % kReadable];
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  Diagnostics diagnostics;
  const auto text = publish::decode_foreign(bytes, diagnostics);
  fuzz::require(text || diagnostics.has_errors(), "what cannot be decoded is complained of");
  if (!text) return 0;
  const SourceText file{"file", *text};
  const auto imported = info.read(file, {}, diagnostics);
  for (const Diagnostic& one : diagnostics.all()) {
    fuzz::require(one.span.end <= text->size(), "a complaint points into the file", one.message);
  }
  fuzz::require(imported || diagnostics.has_errors(), "what cannot be read is complained of");
  if (!imported) return 0;
  Diagnostics faults;
  const SourceText yaml{"timeline.yaml", timeline::write_timeline(imported->timeline)};
  const auto again = timeline::read_timeline(yaml, faults);
  fuzz::require(again && !faults.has_errors(), "an import is a timeline without errors",
                faults.all().empty() ? "" : faults.all().front().message + "\n" + yaml.text);
  if (timeline::visible_events(*again).empty()) return 0;
  Diagnostics losses;
  const SourceText out{"file", info.write(*again, losses)};
  const auto back = info.read(out, {}, losses);
  fuzz::require(back || losses.count(Severity::warning) > 0, "what was written can be read or was not",
                out.text);
  return 0;
}
