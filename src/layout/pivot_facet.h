// One side of a story told from its pivot: an axis that counts away from it, with callouts.
#pragma once

#include <optional>

#include "layout/band.h"
#include "layout/callout_drawing.h"
#include "layout/representation.h"

namespace backstory::layout {

struct FacetWish {
  const Job* job = nullptr;
  const Occurrence* pivot = nullptr;
  bool backwards = true;  // what came before
  double left_px = 0;
  double right_px = 0;
  double height_px = 0;  // at most
  double far_days = 0;   // how far the axis reaches, 0: as far as its events
  double enlarged = 1;
  bool quick = false;  // whether the words fit, not how well
};

struct FacetDraft {
  std::vector<Occurrence> drawn;
  std::vector<CalloutWords> words;
  CalloutStyle style;
  CalloutRoom room;
  CalloutPlan plan;
  TimeScale scale;
  Band band;
  BandStyle band_style;
  double mark_px = 0;
  double stem_above = 0;
  double stem_below = 0;
  std::size_t tracks = 0;

  double above_px() const;
  double below_px() const;
};

// Whether most events lie so near to the pivot that the axis must be logarithmic.
bool is_uneven(const std::vector<Occurrence>& events, const Occurrence& pivot);

// `events` is not empty. Nothing when the words do not fit.
std::optional<FacetDraft> make_facet(const std::vector<Occurrence>& events, const FacetWish& wish);

struct DrawnFacet {
  std::vector<scene::Node> axis;
  std::vector<scene::Node> events;
  std::vector<scene::MarkPlace> places;
};
DrawnFacet draw_facet(const FacetDraft& facet, double axis_top, const Typesetter& setter);

}  // namespace backstory::layout
