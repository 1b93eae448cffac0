// The whole timeline as text: what a reader has who does not see the picture.
#pragma once

#include <string>

#include "publish/html_writer.h"
#include "timeline/timeline.h"

namespace backstory::publish {

// The eras as one list and the events, in time order, as another. Everything that the picture says is there
// in words: a colour is the name of its track. The items of events have ids, PREFIX-text-EVENT.
void write_event_items(HtmlWriter& html, const timeline::Timeline& timeline, const std::string& prefix);
// The same in <details>.
void write_event_list(HtmlWriter& html, const timeline::Timeline& timeline, const std::string& prefix);

// The events alone, as paragraphs with the date in bold: where a list of marks and times is too much.
void write_plain_list(HtmlWriter& html, const timeline::Timeline& timeline);

}  // namespace backstory::publish
