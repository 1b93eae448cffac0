#include "temporal/resolve_length.h"

#include <algorithm>
#include <cmath>

#include "temporal/place.h"
#include "temporal/productions.h"

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Grain;

struct AnchorDate {
  Date date;
  Anchor anchor = Anchor::none;
};

std::optional<AnchorDate> creation_of(const Discourse& discourse) {
  for (const Grain grain : {Grain::day, Grain::month, Grain::year}) {
    if (const auto date = discourse.creation(grain)) return AnchorDate{*date, Anchor::creation_date};
  }
  return std::nullopt;
}

std::optional<AnchorDate> focus_of(const Discourse& discourse) {
  if (discourse.recent().empty()) return std::nullopt;
  return AnchorDate{discourse.recent().back().date, Anchor::focus_date};
}

// "Over the next two years", told in the past, began when the story had got there; a history's "past two
// years" are not the reader's.
std::optional<AnchorDate> find_anchor(const Object& length, const Discourse& discourse,
                                      const Surroundings& around, const Date* partner) {
  if (partner != nullptr) {
    if (!calendar::is_placed(*partner)) return std::nullopt;
    return AnchorDate{calendar::without_qualifiers(*partner), Anchor::range_partner};
  }
  if (static_cast<Base>(length.get(Feature::anchor)) == Base::partner) return std::nullopt;
  const bool ahead = static_cast<Runs>(length.get(Feature::runs)) == Runs::from;
  const Direction direction = around.clause.direction;
  if (ahead && direction == Direction::past) return focus_of(discourse);
  if (discourse.mode() == Mode::narrative) return std::nullopt;
  return creation_of(discourse);
}

Date step_by(const Steps& steps, const Date& from, std::int64_t sign) {
  return calendar::add(from, sign * steps.count, steps.grain);
}

// The far end of "two years" is no certain day.
Date loosen(Date far, Grain unit) {
  if (unit < Grain::month) return far;
  far = calendar::truncate(far, unit >= Grain::decade ? Grain::year : Grain::month);
  far.approximate = true;
  return far;
}

calendar::DateRange range_of(const Date& from, const Date& to) {
  calendar::DateRange range;
  range.from.date = from;
  range.to.date = to;
  return range;
}

calendar::DateRange beside(const Object& length, const Steps& steps, const AnchorDate& anchor) {
  const bool up_to = static_cast<Runs>(length.get(Feature::runs)) == Runs::up_to;
  if (anchor.anchor != Anchor::range_partner) {
    const Date loose = loosen(step_by(steps, anchor.date, up_to ? -1 : 1), steps.grain);
    return up_to ? range_of(loose, anchor.date) : range_of(anchor.date, loose);
  }
  // A year that ends on June 30 begins on July 1.
  const Grain fine = calendar::grain_of(anchor.date);
  if (up_to) return range_of(step_by(steps, calendar::add(anchor.date, 1, fine), -1), anchor.date);
  return range_of(anchor.date, calendar::add(step_by(steps, anchor.date, 1), -1, fine));
}

// "The first nine months of 1989".
std::optional<calendar::DateRange> within(const Object& length, const Steps& steps, const Date& whole) {
  const auto extent = calendar::find_extent(whole);
  if (!extent || !extent->begin || !extent->end || steps.grain >= calendar::grain_of(whole))
    return std::nullopt;
  const bool first = static_cast<Runs>(length.get(Feature::runs)) == Runs::first_of;
  const double edge = first ? *extent->begin : *extent->end - 1;
  const Date near = calendar::truncate(date_of(static_cast<std::int64_t>(std::floor(edge))), steps.grain);
  const Date far = calendar::add(near, (first ? 1 : -1) * (steps.count - 1), steps.grain);
  if (!calendar::is_within(far, whole)) return std::nullopt;
  return first ? range_of(near, far) : range_of(far, near);
}

}  // namespace

std::optional<PlacedLength> place_length(const Object& length, const Discourse& discourse,
                                         const Surroundings& around, const calendar::Date* partner) {
  if (!length.has(Feature::runs) || length.get(Feature::count) < 0) return std::nullopt;
  const auto steps = steps_of(length);
  if (!steps || steps->grain < Grain::day || steps->count < 1) return std::nullopt;
  const auto anchor = find_anchor(length, discourse, around, partner);
  if (!anchor) return std::nullopt;
  if (static_cast<Runs>(length.get(Feature::runs)) >= Runs::first_of) {
    const auto part = within(length, *steps, anchor->date);
    if (!part) return std::nullopt;
    return PlacedLength{*part, anchor->date, anchor->anchor};
  }
  if (calendar::grain_of(anchor->date) > steps->grain) return std::nullopt;
  return PlacedLength{beside(length, *steps, *anchor), anchor->date, anchor->anchor};
}

}  // namespace backstory::temporal
