#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "timeline/match.h"
#include "timeline/merge.h"
#include "timeline/merge_event.h"
#include "timeline/merge_head.h"

namespace backstory::timeline {
namespace {

using Kind = Change::Kind;

using ById = std::unordered_map<std::string_view, const Event*>;

ById index_by_id(const Timeline& timeline) {
  ById index;
  for (const Event& event : timeline.events) index.emplace(event.id, &event);
  return index;
}

const Event* find_event(const ById& index, std::string_view id) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : found->second;
}

bool is_changed(const Event& base, const Event& event) {
  return !merge_written(base, event, base).edits.empty();
}

class VersionsMerge {
 public:
  VersionsMerge(const Timeline& base, const Timeline& theirs, const Timeline& mine)
      : base_(base),
        theirs_(theirs),
        mine_(mine),
        by_id_of_theirs_(index_by_id(theirs)),
        by_id_of_mine_(index_by_id(mine)),
        of_mine_(match_events(base.events, mine.events, Ids::names)),
        of_theirs_(match_events(base.events, theirs.events, Ids::names)) {}

  Merge run() {
    merge_written_head(base_, theirs_, mine_, out_);
    for (std::size_t i = 0; i < mine_.events.size(); ++i) merge_mine(i);
    for (std::size_t j = 0; j < theirs_.events.size(); ++j) merge_theirs(j);
    return std::move(out_);
  }

 private:
  const Timeline& base_;
  const Timeline& theirs_;
  const Timeline& mine_;
  ById by_id_of_theirs_;
  ById by_id_of_mine_;
  Matching of_mine_;    // base → mine
  Matching of_theirs_;  // base → theirs
  Merge out_;

  bool declares(const std::string& track) const {
    return track.empty() || std::ranges::find(mine_.tracks, track, &Track::id) != mine_.tracks.end();
  }

  void tell(Kind kind, const Event& event, std::vector<FieldChange> fields) {
    if (fields.empty()) return;
    Change change = describe_event(kind, event);
    for (const FieldChange& field : fields) {
      if (kind == Kind::updated && field.field == "date") change.date = field.now;
      if (kind == Kind::updated && field.field == "label") change.label = field.now;
    }
    change.fields = std::move(fields);
    out_.changes.push_back(std::move(change));
  }

  void merge_mine(std::size_t i) {
    const Event& mine = mine_.events[i];
    const auto was = of_mine_.before_of[i];
    if (!was) return compare_twins(mine);
    const auto is = of_theirs_.after_of[*was];
    if (!is) return merge_removed(base_.events[*was], mine);
    Event theirs = theirs_.events[*is];
    // A track that the file does not declare cannot be taken; the lists of tracks are a conflict by then.
    if (!declares(theirs.track)) theirs.track = base_.events[*was].track;
    EventMerge merged = merge_written(base_.events[*was], theirs, mine);
    out_.edits.insert(out_.edits.end(), merged.edits.begin(), merged.edits.end());
    tell(Kind::conflict, mine, std::move(merged.conflicts));
    tell(Kind::updated, mine, std::move(merged.updated));
  }

  void merge_removed(const Event& base, const Event& mine) {
    if (is_changed(base, mine)) return tell(Kind::conflict, mine, {{"", "", "deleted", "changed"}});
    out_.changes.push_back(describe_event(Kind::removed, mine));
    out_.edits.emplace_back(RemoveEvent{mine.id});
  }

  // Both sides wrote an event under one id.
  void compare_twins(const Event& mine) {
    const Event* twin = find_event(by_id_of_theirs_, mine.id);
    if (!twin) return;
    std::vector<FieldChange> fields = merge_written(mine, *twin, mine).updated;
    for (FieldChange& field : fields) field.base.clear();
    tell(Kind::conflict, mine, std::move(fields));
  }

  void merge_theirs(std::size_t j) {
    const Event& theirs = theirs_.events[j];
    const auto was = of_theirs_.before_of[j];
    if (was && of_mine_.after_of[*was]) return;
    if (was) {
      if (!is_changed(base_.events[*was], theirs)) return;
      return tell(Kind::conflict, theirs, {{"", "", "changed", "deleted"}});
    }
    if (find_event(by_id_of_mine_, theirs.id)) return;
    Event added = theirs;
    if (!declares(added.track)) added.track.clear();
    out_.changes.push_back(describe_event(Kind::added, added));
    out_.edits.emplace_back(AddEvent{std::move(added), ""});
  }
};

}  // namespace

Merge merge_versions(const Timeline& base, const Timeline& theirs, const Timeline& mine) {
  return VersionsMerge(base, theirs, mine).run();
}

}  // namespace backstory::timeline
