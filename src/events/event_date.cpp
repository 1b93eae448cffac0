#include "events/event_date.h"

namespace backstory::events {
namespace {

constexpr std::uint32_t kOpenYear = 0xF;
constexpr std::uint8_t kOpenPart = 3;

calendar::Date make_open(calendar::Grain grain) {
  calendar::Date date;
  date.year_mask = kOpenYear;
  if (grain < calendar::Grain::year) date.part_mask = kOpenPart;
  if (grain <= calendar::Grain::day) date.day_mask = kOpenPart;
  return date;
}

}  // namespace

std::optional<calendar::Edtf> find_event_date(const temporal::TimeExpression& time) {
  if (time.date) return time.date;
  const bool says_when = time.type == temporal::TimexType::date || time.type == temporal::TimexType::time;
  if (!says_when || time.unresolved.empty() || time.value.ends_with("_REF")) return std::nullopt;
  return make_open(time.grain);
}

bool is_wholly_open(const calendar::Edtf& value) {
  const auto* date = std::get_if<calendar::Date>(&value);
  return date && date->year_mask == kOpenYear && date->part == 0 && date->day == 0;
}

}  // namespace backstory::events
