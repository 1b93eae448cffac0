#include "layout/choose_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/callouts.h"

namespace backstory::layout {
namespace {

constexpr double kUnevenGap = 20;         // × the median gap: the axis is broken
constexpr double kDeepSpan = 1e5;         // × the shortest gap: no linear axis shows both
constexpr std::size_t kFewLabels = 12;    // hold on one axis
constexpr std::size_t kManyLabels = 25;   // need several
constexpr std::size_t kCrowd = 200;       // beyond words for each
constexpr std::size_t kLeastLasting = 3;  // bars need company
constexpr double kMostlyLasting = 0.5;    // share of events that have a length
constexpr double kSocialBodyPx = 20;      // type this large is read on a picture shown much smaller
constexpr double kTallness = 1;           // height ÷ width from which time runs down
constexpr double kRoundFrom = 10;         // ratios are said in whole numbers from here on

struct Stretch {
  double begin = 0;
  double end = 0;
};

std::string count(std::size_t events) {
  return events == 1 ? "1 event" : fmt::format("{} events", events);
}

std::string times(double ratio) {
  if (ratio >= 1e6) return fmt::format("{:.0f} million times", ratio / 1e6);
  if (ratio >= kRoundFrom) return fmt::format("{:.0f} times", ratio);
  return fmt::format("{:.1f} times", ratio);
}

bool is_tall(const CanvasSize& size) {
  return size.height_px && *size.height_px > kTallness * size.width_px;
}

std::string say_gaps(const StoryShape& story) {
  if (story.longest_gap < kUnevenGap) return count(story.events) + " at even enough distances";
  return fmt::format("{}, the longest gap {} the usual", count(story.events), times(story.longest_gap));
}

std::size_t beyond(std::size_t events, std::size_t most) {
  return events > most ? events - most : 0;
}

// What suits the story itself, where the canvas has the width for it.
std::vector<TemplateChoice> by_story(const StoryShape& story) {
  std::vector<TemplateChoice> choices;
  if (story.events > kCrowd)
    choices.push_back({"strip", count(story.events) + ", too many for words on each", true});
  if (story.events >= kLeastLasting && story.lasting > kMostlyLasting)
    choices.push_back(
        {"bars", fmt::format("{:.0f}% of {} last for a time", 100 * story.lasting, count(story.events))});
  if (story.events > kManyLabels)
    choices.push_back({"segments", count(story.events) + ", too many labels for one axis"});
  if (story.span_in_gaps > kDeepSpan && story.events > kFewLabels)
    choices.push_back(
        {"vertical", fmt::format("the story is {} as long as its shortest gap", times(story.span_in_gaps))});
  choices.push_back({"horizontal", say_gaps(story), false, beyond(story.events, kMostCallouts)});
  if (story.events > kFewLabels && story.events <= kManyLabels)
    choices.push_back({"segments", count(story.events) + ", more than one axis holds"});
  return choices;
}

}  // namespace

StoryShape find_story_shape(const timeline::Timeline& timeline) {
  StoryShape story;
  std::vector<Stretch> stretches;
  std::size_t lasting = 0;
  for (const timeline::Event* event : timeline::visible_events(timeline)) {
    const auto extent = calendar::find_extent(event->date.value);
    if (!extent || (!extent->begin && !extent->end)) continue;
    stretches.push_back(
        {extent->begin.value_or(extent->end.value_or(0)), extent->end.value_or(extent->begin.value_or(0))});
    if (std::holds_alternative<calendar::DateRange>(event->date.value)) ++lasting;
  }
  story.events = stretches.size();
  if (stretches.empty()) return story;
  std::sort(stretches.begin(), stretches.end(),
            [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
  double last = stretches.front().end;
  std::vector<double> gaps;
  for (std::size_t i = 1; i < stretches.size(); ++i) {
    last = std::max(last, stretches[i].end);
    const double gap = stretches[i].begin - stretches[i - 1].begin;
    if (gap > 0) gaps.push_back(gap);
  }
  story.span_days = last - stretches.front().begin;
  story.lasting = static_cast<double>(lasting) / static_cast<double>(story.events);
  if (gaps.empty()) return story;
  std::sort(gaps.begin(), gaps.end());
  story.longest_gap = gaps.back() / gaps[gaps.size() / 2];
  story.span_in_gaps = story.span_days / gaps.front();
  return story;
}

std::vector<TemplateChoice> choose_templates(const timeline::Timeline& timeline, const CanvasSize& size) {
  const StoryShape story = find_story_shape(timeline);
  const bool is_social = size.body_px >= kSocialBodyPx && size.height_px && size.unit == CanvasSize::Unit::px;
  std::vector<TemplateChoice> choices;
  if (size.is_narrow() || (is_social && is_tall(size))) {
    choices.push_back({"vertical", fmt::format("{} on a canvas {:.0f} letters wide", count(story.events),
                                               2 * size.width_em())});
  } else {
    choices = by_story(story);
  }
  if (is_social)
    choices.push_back({"card", count(story.events) + ", more than such a picture can tell", true});
  if (choices.front().name != "vertical")
    choices.push_back({"vertical", count(story.events) + ", set in columns"});
  choices.push_back({"chronicle", count(story.events) + ", which only a list can hold"});
  return choices;
}

}  // namespace backstory::layout
