#include "layout/frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "layout/selection.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

constexpr std::size_t kLongestId = 48;

std::string scene_title(const timeline::Timeline& timeline) {
  if (!timeline.title.empty()) return collapse_space(timeline.title);
  if (!timeline.article.headline.empty()) return collapse_space(timeline.article.headline);
  return std::string(words().untitled);
}

void add_group(scene::Group& root, std::string id, scene::Role role, std::vector<scene::Node> children) {
  if (children.empty()) return;
  scene::Group group;
  group.id = std::move(id);
  group.role = role;
  group.children = std::move(children);
  root.children.emplace_back(std::move(group));
}

// So that whoever checks the scene can ask how tracks are told apart.
void name_tracks(std::vector<scene::Node>& events, const timeline::Timeline& timeline,
                 const Occurrences& all) {
  if (timeline.tracks.size() < 2) return;
  std::map<std::string_view, std::size_t> tracks;
  for (const auto* list : {&all.placed, &all.unplaced}) {
    for (const Occurrence& occurrence : *list) tracks.emplace(occurrence.id, occurrence.track);
  }
  for (scene::Node& node : events) {
    auto* group = std::get_if<scene::Group>(&node);
    if (!group || group->role != scene::Role::event) continue;
    const auto found = tracks.find(group->id);
    if (found != tracks.end() && found->second < timeline.tracks.size()) {
      group->track = timeline.tracks[found->second].id;
    }
  }
}

}  // namespace

scene::Group event_group(const Occurrence& occurrence) {
  scene::Group group;
  group.id = occurrence.id;
  group.role = scene::Role::event;
  group.label = occurrence.spoken;
  group.link = occurrence.link;
  return group;
}

std::string describe_timeline(const timeline::Timeline& timeline, const Occurrences& all) {
  if (!timeline.alt.empty()) return collapse_space(timeline.alt);
  const std::size_t count = all.total();
  if (count == 0) return std::string(words().no_events);
  if (count == 1) {
    const Occurrence& only = all.placed.empty() ? all.unplaced.front() : all.placed.front();
    return fmt::format(fmt::runtime(words().one_event), only.spoken);
  }
  std::string said = all.placed.size() < 2
                         ? fmt::format(fmt::runtime(words().events), count)
                         : fmt::format(fmt::runtime(words().events_dated), count,
                                       all.placed.front().date_inside, all.placed.back().date_inside);
  said += said.ends_with('.') ? "" : ".";
  const std::vector<std::size_t> ranking = rank_by_importance(all.placed);
  if (ranking.size() < 2) return said;
  const std::size_t first = std::min(ranking[0], ranking[1]);
  const std::size_t second = std::max(ranking[0], ranking[1]);
  return fmt::format("{} {}; {}.", said, all.placed[first].spoken, all.placed[second].spoken);
}

scene::Scene make_scene(const timeline::Timeline& timeline, const Occurrences& all, Parts parts,
                        const Typesetter& setter, const CanvasSize& size, double height_px) {
  scene::Scene made;
  made.size = {size.width_px, height_px};
  made.margin_px = size.margin_px;
  made.title = scene_title(timeline);
  made.id = make_slug(made.title, kLongestId);
  if (made.id.empty()) made.id = "timeline";
  made.description = describe_timeline(timeline, all);
  made.credit = collapse_space(timeline.credit);
  made.language = timeline.language.empty() ? "en" : timeline.language;
  made.background = setter.colour("background");
  made.smallest_text_px = size.smallest_px;
  made.events_total = all.total();

  made.root.id = "timeline";
  add_group(made.root, "eras", scene::Role::none, std::move(parts.ground));
  add_group(made.root, "furniture", scene::Role::none, std::move(parts.furniture.nodes));
  add_group(made.root, "axis", scene::Role::none, std::move(parts.axis));
  for (scene::Node& node : parts.furniture.events) parts.events.push_back(std::move(node));
  name_tracks(parts.events, timeline, all);
  add_group(made.root, "events", scene::Role::list, std::move(parts.events));
  return made;
}

}  // namespace backstory::layout
