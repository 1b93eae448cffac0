// How often an event with such a date is one, and of that date.
#pragma once

#include "calendar/edtf.h"
#include "events/label.h"

namespace backstory::events {

// 0 to 1, never above the confidence in the reading of the date's words. Measured on timelines made by hand,
// the classes set on one half of them and tested on all: of events at 0.9 or more 96 in 100 are right. Days
// tell the news and are nearly always of an event; months and years tell its background, and are as good only
// where the label can be trusted too; spans and rough dates are more often of no event.
double date_confidence(double reading, const calendar::Edtf& date, const Label& label);

}  // namespace backstory::events
