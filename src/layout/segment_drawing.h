// Strips of time stacked into a picture.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "layout/segment_strip.h"
#include "timeline/timeline.h"

namespace backstory::layout {

struct SegmentDraft {
  std::shared_ptr<const std::vector<CalloutWords>> words;  // which the strips point into
  SegmentStyle style;
  std::vector<SegmentStrip> strips;

  double height_px() const;
  // Room to spare opens the gaps between strips, then lengthens the leaders.
  void spread(double height_px, double em_px);
};

// The strips that begin with the events `begins`; nothing when words do not fit beside each other. `drawn`
// and `words` outlive the draft's use.
std::optional<SegmentDraft> make_segments(const std::vector<Occurrence>& drawn,
                                          std::shared_ptr<const std::vector<CalloutWords>> words,
                                          const std::vector<std::size_t>& begins, const SegmentStyle& style,
                                          const timeline::Timeline& timeline, const Typesetter& setter);

struct DrawnSegments {
  std::vector<scene::Node> ground;
  std::vector<scene::Node> axis;
  std::vector<scene::Node> events;  // in order of time
  std::vector<scene::MarkPlace> places;
};
DrawnSegments draw_segments(const SegmentDraft& draft, const Rect& room, const Typesetter& setter);

}  // namespace backstory::layout
