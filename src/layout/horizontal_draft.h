// A horizontal timeline on its way: what is drawn, how it is set, and the heights that follow from it.
#pragma once

#include <vector>

#include "layout/band.h"
#include "layout/callout_words.h"
#include "layout/callouts.h"
#include "layout/eras.h"

namespace backstory::layout {

struct HorizontalDraft {
  std::vector<Occurrence> drawn;
  std::vector<CalloutWords> words;
  CalloutStyle style;
  double enlarged = 1;
  Axis axis;
  Band band;
  BandStyle band_style;
  CalloutPlan plan;
  CalloutRoom room;
  EraBands eras;
  double stem_above = 0;
  double stem_below = 0;
};

// Of the words and stems above the band, and of everything; `mark_px` is the least where one side has no
// words.
double above_height(const HorizontalDraft& draft, double mark_px);
double needed_height(const HorizontalDraft& draft, double mark_px);

// Lets stems stand anywhere on the bars that `drawn` are drawn as, but clear of the marks beside.
void loosen_stems(std::vector<CalloutWish>& wishes, const std::vector<Occurrence>& drawn,
                  const TimeScale& scale, double mark_px);

// Room to spare lengthens the stems, then opens the rows; what is left stands evenly above and below.
void spread(HorizontalDraft& draft, double height_px, double mark_px, double em_px);

}  // namespace backstory::layout
