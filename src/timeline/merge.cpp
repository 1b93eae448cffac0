#include "timeline/merge.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "timeline/ids.h"
#include "timeline/match.h"
#include "timeline/merge_event.h"
#include "timeline/merge_head.h"

namespace backstory::timeline {
namespace {

using Partner = std::optional<std::size_t>;
using Kind = Change::Kind;

std::vector<Event> pick(std::span<const Event> events, const std::vector<std::size_t>& numbers) {
  std::vector<Event> out;
  out.reserve(numbers.size());
  for (const std::size_t number : numbers) out.push_back(events[number]);
  return out;
}

class ExtractionMerge {
 public:
  ExtractionMerge(const Timeline* base, const Timeline& now, const Timeline& mine)
      : has_base_(base != nullptr),
        base_(base ? *base : kNothing),
        now_(now),
        mine_(mine),
        base_of_mine_(mine.events.size()),
        now_of_mine_(mine.events.size()),
        mine_of_now_(now.events.size()) {}

  Merge run() {
    match_with_base();
    match_the_rest();
    name_events();
    merge_extracted_head(has_base_ ? &base_ : nullptr, now_, mine_, out_);
    for (std::size_t i = 0; i < mine_.events.size(); ++i) merge_event(i);
    for (std::size_t i = 0; i < base_.events.size(); ++i) tell_deleted(i);
    for (std::size_t j = 0; j < now_.events.size(); ++j) add_event(j);
    tell_tracks();
    keep_base();
    return std::move(out_);
  }

 private:
  inline static const Timeline kNothing;

  bool has_base_;
  const Timeline& base_;
  const Timeline& now_;
  const Timeline& mine_;
  Matching by_evidence_;  // base → now
  Matching of_the_file_;  // base → mine
  std::vector<Partner> base_of_mine_;
  std::vector<Partner> now_of_mine_;
  std::vector<Partner> mine_of_now_;
  std::vector<Partner> own_passage_;  // of the file's events and now's that no base knows
  std::vector<std::string> ids_;      // of now's events, as the file calls them
  Merge out_;

  void join(std::size_t mine, std::size_t now) {
    now_of_mine_[mine] = now;
    mine_of_now_[now] = mine;
  }

  void match_with_base() {
    by_evidence_ = match_events(base_.events, now_.events, Ids::evidence);
    of_the_file_ = match_events(base_.events, mine_.events, Ids::names);
    base_of_mine_ = of_the_file_.before_of;
    for (std::size_t i = 0; i < mine_.events.size(); ++i) {
      if (const Partner base = base_of_mine_[i]; base && by_evidence_.after_of[*base])
        join(i, *by_evidence_.after_of[*base]);
    }
  }

  // What the base does not know, or does not find again, may still be one event: the editor wrote what the
  // article tells only now.
  void match_the_rest() {
    std::vector<std::size_t> mine;
    std::vector<std::size_t> now;
    for (std::size_t i = 0; i < mine_.events.size(); ++i) {
      if (!now_of_mine_[i]) mine.push_back(i);
    }
    for (std::size_t j = 0; j < now_.events.size(); ++j) {
      if (!by_evidence_.before_of[j]) now.push_back(j);
    }
    const std::vector<Event> left = pick(mine_.events, mine);
    const std::vector<Event> right = pick(now_.events, now);
    const Matching rest = match_events(left, right, Ids::evidence);
    own_passage_.resize(mine_.events.size());
    for (std::size_t i = 0; i < mine.size(); ++i) {
      if (rest.after_of[i]) join(mine[i], now[*rest.after_of[i]]);
      if (rest.joined_with[i]) own_passage_[mine[i]] = now[*rest.joined_with[i]];
    }
  }

  void name_events() {
    IdSet taken;
    std::set<std::string, std::less<>> used;
    for (const Timeline* timeline : {&base_, &mine_}) {
      for (const Event& event : timeline->events) {
        taken.add(event.id);
        used.insert(event.id);
      }
    }
    for (std::size_t j = 0; j < now_.events.size(); ++j) {
      const std::string& id = now_.events[j].id;
      if (mine_of_now_[j]) {
        ids_.push_back(mine_.events[*mine_of_now_[j]].id);
      } else if (by_evidence_.before_of[j]) {
        ids_.push_back(base_.events[*by_evidence_.before_of[j]].id);
      } else {
        const bool is_free = is_valid_id(id) && used.insert(id).second;
        ids_.push_back(is_free ? id : taken.make(id));
        taken.add(ids_.back());
      }
    }
  }

  void tell(Change change, std::vector<FieldChange> fields, std::vector<std::string> notes = {}) {
    change.fields = std::move(fields);
    change.notes = std::move(notes);
    out_.changes.push_back(std::move(change));
  }

  void merge_event(std::size_t i) {
    const Event& mine = mine_.events[i];
    const Event* base = base_of_mine_[i] ? &base_.events[*base_of_mine_[i]] : nullptr;
    if (!now_of_mine_[i]) {
      if (!merge_copy(i)) tell_gone(i, base);
      return;
    }
    const Event& now = now_.events[*now_of_mine_[i]];
    const EventMerge merged =
        merge_extracted(base ? known(*base) : make_base(now, mine), now, mine, mine_.tracks);
    if (mine.locked) return tell_locked(mine, merged);
    if (base && base->hidden) out_.changes.push_back(describe_event(Kind::returned, mine));
    if (!base) tell_unknown(mine, now);
    apply(mine, merged);
  }

  // In the base, `hidden` says that an event was gone.
  static Event known(Event base) {
    base.hidden = false;
    return base;
  }

  void apply(const Event& mine, const EventMerge& merged) {
    out_.edits.insert(out_.edits.end(), merged.edits.begin(), merged.edits.end());
    Change change = describe_event(Kind::updated, mine);
    for (const FieldChange& field : merged.updated) {
      if (field.field == "date") change.date = field.now;
      if (field.field == "label") change.label = field.now;
    }
    if (!merged.conflicts.empty()) {
      change.kind = Kind::conflict;
      tell(change, merged.conflicts);
    }
    if (!merged.updated.empty()) {
      change.kind = Kind::updated;
      tell(change, merged.updated, merged.notes);
    } else if (merged.moved && !merged.edits.empty()) {
      change.kind = Kind::moved;
      out_.changes.push_back(std::move(change));
    }
  }

  void tell_locked(const Event& mine, const EventMerge& merged) {
    std::vector<FieldChange> fields = merged.updated;
    fields.insert(fields.end(), merged.conflicts.begin(), merged.conflicts.end());
    if (!fields.empty()) tell(describe_event(Kind::locked, mine), std::move(fields));
  }

  void tell_unknown(const Event& mine, const Event& now) {
    std::vector<FieldChange> fields = tell_difference(mine, now);
    std::erase_if(fields,
                  [](const FieldChange& change) { return change.now.empty() || change.base.empty(); });
    if (has_base_ || !fields.empty())
      tell(describe_event(has_base_ ? Kind::own : Kind::kept, mine), std::move(fields));
  }

  // An event that the editor made of a piece of another quotes what that one quotes; so it moves with it.
  bool merge_copy(std::size_t i) {
    if (base_of_mine_[i] || !of_the_file_.split_from[i]) return false;
    const std::size_t base = *of_the_file_.split_from[i];
    if (!by_evidence_.after_of[base]) return false;
    const Event& mine = mine_.events[i];
    if (mine.locked) return true;
    Event before = known(base_.events[base]);
    Event after = now_.events[*by_evidence_.after_of[base]];
    std::vector<Source> sources = std::move(before.sources);
    std::vector<Source> moved = std::move(after.sources);
    before = mine;
    after = mine;
    before.sources = std::move(sources);
    after.sources = std::move(moved);
    apply(mine, merge_extracted(before, after, mine, mine_.tracks));
    return true;
  }

  // By another's passage: the event of the file that now tells it, for the one who reads the list.
  std::string name_of(Partner now) const { return now ? ids_[*now] : ""; }

  void tell_gone(std::size_t i, const Event* base) {
    const Event& mine = mine_.events[i];
    const bool extracted =
        std::ranges::any_of(mine.sources, [](const Source& s) { return !s.quote.empty(); });
    if (base ? base->hidden : (has_base_ || !extracted)) return;
    Change change = describe_event(Kind::gone, mine);
    change.other = name_of(base ? by_evidence_.joined_with[*base_of_mine_[i]] : own_passage_[i]);
    out_.changes.push_back(std::move(change));
  }

  void tell_deleted(std::size_t i) {
    const Event& base = base_.events[i];
    if (of_the_file_.after_of[i] || !by_evidence_.after_of[i]) return;
    const Event& now = now_.events[*by_evidence_.after_of[i]];
    if (mine_of_now_[*by_evidence_.after_of[i]]) return;
    std::vector<FieldChange> fields = tell_difference(base, now);
    if (base.hidden || fields.empty()) return;
    Change change = describe_event(Kind::deleted, base);
    change.span = {};
    tell(std::move(change), std::move(fields));
  }

  // A piece of a deleted event, on its date, is what the editor did not want.
  bool is_piece_of_deleted(std::size_t j) const {
    const Partner from = by_evidence_.split_from[j];
    return from && !of_the_file_.after_of[*from] &&
           base_.events[*from].date.value == now_.events[j].date.value;
  }

  void add_event(std::size_t j) {
    if (mine_of_now_[j] || by_evidence_.before_of[j]) return;
    if (is_piece_of_deleted(j)) return;
    Event event = now_.events[j];
    event.id = ids_[j];
    event.span = {};
    if (std::ranges::find(mine_.tracks, event.track, &Track::id) == mine_.tracks.end()) event.track.clear();
    Change change = describe_event(Kind::added, event);
    if (const Partner from = by_evidence_.split_from[j]) change.other = name_of(by_evidence_.after_of[*from]);
    out_.changes.push_back(std::move(change));
    out_.edits.emplace_back(AddEvent{std::move(event), ""});
  }

  void tell_tracks() {
    std::vector<std::string> proposed;
    for (const Track& track : now_.tracks) {
      const auto same = [&](const Track& other) { return other.id == track.id; };
      const bool known = std::ranges::any_of(mine_.tracks, same) || std::ranges::any_of(base_.tracks, same);
      if (!known) proposed.push_back(track.label);
    }
    if (proposed.empty()) return;
    Change change;
    change.kind = Kind::tracks;
    change.label = fmt::format("{}", fmt::join(proposed, ", "));
    out_.changes.push_back(std::move(change));
  }

  void keep_base() {
    out_.base = now_;
    for (const Track& track : base_.tracks) {
      if (std::ranges::find(now_.tracks, track.id, &Track::id) == now_.tracks.end())
        out_.base.tracks.push_back(track);
    }
    for (std::size_t j = 0; j < now_.events.size(); ++j) out_.base.events[j].id = ids_[j];
    std::set<std::string, std::less<>> kept(ids_.begin(), ids_.end());
    for (std::size_t i = 0; i < base_.events.size(); ++i) {
      if (by_evidence_.after_of[i] || !kept.insert(base_.events[i].id).second) continue;
      Event gone = base_.events[i];
      gone.hidden = true;
      out_.base.events.push_back(std::move(gone));
    }
  }
};

}  // namespace

Merge merge_extraction(const Timeline& base, const Timeline& now, const Timeline& mine) {
  return ExtractionMerge(&base, now, mine).run();
}

Merge merge_extraction(const Timeline& now, const Timeline& mine) {
  return ExtractionMerge(nullptr, now, mine).run();
}

}  // namespace backstory::timeline
