// The words of an event as a callout shows them: the date, and below it the label in a choice of shapes.
#pragma once

#include <vector>

#include "layout/callouts.h"
#include "layout/occurrence.h"
#include "layout/typesetter.h"

namespace backstory::layout {

struct CalloutWords {
  text::TextBlock date;
  std::vector<text::TextBlock> labels;  // as the shapes
  std::vector<CalloutShape> shapes;
};

struct CalloutStyle {
  TypeStyle date;
  TypeStyle label;
  double widest_px = 180;
  std::size_t most_lines = 4;
};

CalloutWords make_callout_words(const Occurrence& occurrence, const CalloutStyle& style,
                                const Typesetter& setter);

// A last line that is short, or a single short word.
bool is_widow(const text::TextBlock& block);
// How bad the lines of a block look: a last line of one short word, a ragged edge, many lines.
double line_badness(const text::TextBlock& block);

}  // namespace backstory::layout
