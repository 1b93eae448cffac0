#include "layout/band_scene.h"

#include <set>
#include <string_view>

namespace backstory::layout {

FurnitureWish furniture_wish(const Job& job, const Occurrences& all, const std::vector<Occurrence>& drawn,
                             std::string axis_note) {
  FurnitureWish wish;
  wish.timeline = job.timeline;
  wish.drawn = &drawn;
  wish.unplaced = &all.unplaced;
  wish.left_out = all.placed.size() - drawn.size();
  wish.total = all.total();
  wish.shape = job.shape;
  wish.axis_note = std::move(axis_note);
  return wish;
}

scene::Scene finish_scene(const Job& job, const Occurrences& all, const std::vector<Occurrence>& drawn,
                          Parts parts, std::vector<scene::MarkPlace> places) {
  std::set<std::string_view> shown;
  for (const Occurrence& occurrence : drawn) shown.insert(occurrence.id);
  std::vector<std::string> left_out;
  for (const Occurrence& occurrence : all.placed) {
    if (!shown.contains(occurrence.id)) left_out.push_back(occurrence.id);
  }
  for (const std::string& id : parts.furniture.left_out) left_out.push_back(id);
  const double height = job.size->height_px.value_or(parts.furniture.height_px);
  scene::Scene made = make_scene(*job.timeline, all, std::move(parts), *job.setter, *job.size, height);
  made.places = std::move(places);
  made.events_left_out = std::move(left_out);
  return made;
}

}  // namespace backstory::layout
