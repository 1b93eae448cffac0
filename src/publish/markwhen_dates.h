// The dates at the beginning of markwhen's lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "publish/date_bounds.h"

namespace backstory::publish {

// As markwhen reads them, besides what parse_date takes: "12/2012", "1/31/2024" (with `day_first`
// "31/1/2024"), and two of any kind with "-", "to" or "/" between them. EDTF; nothing for anything else.
std::optional<calendar::Edtf> parse_markwhen_date(std::string_view text, bool day_first);

// Why a text that begins a line looks like a date of markwhen that no timeline can hold ("now", relative and
// recurring dates); nothing where it is no date at all.
std::optional<std::string> refuse_markwhen_date(std::string_view text);

// "1884-06" or "1953/1991", in days at the finest; nothing for what markwhen cannot place: years outside of 0
// to 9999.
std::optional<std::string> markwhen_date(const DateBounds& bounds);

}  // namespace backstory::publish
