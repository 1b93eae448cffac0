#include "layout/layout.h"

#include "layout/occurrence.h"
#include "layout/representation.h"
#include "layout/typesetter.h"

namespace backstory::layout {

scene::Scene layout_timeline(const timeline::Timeline& timeline, const theme::Template& shape,
                             const theme::Theme& theme, const CanvasSize& size,
                             text::TextMeasurer& measurer) {
  const Typesetter setter(theme, size, measurer);
  const Job job{&timeline, &shape, &size, &setter};
  Occurrences all = find_occurrences(timeline);
  switch (shape.representation) {
    case theme::Representation::vertical:
    case theme::Representation::list:
    case theme::Representation::card:
      return layout_columns(job, all);
    case theme::Representation::horizontal:
    case theme::Representation::bars:
    case theme::Representation::strip:
      break;
  }
  order_by_place(all.placed);
  return layout_horizontal(job, all);
}

}  // namespace backstory::layout
