#include <algorithm>

#include "timeline/match.h"
#include "timeline/merge.h"
#include "timeline/merge_event.h"
#include "timeline/merge_head.h"

namespace backstory::timeline {
namespace {

using Kind = Change::Kind;

Change describe(Kind kind, const Event& event) {
  Change change;
  change.kind = kind;
  change.event = event.id;
  change.date = event.date.text;
  change.label = event.label;
  change.span = event.span;
  return change;
}

bool is_changed(const Event& base, const Event& event) {
  return !merge_written(base, event, base).edits.empty();
}

// A side that deleted what the other changed: the change stays, and somebody must look.
FieldChange deleted_by(bool theirs) {
  return {"", "", theirs ? "deleted" : "changed", theirs ? "changed" : "deleted"};
}

void merge_pair(const Event& base, const Event& theirs, const Event& mine, Merge& out) {
  const EventMerge merged = merge_written(base, theirs, mine);
  out.edits.insert(out.edits.end(), merged.edits.begin(), merged.edits.end());
  for (const bool conflict : {true, false}) {
    Change change = describe(conflict ? Kind::conflict : Kind::updated, mine);
    change.fields = conflict ? merged.conflicts : merged.updated;
    if (!change.fields.empty()) out.changes.push_back(std::move(change));
  }
}

void merge_removed(const Event& base, const Event& mine, Merge& out) {
  const bool keep = is_changed(base, mine);
  Change change = describe(keep ? Kind::conflict : Kind::removed, mine);
  if (keep) change.fields.push_back(deleted_by(true));
  out.changes.push_back(std::move(change));
  if (!keep) out.edits.emplace_back(RemoveEvent{mine.id});
}

void add(const Event& theirs, Merge& out) {
  Event event = theirs;
  event.span = {};
  out.changes.push_back(describe(Kind::added, event));
  out.edits.emplace_back(AddEvent{std::move(event), ""});
}

// Both sides wrote an event under one id: not a line of ours is theirs to change.
void tell_twins(const Event& theirs, const Event& mine, Merge& out) {
  Change change = describe(Kind::conflict, mine);
  change.fields = merge_written(mine, theirs, mine).updated;
  for (FieldChange& field : change.fields) field.base.clear();
  if (!change.fields.empty()) out.changes.push_back(std::move(change));
}

void tell_lists(const Timeline& base, const Timeline& theirs, const Timeline& mine, Merge& out) {
  const auto tracks = [](const Timeline& timeline) {
    std::string text;
    for (const Track& track : timeline.tracks)
      text += (text.empty() ? "" : ", ") + track.id + " " + track.label;
    return text;
  };
  const auto eras = [](const Timeline& timeline) {
    std::string text;
    for (const Era& era : timeline.eras) text += (text.empty() ? "" : ", ") + era.date.text + " " + era.label;
    return text;
  };
  Change change;
  change.kind = Kind::conflict;
  const auto tell = [&](const char* name, const std::string& was, const std::string& is,
                        const std::string& own) {
    if (is != was && is != own) change.fields.push_back({name, was, is, own});
  };
  tell("tracks", tracks(base), tracks(theirs), tracks(mine));
  tell("eras", eras(base), eras(theirs), eras(mine));
  if (!change.fields.empty()) out.changes.push_back(std::move(change));
}

}  // namespace

Merge merge_versions(const Timeline& base, const Timeline& theirs, const Timeline& mine) {
  const Matching of_mine = match_events(base.events, mine.events, Ids::names);
  const Matching of_theirs = match_events(base.events, theirs.events, Ids::names);
  Merge out;
  merge_written_head(base, theirs, mine, out);
  tell_lists(base, theirs, mine, out);
  for (std::size_t i = 0; i < mine.events.size(); ++i) {
    const Event& own = mine.events[i];
    const auto was = of_mine.before_of[i];
    if (was) {
      const auto is = of_theirs.after_of[*was];
      if (is) {
        merge_pair(base.events[*was], theirs.events[*is], own, out);
      } else {
        merge_removed(base.events[*was], own, out);
      }
      continue;
    }
    const auto twin = std::ranges::find(theirs.events, own.id, &Event::id);
    if (twin != theirs.events.end() &&
        !of_theirs.before_of[static_cast<std::size_t>(twin - theirs.events.begin())])
      tell_twins(*twin, own, out);
  }
  for (std::size_t j = 0; j < theirs.events.size(); ++j) {
    const Event& event = theirs.events[j];
    const auto was = of_theirs.before_of[j];
    if (was && of_mine.after_of[*was]) continue;
    if (was) {
      if (!is_changed(base.events[*was], event)) continue;
      Change change = describe(Kind::conflict, event);
      change.span = {};
      change.fields.push_back(deleted_by(false));
      out.changes.push_back(std::move(change));
    } else if (std::ranges::find(mine.events, event.id, &Event::id) == mine.events.end()) {
      add(event, out);
    }
  }
  return out;
}

}  // namespace backstory::timeline
