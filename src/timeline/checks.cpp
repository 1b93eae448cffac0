#include "timeline/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/suggest.h"

namespace backstory::timeline {
namespace {

// The value of `key` in each mapping of a list of the file.
template <typename Visit>
void for_each_value(const yaml::Node& root, std::string_view list, std::string_view key, Visit visit) {
  const yaml::Entry* entry = root.find(list);
  if (!entry) return;
  for (const yaml::Node& item : entry->value.items) {
    const yaml::Entry* value = item.find(key);
    if (value && value->value.kind == yaml::Kind::scalar && !value->value.is_null()) visit(value->value);
  }
}

void check_unique(const yaml::Node& root, std::string_view list, Reading& reading) {
  std::map<std::string_view, SourceSpan> first;
  for_each_value(root, list, "id", [&](const yaml::Node& id) {
    const auto [place, is_new] = first.try_emplace(id.value, id.span);
    if (is_new) return;
    reading.error(
        "duplicate-id", id.span, fmt::format("the id '{}' stands here a second time", id.value),
        {fmt::format("the other one is on line {}; each must be its own", reading.line_of(place->second))});
  });
}

void check_tracks(const yaml::Node& root, const Timeline& timeline, Reading& reading) {
  std::vector<std::string_view> known;
  for (const Track& track : timeline.tracks) known.push_back(track.id);
  for_each_value(root, "events", "track", [&](const yaml::Node& track) {
    if (std::ranges::find(known, track.value) != known.end()) return;
    std::string hint = fmt::format("declare it under 'tracks:': - {{id: {}, label: …}}", track.value);
    if (const auto nearest = find_nearest(track.value, known))
      hint = fmt::format("did you mean '{}'?", *nearest);
    reading.error("unknown-track", track.span, fmt::format("there is no track '{}'", track.value), {hint});
  });
}

}  // namespace

void check_ids(const yaml::Node& root, const Timeline& timeline, Reading& reading) {
  check_unique(root, "tracks", reading);
  check_unique(root, "events", reading);
  check_tracks(root, timeline, reading);
}

}  // namespace backstory::timeline
