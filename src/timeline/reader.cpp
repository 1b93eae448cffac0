#include <fmt/format.h>

#include "calendar/edtf.h"
#include "timeline/checks.h"
#include "timeline/fields.h"
#include "timeline/file_reading.h"
#include "timeline/ids.h"
#include "timeline/parts.h"
#include "timeline/timeline.h"

namespace backstory::timeline {
namespace {

const Section& section_of(std::string_view key) {
  return *find_key(file_section(), key)->section;
}

void read_words(const Fields& fields, Timeline& timeline) {
  timeline.title = fields.text("title");
  timeline.deck = fields.text("deck");
  timeline.source = fields.text("source");
  timeline.credit = fields.text("credit");
  timeline.note = fields.text("note");
  timeline.alt = fields.text("alt");
  timeline.language = fields.text("language");
}

void read_events(const Fields& fields, Timeline& timeline, Reading& reading) {
  const std::vector<const yaml::Node*> nodes = fields.sections("events");
  if (nodes.size() > kMaxEvents) {
    reading.error("too-many-events", nodes[kMaxEvents]->span,
                  fmt::format("there are more than {} events", kMaxEvents));
    return;
  }
  timeline.events.reserve(nodes.size());
  for (const yaml::Node* node : nodes)
    timeline.events.push_back(read_event(section_of("events"), *node, reading));
}

void give_ids(Timeline& timeline) {
  IdSet ids;
  for (const Event& event : timeline.events) ids.add(event.id);
  for (Event& event : timeline.events) {
    if (event.id.empty()) event.id = ids.make(event.label);
  }
}

Timeline read_file(const yaml::Node& root, Reading& reading) {
  const Fields fields = check_section(file_section(), root, reading);
  Timeline timeline;
  read_words(fields, timeline);
  if (const yaml::Node* article = fields.find("article")) {
    timeline.article = read_article(section_of("article"), *article, reading);
  }
  if (const yaml::Node* look = fields.find("look"))
    timeline.look = read_look(section_of("look"), *look, reading);
  for (const yaml::Node* node : fields.sections("tracks")) {
    timeline.tracks.push_back(read_track(section_of("tracks"), *node, reading));
  }
  for (const yaml::Node* node : fields.sections("eras")) {
    timeline.eras.push_back(read_era(section_of("eras"), *node, reading));
  }
  read_events(fields, timeline, reading);
  check_ids(root, timeline, reading);
  check_cut_texts(root, reading);
  return timeline;
}

}  // namespace

FileReading read_whole(const SourceText& file, Diagnostics& diagnostics) {
  Diagnostics faults;
  Reading reading(file, faults);
  FileReading read;
  read.root = yaml::read_yaml(file.text, faults);
  if (read.root && read.root->kind == yaml::Kind::mapping) {
    read.timeline = read_file(*read.root, reading);
    give_ids(*read.timeline);
  } else if (read.root) {
    reading.error("wrong-type", {read.root->span.begin, read.root->span.begin},
                  "a timeline is a file of keys and values", {"begin with 'events:' and a list of events"});
  }
  faults.sort_by_place();
  reading.finish();
  for (const Diagnostic& fault : faults.all()) diagnostics.add(fault);
  if (faults.has_errors()) read.timeline.reset();
  return read;
}

std::optional<Timeline> read_timeline(const SourceText& file, Diagnostics& diagnostics) {
  return read_whole(file, diagnostics).timeline;
}

}  // namespace backstory::timeline
