#include "layout/layout.h"

#include "layout/dark_twin.h"
#include "layout/mirror.h"
#include "layout/occurrence.h"
#include "layout/representation.h"
#include "layout/typesetter.h"
#include "layout/words.h"

namespace backstory::layout {

namespace {

scene::Scene lay_out(const Job& job) {
  const theme::Template& shape = *job.shape;
  Occurrences all = find_occurrences(*job.timeline);
  switch (shape.representation) {
    case theme::Representation::vertical:
    case theme::Representation::list:
      return layout_columns(job, all);
    case theme::Representation::card:
      return layout_card(job, all);
    case theme::Representation::horizontal:
    case theme::Representation::bars:
    case theme::Representation::strip:
      break;
  }
  order_by_place(all.placed);
  if (shape.representation == theme::Representation::bars || shape.layout == theme::Division::tracks)
    return layout_lanes(job, all);
  if (shape.representation == theme::Representation::strip) return layout_strip(job, all);
  if (shape.layout == theme::Division::segments) return layout_segments(job, all);
  if (shape.layout == theme::Division::pivot) return layout_pivot(job, all);
  return layout_horizontal(job, all);
}

}  // namespace

scene::Scene layout_timeline(const timeline::Timeline& timeline, const theme::Template& shape,
                             const theme::Theme& theme, const CanvasSize& size,
                             text::TextMeasurer& measurer) {
  const Speaking speaking(timeline.language);
  const Typesetter setter(theme, size, measurer);
  scene::Scene made = lay_out({&timeline, &shape, &size, &setter});
  if (reads_right_to_left(timeline.language, made.title)) mirror(made);
  made.dark_colours = find_dark_colours(made, theme);
  return made;
}

}  // namespace backstory::layout
