// The year of a month, a day or a season that names none, where what was told before says it.
#pragma once

#include "temporal/resolution.h"

namespace backstory::temporal {

// True when the year was taken from a date told before, in a story about another year; or when nothing else
// could say it.
bool take_year_of_focus(Resolution& resolution);
// "The bank failed in September 2008. In December, another failed.": the story goes on in its year, or is
// back in the present; an editor must look. False: it does not.
bool follow_story(Resolution& resolution);
// "The wall fell on Nov. 9, 1989. On Oct. 3, the two halves were one again.": of the running year, or of that
// story? Takes from the confidence.
void doubt_beside_story(Resolution& resolution);

}  // namespace backstory::temporal
