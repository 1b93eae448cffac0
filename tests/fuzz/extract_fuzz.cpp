// Any article gives a timeline whose file reads back without an error as the same events, with labels that
// can be printed and evidence that stands where it says.
//
// Of the bytes the first is how to read, the rest is the article.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/file.h"
#include "base/utf8.h"
#include "events/events.h"
#include "events/phrase.h"
#include "fuzz/property.h"
#include "intake/plain_text.h"
#include "temporal/time_expression.h"
#include "timeline/timeline.h"

using namespace backstory;
using fuzz::require;

namespace {

const language::Model& english() {
  static const auto model = language::Model::load(find_data_folder() / language::kModelFile);
  return *model;
}

std::vector<language::Passage> cut_passages(const intake::Document& document) {
  std::vector<language::Passage> passages;
  for (const intake::Block& block : document.blocks) {
    if (intake::is_body(block.role)) passages.push_back(language::analyse(document.text, block.span));
  }
  return passages;
}

void check_event(const timeline::Event& event, std::string_view text) {
  require(!event.label.empty(), "an event has a label");
  require(count_code_points(event.label) <= events::kMaxLabelLength, "a label is short", event.label);
  require(event.label.find('\n') == std::string::npos, "a label is one line", event.label);
  for (const timeline::Source& source : event.sources) {
    require(source.at.has_value(), "evidence has its place", event.label);
    const std::size_t begin = find_code_point(text, (*source.at)[0]);
    const std::size_t end = find_code_point(text, (*source.at)[1]);
    require(text.substr(begin, end - begin) == source.quote, "evidence stands where it says", source.quote);
  }
}

void check_file(const timeline::Timeline& timeline) {
  const std::string written = timeline::write_timeline(timeline);
  Diagnostics faults;
  const auto again = timeline::read_timeline({"timeline.yaml", written}, faults);
  require(again && !faults.has_errors(), "the file reads back", written);
  require(again->events.size() == timeline.events.size(), "all events read back", written);
  for (std::size_t i = 0; i < timeline.events.size(); ++i)
    require(again->events[i].label == timeline.events[i].label, "labels read back", written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  intake::ReadOptions read;
  if (data[0] & 1U) read.published = calendar::make_day(2024, 11, 1);
  std::string bytes(data + 1, data + size);
  const intake::Document document = data[0] & 2U ? intake::read_plain_text(std::move(bytes), read)
                                                 : intake::read_article(std::move(bytes), read);
  const std::vector<language::Passage> passages = cut_passages(document);
  const auto times = temporal::find_times(document, passages, {});
  const events::Extraction found = events::find_events(document, passages, times, english());
  require(found.evidence.size() == found.timeline.events.size(), "one evidence an event");
  for (const timeline::Event& event : found.timeline.events) check_event(event, document.text);
  check_file(found.timeline);
  return 0;
}
