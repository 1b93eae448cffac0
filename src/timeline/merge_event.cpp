#include "timeline/merge_event.h"

#include <fmt/format.h>

#include <algorithm>

#include "timeline/match_words.h"
#include "timeline/merge_fields.h"
#include "timeline/merge_sources.h"

namespace backstory::timeline {
namespace {

FieldValue sources_value(const std::vector<Source>& sources) {
  return sources.empty() ? FieldValue{} : FieldValue{sources};
}

const EventField& field(std::string_view name) {
  return *std::ranges::find(event_fields(), name, &EventField::name);
}

FieldChange change_of(std::string_view name, const FieldValue& base, const FieldValue& now,
                      const FieldValue& mine) {
  return {std::string(name), describe(base), describe(now), describe(mine)};
}

bool wrote(std::string_view name, const Event& base, const Event& mine) {
  return !is_same_field(name, field(name).get(base), field(name).get(mine));
}

// An extraction never takes a track away: one event without a doer costs the article all its lanes.
bool is_open(std::string_view name, const Event& base, const Event& now, const Event& mine,
             const std::vector<Track>& tracks) {
  if (name == "confidence.date") return !wrote("date", base, mine);
  if (name == "confidence.label") return !wrote("label", base, mine);
  if (name == "track") return std::ranges::find(tracks, now.track, &Track::id) != tracks.end();
  return true;
}

// Figures of the extraction, which shift with every sentence that the article gains.
bool is_measure(std::string_view name) {
  return name.starts_with("confidence.") || name == "importance";
}

// The passages of `from` that `to` does not have.
FieldValue other_passages(const std::vector<Source>& from, const std::vector<Source>& to) {
  std::vector<Source> others;
  for (const Source& source : from) {
    if (std::ranges::find(to, source.quote, &Source::quote) == to.end()) others.push_back(source);
  }
  return sources_value(others);
}

void merge_passages(const Event& base, const Event& now, const Event& mine, EventMerge& out) {
  MergedSources merged = merge_sources(base.sources, now.sources, mine.sources);
  for (FieldChange& conflict : merged.conflicts) out.conflicts.push_back(std::move(conflict));
  if (are_same_sources(merged.sources, mine.sources)) return;
  const FieldValue value = sources_value(merged.sources);
  if (merged.words_changed) {
    const FieldValue was = other_passages(mine.sources, merged.sources);
    out.updated.push_back(change_of("source", was, other_passages(merged.sources, mine.sources), was));
  } else {
    out.moved = true;
  }
  out.edits.emplace_back(SetField{mine.id, "source", value});
}

void add_notes(const Event& mine, EventMerge& out) {
  const auto updates = [&](std::string_view name) {
    return std::ranges::find(out.updated, name, &FieldChange::field) != out.updated.end();
  };
  if (!mine.checked.empty() && (updates("date") || updates("label") || updates("source")))
    out.notes.push_back(fmt::format("checked by \"{}\" before this change", mine.checked));
  if (!mine.date_text.empty() && updates("date"))
    out.notes.push_back(fmt::format("date_text still says \"{}\"", mine.date_text));
}

}  // namespace

EventMerge merge_extracted(const Event& base, const Event& now, const Event& mine,
                           const std::vector<Track>& tracks) {
  EventMerge out;
  for (const EventField& one : event_fields()) {
    if (!is_open(one.name, base, now, mine, tracks)) continue;
    const FieldValue was = one.get(base);
    const FieldValue is = one.get(now);
    const FieldValue own = one.get(mine);
    const Verdict verdict = decide(one.name, was, is, own);
    if (verdict == Verdict::leave) continue;
    if (is_measure(one.name)) {
      out.moved = true;
    } else {
      auto& told = verdict == Verdict::take ? out.updated : out.conflicts;
      told.push_back(change_of(one.name, was, is, own));
    }
    if (verdict == Verdict::take) out.edits.emplace_back(SetField{mine.id, std::string(one.name), is});
  }
  merge_passages(base, now, mine, out);
  add_notes(mine, out);
  return out;
}

EventMerge merge_written(const Event& base, const Event& theirs, const Event& mine) {
  EventMerge out;
  const auto merge = [&](std::string_view name, const FieldValue& was, const FieldValue& is,
                         const FieldValue& own) {
    const Verdict verdict = decide("", was, is, own);
    if (verdict == Verdict::leave) return;
    auto& told = verdict == Verdict::take ? out.updated : out.conflicts;
    told.push_back(change_of(name, was, is, own));
    if (verdict == Verdict::take) out.edits.emplace_back(SetField{mine.id, std::string(name), is});
  };
  for (const EventField& one : event_fields()) merge(one.name, one.get(base), one.get(theirs), one.get(mine));
  merge("source", sources_value(base.sources), sources_value(theirs.sources), sources_value(mine.sources));
  return out;
}

std::vector<FieldChange> tell_difference(const Event& base, const Event& now) {
  std::vector<FieldChange> out;
  for (const std::string_view name : {"date", "label", "actors"}) {
    const FieldValue was = field(name).get(base);
    const FieldValue is = field(name).get(now);
    if (!is_same_field(name, was, is)) out.push_back(change_of(name, was, is, was));
  }
  const auto pairs = pair_sources(now.sources, base.sources);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const std::string was = pairs[i] ? base.sources[*pairs[i]].quote : "";
    if (plain_quote(was) != plain_quote(now.sources[i].quote))
      out.push_back({"source.quote", was, now.sources[i].quote, was});
  }
  return out;
}

Change describe_event(Change::Kind kind, const Event& event) {
  Change change;
  change.kind = kind;
  change.event = event.id;
  change.date = event.date.text;
  change.label = event.label;
  change.span = event.span;
  return change;
}

Event make_base(const Event& now, const Event& mine) {
  Event base = now;
  const auto pairs = pair_sources(now.sources, mine.sources);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (!pairs[i]) continue;
    const Source& same = mine.sources[*pairs[i]];
    if (plain_quote(same.quote) == plain_quote(now.sources[i].quote)) base.sources[i] = same;
  }
  return base;
}

}  // namespace backstory::timeline
