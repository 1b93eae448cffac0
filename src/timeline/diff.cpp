#include "timeline/diff.h"

#include <algorithm>

#include "timeline/ids.h"
#include "timeline/match.h"
#include "timeline/merge_event.h"
#include "timeline/merge_head.h"

namespace backstory::timeline {
namespace {

using Kind = Change::Kind;

// Nobody reads these in the file for what they say.
bool is_evidence(const FieldChange& field) {
  return field.field == "source" || field.field.starts_with("confidence.");
}

// A name that the file does not have: read_timeline made it from the label.
bool is_made(const Event& event) {
  const std::string words = slug(event.label);
  return event.id.starts_with(words.empty() ? "event" : words);
}

void compare(const Event& before, const Event& after, std::vector<Change>& out) {
  EventMerge difference = merge_written(before, after, before);
  if (before.id != after.id && !is_made(before) && !is_made(after))
    difference.updated.insert(difference.updated.begin(), {"id", before.id, after.id, before.id});
  if (difference.updated.empty()) return;
  const bool evidence = std::ranges::all_of(difference.updated, is_evidence);
  Change change = describe_event(evidence ? Kind::moved : Kind::updated, after);
  if (!evidence) std::erase_if(difference.updated, is_evidence);
  change.fields = std::move(difference.updated);
  out.push_back(std::move(change));
}

}  // namespace

std::vector<Change> diff_timelines(const Timeline& before, const Timeline& after) {
  Merge head;
  merge_written_head(before, after, before, head);
  std::vector<Change> out = std::move(head.changes);
  const Matching matching = match_events(before.events, after.events, Ids::names);
  for (std::size_t i = 0; i < after.events.size(); ++i) {
    if (const auto was = matching.before_of[i]) {
      compare(before.events[*was], after.events[i], out);
    } else {
      out.push_back(describe_event(Kind::added, after.events[i]));
    }
  }
  for (std::size_t i = 0; i < before.events.size(); ++i) {
    if (!matching.after_of[i]) out.push_back(describe_event(Kind::removed, before.events[i]));
  }
  return out;
}

}  // namespace backstory::timeline
